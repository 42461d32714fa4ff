import { EDGE_ALONE, Traffic, type TrafficSnapshot } from '#shared/domain/system.ts'
import { SnapshotUnavailable, type Snapshots } from '#shared/http/deps.ts'
import type { Log } from '#shared/http/log.ts'

/** The one key of the namespace. */
const KEY = 'traffic'

/** How long a snapshot is remembered: the longest that an isolate lags behind KV. Milliseconds. */
const REMEMBERED_MS = 5_000

/** How long requests may wait for KV. Milliseconds. */
const READ_MS = 1_000

/** The part of a KV namespace that is used here. */
export interface KeyValues {
  get(key: string): Promise<string | null>
  put(key: string, value: string): Promise<void>
}

type Problem = NonNullable<TrafficSnapshot['problem']>

/** What requests are routed by, remembered in this isolate. */
export interface RoutingSnapshots extends Snapshots {
  /** What is known, read again where it is older than a few seconds. Never throws. */
  current: () => Promise<TrafficSnapshot>
}

export function createSnapshots(
  kv: KeyValues,
  { clock, log, timeScale }: { clock: () => Date; log: Log; timeScale: number },
): RoutingSnapshots {
  let known: TrafficSnapshot = { version: 0, weights: EDGE_ALONE, source: 'default' }
  let staleAt = 0
  const rememberedMs = REMEMBERED_MS / timeScale

  const failed = (problem: Problem): TrafficSnapshot => {
    // Once, and not every few seconds of an outage.
    if (known.problem !== problem && problem !== 'missing') {
      log({ level: 'warn', event: 'traffic.snapshot', runtime: 'edge', code: problem })
    }
    return { ...known, source: known.source === 'default' ? 'default' : 'last-known-good', problem }
  }

  const read = async (): Promise<TrafficSnapshot> => {
    const text = await withinReach(async () => kv.get(KEY))
    if (text === undefined) return failed('unavailable')
    if (text === null) return failed('missing')
    const record = parse(text)
    if (record === undefined) return failed('unreadable')
    const { version, weights, expiresAt } = record
    return {
      version,
      weights,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      source: 'kv',
      readAt: clock().toISOString(),
    }
  }

  const refresh = async (): Promise<TrafficSnapshot> => {
    known = await read()
    staleAt = clock().getTime() + rememberedMs
    return known
  }

  return {
    async current() {
      const now = clock().getTime()
      if (now < staleAt) return known
      // One request reads and the others go on with what is known. Nobody waits for another request's promise: it
      // would never be kept if that request's client went away. Only before the first reading does each read for itself.
      if (known.readAt !== undefined) staleAt = now + rememberedMs
      return refresh()
    },
    look: refresh,
    async publish(record) {
      try {
        await kv.put(KEY, JSON.stringify(record))
      } catch (cause) {
        throw new SnapshotUnavailable('KV did not take the snapshot', { cause })
      }
      await refresh()
    },
  }
}

/** Undefined where KV fails or takes too long: whichever it is, what was known goes on to hold. */
async function withinReach(read: () => Promise<string | null>): Promise<string | null | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), READ_MS)
  try {
    return await Promise.race([read().catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Undefined for what is not a record of weights. */
function parse(text: string): Traffic | undefined {
  try {
    return Traffic.parse(JSON.parse(text))
  } catch {
    // Whether it is no JSON or no record, it comes to the same, and the snapshot says so.
    return undefined
  }
}
