import { GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseNoteMessage } from '#shared/domain/note-message.ts'
import { startAwsEndpoint, type AwsEndpoint } from '#local/aws/endpoint.ts'
import { startEventRules } from '#local/aws/event-rule.ts'
import { provision } from '#local/aws/provision.ts'
import { compileEventPattern, EventPatternError } from '#local/template/event-pattern.ts'
import type { JsonObject } from '#local/template/json.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { EventRuleModel, StackModel } from '#local/template/model.ts'
import { awsClients, CREDENTIALS, eventually, REGION } from './aws-stand.ts'

const TEMPLATE = new URL('../../template.yaml', import.meta.url).pathname

let endpoint: AwsEndpoint
let model: StackModel
let clients: ReturnType<typeof awsClients>
let stopRules: () => void

beforeAll(async () => {
  endpoint = await startAwsEndpoint({ region: REGION, credentials: [CREDENTIALS] })
  clients = awsClients(endpoint, CREDENTIALS)
  const secrets = { ApiKey: 'k'.repeat(20), SigningSecret: 's'.repeat(32) }
  model = loadTemplate(TEMPLATE, secrets, { endpoint: endpoint.url })
  const address = { url: endpoint.url, region: REGION, credentials: CREDENTIALS }
  await provision(model, address)
  // As at each start with a data directory.
  await provision(model, address)
  stopRules = startEventRules(model, endpoint)
})
afterAll(async () => {
  stopRules()
  await endpoint.close()
})

const bucket = () => model.buckets[0]?.name ?? ''
const queueUrl = () => model.queues[0]?.url ?? ''

const put = (Key: string, Body: string) =>
  clients.s3.send(new PutObjectCommand({ Bucket: bucket(), Key, Body }))

const nextMessage = () =>
  eventually(async () => {
    const receive = new ReceiveMessageCommand({ QueueUrl: queueUrl(), WaitTimeSeconds: 1 })
    return (await clients.sqs.send(receive)).Messages?.[0]?.Body
  })

const waiting = async (): Promise<string | undefined> => {
  const ask = new GetQueueAttributesCommand({
    QueueUrl: queueUrl(),
    AttributeNames: ['ApproximateNumberOfMessages'],
  })
  return (await clients.sqs.send(ask)).Attributes?.['ApproximateNumberOfMessages']
}

describe('an object that is stored', () => {
  it("becomes EventBridge's event on the rule's queue, which the worker reads", async () => {
    const { ETag } = await put('documents/note-1.txt', 'text')
    const body = await nextMessage()
    expect(parseNoteMessage(body)).toEqual([
      { bucket: bucket(), key: 'documents/note-1.txt', documentId: 'note-1' },
    ])
    expect(JSON.parse(body)).toEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '000000000000',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region: REGION,
      resources: [model.buckets[0]?.arn],
      detail: {
        version: '0',
        bucket: { name: bucket() },
        object: {
          key: 'documents/note-1.txt',
          size: 4,
          etag: ETag?.replaceAll('"', ''),
          sequencer: expect.stringMatching(/^[0-9A-F]+$/),
        },
        'request-id': expect.any(String),
        requester: '000000000000',
        'source-ip-address': '127.0.0.1',
        reason: 'PutObject',
      },
    })
  })

  it('keeps its key, whatever characters are in it', async () => {
    const key = 'documents/Ö 🩺 +(1).txt'
    await put(key, 'text')
    expect(JSON.parse(await nextMessage())).toMatchObject({ detail: { object: { key } } })
  })

  it('is told of when it was copied or uploaded in parts, too', async () => {
    await put('elsewhere/source', 'text')
    const target = { Bucket: bucket(), Key: 'documents/copied.txt' }
    await clients.s3.send(
      new CopyObjectCommand({ ...target, CopySource: `${bucket()}/elsewhere/source` }),
    )
    expect(JSON.parse(await nextMessage())).toMatchObject({
      detail: { object: { key: target.Key } },
    })

    const parts = { Bucket: bucket(), Key: 'documents/parts.txt' }
    const { UploadId } = await clients.s3.send(new CreateMultipartUploadCommand(parts))
    const part = { ...parts, UploadId, PartNumber: 1 }
    const { ETag } = await clients.s3.send(new UploadPartCommand({ ...part, Body: 'text' }))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    await clients.s3.send(
      new CompleteMultipartUploadCommand({ ...parts, UploadId, MultipartUpload }),
    )
    expect(JSON.parse(await nextMessage())).toMatchObject({
      detail: { object: { key: parts.Key, size: 4 }, reason: 'CompleteMultipartUpload' },
    })
  })

  it('is not told of when the rule does not match', async () => {
    await put('elsewhere/note.txt', 'text')
    await put('documents/marker.txt', 'text')
    expect(await nextMessage()).toContain('documents/marker.txt')
    expect(await waiting()).toBe('0')
  })

  it('is told of later, when it could not be delivered at once', async () => {
    let failures = 2
    const told: string[] = []
    const stop = startEventRules(model, {
      onObjectCreated: (listener) => endpoint.onObjectCreated(listener),
      deliver(_arn, body) {
        failures -= 1
        if (failures >= 0) throw new Error('not now')
        told.push(body)
      },
    })
    await put('documents/later.txt', 'text')
    const body = await eventually(() => told[0])
    stop()
    expect(body).toContain('documents/later.txt')
    expect(told).toHaveLength(1)
    await nextMessage()
  })
})

describe('an event that its target does not take', () => {
  const events = (deliver: AwsEndpoint['deliver']) =>
    startEventRules(model, {
      onObjectCreated: (listener) => endpoint.onObjectCreated(listener),
      deliver,
    })
  const lost = () => model.queues.find(({ logicalId }) => logicalId === 'EventDlq')

  it('is in the dead-letter queue of the rule at once when the queue is gone, with the reason', async () => {
    const queue = model.queues[0]
    const stop = events((arn, ...rest) =>
      endpoint.deliver(arn === queue?.arn ? `${arn}-that-is-gone` : arn, ...rest),
    )
    stopRules()
    await put('documents/lost.txt', 'text')
    const receive = new ReceiveMessageCommand({
      QueueUrl: lost()?.url,
      WaitTimeSeconds: 1,
      MessageAttributeNames: ['All'],
    })
    const message = await eventually(async () => (await clients.sqs.send(receive)).Messages?.[0])
    stop()
    stopRules = startEventRules(model, endpoint)
    expect(parseNoteMessage(message.Body ?? '')).toMatchObject([{ documentId: 'lost' }])
    expect(message.MessageAttributes).toMatchObject({
      RULE_ARN: { StringValue: model.rules[0]?.arn },
      TARGET_ARN: { StringValue: queue?.arn },
      ERROR_CODE: { StringValue: 'NO_RESOURCE' },
    })
  })

  it('is there after as many attempts as the rule allows, when it failed otherwise, and once', async () => {
    const [rule] = model.rules
    const attempts: string[] = []
    const target = { ...rule?.targets[0], retryAttempts: 2 } as EventRuleModel['targets'][number]
    const stop = startEventRules(
      { ...model, rules: [{ ...rule, targets: [target] } as EventRuleModel] },
      {
        onObjectCreated: (listener) => endpoint.onObjectCreated(listener),
        deliver(arn) {
          attempts.push(arn)
          if (arn === target.arn) throw new Error('not now')
        },
      },
    )
    stopRules()
    await put('documents/never.txt', 'text')
    await eventually(() => (attempts.includes(lost()?.arn ?? '') ? true : undefined))
    stop()
    stopRules = startEventRules(model, endpoint)
    expect(attempts).toEqual([target.arn, target.arn, target.arn, lost()?.arn])
  })
})

describe('event patterns', () => {
  const matches = (pattern: JsonObject, event: JsonObject) => compileEventPattern(pattern)(event)

  it.each<[JsonObject, JsonObject, JsonObject]>([
    [{ a: ['x', 'y'] }, { a: 'y', more: 1 }, { a: 'z' }],
    [{ a: { b: [1] } }, { a: { b: 1 } }, { a: { b: '1' } }],
    [{ a: [null] }, { a: null }, {}],
    [{ a: ['x'] }, { a: ['w', 'x'] }, { a: ['w'] }],
    [{ a: [{ prefix: 'do' }] }, { a: 'dog' }, { a: 'ado' }],
    [{ a: [{ suffix: '.txt' }] }, { a: 'n.txt' }, { a: 'n.txt.gz' }],
    [{ a: [{ 'equals-ignore-case': 'AbC' }] }, { a: 'aBc' }, { a: 'abcd' }],
    [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, { a: 'x' }],
    [{ a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'yx' }, { a: 'xy' }],
    [{ a: [{ exists: true }] }, { a: 0 }, { b: 0 }],
    [{ a: [{ exists: false }] }, { b: 0 }, { a: 0 }],
    [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, { a: 6 }],
    [
      { a: [1], b: [2] },
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ],
  ])('%j matches %j and not %j', (pattern, event, other) => {
    expect([matches(pattern, event), matches(pattern, other)]).toEqual([true, false])
  })

  it('that are not understood are refused when they are read', () => {
    const unknown: JsonObject[] = [
      { a: [{ cidr: '10.0.0.0/8' }] },
      { $or: [{ a: [1] }] },
      { a: 'not a list' },
      { a: [{ prefix: { 'equals-ignore-case': 'x' } }] },
      { a: [{ numeric: ['~', 1] }] },
      {},
    ]
    for (const pattern of unknown) {
      expect(() => compileEventPattern(pattern)).toThrow(EventPatternError)
    }
  })
})
