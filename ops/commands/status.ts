import { readConcurrency } from '#aws/breaker/concurrency.ts'
import { AwsFailure } from '#shared/aws/errors.ts'
import type { Run } from '#shared/domain/run.ts'
import { findOldestWaiting, listRecentRuns } from '#shared/store/recent.ts'
import { getBreaker, getTraffic } from '#shared/store/system.ts'
import { breakerDeps, trafficAlarm } from '../breaker-deps.ts'
import type { Command } from '../command.ts'
import type { Operator } from '../operator.ts'
import { OpsError } from '../ops-error.ts'
import { probe, urlSigner, type Probe } from '../probe.ts'
import { age, columns } from '../terminal.ts'
import { describeBreaker, type BreakerView } from './breaker.ts'
import { describeSnapshot, describeTraffic, readSnapshot } from '../routing.ts'
import { findWorkerSource } from './worker.ts'

/** One part of the screen: what was found, or why it could not be. */
type Found<Value> = { value: Value } | { fault: string }

async function found<Value>(work: Promise<Value>): Promise<Found<Value>> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof AwsFailure || error instanceof OpsError) return { fault: error.message }
    if (error instanceof Error) return { fault: error.name }
    throw error
  }
}

async function viewBreaker(operator: Operator): Promise<BreakerView> {
  const [record, concurrency, alarm] = await Promise.all([
    getBreaker(operator.store),
    readConcurrency(breakerDeps(operator)),
    trafficAlarm(operator),
  ])
  return { record, concurrency, alarm }
}

const RUNS_SHOWN = 5

async function look(operator: Operator) {
  const { store, settings, clock } = operator
  const breaker = found(viewBreaker(operator))
  // A closed function answers 429, and each of those keeps the alarm ringing.
  const lambda = breaker.then((view) =>
    'value' in view && view.value.concurrency === 0
      ? { up: false, ms: 0, fault: 'closed: its concurrency is 0' }
      : probe(settings.FUNCTION_URL, urlSigner(settings)),
  )
  const [edge, function_, weights, snapshot, breaker_, worker, queue, dead, oldest, runs] =
    await Promise.all([
      probe(settings.EDGE_URL),
      lambda,
      found(getTraffic(store)),
      found(readSnapshot(operator)),
      breaker,
      found(findWorkerSource(operator, operator.lambda())),
      found(store.queue.queueDepth(settings.QUEUE_URL)),
      found(store.queue.queueDepth(settings.DLQ_URL)),
      found(
        findOldestWaiting(store).then((note) => note && { id: note.id, since: note.createdAt }),
      ),
      found(listRecentRuns(store, clock(), RUNS_SHOWN)),
    ])
  return {
    runtimes: { edge, lambda: function_ },
    traffic: weights,
    snapshot,
    breaker: breaker_,
    worker,
    queue,
    deadLetterQueue: dead,
    oldestWaiting: oldest,
    runs,
  }
}
type View = Awaited<ReturnType<typeof look>>

const show = <Value>(part: Found<Value>, text: (value: Value) => string): string =>
  'value' in part ? text(part.value) : `unknown: ${part.fault}`

const runtimeLine = (url: string, { up, ms, version, fault }: Probe): string =>
  up ? `up in ${ms} ms, version ${version ?? 'unknown'}, ${url}` : `DOWN: ${fault}, ${url}`

function runTable(runs: readonly Run[], now: Date): string {
  if (runs.length === 0) return 'none since yesterday'
  const rows = runs.map((run) => [
    run.status,
    run.documentId,
    run.engine ?? '-',
    run.latencyMs === undefined ? '-' : `${run.latencyMs} ms`,
    `${age(run.createdAt, now)} ago`,
    run.error?.code ?? '',
  ])
  return `\n  ${columns(rows).replaceAll('\n', '\n  ')}`
}

function screen(view: View, { settings, target, clock }: Operator): string {
  const now = clock()
  const { runtimes, queue, deadLetterQueue } = view
  const counts = ({
    visible,
    inFlight,
    delayed,
  }: {
    visible: number
    inFlight: number
    delayed: number
  }) => `${visible} waiting, ${inFlight} in work, ${delayed} delayed`
  return [
    `Target   ${target.name}, ${now.toISOString()}`,
    `Edge     ${runtimeLine(settings.EDGE_URL, runtimes.edge)}`,
    `Lambda   ${runtimeLine(settings.FUNCTION_URL, runtimes.lambda)}`,
    `Traffic  ${show(view.traffic, (record) => describeTraffic(record, now))}`,
    `Snapshot ${show(view.snapshot, (snapshot) => describeSnapshot(snapshot, 'value' in view.traffic ? view.traffic.value : undefined, now))}`,
    `Breaker  ${show(view.breaker, (breaker) => describeBreaker(breaker, now).replaceAll('\n', '\n       '))}`,
    `Worker   ${show(view.worker, ({ state, enabled }) => (enabled ? 'takes messages' : `PAUSED (${state}): worker resume`))}`,
    `Queue    ${show(queue, counts)}`,
    `Dead     ${show(deadLetterQueue, (depth) => `${depth.visible + depth.inFlight} dead letters`)}`,
    `Oldest   ${show(view.oldestWaiting, (note) => (note === undefined ? 'no note waits' : `${note.id} has waited for ${age(note.since, now)}`))}`,
    `Runs     ${show(view.runs, (runs) => runTable(runs, now))}`,
  ].join('\n')
}

export const status: Command = {
  name: 'status',
  usage: 'status',
  summary: 'shows the whole system on one screen; status 1 where a part could not be seen',
  async run(operator) {
    const view = await look(operator)
    const { runtimes, ...parts } = view
    const unseen = Object.values(parts).some((part) => 'fault' in part)
    return {
      json: { target: operator.target.name, ...view },
      text: screen(view, operator),
      incomplete: unseen || !runtimes.edge.up,
    }
  },
}
