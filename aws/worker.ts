import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { parseCredentials, parseWorkerConfig } from '#shared/config.ts'
import { createSdkDynamoDb } from './dynamodb-sdk.ts'
import { codesTableInBucket } from './codes-table.ts'
import { environment } from './env.ts'
import { lambdaLog } from './log.ts'
import { chooseEngine } from './llm/choose-engine.ts'
import { handleMessage } from './handle-message.ts'

const config = parseWorkerConfig(environment())
const transport = createTransport({
  region: config.region,
  credentials: () => parseCredentials(environment()),
  ...(config.endpoint === undefined ? {} : { endpoint: config.endpoint }),
})
const queue = createSqs(transport)
const texts = createS3(transport, { bucket: config.bucketName })
const annotator = {
  engine: chooseEngine(config),
  codes:
    config.codesTable === undefined
      ? undefined
      : codesTableInBucket(texts, config.codesTable, lambdaLog),
  store: {
    dynamo: createSdkDynamoDb(new DynamoDBClient({ region: config.region })),
    tableName: config.tableName,
    texts,
    queue,
    queueUrl: config.queueUrl,
    bucketName: config.bucketName,
    clock: () => new Date(),
  },
}

/** What is kept of an invocation's time for writing down how a run ended, at most a quarter of it. Milliseconds. */
const RESERVE_MS = 5_000

/** What is kept of that for storing what was found, at most a quarter: then the model is no more waited for. Milliseconds. */
const STORING_MS = 10_000

const processor = new BatchProcessor(EventType.SQS)

/** Annotates the notes of a batch of messages. A message that fails comes back alone; its siblings do not. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
  const remaining = context.getRemainingTimeInMillis()
  const timeMs = Math.floor(remaining - Math.min(RESERVE_MS, remaining / 4))
  const signal = AbortSignal.timeout(timeMs)
  const modelDeadline = performance.now() + timeMs - Math.min(STORING_MS, timeMs / 4)
  return processPartialResponse(
    event,
    (record: SQSRecord) =>
      handleMessage({ annotator, queue, config, log: lambdaLog }, record, signal, modelDeadline),
    processor,
    { context, throwOnFullBatchFailure: false },
  )
}
