import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { BucketModel, QueueModel, StackModel, TopicModel } from '../template/model.ts'
import { provisionTable } from './provision-table.ts'
import { snsCall } from './sns-call.ts'
import type { Credentials } from './signature/verify.ts'

export interface AwsAddress {
  url: string
  region: string
  credentials: Credentials
}

/**
 * Makes the template's table, bucket, queues and topics, or finds that they are there already. Queues take on the
 * template's present attributes.
 *
 * @throws StartError when the table there is another than the template's
 */
export async function provision(
  model: Pick<StackModel, 'tables' | 'buckets' | 'queues' | 'topics'>,
  address: AwsAddress,
): Promise<void> {
  const { url: endpoint, region, credentials } = address
  const dynamodb = new DynamoDBClient({ endpoint, region, credentials })
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
  const sqs = new SQSClient({ endpoint, region, credentials })
  try {
    await Promise.all([
      ...model.tables.map((table) => provisionTable(dynamodb, table)),
      ...model.buckets.map((bucket) => provisionBucket(s3, bucket, region)),
      ...model.topics.map((topic) => provisionTopic(topic, address)),
      provisionQueues(sqs, model.queues),
    ])
  } finally {
    for (const client of [dynamodb, s3, sqs]) client.destroy()
  }
}

async function provisionBucket(s3: S3Client, bucket: BucketModel, region: string): Promise<void> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket: bucket.name }))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NotFound') throw error
    await s3.send(
      new CreateBucketCommand({
        Bucket: bucket.name,
        CreateBucketConfiguration: { LocationConstraint: region as 'eu-central-1' },
      }),
    )
  }
}

async function provisionQueues(sqs: SQSClient, queues: readonly QueueModel[]): Promise<void> {
  const made = await Promise.all(
    queues.map(async (queue) => {
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: queue.name }))
      return [QueueUrl, queue] as const
    }),
  )
  // Afterwards, because a dead-letter queue must be there to be named.
  await Promise.all(
    made.map(([QueueUrl, queue]) =>
      sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: queueAttributes(queue) })),
    ),
  )
}

const queueAttributes = (queue: QueueModel): Record<string, string> => ({
  VisibilityTimeout: String(queue.visibilityTimeout),
  MessageRetentionPeriod: String(queue.retentionPeriod),
  ReceiveMessageWaitTimeSeconds: String(queue.receiveWaitTime),
  DelaySeconds: String(queue.delay),
  // An empty policy takes an earlier one away.
  RedrivePolicy:
    queue.redrive === undefined
      ? ''
      : JSON.stringify({
          deadLetterTargetArn: queue.redrive.target,
          maxReceiveCount: queue.redrive.maxReceiveCount,
        }),
})

const provisionTopic = (topic: TopicModel, address: AwsAddress): Promise<void> =>
  snsCall(address, { Action: 'CreateTopic', Name: topic.name })
