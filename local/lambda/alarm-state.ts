import type { AlarmModel, ComparisonOperator } from '../template/model.ts'

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

/** One evaluated period; `value` is undefined where nothing was reported. */
export interface Datapoint {
  startMs: number
  value: number | undefined
}

type Rule = Pick<
  AlarmModel,
  'threshold' | 'comparisonOperator' | 'datapointsToAlarm' | 'treatMissingData'
>

export function breaches({ comparisonOperator, threshold }: Rule, value: number): boolean {
  const compare: Record<ComparisonOperator, boolean> = {
    GreaterThanThreshold: value > threshold,
    GreaterThanOrEqualToThreshold: value >= threshold,
    LessThanThreshold: value < threshold,
    LessThanOrEqualToThreshold: value <= threshold,
  }
  return compare[comparisonOperator]
}

/**
 * The state that a window of periods puts an alarm in. CloudWatch looks further back than the window when datapoints are
 * missing; here the window is all, so a quiet alarm recovers as soon as its periods are over.
 */
export function decide(rule: Rule, window: readonly Datapoint[], current: AlarmState): AlarmState {
  const { datapointsToAlarm, treatMissingData } = rule
  const values = window.map(({ value }) => value).filter((value) => value !== undefined)
  const missing = window.length - values.length
  const breaching = values.filter((value) => breaches(rule, value)).length
  switch (treatMissingData) {
    case 'breaching':
      return breaching + missing >= datapointsToAlarm ? 'ALARM' : 'OK'
    case 'notBreaching':
      return breaching >= datapointsToAlarm ? 'ALARM' : 'OK'
    case 'ignore':
      if (breaching >= datapointsToAlarm) return 'ALARM'
      // Even if every missing one had been over the threshold.
      return breaching + missing < datapointsToAlarm ? 'OK' : current
    case 'missing':
      if (values.length === 0) return 'INSUFFICIENT_DATA'
      return breaching >= Math.min(datapointsToAlarm, values.length) ? 'ALARM' : 'OK'
    default:
      return treatMissingData satisfies never
  }
}
