import type { AlarmModel, MetricStat } from '../template/model.ts'
import {
  evaluate,
  type Expression,
  growsOnly,
  metricIds,
  parseExpression,
} from './alarm-expression.ts'
import { LAMBDA_METRICS, type LambdaMetrics, QUEUE_METRICS } from './metrics.ts'
import type { Statistic } from './minute-samples.ts'

/** The namespaces that there are here: their metrics, and the one dimension that those have. */
const NAMESPACES = {
  'AWS/Lambda': { metrics: LAMBDA_METRICS, dimension: 'FunctionName' },
  'AWS/SQS': { metrics: QUEUE_METRICS, dimension: 'QueueName' },
} as const

/** What an alarm watches, ready to be asked. */
export interface AlarmQuery {
  periodMs: number
  /** The value in the period that begins at `startMs`; undefined for no datapoint. */
  datapoint(startMs: number): number | undefined
  /** Whether the value of a period that is not over can only rise. */
  growsOnly: boolean
}

export class AlarmError extends Error {
  constructor(alarmName: string, faults: readonly string[]) {
    super(`alarm ${alarmName}: ${faults.join('; ')}`)
    this.name = 'AlarmError'
  }
}

type Metric = Parameters<LambdaMetrics['value']>[1]

interface Stat {
  /** Of the function or the queue. */
  name: string
  metric: Metric
  statistic: Statistic
  /** Seconds. */
  period: number
}

/** @throws AlarmError naming everything in the alarm's metrics that is not understood. */
export function compileAlarm(model: AlarmModel, metrics: LambdaMetrics): AlarmQuery {
  const faults: string[] = []
  const stats = new Map<string, Stat>()
  const expressions = new Map<string, Expression>()
  for (const { id, metricStat, expression } of model.metrics) {
    if (stats.has(id) || expressions.has(id)) faults.push(`the metric id ${id} is used twice`)
    if (metricStat !== undefined) {
      const stat = readStat(id, metricStat, faults)
      if (stat !== undefined) stats.set(id, stat)
    }
    if (expression === undefined) continue
    try {
      expressions.set(id, parseExpression(expression))
    } catch (error) {
      faults.push(`expression ${id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const [id, expression] of expressions) {
    for (const used of metricIds(expression)) {
      // Stats only: an expression over expressions has no use here yet.
      if (!stats.has(used)) faults.push(`expression ${id}: ${used} is not the id of a metric`)
    }
  }
  const periods = new Set([...stats.values()].map(({ period }) => period))
  if (periods.size > 1) faults.push('metrics of different periods are not understood')
  const returned = model.metrics.filter(({ returnData }) => returnData).map(({ id }) => id)
  if (returned.length !== 1) faults.push('exactly one metric must have ReturnData true')
  if (faults.length > 0) throw new AlarmError(model.name, faults)

  const [id = ''] = returned
  const expression: Expression = expressions.get(id) ?? { kind: 'metric', id }
  const [period = 60] = periods
  const periodMs = (period / 60) * metrics.minuteMs
  return {
    periodMs,
    // A percentile may fall again while the period lasts.
    growsOnly:
      growsOnly(expression) &&
      [...stats.values()].every(({ statistic }) => !statistic.startsWith('p')),
    datapoint: (startMs) =>
      evaluate(expression, (used) => {
        const stat = stats.get(used)
        if (stat === undefined) return undefined
        const { name, metric, statistic } = stat
        return metrics.value(name, metric, statistic, startMs, startMs + periodMs)
      }),
  }
}

function readStat(id: string, given: MetricStat, faults: string[]): Stat | undefined {
  const { namespace, metricName, stat, period, dimensions } = given
  const fault = (what: string): undefined => {
    faults.push(`metric ${id}: ${what} is not understood`)
    return undefined
  }
  const known = Object.entries(NAMESPACES).find(([name]) => name === namespace)?.[1]
  if (known === undefined) return fault(`the namespace ${namespace}`)
  const before = faults.length
  const metric = (known.metrics as readonly Metric[]).find((name) => name === metricName)
  if (metric === undefined) fault(metricName)
  if (!isStatistic(stat)) fault(`the statistic ${stat}`)
  if (period < 60 || period % 60 !== 0) fault(`a period of ${period} s`)
  const { [known.dimension]: name, ...others } = dimensions
  if (name === undefined) faults.push(`metric ${id}: the dimension ${known.dimension} is missing`)
  for (const other of Object.keys(others)) fault(`the dimension ${other}`)
  return faults.length > before || name === undefined || metric === undefined || !isStatistic(stat)
    ? undefined
    : { name, metric, statistic: stat, period }
}

const isStatistic = (stat: string): stat is Statistic =>
  stat === 'Sum' || stat === 'Maximum' || /^p\d{1,2}(\.\d+)?$/.test(stat)
