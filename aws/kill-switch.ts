import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import type { SNSEvent } from 'aws-lambda'
import { parseKillSwitchConfig } from '#shared/config.ts'
import { consoleLog } from '#shared/http/log.ts'
import { parseAlarm } from './breaker/alarm.ts'
import { trip } from './breaker/trip.ts'
import { createSdkDynamoDb } from './dynamodb-sdk.ts'
import { environment } from './env.ts'

const config = parseKillSwitchConfig(environment())
const deps = {
  dynamo: createSdkDynamoDb(new DynamoDBClient({ region: config.region })),
  lambda: new LambdaClient({ region: config.region }),
  tableName: config.tableName,
  functionName: config.apiFunctionName,
  clock: () => new Date(),
}

/** Trips the breaker when its own alarm rings. Any other message is an error, which Lambda retries and alarms on. */
export async function handler(event: SNSEvent): Promise<void> {
  for (const { Sns } of event.Records) {
    const alarm = parseAlarm(Sns.Message, config.alarmName)
    if (alarm.state !== 'ALARM') continue
    const outcome = await trip(deps, { reason: alarm.reason, requestId: Sns.MessageId })
    consoleLog({
      level: 'warn',
      event: `breaker.${outcome}`,
      runtime: 'kill-switch',
      messageId: Sns.MessageId,
    })
  }
}
