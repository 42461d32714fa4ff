import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport, type Credentials } from '#shared/aws/transport.ts'
import type { Config } from '#shared/config.ts'
import type { Runtime } from '#shared/domain/labels.ts'
import { createCursors } from '#shared/store/cursor.ts'
import { VERSION } from '#shared/version.ts'
import { createApp } from './app.ts'
import { BREAKER_REMEMBERED_MS, createBreakerGate, type BreakerGate } from './breaker-gate.ts'
import type { AppDeps } from './deps.ts'
import type { Elsewhere } from './elsewhere.ts'

/** The API over signed AWS calls: what both composition roots have in common. */
export function composeApp(root: {
  runtime: Runtime
  config: Config
  credentials: () => Credentials
  log: AppDeps['log']
  documentation: AppDeps['documentation']
  rateLimit?: AppDeps['rateLimit']
  /** Whether writes are answered while the breaker is tripped; `refuse` when left out. */
  whileTripped?: 'refuse' | 'serve'
  /** Made around what the breaker's record says, whatever `whileTripped` is. */
  elsewhere?: (breakerTripped: BreakerGate) => Elsewhere
  snapshots?: AppDeps['snapshots']
}) {
  const { config, rateLimit, snapshots } = root
  const transport = createTransport({
    region: config.region,
    credentials: root.credentials,
    ...(config.endpoint === undefined ? {} : { endpoint: config.endpoint }),
  })
  const clock = () => new Date()
  const dynamo = createDynamoDb(transport)
  const breakerTripped = createBreakerGate(
    { dynamo, tableName: config.tableName },
    clock,
    BREAKER_REMEMBERED_MS / config.timeScale,
  )
  return createApp({
    runtime: root.runtime,
    version: VERSION,
    config,
    store: {
      dynamo,
      tableName: config.tableName,
      texts: createS3(transport, { bucket: config.bucketName }),
      queue: createSqs(transport),
      queueUrl: config.queueUrl,
      bucketName: config.bucketName,
      clock,
    },
    breakerTripped: root.whileTripped === 'serve' ? () => Promise.resolve(false) : breakerTripped,
    cursors: createCursors(config.signingSecret),
    clock,
    log: root.log,
    documentation: root.documentation,
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(root.elsewhere === undefined ? {} : { elsewhere: root.elsewhere(breakerTripped) }),
    ...(snapshots === undefined ? {} : { snapshots }),
  })
}
