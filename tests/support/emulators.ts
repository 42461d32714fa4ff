import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { startAwsEndpoint } from '#local/aws/endpoint.ts'

export const REGION = 'eu-central-1'
export const CREDENTIALS = { accessKeyId: 'AKIATESTTESTTEST', secretAccessKey: 'test-secret' }

export interface Emulators {
  /** One address for DynamoDB, SQS and S3, which refuses a wrong signature. */
  endpoint: string
  createTable(name: string): Promise<void>
  createBucket(name: string): Promise<void>
  createQueue(name: string): Promise<string>
  close(): Promise<void>
}

/** The local AWS without the template: a test makes what it needs. */
export async function startEmulators(): Promise<Emulators> {
  const aws = await startAwsEndpoint({ region: REGION, credentials: [CREDENTIALS] })
  const setUp = { endpoint: aws.url, region: REGION, credentials: CREDENTIALS }
  return {
    endpoint: aws.url,
    createTable: async (name) => {
      const client = new DynamoDBClient(setUp)
      await client.send(new CreateTableCommand(tableDefinition(name)))
      client.destroy()
    },
    createBucket: async (name) => {
      const client = new S3Client({ ...setUp, forcePathStyle: true })
      await client.send(new CreateBucketCommand({ Bucket: name }))
      client.destroy()
    },
    createQueue: async (name) => {
      const client = new SQSClient(setUp)
      const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: name }))
      client.destroy()
      return QueueUrl
    },
    close: () => aws.close(),
  }
}

const tableDefinition = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' as const },
    { AttributeName: 'SK', AttributeType: 'S' as const },
  ],
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' as const },
    { AttributeName: 'SK', KeyType: 'RANGE' as const },
  ],
})
