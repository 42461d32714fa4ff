import type { AlarmModel, MetricStat } from '../template/model.ts'
import {
  evaluate,
  type Expression,
  growsOnly,
  metricIds,
  parseExpression,
} from './alarm-expression.ts'
import type { LambdaMetric, LambdaMetrics } from './metrics.ts'

const LAMBDA_METRICS: readonly string[] = [
  'Invocations',
  'Errors',
  'Throttles',
  'Duration',
] satisfies LambdaMetric[]

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

interface Stat {
  functionName: string
  metric: LambdaMetric
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
    growsOnly: growsOnly(expression),
    datapoint: (startMs) =>
      evaluate(expression, (used) => {
        const stat = stats.get(used)
        return stat && metrics.sum(stat.functionName, stat.metric, startMs, startMs + periodMs)
      }),
  }
}

function readStat(id: string, given: MetricStat, faults: string[]): Stat | undefined {
  const before = faults.length
  const { namespace, metricName, stat, period, dimensions } = given
  const { FunctionName: functionName, ...others } = dimensions
  if (namespace !== 'AWS/Lambda')
    faults.push(`metric ${id}: the namespace ${namespace} is not understood`)
  if (!isLambdaMetric(metricName)) faults.push(`metric ${id}: ${metricName} is not understood`)
  if (stat !== 'Sum') faults.push(`metric ${id}: the statistic ${stat} is not understood`)
  if (period < 60 || period % 60 !== 0)
    faults.push(`metric ${id}: a period of ${period} s is not understood`)
  if (functionName === undefined) faults.push(`metric ${id}: the dimension FunctionName is missing`)
  for (const name of Object.keys(others))
    faults.push(`metric ${id}: the dimension ${name} is not understood`)
  if (faults.length > before || functionName === undefined || !isLambdaMetric(metricName))
    return undefined
  return { functionName, metric: metricName, period }
}

function isLambdaMetric(name: string): name is LambdaMetric {
  return LAMBDA_METRICS.includes(name)
}
