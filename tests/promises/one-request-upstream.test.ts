import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromLambda, openEdgeStand, type EdgeStand } from '#tests/edge/edge-stand.ts'
import { answer, breakOff, hang, reset } from '#tests/support/misbehaving-server.ts'

let stand: EdgeStand

beforeAll(async () => {
  stand = await openEdgeStand({
    // Every read may ask Lambda: what is counted is what one request does, not what the cool-down spares.
    FUNCTION_URL_COOL_DOWN_MS: '1',
    FUNCTION_URL_READ_MS: '200',
    FUNCTION_URL_WRITE_MS: '200',
  })
  await stand.route(100)
})
afterAll(() => stand.close())

it('makes at most one request to Lambda for one request of a client, whatever Lambda does', async () => {
  const ways = [fromLambda, answer(429), answer(502), answer(503), reset, breakOff, hang]
  let turn = 0
  stand.upstream.behave((response, request) => ways[turn++ % ways.length]?.(response, request))
  const ids: string[] = []
  for (let round = 0; round < 12; round++) {
    const asked = Array.from({ length: 10 }, (_, i) => {
      const id = `client-${String(round).padStart(3, '0')}-${i}`
      ids.push(id)
      const headers = { 'x-request-id': id }
      if (i % 3 === 0) return stand.ask('/documents', { headers })
      if (i % 3 === 1) return stand.ask('/documents/nobody', { method: 'HEAD', headers })
      const keyed = i % 2 === 0 ? { 'idempotency-key': id } : {}
      const { body } = stand.note()
      return stand.ask('/documents', { method: 'POST', headers: { ...headers, ...keyed }, body })
    })
    for (const { status } of await Promise.all(asked))
      expect([200, 201, 404, 503]).toContain(status)
  }
  const seen = stand.upstream.seen().map(({ headers }) => headers['x-request-id'])
  expect(seen.length).toBeGreaterThan(ways.length)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.every((id) => typeof id === 'string' && ids.includes(id))).toBe(true)
})
