import { RUNTIMES } from '#shared/domain/labels.ts'
import type { TrafficWeights } from '#shared/domain/system.ts'
import type { Command, Report } from '../command.ts'
import { readLifetime } from '../lifetime.ts'
import type { Operator } from '../operator.ts'
import { OpsError } from '../ops-error.ts'
import {
  describeSnapshot,
  describeTraffic,
  lags,
  readRecord,
  readSnapshot,
  writeRecord,
} from '../routing.ts'

/** `edge=80 lambda=20`, in either order; one alone leaves the rest to the other. @throws OpsError */
export function readWeights(words: readonly string[]): TrafficWeights {
  const given = new Map(
    words.map((word) => {
      const [, runtime = '', percent = ''] = /^(edge|lambda)=(\d{1,3})$/.exec(word) ?? []
      if (runtime === '') throw new OpsError(`${word} is not edge=PERCENT or lambda=PERCENT`)
      return [runtime, Number(percent)] as const
    }),
  )
  if (given.size === 0 || given.size !== words.length) {
    throw new OpsError('traffic set takes edge=PERCENT lambda=PERCENT')
  }
  const edge = given.get('edge') ?? 100 - (given.get('lambda') ?? 0)
  const lambda = given.get('lambda') ?? 100 - edge
  if (edge < 0 || lambda < 0 || edge + lambda !== 100) {
    throw new OpsError(`The weights must add up to 100, and these are ${edge + lambda}`)
  }
  return { edge, lambda }
}

/** Records the weights, and says whether the edge has them. Not done where it has not: the record stands, and sync remains. */
async function change(
  operator: Operator,
  wanted: { weights: TrafficWeights; reason: string; forMs?: number },
): Promise<Report> {
  const { weights, reason, forMs } = wanted
  const { version } = await readRecord(operator)
  const now = operator.clock()
  const record = await writeRecord(operator, {
    version,
    weights,
    reason,
    ...(forMs === undefined ? {} : { expiresAt: new Date(now.getTime() + forMs).toISOString() }),
  })
  const snapshot = await readSnapshot(operator)
  return {
    json: { ...record, snapshot },
    text: [
      `Recorded: ${describeTraffic(record, now)}`,
      `Snapshot: ${describeSnapshot(snapshot, record, now)}`,
    ].join('\n'),
    incomplete: lags(snapshot, record),
  }
}

function readReason(given: string | undefined): string {
  const reason = given?.trim() ?? ''
  if (reason !== '' && reason.length <= 200) return reason
  throw new OpsError('--reason is needed, of at most 200 characters: the trail keeps it')
}

export const trafficSet: Command = {
  name: 'traffic set',
  usage: 'traffic set edge=80 lambda=20 --reason TEXT [--expires 2h]',
  summary: 'records new weights, made from the version that stands, and publishes them',
  options: { reason: { type: 'string' }, expires: { type: 'string' } },
  words: 2,
  async run(operator, { words, value }) {
    const weights = readWeights(words)
    const expires = value('expires')
    return change(operator, {
      weights,
      reason: readReason(value('reason')),
      ...(expires === undefined ? {} : { forMs: readLifetime(expires) }),
    })
  },
}

export const trafficDrain: Command = {
  name: 'traffic drain',
  usage: 'traffic drain lambda [--reason TEXT]',
  summary: 'sends a runtime no more requests; the other one serves all',
  options: { reason: { type: 'string' } },
  words: 1,
  async run(operator, { words: [runtime], value }) {
    const drained = RUNTIMES.find((one) => one === runtime)
    if (drained === undefined) throw new OpsError('traffic drain takes lambda, or edge')
    return change(operator, {
      weights: drained === 'lambda' ? { edge: 100, lambda: 0 } : { edge: 0, lambda: 100 },
      reason: readReason(value('reason') ?? `${drained} is drained`),
    })
  },
}
