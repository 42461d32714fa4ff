import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSystemTrail } from '#shared/store/system-trail.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { openOperatorsStand, type OperatorsStand } from './command-line.ts'

let stand: OperatorsStand

beforeAll(async () => {
  stand = await openOperatorsStand()
})
afterAll(() => stand.close())

interface Issued {
  apiKey: string
  keyId: string
}
const create = async (...words: string[]): Promise<Issued> =>
  (await stand.ops('keys', 'create', ...words, '--json')).json as Issued
const listed = async (): Promise<{ keyId: string; state: string }[]> =>
  (await stand.ops('keys', 'list', '--json')).json as { keyId: string; state: string }[]
const store = () => {
  const { address, settings } = stand.stack
  const transport = createTransport({
    region: address.region,
    endpoint: address.url,
    credentials: () => settings.credentials,
  })
  return { dynamo: createDynamoDb(transport), tableName: stand.settings['TABLE_NAME'] ?? '' }
}
const trail = () =>
  listSystemTrail(store(), { actions: ['key.created', 'key.revoked'], limit: 100 })
const asks = (apiKey: string) =>
  stand.call('edge', 'GET', '/documents', { headers: { 'x-api-key': apiKey } })

describe('keys', () => {
  it('work as soon as they are issued, at both runtimes, in their role and under their name', async () => {
    const { apiKey } = await create('--role', 'clinician', '--subject', 'dr@example')
    expect((await asks(apiKey)).status).toBe(200)
    const headers = { 'x-api-key': apiKey }
    expect((await stand.call('lambda', 'GET', '/documents', { headers })).status).toBe(200)
    expect((await stand.call('edge', 'GET', '/ops/queue', { headers })).status).toBe(403)
    const body = { id: 'by-an-issued-key', title: 'Note', category: 'Note', text: 'Has asthma.' }
    await stand.call('edge', 'POST', '/documents', { headers, body })
    const { text } = await stand.call('edge', 'GET', '/documents/by-an-issued-key/audit', {
      headers,
    })
    expect(text).toContain('"actor":"dr@example"')
  })

  it('are shown once: neither the list nor the trail nor the table has them', async () => {
    const { apiKey, keyId } = await create(
      '--role',
      'ops',
      '--subject',
      'on-call',
      '--expires',
      '12h',
    )
    const { stdout } = await stand.ops('keys', 'list')
    expect(stdout).toContain(keyId)
    const { Items } = await store().dynamo.query({
      TableName: store().tableName,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: `APIKEY#${keyId}` } },
    })
    expect(Items).toHaveLength(1)
    const secret = apiKey.split('_')[2] ?? 'no secret'
    for (const place of [stdout, JSON.stringify(await trail()), JSON.stringify(Items)]) {
      expect(place).not.toContain(secret)
    }
  })

  it('that are revoked are refused, listed as revoked, and in the trail with who did it', async () => {
    const { apiKey, keyId } = await create('--role', 'clinician', '--subject', 'leaver@example')
    const { status } = await stand.ops('keys', 'revoke', keyId, '--yes', '--actor', 'kim')
    expect(status).toBe(0)
    // Nobody has asked with it before, so no runtime remembers it.
    expect((await asks(apiKey)).status).toBe(401)
    expect((await listed()).find((key) => key.keyId === keyId)?.state).toMatch(/^revoked 20/)
    const entries = (await trail()).filter(({ target }) => target === keyId)
    expect(entries).toMatchObject([
      { actionType: 'key.revoked', actor: 'operator:kim', runtime: 'ops' },
      { actionType: 'key.created', after: { role: 'clinician', subject: 'leaver@example' } },
    ])
    const again = await stand.ops('keys', 'revoke', keyId, '--yes')
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('revoked already')])
    expect((await trail()).filter(({ target }) => target === keyId)).toHaveLength(2)
  })

  it('are listed newest first, without a scan', async () => {
    const operations: string[] = []
    const stop = stand.stack.aws.observe(({ operation }) => operations.push(operation))
    const { keyId } = await create('--role', 'clinician', '--subject', 'newest@example')
    expect((await listed())[0]?.keyId).toBe(keyId)
    stop()
    expect(operations).toContain('Query')
    expect(operations).not.toContain('Scan')
  })
})

describe('a command that cannot be done', () => {
  it.each<[string[], string]>([
    [
      ['keys', 'create', '--role', 'king', '--subject', 'x'],
      '--role takes one of clinician, ops, admin',
    ],
    [['keys', 'create', '--role', 'ops'], '--subject takes 1 to 100 characters'],
    [
      ['keys', 'create', '--role', 'ops', '--subject', 'x', '--expires', 'never'],
      '--expires takes',
    ],
    [['keys', 'create', '--role', 'ops', '--subject', 'x', '--expires', '400d'], '--expires takes'],
    [['keys', 'revoke', 'nosuchkey123', '--yes'], 'There is no key nosuchkey123'],
    [['keys', 'revoke', 'abcdefghijkl'], 'This needs a confirmation: repeat it with --yes'],
    [['keys', 'burn'], 'There is no command keys burn'],
    [['keys', 'list', 'all'], 'all was not expected'],
    [['keys', 'list', '--reason', 'x'], '--reason was not expected'],
    [['keys', 'list', '--frobnicate'], "Unknown option '--frobnicate'"],
  ])('says so in one line and leaves with status 1: %j', async (words, line) => {
    const { status, stdout, stderr } = await stand.ops(...words)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('does not repeat a key that was given in place of its id', async () => {
    const { apiKey } = await create('--role', 'ops', '--subject', 'pasted')
    const { status, stderr } = await stand.ops('keys', 'revoke', apiKey, '--yes')
    expect(status).toBe(1)
    expect(stderr).not.toContain(apiKey)
  })

  it('names every setting that the target lacks, and no value', async () => {
    const { status, stderr } = await stand.opsWith(
      { TABLE_NAME: undefined, DLQ_URL: 'not-a-url', AWS_SECRET_ACCESS_KEY: undefined },
      'keys',
      'list',
    )
    expect(status).toBe(1)
    expect(stderr).toContain('AWS_SECRET_ACCESS_KEY is missing')
    expect(stderr).toContain('TABLE_NAME is missing')
    expect(stderr).toContain('DLQ_URL is not a URL')
    expect(stderr).not.toContain('not-a-url')
  })

  it('says that AWS refused credentials that are wrong', async () => {
    const { status, stderr } = await stand.opsWith(
      { AWS_SECRET_ACCESS_KEY: 'wrong' },
      'keys',
      'list',
    )
    expect([status, stderr]).toEqual([
      1,
      'dynamodb Query was refused: InvalidSignatureException (HTTP 403)\n',
    ])
  })
})
