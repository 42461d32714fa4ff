import type { AlarmMetric, AlarmModel } from '../template/model.ts'
import { breaches, type AlarmState, type Datapoint } from './alarm-state.ts'

export interface AlarmTransition {
  model: AlarmModel
  from: AlarmState
  to: AlarmState
  /** Milliseconds since the epoch. */
  at: number
  /** The periods that were looked at, oldest first. */
  window: readonly Datapoint[]
  periodMs: number
  names: { region: string; accountId: string }
}

/** Regions by the names that notifications give them. */
const REGION_NAMES: Record<string, string> = { 'eu-central-1': 'EU (Frankfurt)' }

const COMPARISONS = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
} as const

export function alarmSubject({ model, to, names }: AlarmTransition): string {
  return `${to}: "${model.name}" in ${REGION_NAMES[names.region] ?? names.region}`
}

/** The message that CloudWatch publishes to an alarm's topics, as JSON text. */
export function alarmMessage(transition: AlarmTransition): string {
  const { model, from, to, at, names, periodMs } = transition
  return JSON.stringify({
    AlarmName: model.name,
    AlarmDescription: model.description ?? null,
    AWSAccountId: names.accountId,
    NewStateValue: to,
    NewStateReason: stateReason(transition),
    StateChangeTime: new Date(at).toISOString().replace('Z', '+0000'),
    Region: REGION_NAMES[names.region] ?? names.region,
    AlarmArn: model.arn,
    OldStateValue: from,
    OKActions: model.okActions,
    AlarmActions: model.alarmActions,
    InsufficientDataActions: model.insufficientDataActions,
    Trigger: {
      Period: periodMs / 1000,
      EvaluationPeriods: model.evaluationPeriods,
      DatapointsToAlarm: model.datapointsToAlarm,
      ComparisonOperator: model.comparisonOperator,
      Threshold: model.threshold,
      TreatMissingData: model.treatMissingData,
      EvaluateLowSampleCountPercentile: '',
      Metrics: model.metrics.map(triggerMetric),
    },
  })
}

function triggerMetric({
  id,
  returnData,
  label,
  expression,
  metricStat,
}: AlarmMetric): Record<string, unknown> {
  return {
    ...(expression === undefined ? {} : { Expression: expression }),
    Id: id,
    ...(label === undefined ? {} : { Label: label }),
    ...(metricStat === undefined
      ? {}
      : {
          MetricStat: {
            Metric: {
              Dimensions: Object.entries(metricStat.dimensions).map(([name, value]) => ({
                value,
                name,
              })),
              MetricName: metricStat.metricName,
              Namespace: metricStat.namespace,
            },
            Period: metricStat.period,
            Stat: metricStat.stat,
          },
        }),
    ReturnData: returnData,
  }
}

/** Why it is in its new state, in CloudWatch's words. */
export function stateReason({ model, from, to, window }: AlarmTransition): string {
  const seen = window.filter(({ value }) => value !== undefined)
  if (to === 'INSUFFICIENT_DATA')
    return `Insufficient Data: ${count(window.length, 'datapoint')} unknown.`
  if (seen.length === 0) {
    return `Threshold Crossed: no datapoints were received for ${count(window.length, 'period')}; missing data is ${model.treatMissingData}.`
  }
  const decisive = seen.filter(({ value = 0 }) => breaches(model, value) === (to === 'ALARM'))
  const values = decisive
    .map(({ value = 0, startMs }) => `${value} (${new Date(startMs).toISOString()})`)
    .join(', ')
  const relation = `${to === 'ALARM' ? 'was ' : 'was not '}${COMPARISONS[model.comparisonOperator]}`
  return `Threshold Crossed: ${decisive.length} out of the last ${count(window.length, 'datapoint')} [${values}] ${relation} the threshold (${model.threshold}) (minimum ${count(model.datapointsToAlarm, 'datapoint')} for ${from} -> ${to} transition).`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
