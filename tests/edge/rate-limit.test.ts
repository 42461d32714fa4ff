import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEdge, type Edge } from '#local/edge.ts'
import { startMisbehavingServer } from '#tests/support/misbehaving-server.ts'
import { startLocalAws, type LocalAws } from '#tests/targets/local-aws.ts'
import { fromLambda } from './edge-stand.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const LIMIT = 5
/** Beside the bundle, because workerd takes no module from outside its configuration's folder. */
const wranglerConfig = file('dist/rate-limit.wrangler.toml')
let aws: LocalAws
let edge: Edge
/** In Lambda's place. */
let upstream: Awaited<ReturnType<typeof startMisbehavingServer>>

beforeAll(async () => {
  // The limit for one machine is wide; everything else stays as wrangler.toml has it.
  const config = readFileSync(file('wrangler.toml'), 'utf8')
  const narrow = config
    .replace(/simple = \{ limit = [\d_]+/, `simple = { limit = ${LIMIT}`)
    .replace('"./dist/assets"', '"./assets"')
    .replace('"edge/worker.ts"', '"../edge/worker.ts"')
  writeFileSync(wranglerConfig, narrow)
  aws = await startLocalAws()
  upstream = await startMisbehavingServer()
  upstream.behave(fromLambda)
  edge = await startEdge({
    wranglerConfig,
    bundle: file('dist/edge/worker.js'),
    settings: { ...aws.settings, FUNCTION_URL: upstream.endpoint },
    port: 0,
    log: () => undefined,
  })
})

afterAll(async () => {
  await edge.close()
  await upstream.close()
  await aws.close()
  rmSync(wranglerConfig)
})

const ask = (key: string): Promise<Response> =>
  fetch(`${edge.url}/documents?limit=0`, { headers: { 'x-api-key': key } })

it('refuses a subject that has used up its share, with a time to wait, and nobody else', async () => {
  const statuses: number[] = []
  let refused: Response | undefined
  // A burst that meets the turn of the limiter's minute is served twice the limit.
  while (refused === undefined && statuses.length <= 2 * LIMIT) {
    const answer = await ask(aws.keys.clinician)
    statuses.push(answer.status)
    if (answer.status === 429) refused = answer
  }
  expect(statuses.filter((status) => status === 400).length).toBeGreaterThanOrEqual(LIMIT)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused?.headers.get('content-type')).toBe('application/problem+json')
  expect(await refused?.json()).toMatchObject({ type: 'urn:chartside:problem:rate-limited' })
  expect((await ask(aws.keys.otherClinician)).status).toBe(400)
})

it('does not count strangers, who have no share to use up', async () => {
  const answers = await Promise.all(Array.from({ length: 3 * LIMIT }, () => ask('nonsense')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
})

it('holds for what Lambda would serve as well: beyond its share a subject costs Lambda nothing', async () => {
  const weights = { version: 0, weights: { edge: 0, lambda: 100 }, reason: 'a test' }
  const changed = await fetch(`${edge.url}/ops/traffic`, {
    method: 'PUT',
    headers: { 'x-api-key': aws.keys.ops, 'content-type': 'application/json' },
    body: JSON.stringify(weights),
  })
  expect(changed.status).toBe(200)
  const key = await aws.mintKey({ role: 'clinician', subject: 'eager@example' })
  const answers: Response[] = []
  for (let i = 0; i < 4 * LIMIT; i++) answers.push(await ask(key))
  const served = answers.filter(({ status }) => status === 200)
  expect(served.length).toBeGreaterThanOrEqual(LIMIT)
  expect(served.length).toBeLessThan(answers.length)
  expect(upstream.seen()).toHaveLength(served.length)
})
