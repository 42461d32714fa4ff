import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSnapshots, type KeyValues } from '#edge/traffic/snapshots.ts'
import { parseConfig, parseCredentials } from '#shared/config.ts'
import type { Traffic, TrafficSnapshot } from '#shared/domain/system.ts'
import { composeApp } from '#shared/http/compose.ts'
import type { LogEntry } from '#shared/http/log.ts'
import { fromLambda, openEdgeStand, type EdgeStand } from './edge-stand.ts'

const TIME_SCALE = 20
/** Longer than an isolate remembers a snapshot at that scale. */
const REMEMBERED_MS = 5_000 / TIME_SCALE + 50

const recordOf = (version: number, lambda: number, more: Partial<Traffic> = {}): Traffic => ({
  version,
  weights: { edge: 100 - lambda, lambda },
  actor: 'ops@example',
  reason: 'a test',
  at: '2026-03-01T12:00:00.000Z',
  ...more,
})
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('the snapshot in KV', () => {
  let stand: EdgeStand
  beforeAll(async () => {
    stand = await openEdgeStand({ TIME_SCALE: String(TIME_SCALE) })
  })
  afterAll(() => stand.close())
  beforeEach(() => stand.upstream.behave(fromLambda))

  const ops = () => ({ 'x-api-key': stand.aws.keys.ops })
  const snapshot = async () => (await stand.ask('/ops/traffic/snapshot', { headers: ops() })).body
  const servedBy = async () => (await stand.ask('/documents')).servedBy
  const inKv = (value: unknown) =>
    stand.edge.traffic.put('traffic', typeof value === 'string' ? value : JSON.stringify(value))

  it('is the default before anything was published: the edge serves all', async () => {
    expect(await servedBy()).toBe('edge')
    expect(await snapshot()).toEqual({
      version: 0,
      weights: { edge: 100, lambda: 0 },
      source: 'default',
      problem: 'missing',
    })
  })

  it('is the default too where the first thing that is read does not parse', async () => {
    for (const garbage of ['', 'null', '{"version":', '{"version":1}', '{"weights":{"edge":0}}']) {
      await inKv(garbage)
      await pause(REMEMBERED_MS)
      expect(await servedBy()).toBe('edge')
      expect(await snapshot()).toMatchObject({ source: 'default', problem: 'unreadable' })
    }
  })

  it('is published by a change of the weights, and acted on at once where it was made', async () => {
    const record = await stand.route(100)
    expect(JSON.parse((await stand.edge.traffic.get('traffic')) ?? '')).toEqual(record)
    expect(await servedBy()).toBe('lambda')
    expect(await snapshot()).toMatchObject({ version: record.version, source: 'kv' })
  })

  it('is acted on within seconds where somebody else has published it', async () => {
    const { version } = await stand.route(0)
    await inKv(recordOf(version + 1, 100))
    await vi.waitFor(async () => expect(await servedBy()).toBe('lambda'), 5_000)
  })

  it.each([
    ['does not parse', 'unreadable', '<html>'],
    ['has weights that are none', 'unreadable', recordOf(99, 250)],
    ['is gone', 'missing', undefined],
  ])(
    'stays the last known good one where what is there %s, and says so',
    async (_, problem, value) => {
      const { version } = await stand.route(100)
      await (value === undefined ? stand.edge.traffic.delete('traffic') : inKv(value))
      await pause(REMEMBERED_MS)
      expect(await servedBy()).toBe('lambda')
      expect(await snapshot()).toMatchObject({
        version,
        weights: { edge: 0, lambda: 100 },
        source: 'last-known-good',
        problem,
      })
      await stand.route(100)
      expect(await snapshot()).toMatchObject({ source: 'kv' })
    },
  )

  it('sends nobody to Lambda once it has expired', async () => {
    const hour = 3_600_000
    const { version } = await stand.route(100)
    const expiring = (inMs: number) =>
      recordOf(version + 1, 100, { expiresAt: new Date(Date.now() + inMs).toISOString() })
    await inKv(expiring(hour))
    await pause(REMEMBERED_MS)
    expect(await servedBy()).toBe('lambda')
    await inKv(expiring(-1))
    await pause(REMEMBERED_MS)
    expect(await servedBy()).toBe('edge')
  })

  it('that lags behind the record is published again', async () => {
    const record = await stand.route(100)
    await inKv(recordOf(record.version - 1, 0))
    expect(await snapshot()).toMatchObject({ version: record.version - 1 })
    expect(await servedBy()).toBe('edge')
    const synced = await stand.ask('/ops/traffic/snapshot', { method: 'PUT', headers: ops() })
    expect([synced.status, synced.body]).toMatchObject([200, { version: record.version }])
    expect(await servedBy()).toBe('lambda')
  })

  it('is refused to whoever is no operator, and is not at Lambda', async () => {
    expect((await stand.ask('/ops/traffic/snapshot')).status).toBe(403)
    const asked = await stand.ask('/ops/traffic/snapshot', { method: 'PUT', headers: {} })
    expect(asked.status).toBe(403)
    const app = composeApp({
      runtime: 'lambda',
      config: parseConfig(stand.aws.settings),
      credentials: () => parseCredentials(stand.aws.settings),
      log: () => undefined,
      documentation: async () => '',
    })
    for (const method of ['GET', 'PUT']) {
      const answer = await app.request('/ops/traffic/snapshot', { method, headers: ops() })
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ type: 'urn:chartside:problem:snapshot-not-here' })
    }
  })

  it('cannot be made to expire in the past', async () => {
    await expect(stand.route(50, { expiresAt: '2020-01-01T00:00:00Z' })).rejects.toThrow(
      /expiresAt.*must be in the future/,
    )
  })

  it('that KV does not take is no error of the change, which stands and says that it is not published', async () => {
    const { version } = await stand.route(0)
    const log: LogEntry[] = []
    const clock = () => new Date()
    const write = (entry: LogEntry): void => void log.push(entry)
    const app = composeApp({
      runtime: 'edge',
      config: parseConfig(stand.aws.settings),
      credentials: () => parseCredentials(stand.aws.settings),
      log: write,
      documentation: async () => '',
      snapshots: createSnapshots(kvAway, { clock, log: write, timeScale: 1 }),
    })
    const put = (path: string, body?: unknown) =>
      app.request(path, {
        method: 'PUT',
        headers: { ...ops(), 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const weights = { edge: 10, lambda: 90 }
    const changed = await put('/ops/traffic', { version, weights, reason: 'KV is away' })
    expect([changed.status, await changed.json()]).toMatchObject([200, { version: version + 1 }])
    expect(log.map(({ event }) => event)).toContain('traffic.not-published')
    const record = (await stand.ask('/ops/traffic', { headers: ops() })).body
    expect(record).toMatchObject({ version: version + 1, weights })
    expect(await snapshot()).toMatchObject({ version })
    const synced = await put('/ops/traffic/snapshot')
    expect([synced.status, synced.headers.get('retry-after')]).toEqual([503, '2'])
  })
})

const kvAway: KeyValues = {
  get: () => Promise.reject(new Error('KV is away')),
  put: () => Promise.reject(new Error('KV is away')),
}

describe('what an isolate remembers', () => {
  /** KV as the platform gives it, and how often it was read. */
  const kvWith = (text: string) => {
    const kv = {
      text,
      reads: 0,
      fails: undefined as 'at once' | 'hangs' | undefined,
      get: (): Promise<string | null> => {
        kv.reads++
        if (kv.fails === 'at once') return Promise.reject(new Error('KV is away'))
        if (kv.fails === 'hangs') return new Promise(() => undefined)
        return Promise.resolve(kv.text)
      },
      put: () => Promise.resolve(),
    }
    return kv
  }
  const isolateOf = (kv: KeyValues) => {
    const time = { now: 0 }
    const log: LogEntry[] = []
    const snapshots = createSnapshots(kv, {
      clock: () => new Date(time.now),
      log: (entry) => log.push(entry),
      timeScale: 1,
    })
    return { snapshots, time, log }
  }

  it('is read once in five seconds, by one of those who ask at the same time', async () => {
    const kv = kvWith(JSON.stringify(recordOf(1, 50)))
    const { snapshots, time } = isolateOf(kv)
    await snapshots.current()
    for (time.now = 0; time.now < 5_000; time.now += 500) await snapshots.current()
    expect(kv.reads).toBe(1)
    kv.text = JSON.stringify(recordOf(2, 50))
    const versions = await Promise.all(
      Array.from({ length: 10 }, async () => (await snapshots.current()).version),
    )
    expect(kv.reads).toBe(2)
    // Whoever does not read goes on with what was known, and waits for nobody.
    expect(versions.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2])
    expect((await snapshots.current()).version).toBe(2)
  })

  it.each(['at once', 'hangs'] as const)(
    'outlasts a KV that fails (%s), with one line of log',
    async (how) => {
      const kv = kvWith(JSON.stringify(recordOf(3, 100)))
      const { snapshots, time, log } = isolateOf(kv)
      const good = await snapshots.current()
      kv.fails = how
      const seen: TrafficSnapshot[] = []
      for (let outage = 1; outage <= 3; outage++) {
        time.now += 5_001
        const reading = snapshots.current()
        seen.push(await reading)
      }
      for (const snapshot of seen) {
        expect(snapshot).toEqual({ ...good, source: 'last-known-good', problem: 'unavailable' })
      }
      expect(log.map(({ event, code }) => `${event} ${code}`)).toEqual([
        'traffic.snapshot unavailable',
      ])
      kv.fails = undefined
      time.now += 5_001
      expect(await snapshots.current()).toMatchObject({ source: 'kv', version: 3 })
    },
  )
})
