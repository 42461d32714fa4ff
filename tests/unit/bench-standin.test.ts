import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { openNote } from '#shared/store/open-note.ts'
import { startStandin, type Standin } from '../../bench/standin.ts'
import { standinDocumentId } from '../../bench/standin-items.ts'

let standin: Standin
beforeAll(async () => {
  standin = await startStandin()
})
afterAll(async () => {
  await standin.close()
})

it('serves the benchmarks a note that the store opens in two calls, 50 annotations and 5 KB of text', async () => {
  const transport = createTransport({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${standin.port}`,
    credentials: () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'not-a-secret' }),
  })
  const note = await openNote(
    {
      dynamo: createDynamoDb(transport),
      texts: createS3(transport, { bucket: 'bench' }),
      queue: createSqs(transport),
      tableName: 'EhrTable',
      queueUrl: 'http://127.0.0.1:1/queue',
      bucketName: 'bench',
      clock: () => new Date(),
    },
    standinDocumentId,
  )
  expect(standin.counts).toEqual({ query: 1, key: 0, breaker: 0, text: 1, unforeseen: 0 })
  const { text = '' } = note
  expect(Buffer.byteLength(text)).toBeGreaterThan(5000)
  expect(Buffer.byteLength(text)).toBeLessThan(5300)
  expect(note.document.textLength).toBe(text.length)
  expect(note.lastRun?.status).toBe('succeeded')
  expect(new Set(note.annotations.map(({ id }) => id)).size).toBe(50)
  for (const annotation of note.annotations) {
    expect(text.slice(annotation.startOffset, annotation.endOffset)).toBe(annotation.text)
  }
})

it('refuses what no benchmark foresaw', async () => {
  const response = await fetch(`http://127.0.0.1:${standin.port}/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem' },
    body: '{}',
  })
  expect(response.status).toBe(501)
})
