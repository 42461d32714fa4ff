import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import type { EventBridgeEvent, SNSEvent } from 'aws-lambda'
import { createCloudWatch } from '#shared/aws/cloudwatch.ts'
import { createSns } from '#shared/aws/sns.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { parseCredentials, parseKillSwitchConfig } from '#shared/config.ts'
import { ForeignAlarm, parseAlarm } from './breaker/alarm.ts'
import { announce } from './breaker/announce.ts'
import { reconcile } from './breaker/reconcile.ts'
import { trip } from './breaker/trip.ts'
import { createSdkDynamoDb } from './dynamodb-sdk.ts'
import { environment } from './env.ts'
import { lambdaLog } from './log.ts'

const config = parseKillSwitchConfig(environment())
const transportTo = (endpoint: string | undefined) =>
  createTransport({
    region: config.region,
    credentials: () => parseCredentials(environment()),
    ...(endpoint === undefined ? {} : { endpoint }),
  })
const deps = {
  dynamo: createSdkDynamoDb(new DynamoDBClient({ region: config.region })),
  lambda: new LambdaClient({ region: config.region }),
  sns: createSns(transportTo(config.endpoint)),
  cloudwatch: createCloudWatch(transportTo(config.alarmEndpoint)),
  tableName: config.tableName,
  functionName: config.apiFunctionName,
  alarmName: config.alarmName,
  topicArn: config.topicArn,
  deployedConcurrency: config.deployedConcurrency,
  quietMs: config.quietMs,
  automaticRestores: config.automaticRestores,
  timeScale: config.timeScale,
  clock: () => new Date(),
}

type Scheduled = EventBridgeEvent<'Scheduled Event', object>

/**
 * Trips the breaker when its own alarm rings, and looks after it every minute. Any other event is an error, which Lambda
 * retries and alarms on.
 */
export async function handler(event: SNSEvent | Scheduled): Promise<void> {
  if ('Records' in event) await tripOnAlarm(event)
  else if (event['detail-type'] === 'Scheduled Event') await watch(event.id)
  else throw new ForeignAlarm('neither a notification nor a schedule')
  await announce(deps)
}

async function tripOnAlarm(event: SNSEvent): Promise<void> {
  for (const { Sns } of event.Records) {
    const alarm = parseAlarm(Sns.Message, config.alarmName)
    if (alarm.state !== 'ALARM') continue
    const outcome = await trip(deps, {
      reason: alarm.reason,
      requestId: Sns.MessageId,
      ...(alarm.at === undefined ? {} : { rangAt: alarm.at }),
    })
    lambdaLog({
      level: 'warn',
      event: `breaker.${outcome}`,
      runtime: 'kill-switch',
      messageId: Sns.MessageId,
    })
  }
}

async function watch(requestId: string): Promise<void> {
  const finding = await reconcile(deps, requestId)
  const level = finding === 'closed' ? 'info' : finding === 'closed-unrecorded' ? 'error' : 'warn'
  lambdaLog({ level, event: `watchdog.${finding}`, requestId, runtime: 'kill-switch' })
}
