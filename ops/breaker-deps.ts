import { createCloudWatch, type AlarmNow } from '#shared/aws/cloudwatch.ts'
import { createSns } from '#shared/aws/sns.ts'
import type { AnnounceDeps } from '#aws/breaker/announce.ts'
import type { BreakerDeps } from '#aws/breaker/trip.ts'
import type { Operator } from './operator.ts'

/** What the kill switch's own steps need, with an operator's credentials. */
export const breakerDeps = ({
  store,
  settings,
  transport,
  lambda,
  clock,
}: Operator): BreakerDeps & AnnounceDeps => ({
  dynamo: store.dynamo,
  tableName: store.tableName,
  clock,
  lambda: lambda(),
  functionName: settings.API_FUNCTION_NAME,
  sns: createSns(transport(settings.AWS_ENDPOINT_URL)),
  topicArn: settings.OPERATORS_TOPIC_ARN,
})

/** The traffic alarm; undefined when there is none. */
export const trafficAlarm = ({ settings, transport }: Operator): Promise<AlarmNow | undefined> =>
  createCloudWatch(
    transport(settings.AWS_ENDPOINT_URL_CLOUDWATCH ?? settings.AWS_ENDPOINT_URL),
  ).describeAlarm(settings.ALARM_NAME)
