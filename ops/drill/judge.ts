import {
  executedWhileClosed,
  executions,
  failed,
  figure,
  information,
  mostUpstream,
  type Figure,
} from './figures.ts'
import { billOf, type Bill } from './bill.ts'
import { isBusy, isGranted } from './record.ts'
import type { Drill } from './run.ts'
import type { Moment } from './watch.ts'

/** What the function has of memory, as the template says. Megabytes. */
const MEMORY_MB = 512

/** Why the edge answered, where it had asked Lambda first: a status, no answer in time, or none at all. */
const LAMBDA_FAILED = /^(\d{3}|timeout|network)$/

/** What came of a drill, in figures. */
export interface Verdict {
  /** The six that are zero or one in every drill that holds. */
  promises: Figure[]
  /** What else had to come out in this variant. */
  others: Figure[]
  /** From the flood's first request to the closed function, by the clock; absent without a flood. Milliseconds. */
  floodToKillMs: number | undefined
  bill: Bill | undefined
  holds: boolean
}

export function judge(drill: Drill): Verdict {
  const { variant, scene, readBack } = drill
  const { events } = scene.stack
  const { wishes, requests } = scene.recorder
  const upstream = mostUpstream(requests, events)
  const trips = scene.trail.filter(({ actionType }) => actionType === 'breaker.tripped').length
  const expectedTrips = variant.trips ?? 1
  const inPlace = requests.filter(
    ({ failover, status }) => failover !== undefined && isGranted(status),
  )
  const promises = [
    figure(
      'executed-after-kill',
      'requests that Lambda executed while it was closed',
      executedWhileClosed(events),
      { equals: 0 },
    ),
    figure(
      'failed-reads',
      'reads of clinicians and integrations that failed',
      failed(wishes, 'read'),
      {
        equals: 0,
      },
    ),
    figure(
      'lost-writes',
      'decisions and notes that were lost',
      readBack.lost + failed(wishes, 'write'),
      {
        equals: 0,
      },
    ),
    figure('duplicated-writes', 'decisions and notes that were doubled', readBack.duplicated, {
      equals: 0,
    }),
    figure('upstream', 'requests to Lambda that one client request made, at most', upstream.most, {
      atMost: 1,
    }),
    figure('trips', 'trips of the breaker in the audit trail', trips, { equals: expectedTrips }),
  ]
  const others = [
    figure('reads', 'reads that were wanted', wishes.filter(({ kind }) => kind === 'read').length, {
      atLeast: 30,
    }),
    information(
      'repeated-reads',
      'reads that were sent again, because AWS was too slow (503)',
      requests.filter((request) => request.kind === 'read' && isBusy(request)).length,
    ),
    figure('writes', 'decisions and notes that were wanted', readBack.wanted, { atLeast: 5 }),
    figure(
      'forwarded',
      'clinicians’ requests that the front door sent to Lambda',
      upstream.forwarded,
      {
        atLeast: 1,
      },
    ),
    ...(expectedTrips === 0
      ? []
      : [
          figure('in-place', 'requests that the edge answered in place of Lambda', inPlace.length, {
            atLeast: 10,
          }),
          information(
            'failed-over',
            'of them those that Lambda had been asked, and failed',
            inPlace.filter(({ failover = '' }) => LAMBDA_FAILED.test(failover)).length,
          ),
        ]),
    figure('concurrency', 'the function’s concurrency at the end', drill.concurrency ?? 0, {
      equals: scene.deployedConcurrency,
    }),
    ...(variant.figures?.(scene) ?? []),
  ]
  const started = moment(scene.moments, 'flood starts')
  const killed = moment(scene.moments, 'kill')
  return {
    promises,
    others,
    floodToKillMs: started === undefined || killed === undefined ? undefined : killed - started,
    bill: billFor(drill),
    holds: [...promises, ...others].every(({ holds }) => holds) && drill.breakerState === 'closed',
  }
}

/** When it happened first. */
export const moment = (moments: readonly Moment[], what: Moment['what']): number | undefined =>
  moments.find((one) => one.what === what)?.at

function billFor({ scene }: Drill): Bill | undefined {
  const from = moment(scene.moments, 'flood starts')
  const killed = moment(scene.moments, 'kill')
  const to = moment(scene.moments, 'flood ends')
  if (from === undefined || killed === undefined || to === undefined) return undefined
  const { events } = scene.stack
  const open = executions(events, { from, to: killed })
  return billOf({
    billed: executions(events, { from, to }).count,
    billedBeforeKill: open.count,
    meanMs: open.meanMs,
    floodMs: to - from,
    openMs: killed - from,
    memoryMb: MEMORY_MB,
  })
}
