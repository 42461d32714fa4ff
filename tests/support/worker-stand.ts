import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { fileURLToPath } from 'node:url'
import { startAwsEndpoint, type AwsEndpoint } from '#local/aws/endpoint.ts'
import { provision } from '#local/aws/provision.ts'
import { handledMessages } from '#local/lambda/batch-outcome.ts'
import { LambdaFunction } from '#local/lambda/function.ts'
import { LambdaMetrics } from '#local/lambda/metrics.ts'
import { isReceived, sqsEvent, type ReceivedMessage } from '#local/lambda/sqs-event.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { FunctionModel } from '#local/template/model.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import type { Actor } from '#shared/domain/audit.ts'
import { textKey, type Document } from '#shared/domain/document.ts'
import { createDocument } from '#shared/store/create-document.ts'
import type { StoreContext } from '#shared/store/context.ts'

const REGION = 'eu-central-1'
const CREDENTIALS = {
  accessKeyId: 'AKIAWORKERSTAND',
  secretAccessKey: 'a-secret-of-the-worker-stand',
}

/** A person who works on notes in these tests. */
export const CLINICIAN: Actor = {
  subject: 'clinician@example',
  role: 'clinician',
  runtime: 'edge',
  requestId: 'request-of-a-test',
}

/** One delivery of a batch of messages to the worker, as the event source mapping makes it. */
export interface Delivery {
  messages: ReceivedMessage[]
  /** The bodies of the messages that stay on the queue. */
  failed: string[]
  /** The function's own error, where it did not answer at all. */
  error: string | undefined
}

/** The template's table, bucket and queues, and the built worker as a function; deliveries are made by the test. */
export interface WorkerStand {
  endpoint: AwsEndpoint
  store: StoreContext
  worker: LambdaFunction
  dlqUrl: string
  /** Every line that the worker has written. */
  lines: string[]
  /** A stored note whose message is yet to come: nothing carries S3's events here. */
  storeNote(text: string, id?: string): Promise<Document>
  /** A note registered as an upload, with whatever bytes arrived for it. */
  storeBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string>
  send(body: string): Promise<void>
  /** What is on the queue now, at most one batch. */
  receive(max?: number): Promise<ReceivedMessage[]>
  /** Hands messages to the worker, and deletes those that it handled. */
  deliver(messages: ReceivedMessage[]): Promise<Delivery>
  /** Receives and delivers until the queue is empty; every delivery made. */
  work(): Promise<Delivery[]>
  /** Messages of the queue, visible or not. */
  depth(): Promise<number>
  /** Takes everything off the dead-letter queue. */
  takeDead(): Promise<{ body: string; attributes: Record<string, string> }[]>
  /** Items of a document's partition, as the table has them. */
  partition(documentId: string): Promise<Record<string, unknown>[]>
  trail(documentId: string): Promise<string[]>
  close(): Promise<void>
}

export async function startWorkerStand(
  parameters: Record<string, string> = {},
  change: (worker: FunctionModel) => FunctionModel = (worker) => worker,
): Promise<WorkerStand> {
  const endpoint = await startAwsEndpoint({ region: REGION, credentials: [CREDENTIALS] })
  const model = loadTemplate(
    fileURLToPath(new URL('../../template.yaml', import.meta.url)),
    {
      ApiKey: 'bootstrap-key-of-the-worker-stand',
      SigningSecret: 'signing-secret-of-the-worker-stand',
      RetryDelaySeconds: '0',
      ...parameters,
    },
    { endpoint: endpoint.url },
  )
  await provision(model, { url: endpoint.url, region: REGION, credentials: CREDENTIALS })
  const definition = model.functions.find(({ logicalId }) => logicalId === 'WorkerFunction')
  const queue = model.queues.find(({ logicalId }) => logicalId === 'AnnotationQueue')
  const dlq = model.queues.find(({ logicalId }) => logicalId === 'AnnotationDlq')
  const [table, bucket] = [model.tables[0], model.buckets[0]]
  if (!definition || !queue || !dlq || !table || !bucket)
    throw new Error('the template lacks a part')

  const lines: string[] = []
  const worker = new LambdaFunction({
    definition: change(definition),
    platform: { region: REGION, endpointUrl: endpoint.url, credentials: CREDENTIALS },
    metrics: new LambdaMetrics(),
    log: (line) => lines.push(line),
  })
  const transport = createTransport({
    region: REGION,
    endpoint: endpoint.url,
    credentials: () => CREDENTIALS,
  })
  const store: StoreContext = {
    dynamo: createDynamoDb(transport),
    tableName: table.name,
    texts: createS3(transport, { bucket: bucket.name }),
    queue: createSqs(transport),
    queueUrl: queue.url,
    bucketName: bucket.name,
    clock: () => new Date(),
  }
  const sqs = new SQSClient({ endpoint: endpoint.url, region: REGION, credentials: CREDENTIALS })
  const everything = {
    MessageSystemAttributeNames: ['All' as const],
    MessageAttributeNames: ['All'],
  }
  const remove = async (QueueUrl: string, messages: ReceivedMessage[]): Promise<void> => {
    for (const { ReceiptHandle } of messages) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    }
  }
  const take = async (QueueUrl: string, max: number): Promise<ReceivedMessage[]> => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: max, ...everything }),
    )
    return Messages.filter(isReceived)
  }
  const read = async (partition: string): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = []
    let from: Awaited<ReturnType<StoreContext['dynamo']['query']>>['LastEvaluatedKey']
    do {
      const page = await store.dynamo.query({
        TableName: store.tableName,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': { S: partition } },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      })
      items.push(...(page.Items ?? []))
      from = page.LastEvaluatedKey
    } while (from !== undefined)
    return items
  }

  const stand: WorkerStand = {
    endpoint,
    store,
    worker,
    dlqUrl: dlq.url,
    lines,
    storeNote: (text, id = `note-${crypto.randomUUID()}`) =>
      createDocument(store, CLINICIAN, { title: 'A note', category: 'Test', text }, { id }),
    async storeBytes(bytes) {
      // Registered with a text, whose digest then forgets what it was registered for.
      const { id } = await stand.storeNote('To be replaced.')
      await store.dynamo.updateItem({
        TableName: store.tableName,
        Key: { PK: { S: `DOCUMENT#${id}` }, SK: { S: 'METADATA' } },
        UpdateExpression: 'REMOVE textSha256',
      })
      await store.texts.put(textKey(id), bytes, { contentType: 'text/plain; charset=utf-8' })
      return id
    },
    async send(MessageBody) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }))
    },
    receive: (max = 10) => take(queue.url, max),
    async deliver(messages) {
      const ids = messages.map(({ MessageId }) => MessageId)
      const outcome = await worker.invoke(
        sqsEvent(messages, { queueArn: queue.arn, region: REGION }),
      )
      if (outcome.kind !== 'succeeded') {
        const error = outcome.kind === 'failed' ? outcome.error.errorType : outcome.kind
        return { messages, failed: messages.map(({ Body = '' }) => Body), error }
      }
      const { handled, refused } = handledMessages(outcome.payload, ids, {
        reportBatchItemFailures: true,
      })
      await remove(
        queue.url,
        messages.filter(({ MessageId }) => handled.includes(MessageId)),
      )
      const failed = messages.filter(({ MessageId }) => !handled.includes(MessageId))
      return { messages, failed: failed.map(({ Body = '' }) => Body), error: refused }
    },
    async work() {
      const deliveries: Delivery[] = []
      for (;;) {
        const messages = await stand.receive(5)
        if (messages.length === 0) return deliveries
        deliveries.push(await stand.deliver(messages))
      }
    },
    async depth() {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: queue.url, AttributeNames: ['All'] }),
      )
      return (
        Number(Attributes?.ApproximateNumberOfMessages) +
        Number(Attributes?.ApproximateNumberOfMessagesNotVisible)
      )
    },
    async takeDead() {
      const dead: ReceivedMessage[] = []
      for (;;) {
        const messages = await take(dlq.url, 10)
        if (messages.length === 0) break
        dead.push(...messages)
        await remove(dlq.url, messages)
      }
      return dead.map(({ Body = '', MessageAttributes = {} }) => ({
        body: Body,
        attributes: Object.fromEntries(
          Object.entries(MessageAttributes).map(([name, value]) => [name, value.StringValue ?? '']),
        ),
      }))
    },
    partition: (documentId) => read(`DOCUMENT#${documentId}`),
    async trail(documentId) {
      const items = await read(`AUDIT#${documentId}`)
      return items.map((item) => (item['actionType'] as { S: string }).S)
    },
    async close() {
      await worker.close()
      sqs.destroy()
      await endpoint.close()
    },
  }
  return stand
}
