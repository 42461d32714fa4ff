import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '#edge/traffic/decide.ts'
import { createHops } from '#shared/http/hop.ts'
import { fromLambda, openEdgeStand, type EdgeStand } from './edge-stand.ts'

let stand: EdgeStand

beforeAll(async () => {
  stand = await openEdgeStand()
})
afterAll(() => stand.close())
beforeEach(() => stand.upstream.behave(fromLambda))

const asked = (): string[] => stand.upstream.seen().map(({ method, url }) => `${method} ${url}`)

describe('weights', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const shareOf = (version: number, lambda: number): string[] =>
    Array.from({ length: 5_000 }, (_, i) => `clinician-${i}@example`).filter(
      (subject) =>
        decide({ snapshot: { version, weights: { edge: 100 - lambda, lambda } }, subject, now }) ===
        'lambda',
    )

  it.each([0, 1, 20, 50, 99, 100])('send %i %% of the subjects to Lambda', (lambda) => {
    const percent = shareOf(7, lambda).length / 50
    // Five times the standard deviation; nobody, or everybody, at the ends.
    const tolerance = 5 * Math.sqrt((lambda * (100 - lambda)) / 5_000)
    expect(Math.abs(percent - lambda)).toBeLessThanOrEqual(tolerance)
  })

  it('stick to a subject within a version, and are dealt anew by another', () => {
    expect(shareOf(7, 50)).toEqual(shareOf(7, 50))
    const before = new Set(shareOf(7, 50))
    const kept = shareOf(8, 50).filter((subject) => before.has(subject)).length
    expect(Math.abs(kept - 1_250)).toBeLessThan(200)
  })

  it('keep at Lambda whom a larger share of the same version would', () => {
    const larger = new Set(shareOf(7, 60))
    expect(shareOf(7, 30).every((subject) => larger.has(subject))).toBe(true)
  })

  it('that have expired hold no more: the edge serves all', () => {
    const weights = { edge: 0, lambda: 100 }
    const at = (expiresAt: string) =>
      decide({ snapshot: { version: 1, weights, expiresAt }, subject: 'x', now })
    expect(at('2026-03-01T12:00:01.000Z')).toBe('lambda')
    expect(at('2026-03-01T12:00:00.000Z')).toBe('edge')
  })

  it('are acted on within the request after the change, for each subject alike', async () => {
    await stand.route(50)
    const subjects = await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        stand.aws.mintKey({ role: 'clinician', subject: `weighed-${i}@example` }),
      ),
    )
    const servedBy = async (key: string) =>
      (await stand.ask('/documents', { headers: { 'x-api-key': key } })).servedBy
    const first = await Promise.all(subjects.map(servedBy))
    expect(new Set(first)).toEqual(new Set(['edge', 'lambda']))
    for (let round = 0; round < 3; round++) {
      expect(await Promise.all(subjects.map(servedBy))).toEqual(first)
    }
    await stand.route(0)
    expect(new Set(await Promise.all(subjects.map(servedBy)))).toEqual(new Set(['edge']))
    await stand.route(100)
    expect(new Set(await Promise.all(subjects.map(servedBy)))).toEqual(new Set(['lambda']))
  })

  it('say nothing of themselves where the edge serves its own share', async () => {
    await stand.route(0)
    const { timing, servedBy } = await stand.ask('/documents')
    expect([servedBy, timing]).toEqual(['edge', ''])
    await stand.route(100)
  })
})

describe('what goes to Lambda', () => {
  it('is the request as it came: method, path, query, body', async () => {
    await stand.route(100)
    const body = '{"title":"Ünï 😀"}'
    await stand.ask('/documents/a%2Fb?documentId=x%20y&limit=1', { method: 'PATCH', body })
    const [sent] = stand.upstream.seen()
    expect(sent).toMatchObject({
      method: 'PATCH',
      url: '/documents/a%2Fb?documentId=x%20y&limit=1',
      body,
    })
  })

  it('carries the headers on the list, and no other', async () => {
    const { headers } = await stand.ask('/documents', {
      headers: {
        accept: 'application/json',
        'if-none-match': '"tag"',
        'x-request-id': 'client-request-0001',
        authorization: 'Bearer of-the-caller',
        cookie: 'session=secret',
        'user-agent': 'browser/1',
        origin: 'https://elsewhere.example',
        'x-forwarded-for': '203.0.113.9',
        'x-chartside-authorization': 'Bearer made-up',
        'x-chartside-anything': 'x',
      },
    })
    expect(headers.get('x-request-id')).toBe('client-request-0001')
    const [sent] = stand.upstream.seen()
    const carrier = ['host', 'accept-encoding', 'connection', 'content-length', 'cf-connecting-ip']
    const names = Object.keys(sent?.headers ?? {}).filter(
      (name) => !carrier.includes(name) && !name.startsWith('cf-'),
    )
    expect(names.toSorted()).toEqual([
      'accept',
      'if-none-match',
      'x-api-key',
      'x-chartside-authorization',
      'x-chartside-hop',
      'x-request-id',
    ])
    expect(sent?.headers).toMatchObject({
      'x-api-key': stand.aws.keys.clinician,
      'x-chartside-authorization': 'Bearer of-the-caller',
      'x-request-id': 'client-request-0001',
    })
  })

  it('carries a marker for this one request, which the front door that gets it believes', async () => {
    await stand.ask('/documents?limit=5')
    const [sent] = stand.upstream.seen()
    const hops = createHops(stand.aws.settings['SIGNING_SECRET'] ?? '')
    const marker = String(sent?.headers['x-chartside-hop'])
    const request = {
      requestId: String(sent?.headers['x-request-id']),
      method: 'GET',
      target: '/documents?limit=5',
    }
    const now = new Date()
    expect(hops.isValid(marker, request, now)).toBe(true)
    expect(hops.isValid(marker, { ...request, method: 'POST' }, now)).toBe(false)
    expect(hops.isValid(marker, { ...request, target: '/documents' }, now)).toBe(false)
    expect(hops.isValid(marker, { ...request, requestId: 'another-one' }, now)).toBe(false)
    expect(hops.isValid(marker, request, new Date(now.getTime() + 60_000))).toBe(false)
    expect(createHops('x'.repeat(32)).isValid(marker, request, now)).toBe(false)
    // Sent to the front door again, as by a loop, it is served there.
    stand.upstream.behave(fromLambda)
    const again = await stand.ask('/documents?limit=5', {
      headers: { 'x-request-id': request.requestId, 'x-chartside-hop': marker },
    })
    expect([again.status, again.servedBy, asked()]).toEqual([200, 'edge', []])
  })

  it('is not changed by a marker that somebody made up', async () => {
    for (const marker of ['1', `${Date.now().toString(36)}.${'0'.repeat(64)}`, 'x'.repeat(2000)]) {
      const { servedBy } = await stand.ask('/documents', { headers: { 'x-chartside-hop': marker } })
      expect(servedBy).toBe('lambda')
    }
  })

  it('comes back as Lambda has said it, with the headers of the connection left behind', async () => {
    stand.upstream.behave((response) =>
      response
        .writeHead(201, {
          'x-served-by': 'lambda',
          'content-type': 'application/json',
          etag: '"7"',
          location: '/documents/x',
          link: '</documents?cursor=x>; rel="next"',
          'retry-after': '3',
          'x-amzn-requestid': 'of-aws',
          connection: 'close',
        })
        .end('{"a": 1 }'),
    )
    const { status, headers, text, timing } = await stand.ask('/documents')
    expect([status, text]).toEqual([201, '{"a": 1 }'])
    expect(Object.fromEntries(headers)).toMatchObject({
      etag: '"7"',
      location: '/documents/x',
      link: '</documents?cursor=x>; rel="next"',
      'retry-after': '3',
      'x-served-by': 'lambda',
    })
    expect(headers.has('x-amzn-requestid')).toBe(false)
    expect(timing).toMatch(/^decision;dur=\d+, upstream;dur=\d+;desc="lambda"$/)
  })
})

describe('what stays at the edge, with every request sent to Lambda', () => {
  const refusedAs = async (
    path: string,
    status: number,
    request: Parameters<EdgeStand['ask']>[1],
  ) => {
    const refused = await stand.ask(path, request)
    expect([refused.status, refused.servedBy, asked()]).toEqual([status, 'edge', []])
  }

  it('is a stranger: no key, a malformed one, a forged one, a revoked one', async () => {
    await stand.route(100)
    stand.upstream.behave(fromLambda)
    const { clinician, revoked, expired } = stand.aws.keys
    const forged = clinician.slice(0, -1) + (clinician.endsWith('0') ? '1' : '0')
    for (const key of ['', 'nonsense', forged, expired, revoked]) {
      await refusedAs('/documents', 401, { headers: { 'x-api-key': key } })
      await refusedAs('/documents', 401, {
        method: 'POST',
        headers: { 'x-api-key': key },
        body: '{}',
      })
      // Anybody may see that the API is well, and no stranger may ask Lambda.
      await refusedAs('/', 200, { headers: { 'x-api-key': key } })
    }
  })

  it('is what the edge refuses itself: another role, a body that is none, a path that is none', async () => {
    await refusedAs('/documents/x', 403, { method: 'DELETE' })
    await refusedAs('/documents', 400, { method: 'POST', body: '{' })
    await refusedAs('/documents', 413, { method: 'POST', body: `"${'x'.repeat(1_000_001)}"` })
    await refusedAs('/nowhere', 404, {})
    await refusedAs('/documents', 405, { method: 'PUT', body: '{}' })
  })

  it('is the workbench, the documentation, a preflight and everything of the operators', async () => {
    const ops = { 'x-api-key': stand.aws.keys.ops }
    for (const path of ['/workbench', '/docs', '/openapi.json']) await refusedAs(path, 200, {})
    await refusedAs('/ops/breaker', 200, { headers: ops })
    await refusedAs('/ops/queue', 200, { headers: ops })
    const headers = {
      origin: 'https://workbench.example',
      'access-control-request-method': 'POST',
    }
    await refusedAs('/documents', 204, { method: 'OPTIONS', headers })
  })

  it('is a request with a header that cannot be signed, for which Lambda is not left alone', async () => {
    const headers = { 'idempotency-key': 'schl\u00fcssel' }
    await refusedAs('/documents', 400, { method: 'POST', body: stand.note().body, headers })
    expect((await stand.ask('/documents')).servedBy).toBe('lambda')
  })

  it('is `GET /` while the key cannot be looked up', async () => {
    const key = await stand.aws.mintKey({ role: 'clinician', subject: 'new@example' })
    const heal = stand.aws.behind.fail({ service: 'dynamodb', kind: 'error-500' })
    await refusedAs('/', 200, { headers: { 'x-api-key': key } })
    heal()
  })

  it('is not `GET /` of somebody with a key, which is routed like any request', async () => {
    expect((await stand.ask('/')).servedBy).toBe('lambda')
    expect(asked()).toEqual(['GET /'])
  })
})
