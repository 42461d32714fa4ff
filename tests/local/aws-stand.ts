import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { AwsClient } from 'aws4fetch'
import type { AwsEndpoint } from '#local/aws/endpoint.ts'
import type { Credentials } from '#local/aws/signature/verify.ts'

export const REGION = 'eu-central-1'
export const CREDENTIALS = { accessKeyId: 'AKIDLOCAL', secretAccessKey: 'a-secret-of-this-test' }
export const WRONG_SECRET = { ...CREDENTIALS, secretAccessKey: 'another-secret' }

/** Clients as an application would make them, at one endpoint. */
export function awsClients(endpoint: Pick<AwsEndpoint, 'url'>, credentials: Credentials) {
  const options = { endpoint: endpoint.url, region: REGION, credentials, maxAttempts: 1 }
  return {
    dynamodb: new DynamoDBClient(options),
    sqs: new SQSClient(options),
    s3: new S3Client({ ...options, forcePathStyle: true }),
    lambda: new LambdaClient(options),
  }
}

export const aws4fetch = (credentials: Credentials, service: string): AwsClient =>
  new AwsClient({ ...credentials, service, region: REGION, retries: 0 })

/** A request by one SNS action. */
export const snsRequest = (parameters: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ Version: '2010-03-31', ...parameters }).toString(),
})

/** Polls until `probe` gives something. */
export async function eventually<Found>(
  probe: () => Promise<Found | undefined> | Found | undefined,
  withinMs = 5000,
): Promise<Found> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const found = await probe()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`Nothing within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
