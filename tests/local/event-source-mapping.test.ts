import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { buildApp } from 'fauxqs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { handledMessages } from '#local/lambda/batch-outcome.ts'
import {
  EventSourceMapping,
  type EventSourceMappingOptions,
} from '#local/lambda/event-source-mapping.ts'
import type { LambdaFunction } from '#local/lambda/function.ts'
import { fixture, platform } from './lambda-harness.ts'

const sqs = buildApp({ logger: false })
let local = platform
let client: SQSClient

beforeAll(async () => {
  await sqs.listen({ host: '127.0.0.1', port: 0 })
  const { port } = sqs.server.address() as AddressInfo
  local = { ...platform, endpointUrl: `http://127.0.0.1:${port}` }
  client = new SQSClient({
    region: local.region,
    credentials: local.credentials,
    endpoint: `http://127.0.0.1:${port}`,
    useQueueUrlAsEndpoint: false,
  })
})

afterAll(async () => {
  client.destroy()
  await sqs.close()
})

interface Batch {
  event: { Records: Record<string, unknown>[] }
  started: number
  ended: number
}

interface Consumer {
  url: string
  dlqUrl: string
  arn: string
  fn: LambdaFunction
  mapping: EventSourceMapping
  lines: string[]
  batches: () => Batch[]
  bodies: () => unknown[][]
}

const open: Consumer[] = []
let queues = 0

async function consumer(
  options: Partial<EventSourceMappingOptions> & {
    visibilityTimeout?: number
    reservedConcurrency?: number
    /** Bodies of messages that are in the queue before the mapping starts. */
    waiting?: string[]
  } = {},
): Promise<Consumer> {
  const { visibilityTimeout = 1, reservedConcurrency, waiting = [], ...rest } = options
  queues += 1
  const create = async (
    name: string,
    Attributes: Record<string, string>,
  ): Promise<{ url: string; arn: string }> => {
    const { QueueUrl = '' } = await client.send(
      new CreateQueueCommand({ QueueName: name, Attributes }),
    )
    return { url: QueueUrl, arn: `arn:aws:sqs:eu-central-1:000000000000:${name}` }
  }
  const dlq = await create(`dead-${queues}`, {})
  const { url, arn } = await create(`notes-${queues}`, {
    VisibilityTimeout: String(visibilityTimeout),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dlq.arn, maxReceiveCount: 3 }),
  })
  const journal = join(mkdtempSync(join(tmpdir(), 'chartside-')), 'journal')
  writeFileSync(journal, '')
  const { fn } = fixture('sqs-consumer.handler', {
    environment: { JOURNAL: journal },
    ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }),
  })
  for (const body of waiting) await send(url, body)
  const lines: string[] = []
  const mapping = new EventSourceMapping({
    platform: local,
    queueUrl: url,
    queueArn: arn,
    fn,
    batchSize: 5,
    reportBatchItemFailures: true,
    maximumConcurrency: 2,
    log: (line) => lines.push(line),
    ...rest,
  })
  const batches = (): Batch[] =>
    readFileSync(journal, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Batch)
  const made = {
    url,
    dlqUrl: dlq.url,
    arn,
    fn,
    mapping,
    lines,
    batches,
    bodies: () => batches().map(({ event }) => event.Records.map(({ body }) => body)),
  }
  open.push(made)
  return made
}

afterEach(async () => {
  for (const { mapping, fn } of open.splice(0)) {
    await mapping.close()
    await fn.close()
  }
})

const send = (url: string, body: string): Promise<unknown> =>
  client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }))

async function depth(url: string): Promise<{ waiting: number; inFlight: number }> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  )
  return {
    waiting: Number(Attributes?.ApproximateNumberOfMessages),
    inFlight: Number(Attributes?.ApproximateNumberOfMessagesNotVisible),
  }
}

const empty = { waiting: 0, inFlight: 0 }
const soon = { timeout: 10_000, interval: 50 }

describe('an event source mapping', () => {
  it('hands messages over in the shape of an SQS event, and deletes what was handled', async () => {
    const { url, arn, batches } = await consumer()
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: 'grüße',
        MessageAttributes: {
          kind: { DataType: 'String', StringValue: 'note' },
          bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
        },
      }),
    )
    await vi.waitFor(async () => expect(await depth(url)).toEqual(empty), soon)
    expect(batches().map(({ event }) => event)).toEqual([
      {
        Records: [
          {
            messageId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
            receiptHandle: expect.stringMatching(/.+/) as string,
            body: 'grüße',
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: expect.stringMatching(/^\d{13}$/) as string,
              SenderId: expect.stringMatching(/.+/) as string,
              ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/) as string,
            },
            messageAttributes: {
              kind: {
                stringValue: 'note',
                stringListValues: [],
                binaryListValues: [],
                dataType: 'String',
              },
              bytes: {
                binaryValue: 'AP8=',
                stringListValues: [],
                binaryListValues: [],
                dataType: 'Binary',
              },
            },
            md5OfMessageAttributes: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
            md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
            eventSource: 'aws:sqs',
            eventSourceARN: arn,
            awsRegion: 'eu-central-1',
          },
        ],
      },
    ])
  })

  it('keeps to the batch size and to the maximum concurrency', async () => {
    const waiting = Array.from({ length: 9 }, () => 'slow')
    const { url, batches } = await consumer({ batchSize: 2, visibilityTimeout: 30, waiting })
    await vi.waitFor(async () => expect(await depth(url)).toEqual(empty), soon)
    const spans = batches()
    expect(spans.map(({ event }) => event.Records.length)).toEqual([2, 2, 2, 2, 1])
    const together = spans.map(
      ({ started }) => spans.filter((of) => of.started <= started && started < of.ended).length,
    )
    expect(Math.max(...together)).toBe(2)
  })

  it('takes nothing while it is paused', async () => {
    const { url, mapping } = await consumer()
    mapping.pause()
    mapping.pause()
    // The poll under way may still take what comes now.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await send(url, 'a')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await depth(url)).toEqual({ waiting: 1, inFlight: 0 })
    mapping.resume()
    await vi.waitFor(async () => expect(await depth(url)).toEqual(empty), soon)
  })

  it('gathers a batch over its window', async () => {
    const { url, bodies } = await consumer({
      batchSize: 3,
      batchingWindowSeconds: 5,
      visibilityTimeout: 30,
    })
    for (const body of ['a', 'b', 'c']) {
      await send(url, body)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await vi.waitFor(async () => expect(await depth(url)).toEqual(empty), soon)
    expect(bodies()).toEqual([['a', 'b', 'c']])
  })

  it('leaves only the failed items of a batch to come again, and to the dead-letter queue after three receives', async () => {
    const { url, dlqUrl, bodies, batches } = await consumer({ waiting: ['good', 'fail', 'better'] })
    await vi.waitFor(async () => expect((await depth(dlqUrl)).waiting).toBe(1), soon)
    expect(await depth(url)).toEqual(empty)
    expect(bodies()).toEqual([['good', 'fail', 'better'], ['fail'], ['fail']])
    const counts = batches().map(
      ({ event }) => event.Records.find(({ body }) => body === 'fail')?.['attributes'],
    )
    expect(counts).toMatchObject(
      ['1', '2', '3'].map((count) => ({ ApproximateReceiveCount: count })),
    )
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: dlqUrl }))
    expect(Messages?.[0]?.Body).toBe('fail')
  })

  it.each(['throw', 'unknown'])(
    'deletes nothing of a batch that the function spoils (%s)',
    async (spoiler) => {
      const { url, bodies, lines } = await consumer({
        visibilityTimeout: 60,
        waiting: ['good', spoiler],
      })
      await vi.waitFor(() => expect(lines).toHaveLength(1), soon)
      expect(bodies()).toEqual([['good', spoiler]])
      expect(await depth(url)).toEqual({ waiting: 0, inFlight: 2 })
    },
  )

  it('holds a batch while the function is throttled, without using up receives', async () => {
    const { url, fn, batches } = await consumer({ visibilityTimeout: 30, reservedConcurrency: 0 })
    for (const body of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await send(url, body)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const held = await depth(url)
    // One batch is held; the others stay where another consumer could see them.
    expect(held.inFlight).toBeLessThanOrEqual(5)
    expect(held.waiting + held.inFlight).toBe(7)
    fn.setReservedConcurrency(1)
    await vi.waitFor(async () => expect(await depth(url)).toEqual(empty), soon)
    const records = batches().flatMap(({ event }) => event.Records)
    expect(records.map(({ attributes }) => attributes)).toMatchObject(
      Array.from({ length: 7 }, () => ({ ApproximateReceiveCount: '1' })),
    )
  })

  it('gives a batch back when the function stays throttled for the visibility timeout', async () => {
    const { url, lines, fn, bodies } = await consumer({
      visibilityTimeout: 1,
      reservedConcurrency: 0,
    })
    await send(url, 'a')
    await vi.waitFor(() => expect(lines.join()).toContain('stayed throttled'), soon)
    fn.setReservedConcurrency(1)
    await vi.waitFor(async () => expect(await depth(url)).toEqual(empty), soon)
    expect(bodies()).toEqual([['a']])
  })

  it('finishes the batches under way when it is closed, and takes no more', async () => {
    const { url, mapping, batches } = await consumer({
      batchSize: 1,
      maximumConcurrency: 1,
      visibilityTimeout: 30,
    })
    for (let i = 0; i < 4; i += 1) await send(url, 'slow')
    await vi.waitFor(async () => expect((await depth(url)).inFlight).toBe(1), soon)
    await mapping.close()
    const handled = batches().length
    expect(handled).toBeGreaterThan(0)
    expect(await depth(url)).toEqual({ waiting: 4 - handled, inFlight: 0 })
  })

  it('goes on when the queue could not be polled for a while', async () => {
    const { url } = await consumer()
    const name = `later-${queues}`
    const { lines, bodies } = await consumer({ queueUrl: url.replace(`notes-${queues}`, name) })
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1), soon)
    expect(lines[0]).toContain('poll failed: QueueDoesNotExist')
    const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: name }))
    await send(QueueUrl, 'at last')
    await vi.waitFor(() => expect(bodies()).toEqual([['at last']]), soon)
  })
})

describe('the outcome of a batch', () => {
  const ids = ['1', '2', '3']
  const report = { reportBatchItemFailures: true }

  it.each([
    ['null', ids],
    ['{}', ids],
    ['{"batchItemFailures":null}', ids],
    ['{"batchItemFailures":[]}', ids],
    ['{"batchItemFailures":[{"itemIdentifier":"2"}]}', ['1', '3']],
    ['{"batchItemFailures":[{"itemIdentifier":"2"},{"itemIdentifier":"2"}]}', ['1', '3']],
  ])('takes %s as handled: %j', (payload, handled) => {
    expect(handledMessages(payload, ids, report)).toEqual({ handled })
  })

  it.each([
    '"done"',
    '[]',
    'true',
    '{"batchItemFailures":{}}',
    '{"batchItemFailures":[{"itemIdentifier":"4"}]}',
    '{"batchItemFailures":[{"itemIdentifier":""}]}',
    '{"batchItemFailures":[{"itemIdentifier":null}]}',
    '{"batchItemFailures":[{"messageId":"1"}]}',
    '{"batchItemFailures":["1"]}',
  ])('fails the whole batch on %s', (payload) => {
    expect(handledMessages(payload, ids, report)).toMatchObject({
      handled: [],
      refused: expect.any(String) as string,
    })
  })

  it('is whole when item failures are not asked for', () => {
    const payload = '{"batchItemFailures":[{"itemIdentifier":"2"}]}'
    expect(handledMessages(payload, ids, { reportBatchItemFailures: false })).toEqual({
      handled: ids,
    })
  })
})
