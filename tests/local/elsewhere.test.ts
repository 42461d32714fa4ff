import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startAwsEndpoint, type AwsEndpoint } from '#local/aws/endpoint.ts'
import { startStack, type Stack } from '#local/stack.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const credentials = { accessKeyId: 'AKIAELSEWHERE0000000', secretAccessKey: 'elsewhere-secret' }

let remote: AwsEndpoint
let stack: Stack

beforeAll(async () => {
  remote = await startAwsEndpoint({ region: 'eu-central-1', credentials: [credentials] })
  stack = await startStack({ root, aws: { url: remote.url, credentials }, log: () => undefined })
})

afterAll(async () => {
  await stack.close()
  await remote.close()
})

const call = async (url: string, path: string, init: RequestInit = {}) => {
  const headers = { 'x-api-key': stack.settings.apiKey, 'content-type': 'application/json' }
  const response = await fetch(`${url}${path}`, { ...init, headers })
  return (await response.json()) as Record<string, unknown>
}

it('keeps everything at another AWS-compatible endpoint when one is named', async () => {
  const text = 'Has asthma.'
  const body = JSON.stringify({ id: 'far', title: 'Far note', category: 'Note', text })
  expect(await call(stack.edgeUrl, '/documents', { method: 'POST', body })).toMatchObject({
    id: 'far',
  })
  expect(await call(stack.functionUrl, '/documents/far')).toMatchObject({ text })
  const stored = remote.requests.filter(
    ({ service, operation }) => service === 's3' && operation === 'PutObject',
  )
  expect(stored).toHaveLength(1)
  expect(stack.aws.requests.filter(({ service }) => service !== 'lambda')).toEqual([])
})

it('reads what such an endpoint says of a new object in the way of S3', async () => {
  const queue = stack.model.queues.find(({ logicalId }) => logicalId === 'AnnotationQueue')
  const bucket = stack.model.buckets[0]
  const sqs = new SQSClient({ endpoint: remote.url, region: 'eu-central-1', credentials })
  const notification = {
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: bucket?.name }, object: { key: 'documents/far.txt', size: 11 } },
      },
    ],
  }
  await sqs.send(
    new SendMessageCommand({ QueueUrl: queue?.url, MessageBody: JSON.stringify(notification) }),
  )
  sqs.destroy()
  await expect
    .poll(async () => (await call(stack.edgeUrl, '/documents/far'))['status'], { timeout: 10_000 })
    .toBe('ready_for_review')
})
