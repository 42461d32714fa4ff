import { expect, it } from 'vitest'
import { ALLOWED_ORIGIN } from '#tests/targets/target.ts'
import { fails } from './client.ts'
import type { Suite } from './suite.ts'

const preflight = (origin: string) => ({
  headers: {
    origin,
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'x-api-key,if-match,content-type',
  },
})

export function crossOriginContract(suite: Suite): void {
  const stranger = () => suite.api.as(undefined)

  it('lets an allowed origin ask first, without a key', async () => {
    const { status, headers } = await stranger().call(
      'OPTIONS',
      '/annotations/some-id',
      preflight(ALLOWED_ORIGIN),
    )
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(ALLOWED_ORIGIN)
    expect(headers.get('access-control-allow-methods')).toContain('PATCH')
    for (const name of ['x-api-key', 'if-match', 'if-none-match', 'idempotency-key']) {
      expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name)
    }
  })

  it('lets an allowed origin read answers and the headers a client needs', async () => {
    const { headers } = await suite.api.get('/documents', { origin: ALLOWED_ORIGIN })
    expect(headers.get('access-control-allow-origin')).toBe(ALLOWED_ORIGIN)
    expect(headers.get('vary')?.toLowerCase()).toContain('origin')
    for (const name of ['etag', 'link', 'location', 'x-request-id', 'x-served-by', 'retry-after']) {
      expect(headers.get('access-control-expose-headers')?.toLowerCase()).toContain(name)
    }
  })

  it('lets an allowed origin read why it was refused', async () => {
    const refused = await stranger().get('/documents', { origin: ALLOWED_ORIGIN })
    await fails(Promise.resolve(refused), 'missing-key')
    expect(refused.headers.get('access-control-allow-origin')).toBe(ALLOWED_ORIGIN)
  })

  it('gives no other origin leave, however alike', async () => {
    for (const origin of [
      'https://elsewhere.example',
      `${ALLOWED_ORIGIN}.evil.example`,
      ALLOWED_ORIGIN.replace('https:', 'http:'),
      'null',
    ]) {
      const asked = await stranger().call('OPTIONS', '/documents', preflight(origin))
      expect(asked.headers.get('access-control-allow-origin')).toBeNull()
      const { headers } = await suite.api.get('/documents', { origin })
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('never allows credentials, because a key is sent by hand', async () => {
    const { headers } = await stranger().call('OPTIONS', '/documents', preflight(ALLOWED_ORIGIN))
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })
}
