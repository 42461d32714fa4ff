import { serviceOrigin } from './endpoint.ts'
import type { Transport } from './transport.ts'

/** The state of an alarm, and since when it has been in it. */
export interface AlarmNow {
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** ISO 8601. */
  since: string
  reason: string
}

/** All methods throw AwsError or AwsUnavailable. */
export interface CloudWatch {
  /** Undefined when there is no such alarm. */
  describeAlarm(alarmName: string): Promise<AlarmNow | undefined>
}

interface MetricAlarm {
  StateValue: AlarmNow['state']
  StateReason?: string
  /** Seconds since the epoch, with a fraction. */
  StateUpdatedTimestamp?: number
  StateTransitionedTimestamp?: number
}

/** CloudWatch over its JSON protocol. */
export const createCloudWatch = (transport: Transport): CloudWatch => ({
  describeAlarm: (alarmName) =>
    transport.send(
      {
        service: 'monitoring',
        operation: 'DescribeAlarms',
        method: 'POST',
        url: `${serviceOrigin('monitoring', transport)}/`,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
        },
        body: JSON.stringify({ AlarmNames: [alarmName] }),
        safeToRepeat: true,
      },
      async (response) => {
        const { MetricAlarms = [] } = (await response.json()) as { MetricAlarms?: MetricAlarm[] }
        const [alarm] = MetricAlarms
        if (alarm === undefined) return undefined
        const seconds = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp ?? 0
        return {
          state: alarm.StateValue,
          since: new Date(seconds * 1000).toISOString(),
          reason: alarm.StateReason ?? '',
        }
      },
    ),
})
