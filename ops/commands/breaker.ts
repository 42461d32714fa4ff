import { readConcurrency } from '#aws/breaker/concurrency.ts'
import type { AlarmNow } from '#shared/aws/cloudwatch.ts'
import type { Breaker } from '#shared/domain/system.ts'
import { getBreaker } from '#shared/store/system.ts'
import { breakerDeps, trafficAlarm } from '../breaker-deps.ts'
import type { Command } from '../command.ts'
import { historyReport } from '../history.ts'
import { age } from '../terminal.ts'

/** The record, what is really reserved, and the alarm: the three things that must fit together. */
export interface BreakerView {
  record: Breaker
  /** The reservation of the API function; null where it has none. */
  concurrency: number | null
  alarm: AlarmNow | undefined
}

const reserved = (concurrency: number | null): string =>
  concurrency === null ? 'none reserved' : String(concurrency)

/** What does not fit together, in a word for the operator; undefined where all does. */
export function contradiction({ record, concurrency }: BreakerView): string | undefined {
  if (record.state === 'tripped' && concurrency !== 0) {
    return 'it is tripped, and the function is open: the watchdog closes it within a minute'
  }
  if (record.state === 'closed' && record.opening === true) {
    return 'it is restored, and the function is yet to be opened: the watchdog does that within a minute'
  }
  if (record.state === 'closed' && concurrency === 0) {
    return 'it is not tripped, and the function is closed: somebody closed it by hand'
  }
  return undefined
}

export function describeBreaker(view: BreakerView, now: Date): string {
  const { record, concurrency, alarm } = view
  const since = record.at === undefined ? '' : ` since ${record.at} (${age(record.at, now)})`
  const lines = [
    `${record.state}${record.latched === true ? ', LATCHED: it waits for a person' : ''}${since}, epoch ${record.epoch}`,
    ...(record.reason === undefined ? [] : [`  why          ${record.actor}: ${record.reason}`]),
    `  concurrency  ${reserved(concurrency)}${
      record.state === 'tripped' && record.priorConcurrency !== undefined
        ? `; before the trip: ${reserved(record.priorConcurrency)}`
        : ''
    }`,
    `  alarm        ${alarm === undefined ? 'there is none' : `${alarm.state} for ${age(alarm.since, now)}`}`,
  ]
  const restores = record.automaticRestores?.length ?? 0
  if (restores > 0) lines.push(`  restored itself ${restores} times lately`)
  const fault = contradiction(view)
  if (fault !== undefined) lines.push(`  ATTENTION    ${fault}`)
  return lines.join('\n')
}

export const breakerShow: Command = {
  name: 'breaker show',
  usage: 'breaker show',
  summary: 'shows the record, what is really reserved, and the alarm',
  async run(operator) {
    const [record, concurrency, alarm] = await Promise.all([
      getBreaker(operator.store),
      readConcurrency(breakerDeps(operator)),
      trafficAlarm(operator),
    ])
    const view = { record, concurrency, alarm }
    const { unannounced: _news, ...shown } = record
    return {
      json: { ...shown, concurrency, alarm, contradiction: contradiction(view) },
      text: describeBreaker(view, operator.clock()),
    }
  },
}

export const breakerHistory: Command = {
  name: 'breaker history',
  usage: 'breaker history [--limit 20]',
  summary: 'shows every transition, newest first',
  options: { limit: { type: 'string' } },
  run: (operator, { value }) =>
    historyReport(
      operator,
      ['breaker.tripped', 'breaker.restored', 'breaker.latched', 'breaker.drift'],
      value('limit'),
    ),
}
