import { expect, it } from 'vitest'
import type { AwsRequest } from '#tests/targets/target.ts'
import { fails, succeeds } from './client.ts'
import type { Suite } from './suite.ts'

const swapLast = (key: string): string => key.slice(0, -1) + (key.endsWith('0') ? '1' : '0')

const onTheTable = (requests: AwsRequest[]): string[] =>
  requests.filter(({ service }) => service === 'dynamodb').map(({ operation }) => operation)

export function keysContract(suite: Suite): void {
  it('refuses a request without a key, and asks nothing of AWS', async () => {
    const { requests } = await suite.target.aws.during(async () => {
      await fails(suite.api.as(undefined).get('/documents'), 'missing-key')
      await fails(suite.api.as('').get('/documents'), 'missing-key')
      await fails(suite.api.as(undefined).post('/documents', {}), 'missing-key')
    })
    expect(requests).toEqual([])
  })

  it('refuses malformed, forged and expired keys without a read of the table', async () => {
    const { clinician, expired, bootstrap } = suite.target.keys
    const body = clinician.slice(0, -32)
    const refused = {
      'another kind of key': 'Bearer abc',
      'a word': 'secret',
      'the prefix alone': 'cs_',
      'a key of the right shape': `cs_${'a'.repeat(12)}_${'0'.repeat(32)}${'z'.repeat(7)}${'0'.repeat(32)}`,
      'a key whose check was changed': swapLast(clinician),
      'a key with another id': clinician.replace(/^cs_./, (start) =>
        start.endsWith('a') ? 'cs_b' : 'cs_a',
      ),
      'a key whose secret was changed': `${swapLast(body.slice(0, -7))}${body.slice(-7)}${clinician.slice(-32)}`,
      'a key with a later expiry': `${body.slice(0, -7)}zzzzzzz${clinician.slice(-32)}`,
      'an expired key': expired,
      'a key in upper case': clinician.toUpperCase(),
      'a key with more after it': `${clinician}0`,
      'half a key': clinician.slice(0, 40),
      'the bootstrap key cut short': bootstrap.slice(0, -1),
      'the bootstrap key with more after it': `${bootstrap}x`,
      'a very long key': `cs_${'a'.repeat(7000)}`,
      'a key for the table': 'cs_DOCUMENT#x_METADATA',
    }
    const { requests } = await suite.target.aws.during(async () => {
      for (const [what, key] of Object.entries(refused)) {
        const answer = await suite.api.as(key).get('/documents')
        expect(answer.status, what).toBe(401)
        await fails(Promise.resolve(answer), 'invalid-key')
      }
    })
    expect(requests).toEqual([])
  })

  it('refuses a revoked key, and one that is in no table', async () => {
    const unknown = await suite.target.mintKey({
      role: 'admin',
      subject: 'nobody@example',
      stored: false,
    })
    await fails(suite.api.as(suite.target.keys.revoked).get('/documents'), 'invalid-key')
    await fails(suite.api.as(unknown).get('/documents'), 'invalid-key')
  })

  it('reads an unknown key once and remembers that it is refused', async () => {
    const unknown = suite.api.as(
      await suite.target.mintKey({ role: 'admin', subject: 'nobody@example', stored: false }),
    )
    const { requests } = await suite.target.aws.during(async () => {
      for (let i = 0; i < 5; i++) await fails(unknown.get('/documents'), 'invalid-key')
    })
    expect(onTheTable(requests)).toEqual(['GetItem'])
  })

  it('remembers a key that it has looked up', async () => {
    const known = suite.api.as(
      await suite.target.mintKey({ role: 'clinician', subject: 'remembered@example' }),
    )
    const { requests } = await suite.target.aws.during(async () => {
      for (let i = 0; i < 3; i++) await fails(known.get('/documents?limit=0'), 'invalid-request')
    })
    expect(onTheTable(requests)).toEqual(['GetItem'])
  })

  it('never tells in what way a key is wrong', async () => {
    const { clinician, expired, revoked } = suite.target.keys
    const details = new Set<string>()
    for (const key of ['nonsense', swapLast(clinician), expired, revoked]) {
      const problem = await fails(suite.api.as(key).get('/documents'), 'invalid-key')
      const { requestId: _id, ...rest } = problem
      details.add(JSON.stringify(rest))
    }
    expect(details.size).toBe(1)
  })

  it('works with the bootstrap key alone, as an admin', async () => {
    const bootstrap = suite.api.as(suite.target.keys.bootstrap)
    const { requests } = await suite.target.aws.during(() =>
      fails(bootstrap.get('/documents?limit=0'), 'invalid-request'),
    )
    expect(requests).toEqual([])
    await succeeds(bootstrap.get('/documents?limit=1'))
    await succeeds(bootstrap.get('/ops/breaker'))
  })
}
