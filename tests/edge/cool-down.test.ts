import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createCoolDown } from '#edge/traffic/cool-down.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { entityItem } from '#shared/store/item.ts'
import { keys } from '#shared/store/table.ts'
import { answer } from '#tests/support/misbehaving-server.ts'
import { fromLambda, openEdgeStand, type EdgeStand } from './edge-stand.ts'

const COOL_DOWN_MS = 800
/** How many times faster the breaker's record is forgotten: every half second. */
const TIME_SCALE = 20

let stand: EdgeStand

beforeAll(async () => {
  stand = await openEdgeStand({
    FUNCTION_URL_COOL_DOWN_MS: String(COOL_DOWN_MS * TIME_SCALE),
    TIME_SCALE: String(TIME_SCALE),
  })
  await stand.route(100)
})
afterAll(() => stand.close())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const isOver = (): Promise<void> => pause(COOL_DOWN_MS + 20)
const throttle = answer(429, '{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded"}')

beforeEach(async () => {
  await isOver()
  stand.upstream.behave(fromLambda)
  expect((await stand.ask('/documents')).servedBy).toBe('lambda')
})

/** How many requests a killed Lambda may have got since then: the one that found it out, and a probe in each cool-down. */
const allowedSince = (started: number): number =>
  1 + Math.floor((performance.now() - started) / COOL_DOWN_MS)

it('leaves a killed Lambda alone: one request finds it out, all others are served at the edge', async () => {
  stand.upstream.behave(throttle)
  const started = performance.now()
  await stand.ask('/documents')
  const answers = await Promise.all(Array.from({ length: 20 }, () => stand.ask('/documents')))
  for (const { status, servedBy } of answers) expect([status, servedBy]).toEqual([200, 'edge'])
  const left = answers.filter(({ timing }) => timing.includes('failover;desc="cool-down"'))
  expect(left.every(({ timing }) => !timing.includes('upstream'))).toBe(true)
  // A slow machine may live to see a probe.
  expect(stand.upstream.seen()).toHaveLength(1 + answers.length - left.length)
  expect(stand.upstream.seen().length).toBeLessThanOrEqual(allowedSince(started))
})

it('lets one probe through in each cool-down, however many ask at the same time', async () => {
  stand.upstream.behave(throttle)
  const started = performance.now()
  await stand.ask('/documents')
  for (let round = 0; round < 3; round++) {
    await isOver()
    const before = stand.upstream.seen().length
    const answers = await Promise.all(Array.from({ length: 12 }, () => stand.ask('/documents')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    expect(stand.upstream.seen().length).toBeGreaterThan(before)
  }
  expect(stand.upstream.seen().length).toBeLessThanOrEqual(allowedSince(started))
  const times = stand.upstream.seen().map(({ at }) => at)
  // What arrives at the server is timed there, a little after the edge has let it go.
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0))
  for (const gap of gaps) expect(gap).toBeGreaterThan(COOL_DOWN_MS / 2)
})

it('makes no write wait to find out: a probe is a request that changes nothing', async () => {
  stand.upstream.behave(throttle)
  await stand.ask('/documents')
  await isOver()
  for (const headers of [{}, { 'idempotency-key': crypto.randomUUID() }]) {
    const { body } = stand.note()
    const stored = await stand.ask('/documents', { method: 'POST', body, headers })
    expect([stored.status, stored.servedBy]).toEqual([201, 'edge'])
  }
  expect(stand.upstream.seen()).toHaveLength(1)
})

it('goes back to Lambda when a probe is answered', async () => {
  stand.upstream.behave(throttle, fromLambda)
  expect((await stand.ask('/documents')).servedBy).toBe('edge')
  await isOver()
  const servedBy: (string | null)[] = []
  for (let i = 0; i < 3; i++) servedBy.push((await stand.ask('/documents')).servedBy)
  const stored = await stand.ask('/documents', { method: 'POST', body: stand.note().body })
  expect([...servedBy, stored.servedBy]).toEqual(['lambda', 'lambda', 'lambda', 'lambda'])
})

it('asks Lambda nothing while the record says that the breaker is tripped, not even by a probe', async () => {
  const { aws } = stand
  const dynamo = createDynamoDb(
    createTransport({
      region: aws.region,
      endpoint: aws.endpointUrl,
      credentials: () => aws.credentials,
    }),
  )
  const record = (state: 'tripped' | 'closed', epoch: number) =>
    dynamo.putItem({
      TableName: aws.settings['TABLE_NAME'] ?? '',
      Item: entityItem('Breaker', keys.breaker, {}, { state, epoch, priorConcurrency: null }),
    })
  stand.upstream.behave(throttle)
  await record('tripped', 1)
  await pause(10_000 / TIME_SCALE)
  for (let i = 0; i < 5; i++) {
    const read = await stand.ask('/documents')
    expect([read.status, read.servedBy]).toEqual([200, 'edge'])
    expect(read.timing).toContain('failover;desc="breaker"')
    await pause(COOL_DOWN_MS / 4)
  }
  const { body } = stand.note()
  const write = await stand.ask('/documents', { method: 'POST', body })
  expect(write.body).toMatchObject({ status: 503, type: 'urn:chartside:problem:breaker-open' })
  expect(stand.upstream.seen()).toEqual([])
  await record('closed', 2)
  await pause(10_000 / TIME_SCALE)
  stand.upstream.behave(fromLambda)
  expect((await stand.ask('/documents')).servedBy).toBe('lambda')
})

it('is not ended by an answer that was asked for before the failure', () => {
  const coolDown = createCoolDown(1_000)
  const early = coolDown.ask(0, true)
  coolDown.failed(10)
  if (early !== undefined) coolDown.succeeded(early)
  expect(coolDown.ask(500, true)).toBeUndefined()
  expect(coolDown.ask(1_010, false)).toBeUndefined()
  expect(coolDown.ask(1_010, true)).toBe('probe')
  expect(coolDown.ask(1_011, true)).toBeUndefined()
  coolDown.succeeded('probe')
  expect(coolDown.ask(1_012, false)).toBe('open')
})
