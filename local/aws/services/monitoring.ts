import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import { errorAnswer } from '../error-answers.ts'
import { jsonTarget } from './json-target.ts'
import type { Service } from './service.ts'

/** An alarm as CloudWatch's API tells of it; local/lambda has them. */
export interface ObservedAlarm {
  readonly name: string
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** Milliseconds since the epoch. */
  readonly since: number
  readonly reason: string
}

/** The part of CloudWatch's API that a circuit breaker uses: the states of alarms by their names. */
export const monitoringService = (alarms: readonly ObservedAlarm[]): Service => ({
  protocol: 'json',
  operation: (request) => (jsonTarget(request) === 'DescribeAlarms' ? 'DescribeAlarms' : undefined),
  answer: (request) => Promise.resolve(describe(request, alarms)),
})

function describe(request: AwsRequest, alarms: readonly ObservedAlarm[]): AwsAnswer {
  const names = alarmNames(request.body)
  if (names === undefined) {
    return errorAnswer('json', 400, 'ValidationError', 'AlarmNames must be a list of names.')
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({
      CompositeAlarms: [],
      MetricAlarms: alarms
        .filter(({ name }) => names.includes(name))
        .map(({ name, state, since, reason }) => ({
          AlarmName: name,
          StateValue: state,
          StateReason: reason,
          StateUpdatedTimestamp: since / 1000,
          StateTransitionedTimestamp: since / 1000,
        })),
    }),
  }
}

function alarmNames(body: Buffer): string[] | undefined {
  let input: unknown
  try {
    input = JSON.parse(body.toString('utf8'))
  } catch {
    // Not JSON has no names in it either.
    return undefined
  }
  const names =
    typeof input === 'object' && input !== null && 'AlarmNames' in input
      ? input.AlarmNames
      : undefined
  return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : undefined
}
