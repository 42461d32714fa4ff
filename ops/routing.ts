import { Traffic, TrafficSnapshot, weightsAt, type TrafficWeights } from '#shared/domain/system.ts'
import { callApi } from './api.ts'
import type { Operator } from './operator.ts'
import { age } from './terminal.ts'

const RECORD = '/ops/traffic'
const SNAPSHOT = '/ops/traffic/snapshot'

/** The record of the weights. @throws OpsError */
export const readRecord = (operator: Operator): Promise<Traffic> =>
  callApi(operator, Traffic, { method: 'GET', path: RECORD })

/** What the edge routes by. @throws OpsError */
export const readSnapshot = (operator: Operator): Promise<TrafficSnapshot> =>
  callApi(operator, TrafficSnapshot, { method: 'GET', path: SNAPSHOT })

/** Publishes the record again. @throws OpsError */
export const publishSnapshot = (operator: Operator): Promise<TrafficSnapshot> =>
  callApi(operator, TrafficSnapshot, { method: 'PUT', path: SNAPSHOT })

/** Writes other weights, made from the version that was read. @throws OpsError */
export const writeRecord = (
  operator: Operator,
  change: { version: number; weights: TrafficWeights; reason: string; expiresAt?: string },
): Promise<Traffic> => callApi(operator, Traffic, { method: 'PUT', path: RECORD, body: change })

/** Whether the edge routes by another version than the one that is recorded. */
export const lags = (snapshot: TrafficSnapshot, record: Traffic): boolean =>
  snapshot.version !== record.version

const percents = ({ edge, lambda }: TrafficWeights): string => `edge ${edge} %, lambda ${lambda} %`

/** One line: the weights, and whether they still hold. */
export function describeTraffic(record: Traffic, now: Date): string {
  const { weights, version, expiresAt } = record
  const expired = weightsAt(record, now) !== weights
  const until =
    expiresAt === undefined
      ? ''
      : expired
        ? `, EXPIRED ${age(expiresAt, now)} ago: the edge serves all`
        : `, until ${expiresAt}`
  return `${percents(weights)} (version ${version}${until})`
}

/** One line: whether the edge routes by the record, and if not, by what and what to do. */
export function describeSnapshot(
  snapshot: TrafficSnapshot,
  record: Traffic | undefined,
  now: Date,
): string {
  const { version, source, problem, readAt } = snapshot
  const read = readAt === undefined ? '' : `, read ${age(readAt, now)} ago`
  // Before the first change there is nothing to publish, and nothing is missing.
  const faulty = problem !== undefined && !(problem === 'missing' && record?.version === 0)
  const trouble = faulty ? `, ${PROBLEMS[problem]}` : ''
  if (record === undefined) return `version ${version} from ${source}${read}${trouble}`
  if (!lags(snapshot, record) && !faulty) return `version ${version}, as recorded`
  return `${lags(snapshot, record) ? 'LAGS' : 'ATTENTION'}: the edge routes by version ${version} (${percents(weightsAt(snapshot, now))}, ${source}${read}${trouble}); traffic sync publishes the record again`
}

const PROBLEMS = {
  missing: 'nothing is in KV',
  unreadable: 'what is in KV does not parse',
  unavailable: 'KV does not answer',
} as const
