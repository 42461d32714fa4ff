import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport, type Transport } from '#shared/aws/transport.ts'
import type { Action, Actor } from '#shared/domain/audit.ts'
import type { Change } from '#shared/store/audit.ts'
import { recordAction } from '#shared/store/system-trail.ts'
import type { StoreContext } from '#shared/store/context.ts'
import { OpsError } from './ops-error.ts'
import type { Settings, Target } from './target.ts'

/** What commands work with: one target, who is at work on it, and a way to ask before something is destroyed. */
export interface Operator {
  target: Target
  settings: Settings
  store: StoreContext
  /** At the address of a service that is elsewhere than the others, where the target has one. */
  transport: (endpoint: string | undefined) => Transport
  lambda: () => LambdaClient
  actor: Actor
  clock: () => Date
  /** Writes an entry of the system's trail, for what is not in the table itself. */
  recordAction: (action: Action, change: Omit<Change, 'documentId' | 'action'>) => Promise<void>
  /** @throws OpsError unless the operator agrees */
  confirm: (question: string) => Promise<void>
}

export function createOperator(
  target: Target,
  options: { actor: string | undefined; confirm: (question: string) => Promise<boolean> },
): Operator {
  const { settings } = target
  const credentials = {
    accessKeyId: settings.AWS_ACCESS_KEY_ID,
    secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    ...(settings.AWS_SESSION_TOKEN === undefined
      ? {}
      : { sessionToken: settings.AWS_SESSION_TOKEN }),
  }
  const transport = (endpoint: string | undefined): Transport =>
    createTransport({
      region: settings.AWS_REGION,
      credentials: () => credentials,
      ...(endpoint === undefined ? {} : { endpoint }),
    })
  const aws = transport(settings.AWS_ENDPOINT_URL)
  const clock = (): Date => new Date()
  const store: StoreContext = {
    dynamo: createDynamoDb(aws),
    tableName: settings.TABLE_NAME,
    texts: createS3(aws, { bucket: settings.BUCKET_NAME }),
    queue: createSqs(aws),
    queueUrl: settings.QUEUE_URL,
    bucketName: settings.BUCKET_NAME,
    clock,
  }
  const actor: Actor = {
    subject: `operator:${options.actor ?? userInfo().username}`,
    role: 'ops',
    runtime: 'ops',
    requestId: randomUUID(),
  }
  return {
    target,
    settings,
    store,
    actor,
    transport,
    clock,
    recordAction: (action, change) => recordAction(store, actor, { action, ...change }),
    lambda: () => {
      const endpoint = settings.AWS_ENDPOINT_URL_LAMBDA ?? settings.AWS_ENDPOINT_URL
      return new LambdaClient({
        region: settings.AWS_REGION,
        credentials,
        ...(endpoint === undefined ? {} : { endpoint }),
      })
    },
    async confirm(question) {
      if (!(await options.confirm(`${question} (target ${target.name})`))) {
        throw new OpsError('Nothing was changed')
      }
    },
  }
}
