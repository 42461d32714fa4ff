import type { Command } from '../command.ts'
import { historyReport } from '../history.ts'
import {
  describeSnapshot,
  describeTraffic,
  lags,
  publishSnapshot,
  readRecord,
  readSnapshot,
} from '../routing.ts'

export const trafficShow: Command = {
  name: 'traffic show',
  usage: 'traffic show',
  summary: 'shows the weights per runtime, and what the edge routes by',
  async run(operator) {
    const [record, snapshot] = await Promise.all([readRecord(operator), readSnapshot(operator)])
    const { actor, at, reason } = record
    const now = operator.clock()
    return {
      json: { ...record, snapshot },
      text: [
        `${describeTraffic(record, now)}, by ${actor} at ${at}: ${reason}`,
        `Snapshot: ${describeSnapshot(snapshot, record, now)}`,
      ].join('\n'),
    }
  },
}

export const trafficSync: Command = {
  name: 'traffic sync',
  usage: 'traffic sync',
  summary: 'publishes the recorded weights to the edge again',
  async run(operator) {
    const snapshot = await publishSnapshot(operator)
    const record = await readRecord(operator)
    return {
      json: { ...record, snapshot },
      text: `Snapshot: ${describeSnapshot(snapshot, record, operator.clock())}`,
      incomplete: lags(snapshot, record),
    }
  },
}

export const trafficHistory: Command = {
  name: 'traffic history',
  usage: 'traffic history [--limit 20]',
  summary: 'shows who changed the weights, newest first',
  options: { limit: { type: 'string' } },
  run: (operator, { value }) => historyReport(operator, ['traffic.changed'], value('limit')),
}
