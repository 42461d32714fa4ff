import { once } from 'node:events'
import { createServer } from 'node:net'
import {
  CreateTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionCommand,
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAwsEndpoint, type AwsEndpoint } from '#local/aws/endpoint.ts'
import type { Published } from '#local/aws/services/sns.ts'
import { StartError } from '#local/aws/start-error.ts'
import {
  aws4fetch,
  awsClients,
  CREDENTIALS,
  REGION,
  snsRequest,
  WRONG_SECRET,
} from './aws-stand.ts'

const concurrency = new Map<string, number | undefined>([['chartside-ApiFunction', 10]])
const lambda = {
  has: (name: string) => concurrency.has(name),
  getConcurrency: (name: string) => concurrency.get(name),
  putConcurrency: (name: string, reserved: number) => void concurrency.set(name, reserved),
  deleteConcurrency: (name: string) => void concurrency.set(name, undefined),
}

let endpoint: AwsEndpoint
let clients: ReturnType<typeof awsClients>

beforeAll(async () => {
  endpoint = await startAwsEndpoint({ region: REGION, credentials: [CREDENTIALS], lambda })
  clients = awsClients(endpoint, CREDENTIALS)
  await clients.s3.send(new CreateBucketCommand({ Bucket: 'notes' }))
  await clients.sqs.send(new CreateQueueCommand({ QueueName: 'work' }))
  await clients.dynamodb.send(
    new CreateTableCommand({
      TableName: 'Table',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
    }),
  )
  await aws4fetch(CREDENTIALS, 'sns').fetch(
    `${endpoint.url}/`,
    snsRequest({ Action: 'CreateTopic', Name: 'alerts' }),
  )
})
afterAll(() => endpoint.close())

describe('every emulated service', () => {
  it('answers an SDK client with the right secret', async () => {
    await clients.dynamodb.send(new ListTablesCommand())
    await clients.sqs.send(new ListQueuesCommand())
    await clients.s3.send(new ListBucketsCommand())
    const got = await clients.lambda.send(
      new GetFunctionConcurrencyCommand({ FunctionName: 'chartside-ApiFunction' }),
    )
    expect(got.ReservedConcurrentExecutions).toBe(10)
  })

  it('refuses an SDK client with a wrong secret, in the words of its protocol', async () => {
    const wrong = awsClients(endpoint, WRONG_SECRET)
    const refused = (name: string) => ({ name, $metadata: { httpStatusCode: 403 } })
    await expect(wrong.dynamodb.send(new ListTablesCommand())).rejects.toMatchObject(
      refused('InvalidSignatureException'),
    )
    await expect(wrong.sqs.send(new ListQueuesCommand())).rejects.toMatchObject(
      refused('InvalidSignatureException'),
    )
    await expect(wrong.s3.send(new ListBucketsCommand())).rejects.toMatchObject(
      refused('SignatureDoesNotMatch'),
    )
    const get = new GetFunctionConcurrencyCommand({ FunctionName: 'chartside-ApiFunction' })
    await expect(wrong.lambda.send(get)).rejects.toMatchObject(refused('InvalidSignatureException'))
  })

  it('refuses an access key that nobody has', async () => {
    const nobody = awsClients(endpoint, { ...CREDENTIALS, accessKeyId: 'AKIDNOBODY' })
    await expect(nobody.dynamodb.send(new ListTablesCommand())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    })
    await expect(nobody.s3.send(new ListBucketsCommand())).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    })
  })

  it('tells aws4fetch the same', async () => {
    const calls: [string, string, RequestInit][] = [
      ['dynamodb', '/', jsonCall('DynamoDB_20120810.ListTables')],
      ['sqs', '/', jsonCall('AmazonSQS.ListQueues')],
      ['s3', '/', { method: 'GET' }],
      ['sns', '/', snsRequest({ Action: 'ListTopics' })],
      ['lambda', '/2019-09-30/functions/chartside-ApiFunction/concurrency', { method: 'GET' }],
    ]
    for (const [service, path, init] of calls) {
      const statuses = await Promise.all(
        [CREDENTIALS, WRONG_SECRET].map(async (credentials) => {
          const answer = await aws4fetch(credentials, service).fetch(endpoint.url + path, init)
          return answer.status
        }),
      )
      expect([service, ...statuses]).toEqual([service, 200, 403])
    }
  })

  it('survives requests that make no sense, and says so', async () => {
    const nonsense: [string, string, RequestInit][] = [
      ['lambda', '/2019-09-30/functions/%FF/concurrency', { method: 'GET' }],
      ['lambda', '/2099-01-01/functions/x', { method: 'GET' }],
      ['s3', '/notes/%FF%00', { method: 'PUT', body: 'x', headers: { 'if-none-match': '*' } }],
      ['s3', '/', { method: 'POST', body: 'x' }],
      ['dynamodb', '/', jsonCall('nothing')],
      ['dynamodb', '/', { ...jsonCall('DynamoDB_20120810.GetItem'), body: '{' }],
      ['sqs', '/', { ...jsonCall('AmazonSQS.ReceiveMessage'), body: '{' }],
      ['sqs', '/', jsonCall('AmazonSQS.ReceiveMessage', { QueueUrl: 'x', WaitTimeSeconds: 5 })],
      ['sns', '/', { method: 'POST', body: 'x' }],
      ['kinesis', '/', jsonCall('Kinesis_20131202.ListStreams')],
    ]
    for (const [service, path, init] of nonsense) {
      const answer = await aws4fetch(CREDENTIALS, service).fetch(endpoint.url + path, init)
      expect([path, answer.status >= 400]).toEqual([path, true])
    }
    await clients.dynamodb.send(new ListTablesCommand())
  })

  it('refuses a request without any signature', async () => {
    expect((await fetch(`${endpoint.url}/notes/x`)).status).toBe(403)
    const call = await fetch(endpoint.url, jsonCall('DynamoDB_20120810.ListTables'))
    expect(await call.json()).toMatchObject({
      __type: expect.stringContaining('MissingAuthenticationTokenException'),
    })
  })
})

const jsonCall = (target: string, input: object = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target },
  body: JSON.stringify(input),
})

const AWKWARD_KEYS = [
  'documents/with space.txt',
  'documents/plus+plus.txt',
  "documents/(brackets)!*'~.txt",
  'documents/Müller-Lüdenscheidt.txt',
  'documents/e\u0301 and 🩺.txt',
  'documents/100% = a&b?c#d;e,f@g$h:i.txt',
  `documents/${'x'.repeat(200)}.txt`,
]

describe('objects', () => {
  it.each(AWKWARD_KEYS)('come back byte by byte under the key %s', async (Key) => {
    const Body = Uint8Array.from({ length: 512 }, (_, index) => index % 256)
    await clients.s3.send(new PutObjectCommand({ Bucket: 'notes', Key, Body }))
    const sdk = await clients.s3.send(new GetObjectCommand({ Bucket: 'notes', Key }))
    expect(await sdk.Body?.transformToByteArray()).toEqual(Body)
    const path = Key.split('/').map(encodeURIComponent).join('/')
    const s3 = aws4fetch(CREDENTIALS, 's3')
    const fetched = await s3.fetch(`${endpoint.url}/notes/${path}`)
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(Body)
  })

  it('may be empty', async () => {
    const s3 = aws4fetch(CREDENTIALS, 's3')
    const url = `${endpoint.url}/notes/empty`
    // Without any body, fetch sends no content type either.
    expect((await s3.fetch(url, { method: 'PUT' })).status).toBe(200)
    const head = await s3.fetch(url, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '0'])
  })

  it('are written once under If-None-Match, however many try at the same time', async () => {
    const put = (Body: string) =>
      clients.s3.send(
        new PutObjectCommand({ Bucket: 'notes', Key: 'once', Body, IfNoneMatch: '*' }),
      )
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(put))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    await expect(put('late')).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { httpStatusCode: 412 },
    })
    const stored = await clients.s3.send(new GetObjectCommand({ Bucket: 'notes', Key: 'once' }))
    expect(await stored.Body?.transformToString()).not.toBe('late')
  })

  it('refuse a condition that is not implemented, where the emulator would write', async () => {
    const put = new PutObjectCommand({ Bucket: 'notes', Key: 'k', Body: 'x', IfMatch: '"etag"' })
    await expect(clients.s3.send(put)).rejects.toMatchObject({ name: 'NotImplemented' })
  })
})

describe('a presigned URL', () => {
  const presign = async (
    key: string,
    method: string,
    headers: Record<string, string> = {},
    query = '',
  ) => {
    const url = `${endpoint.url}/notes/${key}?X-Amz-Expires=60${query}`
    const s3 = aws4fetch(CREDENTIALS, 's3')
    const signed = await s3.sign(url, {
      method,
      headers,
      aws: { signQuery: true, allHeaders: true },
    })
    return signed.url
  }

  it('lets somebody without keys write and read exactly that object', async () => {
    const key = 'documents/pre%20signed%2B.txt'
    const put = await fetch(await presign(key, 'PUT'), { method: 'PUT', body: 'naïve 🩺' })
    expect(put.status).toBe(200)
    const got = await fetch(await presign(key, 'GET'))
    expect(await got.text()).toBe('naïve 🩺')
  })

  it('is refused once anything in it is changed', async () => {
    const url = await presign('documents/one.txt', 'PUT')
    const put = (tampered: string) => fetch(tampered, { method: 'PUT', body: 'x' })
    const refused = await Promise.all([
      put(url.replace('one.txt', 'two.txt')),
      put(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')),
      put(`${url}&x-amz-meta-role=admin`),
      put(url.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))),
      fetch(url, { method: 'DELETE' }),
    ])
    expect(refused.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403])
    expect(await refused[0]?.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
    expect((await put(url)).status).toBe(200)
  })

  it('keeps metadata, from signed headers and from its own parameters', async () => {
    const headers = { 'x-amz-meta-title': 'signed' }
    const byHeader = await presign('m1', 'PUT', headers)
    await fetch(byHeader, { method: 'PUT', headers, body: 'x' })
    await fetch(await presign('m2', 'PUT', {}, '&x-amz-meta-title=hoisted'), {
      method: 'PUT',
      body: 'x',
    })
    const metadata = await Promise.all(
      ['m1', 'm2'].map(async (Key) => {
        const head = await clients.s3.send(new HeadObjectCommand({ Bucket: 'notes', Key }))
        return head.Metadata
      }),
    )
    expect(metadata).toEqual([{ title: 'signed' }, { title: 'hoisted' }])
  })

  it('keeps metadata that no header can hold, as S3 encodes it', async () => {
    const url = await presign('m3', 'PUT', {}, `&x-amz-meta-title=${encodeURIComponent('Ö 🩺')}`)
    await fetch(url, { method: 'PUT', body: 'x' })
    const head = await clients.s3.send(new HeadObjectCommand({ Bucket: 'notes', Key: 'm3' }))
    expect(head.Metadata).toEqual({ title: '=?UTF-8?B?w5Yg8J+pug==?=' })
  })
})

describe('queues', () => {
  it('take and give messages at their own URL, and give one back at once when asked to', async () => {
    const QueueUrl = endpoint.queueUrl('work')
    const MessageBody = 'first line\nzweite Zeile é 🩺'
    await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))
    const receive = new ReceiveMessageCommand({
      QueueUrl,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    })
    const first = (await clients.sqs.send(receive)).Messages?.[0]
    expect(first?.Body).toBe(MessageBody)
    await clients.sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl,
        ReceiptHandle: first?.ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    )
    const again = (await clients.sqs.send(receive)).Messages?.[0]
    expect(again?.Attributes?.ApproximateReceiveCount).toBe('2')
    await clients.sqs.send(
      new DeleteMessageCommand({ QueueUrl, ReceiptHandle: again?.ReceiptHandle }),
    )
  })

  it('do not hand a message to a consumer that has gone away while it waited', async () => {
    await clients.sqs.send(new CreateQueueCommand({ QueueName: 'waited-for' }))
    const QueueUrl = endpoint.queueUrl('waited-for')
    const gone = new AbortController()
    const waiting = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }), {
      abortSignal: gone.signal,
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    gone.abort()
    await expect(waiting).rejects.toThrow('abort')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'for somebody' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { Messages } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl }))
    expect(Messages?.[0]?.Body).toBe('for somebody')
  })

  it('answer a waiting consumer as soon as there is a message', async () => {
    await clients.sqs.send(new CreateQueueCommand({ QueueName: 'prompt' }))
    const QueueUrl = endpoint.queueUrl('prompt')
    const waiting = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    endpoint.deliver(`arn:aws:sqs:${REGION}:000000000000:prompt`, 'here')
    const { Messages } = await waiting
    expect(Messages?.[0]?.Body).toBe('here')
  })
})

describe('topics', () => {
  it('tell the stack what was published', async () => {
    const heard: Published[] = []
    const forget = endpoint.onPublish((published) => heard.push(published))
    const TopicArn = `arn:aws:sns:${REGION}:000000000000:alerts`
    const sns = aws4fetch(CREDENTIALS, 'sns')
    const publish = { Action: 'Publish', TopicArn, Subject: 'Alarm', Message: '{"état":"ALARM"}' }
    const answer = await sns.fetch(`${endpoint.url}/`, snsRequest(publish))
    forget()
    expect(answer.status).toBe(200)
    expect(heard).toMatchObject([
      { topicArn: TopicArn, subject: 'Alarm', message: '{"état":"ALARM"}' },
    ])
    expect(await answer.text()).toContain(heard[0]?.messageId)
  })

  it('say so when there is no such topic, and nobody hears of it', async () => {
    let heard = 0
    const forget = endpoint.onPublish(() => void heard++)
    const publish = {
      Action: 'Publish',
      TopicArn: `arn:aws:sns:${REGION}:000000000000:none`,
      Message: 'x',
    }
    const answer = await aws4fetch(CREDENTIALS, 'sns').fetch(
      `${endpoint.url}/`,
      snsRequest(publish),
    )
    forget()
    expect([answer.status, heard]).toEqual([404, 0])
  })
})

describe("Lambda's control API", () => {
  it('sets, shows and takes away what is reserved', async () => {
    const FunctionName = 'arn:aws:lambda:eu-central-1:000000000000:function:chartside-ApiFunction'
    const get = new GetFunctionConcurrencyCommand({ FunctionName })
    await clients.lambda.send(
      new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }),
    )
    expect((await clients.lambda.send(get)).ReservedConcurrentExecutions).toBe(0)
    const whole = await clients.lambda.send(new GetFunctionCommand({ FunctionName }))
    expect(whole.Concurrency).toEqual({ ReservedConcurrentExecutions: 0 })
    await clients.lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
    expect((await clients.lambda.send(get)).ReservedConcurrentExecutions).toBeUndefined()
  })

  it('knows the functions there are and no others', async () => {
    const get = new GetFunctionConcurrencyCommand({ FunctionName: 'nobody' })
    await expect(clients.lambda.send(get)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})

describe('what a test sees', () => {
  it('is every request with its service, operation and status', async () => {
    const before = endpoint.requests.length
    await clients.dynamodb.send(new ListTablesCommand())
    const missing = new GetObjectCommand({ Bucket: 'notes', Key: 'none' })
    await expect(clients.s3.send(missing)).rejects.toThrow()
    const seen = endpoint.requests
      .slice(before)
      .map(({ service, operation, status }) => [service, operation, status])
    expect(seen).toEqual([
      ['dynamodb', 'ListTables', 200],
      ['s3', 'GetObject', 404],
    ])
  })

  it('is the capacity consumed, which the client is not told without asking', async () => {
    const consumed: (number | undefined)[] = []
    const stop = endpoint.observe((request) => consumed.push(request.consumedCapacity), {
      consumedCapacity: true,
    })
    const Item = { PK: { S: 'a' }, text: { S: 'x'.repeat(9000) } }
    await clients.dynamodb.send(new PutItemCommand({ TableName: 'Table', Item }))
    const scan = await clients.dynamodb.send(new ScanCommand({ TableName: 'Table' }))
    stop()
    expect(scan.ConsumedCapacity).toBeUndefined()
    expect(scan.Items).toEqual([Item])
    expect(consumed[0]).toBeGreaterThanOrEqual(9)
    expect(consumed[1]).toBeGreaterThanOrEqual(1)
  })
})

describe('an injected fault', () => {
  const get = () => new GetItemCommand({ TableName: 'Table', Key: { PK: { S: 'none' } } })

  it('throttles as often as it says, as DynamoDB would', async () => {
    endpoint.faults.add({ service: 'dynamodb', operation: 'GetItem', kind: 'throttle', times: 1 })
    await expect(clients.dynamodb.send(get())).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
      $metadata: { httpStatusCode: 400 },
    })
    await clients.dynamodb.send(get())
  })

  it('fails one service until it is taken away, and no other', async () => {
    const remove = endpoint.faults.add({ service: 's3', kind: 'error-500' })
    await expect(clients.s3.send(new ListBucketsCommand())).rejects.toMatchObject({
      name: 'InternalError',
    })
    await clients.dynamodb.send(get())
    remove()
    await clients.s3.send(new ListBucketsCommand())
  })

  it('ends the connection before or after the request was carried out', async () => {
    const put = (id: string) =>
      clients.dynamodb.send(new PutItemCommand({ TableName: 'Table', Item: { PK: { S: id } } }))
    const stored = async (id: string) => {
      const key = { TableName: 'Table', Key: { PK: { S: id } } }
      return (await clients.dynamodb.send(new GetItemCommand(key))).Item !== undefined
    }
    endpoint.faults.add({ service: 'dynamodb', operation: 'PutItem', kind: 'reset', times: 1 })
    await expect(put('before')).rejects.toThrow()
    endpoint.faults.add({ service: 'dynamodb', kind: 'reset', when: 'after', times: 1 })
    await expect(put('after')).rejects.toThrow()
    expect([await stored('before'), await stored('after')]).toEqual([false, true])
  })

  it('leaves the client waiting', async () => {
    endpoint.faults.add({ service: 'dynamodb', kind: 'hang', times: 1 })
    const waiting = clients.dynamodb.send(get(), { abortSignal: AbortSignal.timeout(150) })
    await expect(waiting).rejects.toThrow(/abort/i)
  })

  it('does not help who is not let in', async () => {
    const remove = endpoint.faults.add({ service: 'dynamodb', kind: 'hang' })
    const wrong = awsClients(endpoint, WRONG_SECRET)
    await expect(wrong.dynamodb.send(new ListTablesCommand())).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    })
    remove()
  })
})

describe('starting', () => {
  const start = (options: { port?: number; dataDir?: string }) =>
    startAwsEndpoint({ region: REGION, credentials: [CREDENTIALS], ...options })

  it('says in one line that the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const failed = await start({ port }).catch((error: unknown) => error)
    holder.close()
    expect(failed).toBeInstanceOf(StartError)
    expect(String(failed)).toBe(`StartError: Port ${port} is already in use`)
  })

  it('says in one line that the data directory cannot be written to', async () => {
    const failed = await start({ dataDir: '/dev/null/data' }).catch((error: unknown) => error)
    expect(String(failed)).toBe(
      'StartError: Cannot write to data directory /dev/null/data: not a directory',
    )
  })
})
