import { describe, expect, it } from 'vitest'
import {
  constantTimeEqual,
  mintApiKey,
  readApiKey,
  sign128,
  signingKey,
} from '#shared/domain/api-key.ts'

const secret = 'a-signing-secret-of-these-tests-1234'
const now = new Date('2026-03-01T12:00:00Z')
const grant = {
  role: 'clinician' as const,
  subject: 'dr@example',
  expires: new Date('2026-04-01T00:00:00Z'),
  createdBy: 'ops@example',
  now,
}
const key = signingKey(secret, 'api-key')

describe('an API key', () => {
  it('is read back as its own id until it expires, and not a second longer', async () => {
    const { apiKey, record } = await mintApiKey(key, grant)
    expect(readApiKey(key, apiKey, now)).toBe(record.keyId)
    const last = new Date(grant.expires.getTime() - 1)
    expect(readApiKey(key, apiKey, last)).toBe(record.keyId)
    expect(readApiKey(key, apiKey, grant.expires)).toBeUndefined()
  })

  it('is stored as a hash alone', async () => {
    const { apiKey, record } = await mintApiKey(key, grant)
    expect(apiKey).toMatch(/^cs_[a-z0-9]{12}_[0-9a-z]{71}$/)
    const stored = JSON.stringify(record)
    expect(stored).not.toContain(apiKey)
    expect(stored).not.toContain(apiKey.slice(16, 48))
    expect(record).toMatchObject({
      role: 'clinician',
      subject: 'dr@example',
      createdBy: 'ops@example',
      expires: '2026-04-01T00:00:00.000Z',
      createdAt: now.toISOString(),
    })
    expect(record.secretSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is another one each time', async () => {
    const minted = await Promise.all(Array.from({ length: 20 }, () => mintApiKey(key, grant)))
    expect(new Set(minted.map(({ apiKey }) => apiKey)).size).toBe(20)
    expect(new Set(minted.map(({ record }) => record.keyId)).size).toBe(20)
  })

  it('is refused when any one of its characters is another', async () => {
    const { apiKey } = await mintApiKey(key, grant)
    for (let at = 0; at < apiKey.length; at++) {
      const other = apiKey[at] === 'a' ? 'b' : 'a'
      const forged = apiKey.slice(0, at) + other + apiKey.slice(at + 1)
      expect(readApiKey(key, forged, now), `at ${at}`).toBeUndefined()
    }
  })

  it('is refused when it is cut, lengthened or no key at all', async () => {
    const { apiKey } = await mintApiKey(key, grant)
    for (const wrong of [
      '',
      'cs_',
      apiKey.slice(0, -1),
      `${apiKey}0`,
      ` ${apiKey}`,
      `${apiKey}\n`,
      apiKey.toUpperCase(),
    ]) {
      expect(readApiKey(key, wrong, now)).toBeUndefined()
    }
  })

  it('is refused under another secret, and a cursor’s signature never passes for a key’s', async () => {
    const other = signingKey(`${secret}!`, 'api-key')
    const cursors = signingKey(secret, 'cursor')
    const { apiKey } = await mintApiKey(key, grant)
    expect(readApiKey(other, apiKey, now)).toBeUndefined()
    const body = apiKey.slice(0, -32)
    const check = Buffer.from(sign128(cursors, body)).toString('hex')
    expect(readApiKey(key, body + check, now)).toBeUndefined()
  })
})

describe('comparing in constant time', () => {
  it('says the same as comparing', () => {
    const bytes = (...values: number[]) => new Uint8Array(values)
    expect(constantTimeEqual(bytes(1, 2, 3), bytes(1, 2, 3))).toBe(true)
    expect(constantTimeEqual(bytes(), bytes())).toBe(true)
    for (const [a, b] of [
      [bytes(1, 2, 3), bytes(1, 2, 4)],
      [bytes(1, 2, 3), bytes(1, 2)],
      [bytes(1, 2), bytes(1, 2, 3)],
      [bytes(1, 2), bytes(1, 2, 0)],
      [bytes(1, 2, 0), bytes(1, 2)],
      [bytes(), bytes(0)],
      [bytes(0), bytes()],
    ] as const) {
      expect(constantTimeEqual(a, b)).toBe(false)
    }
  })
})
