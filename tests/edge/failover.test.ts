import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer, breakOff, hang, reset, type Behaviour } from '#tests/support/misbehaving-server.ts'
import { application, fromLambda, openEdgeStand, type EdgeStand } from './edge-stand.ts'

/** Lambda fails in each of these ways; `ran` says whether the function may have been at work. */
const FAILURES: [name: string, behaviour: Behaviour, reason: string, ran: boolean][] = [
  ['a throttle', answer(429, '{"Reason":"ConcurrentInvocationLimitExceeded"}'), '429', false],
  ['a refused signature', answer(403, '{"Message":"Forbidden"}'), '403', false],
  ['a crash', answer(502, 'Internal Server Error'), '502', true],
  ['no service', answer(503), '503', true],
  ['a time-out of the gateway', answer(504), '504', true],
  ['an error of the service', answer(500), '500', true],
  ['an answer that is not the application’s', answer(200, '{"not":"ours"}'), '200', true],
  ['a redirect', answer(302, '', { location: 'https://elsewhere.example/' }), '302', true],
  ['a broken connection', reset, 'network', true],
  ['an answer that breaks off', breakOff, 'network', true],
  ['no answer', hang, 'timeout', true],
]

let stand: EdgeStand

beforeAll(async () => {
  // The next read may find out at once whether Lambda is back: each case is about one failure.
  stand = await openEdgeStand({
    FUNCTION_URL_COOL_DOWN_MS: '1',
    FUNCTION_URL_READ_MS: '800',
    FUNCTION_URL_WRITE_MS: '800',
  })
  await stand.route(100)
})
afterAll(() => stand.close())

/** Lambda is well and has been seen to be. */
beforeEach(async () => {
  stand.upstream.behave(fromLambda)
  await new Promise((resolve) => setTimeout(resolve, 2))
  expect((await stand.ask('/documents')).servedBy).toBe('lambda')
})

const listed = async (patientId: string): Promise<unknown[]> => {
  stand.upstream.behave(answer(429))
  const { servedBy, body } = await stand.ask(`/documents?patientId=${patientId}`)
  expect(servedBy).toBe('edge')
  return body as unknown as unknown[]
}

describe.each(FAILURES)('%s', (_name, behaviour, reason, ran) => {
  it('is served at the edge in the same request, for a read', async () => {
    stand.upstream.behave(behaviour)
    for (const method of ['GET', 'HEAD']) {
      const { status, servedBy, timing, headers } = await stand.ask('/documents', { method })
      expect([status, servedBy]).toEqual([200, 'edge'])
      expect(timing).toContain(`failover;desc="${reason}"`)
      expect(timing).toMatch(/upstream;dur=\d+;desc="lambda"/)
      expect(headers.get('content-type')).toBe('application/json')
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(stand.upstream.seen().map(({ method }) => method)).toEqual(['GET', 'HEAD'])
  })

  it('is served at the edge for a write under an Idempotency-Key, once', async () => {
    const { body, patientId } = stand.note()
    stand.upstream.behave(behaviour)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const stored = await stand.ask('/documents', { method: 'POST', body, headers })
    expect([stored.status, stored.servedBy]).toEqual([201, 'edge'])
    expect(stand.upstream.seen()).toHaveLength(1)
    const again = await stand.ask('/documents', { method: 'POST', body, headers })
    expect([again.status, again.text]).toEqual([201, stored.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await listed(patientId)).toHaveLength(1)
  })

  it('is served at the edge for a deletion', async () => {
    stand.upstream.behave(behaviour)
    const { status, servedBy } = await stand.ask('/annotations/nobody?documentId=nothing', {
      method: 'DELETE',
    })
    expect([status, servedBy]).toEqual([404, 'edge'])
    expect(stand.upstream.seen()).toHaveLength(1)
  })

  it(
    ran
      ? 'is a 503 that says so for a write without a key, and nothing is done a second time'
      : 'is served at the edge for a write without a key too, because nothing has run',
    async () => {
      const { body, patientId } = stand.note()
      stand.upstream.behave(behaviour)
      const stored = await stand.ask('/documents', { method: 'POST', body })
      expect(stand.upstream.seen()).toHaveLength(1)
      if (!ran) {
        expect([stored.status, stored.servedBy]).toEqual([201, 'edge'])
        return
      }
      expect(stored.status).toBe(503)
      expect(stored.body).toMatchObject({
        type: 'urn:chartside:problem:outcome-unknown',
        detail: expect.stringContaining('Idempotency-Key') as unknown,
      })
      expect(Number(stored.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(stored.timing).toContain(`failover;desc="${reason}"`)
      expect(await listed(patientId)).toEqual([])
    },
  )
})

it('takes a PATCH with an Idempotency-Key over, and tells one without that nobody knows', async () => {
  const change = { method: 'PATCH', body: '{"title":"Other"}' }
  stand.upstream.behave(answer(502))
  const keyed = { ...change, headers: { 'idempotency-key': crypto.randomUUID() } }
  expect(await stand.ask('/documents/nothing', keyed)).toMatchObject({
    status: 404,
    servedBy: 'edge',
  })
  stand.upstream.behave(fromLambda)
  await new Promise((resolve) => setTimeout(resolve, 2))
  await stand.ask('/documents')
  stand.upstream.behave(answer(502))
  expect((await stand.ask('/documents/nothing', change)).status).toBe(503)
})

it.each([429, 500, 503])(
  'passes on a %i that the application itself has said, and goes on asking it',
  async (status) => {
    stand.upstream.behave(application(status, '{"type":"urn:chartside:problem:of-lambda"}'))
    for (let i = 0; i < 3; i++) {
      const passed = await stand.ask('/documents', { method: 'POST', body: stand.note().body })
      expect([passed.status, passed.servedBy]).toEqual([status, 'lambda'])
      expect(passed.body).toEqual({ type: 'urn:chartside:problem:of-lambda' })
    }
    expect(stand.upstream.seen()).toHaveLength(3)
  },
)

it('writes one line of log for a failure, with its reason and nothing of the request', async () => {
  stand.upstream.behave(answer(502, 'a secret of the upstream'))
  const { headers } = await stand.ask('/documents?patientId=a-patient')
  const id = headers.get('x-request-id') ?? 'none'
  const [line = '{}', ...others] = stand.lines.filter(
    (one) => one.includes(id) && one.includes('traffic.failover'),
  )
  expect(others).toEqual([])
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', code: '502', runtime: 'edge' })
  for (const one of stand.lines) expect(one).not.toMatch(/a secret|a-patient/)
})
