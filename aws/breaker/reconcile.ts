import type { AlarmNow, CloudWatch } from '#shared/aws/cloudwatch.ts'
import type { Breaker } from '#shared/domain/system.ts'
import { changeBreaker, killSwitch } from '#shared/store/breaker.ts'
import { getBreaker } from '#shared/store/system.ts'
import { readConcurrency, setConcurrency } from './concurrency.ts'
import { finishOpening, restore } from './restore.ts'
import { trip, type BreakerDeps } from './trip.ts'

export interface WatchdogDeps extends BreakerDeps {
  cloudwatch: CloudWatch
  alarmName: string
  /** What the function gets back where nothing tells what it had. */
  deployedConcurrency: number | null
  /** How long the alarm must have been OK. */
  quietMs: number
  /** How often within 24 hours it restores itself; then it latches. */
  automaticRestores: number
  /** By how much its waiting times are divided; 1 when left out. */
  timeScale?: number
}

/** What the watchdog found, or did. `closed-unrecorded` is for a person: somebody closed the function by hand. */
export type Finding =
  | 'closed'
  | 'closed-unrecorded'
  | 'opened'
  | 'tripped'
  | 'ringing'
  | 'waiting'
  | 'waiting-for-a-person'
  | 'latched'
  | 'restored'
  | 'changed-meanwhile'

const DAY_MS = 24 * 60 * 60_000

/** A trip that is this young may still be under way: to close the function once more is then no news. */
const TRIP_UNDER_WAY_MS = 30_000

/**
 * Brings together the alarm, the record and what is really reserved: trips where a notification was missed, closes the
 * function where a kill failed or somebody opened it, finishes a restore, restores after the quiet period, latches.
 *
 * @throws whatever step fails; it is made again at the next run
 */
export async function reconcile(deps: WatchdogDeps, requestId: string): Promise<Finding> {
  const [alarm, record, concurrency] = await Promise.all([
    deps.cloudwatch.describeAlarm(deps.alarmName),
    getBreaker(deps),
    readConcurrency(deps),
  ])
  if (alarm === undefined) throw new Error('there is no traffic alarm')
  return record.state === 'closed'
    ? whileClosed(deps, { alarm, record, concurrency, requestId })
    : whileTripped(deps, { alarm, record, concurrency, requestId })
}

interface Seen {
  alarm: AlarmNow
  record: Breaker
  concurrency: number | null
  requestId: string
}

async function whileClosed(deps: WatchdogDeps, seen: Seen): Promise<Finding> {
  const { alarm, record, concurrency, requestId } = seen
  if (alarm.state === 'ALARM') {
    const rangAt = new Date(alarm.since)
    const outcome = await trip(deps, { reason: alarm.reason, requestId, rangAt })
    if (outcome === 'tripped') return 'tripped'
  }
  if (record.opening === true) {
    await finishOpening(deps, record)
    return 'opened'
  }
  return concurrency === 0 ? 'closed-unrecorded' : 'closed'
}

async function whileTripped(deps: WatchdogDeps, seen: Seen): Promise<Finding> {
  const { alarm, concurrency, requestId } = seen
  let { record } = seen
  const now = deps.clock()
  if (concurrency !== 0) {
    await setConcurrency(deps, 0)
    record = await reportDrift(deps, seen, now)
  }
  if (record.latched === true) return 'waiting-for-a-person'
  if (alarm.state !== 'OK') return 'ringing'
  const since = Math.max(Date.parse(alarm.since), Date.parse(seen.record.at ?? alarm.since))
  if (now.getTime() - since < deps.quietMs) return 'waiting'
  const recent = (record.automaticRestores ?? []).filter(
    (at) => now.getTime() - Date.parse(at) < DAY_MS,
  )
  if (recent.length >= deps.automaticRestores) {
    const { epoch: _epoch, actor: _actor, at: _at, unannounced: _told, ...rest } = record
    const changed = await changeBreaker(deps, killSwitch(requestId), {
      action: 'breaker.latched',
      from: record,
      to: {
        ...rest,
        latched: true,
        automaticRestores: recent,
        reason: `it tripped again after ${recent.length} automatic restores in 24 hours`,
      },
    })
    return changed ? 'latched' : 'changed-meanwhile'
  }
  return restore(deps, record, {
    actor: killSwitch(requestId),
    reason: `the alarm has been quiet for ${Math.round((now.getTime() - since) / 1000)} seconds`,
    concurrency:
      record.priorConcurrency === undefined ? deps.deployedConcurrency : record.priorConcurrency,
    automaticRestores: [...recent, now.toISOString()],
  })
}

/** The record with the report in it; as it was for a trip that is only now being carried out. */
async function reportDrift(
  deps: WatchdogDeps,
  { record, concurrency, requestId }: Seen,
  now: Date,
): Promise<Breaker> {
  const trippedAt = Date.parse(record.at ?? '1970-01-01')
  if (now.getTime() - trippedAt < TRIP_UNDER_WAY_MS / (deps.timeScale ?? 1)) return record
  const { epoch: _epoch, actor: _actor, at: _at, unannounced: _told, ...rest } = record
  await changeBreaker(deps, killSwitch(requestId), {
    action: 'breaker.drift',
    from: record,
    to: rest,
    remark: { before: { concurrency }, after: { concurrency: 0 } },
  })
  return getBreaker(deps)
}
