import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import {
  ChangeMessageVisibilityCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startAwsEndpoint, type AwsEndpoint } from '#local/aws/endpoint.ts'
import type { ObjectCreated } from '#local/aws/object-events.ts'
import { provision } from '#local/aws/provision.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { StackModel } from '#local/template/model.ts'
import { awsClients, CREDENTIALS, eventually, REGION } from './aws-stand.ts'

const TEMPLATE = new URL('../../template.yaml', import.meta.url).pathname
const FIXTURE = new URL('fixtures/durable-endpoint.ts', import.meta.url).pathname

let dataDir: string
const children = new Set<ChildProcess>()
const opened = new Set<AwsEndpoint>()

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'chartside-durability-'))
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const endpoint of opened) await endpoint.close()
  opened.clear()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function startInChild(directory: string, ...args: string[]) {
  const child = fork(FIXTURE, [directory, ...args])
  children.add(child)
  const [url] = (await once(child, 'message')) as [string]
  return { url, clients: awsClients({ url }, CREDENTIALS), child }
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  children.delete(child)
}

async function startHere(directory: string) {
  const endpoint = await startAwsEndpoint({
    region: REGION,
    credentials: [CREDENTIALS],
    dataDir: directory,
  })
  opened.add(endpoint)
  return { endpoint, clients: awsClients(endpoint, CREDENTIALS) }
}

const modelAt = (url: string): StackModel =>
  loadTemplate(
    TEMPLATE,
    { ApiKey: 'k'.repeat(20), SigningSecret: 's'.repeat(32) },
    { endpoint: url },
  )

const address = (url: string) => ({ url, region: REGION, credentials: CREDENTIALS })

/** Processes with the directory's database among their arguments: the emulator's. */
function processesOn(directory: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    const file = `/proc/${pid}/cmdline`
    return /^\d+$/.test(pid) && existsSync(file) && commandLine(file).includes(directory)
  })
}

function commandLine(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It ended since it was listed.
    return ''
  }
}

describe('a data directory', () => {
  it('keeps tables, objects, queues and messages when the process is killed', async () => {
    const before = await startInChild(dataDir)
    const model = modelAt(before.url)
    await provision(model, address(before.url))
    const [TableName, Bucket] = [model.tables[0]?.name, model.buckets[0]?.name]
    const Item = { PK: { S: 'a' }, SK: { S: 'b' }, text: { S: 'Ünï 🩺' } }
    const QueueUrl = model.queues[0]?.url
    await before.clients.dynamodb.send(new PutItemCommand({ TableName, Item }))
    for (const [Key, Body] of [
      ['full', 'naïve'],
      ['empty', ''],
    ] as const) {
      await before.clients.s3.send(
        new PutObjectCommand({ Bucket, Key, Body, Metadata: { kind: Key }, IfNoneMatch: '*' }),
      )
    }
    const send = (MessageBody: string) =>
      before.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))
    await send('held by somebody')
    const receive = { MessageSystemAttributeNames: ['ApproximateReceiveCount' as const] }
    await before.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, ...receive }))
    await send('waiting')
    await kill(before.child)

    const { endpoint, clients } = await startHere(dataDir)
    await provision(modelAt(endpoint.url), address(endpoint.url))
    const key = { TableName, Key: { PK: { S: 'a' }, SK: { S: 'b' } } }
    expect((await clients.dynamodb.send(new GetItemCommand(key))).Item).toEqual(Item)
    for (const [Key, body] of [
      ['full', 'naïve'],
      ['empty', ''],
    ] as const) {
      const object = await clients.s3.send(new GetObjectCommand({ Bucket, Key }))
      expect([await object.Body?.transformToString(), object.Metadata]).toEqual([
        body,
        { kind: Key },
      ])
    }
    const again = new PutObjectCommand({ Bucket, Key: 'empty', Body: 'x', IfNoneMatch: '*' })
    await expect(clients.s3.send(again)).rejects.toMatchObject({ name: 'PreconditionFailed' })
    // Under the new address, and without waiting for the visibility timeout of who died.
    const moved = await clients.sqs.send(
      new GetQueueUrlCommand({ QueueName: model.queues[0]?.name }),
    )
    expect(moved.QueueUrl).toBe(modelAt(endpoint.url).queues[0]?.url)
    const { Messages } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: moved.QueueUrl, MaxNumberOfMessages: 10, ...receive }),
    )
    const received = Messages?.map((message) => [
      message.Body,
      message.Attributes?.ApproximateReceiveCount,
    ])
    expect(received).toEqual([
      ['held by somebody', '2'],
      ['waiting', '1'],
    ])
  })

  it('gives a message back at once when asked to, and moves it to the dead-letter queue in the end', async () => {
    const directory = join(dataDir, 'redrive')
    const before = await startInChild(directory)
    const model = modelAt(before.url)
    await provision(model, address(before.url))
    const [QueueUrl, deadLetterUrl] = model.queues.map((queue) => queue.url)
    await before.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }))
    for (let receive = 1; receive <= 3; receive++) {
      const { Messages } = await before.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl }))
      expect(Messages?.[0]?.Body).toBe('poison')
      await before.clients.sqs.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl,
          ReceiptHandle: Messages?.[0]?.ReceiptHandle,
          VisibilityTimeout: 0,
        }),
      )
    }
    const fourth = await before.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl }))
    expect(fourth.Messages).toBeUndefined()
    await kill(before.child)

    const { clients } = await startHere(directory)
    const dead = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: deadLetterUrl }))
    expect(dead.Messages?.[0]?.Body).toBe('poison')
  })

  it('keeps the event of an object until it is delivered, over a kill in between', async () => {
    const directory = join(dataDir, 'events')
    const before = await startInChild(directory, 'listener-that-fails')
    const model = modelAt(before.url)
    await provision(model, address(before.url))
    const put = { Bucket: model.buckets[0]?.name, Key: 'documents/x.txt', Body: 'text' }
    await before.clients.s3.send(new PutObjectCommand(put))
    await kill(before.child)

    const heard: ObjectCreated[] = []
    const second = await startHere(directory)
    second.endpoint.onObjectCreated((event) => void heard.push(event))
    expect(await eventually(() => heard[0])).toMatchObject({ key: put.Key, size: 4 })
    await second.endpoint.close()

    const third = await startHere(directory)
    third.endpoint.onObjectCreated((event) => void heard.push(event))
    await third.clients.s3.send(new PutObjectCommand({ ...put, Key: 'documents/y.txt' }))
    await eventually(() => heard[1])
    expect(heard.map((event) => event.key)).toEqual(['documents/x.txt', 'documents/y.txt'])
  })

  it('is not shared by two stacks', async () => {
    const directory = join(dataDir, 'shared')
    await startHere(directory)
    await expect(startHere(directory)).rejects.toThrow(
      `Data directory ${directory} is in use by another running stack`,
    )
  })

  it('leaves no process behind, neither when it is closed nor when it is killed', async () => {
    const directory = join(dataDir, 'processes')
    const { endpoint } = await startHere(directory)
    expect(processesOn(directory)).not.toEqual([])
    await endpoint.close()
    await eventually(() => (processesOn(directory).length === 0 ? true : undefined))
    const killed = await startInChild(directory)
    await kill(killed.child)
    await eventually(() => (processesOn(directory).length === 0 ? true : undefined))
  })
})
