import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEdge, type Edge } from '#local/edge.ts'
import { startLocalAws, type LocalAws } from '#tests/targets/local-aws.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const LIMIT = 5
/** Beside the bundle, because workerd takes no module from outside its configuration's folder. */
const wranglerConfig = file('dist/rate-limit.wrangler.toml')
let aws: LocalAws
let edge: Edge

beforeAll(async () => {
  // The limit for one machine is wide; everything else stays as wrangler.toml has it.
  const config = readFileSync(file('wrangler.toml'), 'utf8')
  const narrow = config
    .replace(/simple = \{ limit = [\d_]+/, `simple = { limit = ${LIMIT}`)
    .replace('"./dist/assets"', '"./assets"')
    .replace('"edge/worker.ts"', '"../edge/worker.ts"')
  writeFileSync(wranglerConfig, narrow)
  aws = await startLocalAws()
  edge = await startEdge({
    wranglerConfig,
    bundle: file('dist/edge/worker.js'),
    settings: aws.settings,
    port: 0,
    log: () => undefined,
  })
})

afterAll(async () => {
  await edge.close()
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
