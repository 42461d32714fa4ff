import {
  DeleteMessageCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { ListBucketsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publish } from '#local/aws/publish.ts'
import { openStack, repositoryWithBadWorker, type StackStand } from '#tests/support/stack-stand.ts'
import { awsClients } from './aws-stand.ts'

const NOTE = {
  title: 'Clinic letter',
  category: 'Cardiology',
  text: 'History of hypertension.\r\nDenies chest pain. Takes lisinopril 10 mg daily. 🫀',
}
const soon = { timeout: 20_000, interval: 50 }

let stand: StackStand
let repository: ReturnType<typeof repositoryWithBadWorker>

beforeAll(async () => {
  repository = repositoryWithBadWorker()
  stand = await openStack({
    root: repository.root,
    parameters: {
      WorkerTimeoutSeconds: '2',
      VisibilityTimeoutSeconds: '2',
      RetryDelaySeconds: '0',
      TrafficThreshold: '100000',
    },
  })
})
afterAll(async () => {
  await stand.close()
  repository.remove()
})

type Suggestion = { id: string; text: string; startOffset: number; endOffset: number }
const suggestionsOf = (note: Record<string, unknown>): Suggestion[] =>
  note['annotations'] as Suggestion[]

describe('a note on the whole system', () => {
  it.each(['edge', 'lambda'] as const)(
    'comes in at the %s and is ready for review at both',
    async (runtime) => {
      const id = `posted-at-${runtime}`
      const created = await stand.call(runtime, 'POST', '/documents', { body: { id, ...NOTE } })
      expect(created.status).toBe(201)
      expect(created.headers.get('x-served-by')).toBe(runtime)
      const note = await stand.settled(id)
      expect(note).toMatchObject({
        status: 'ready_for_review',
        text: NOTE.text,
        lastRun: { status: 'succeeded', engine: 'lexicon', trigger: 'upload' },
      })
      expect(suggestionsOf(note).map(({ text }) => text)).toEqual(
        expect.arrayContaining(['hypertension', 'chest pain']),
      )
      const there = await stand.call('lambda', 'GET', `/documents/${id}`)
      expect(there.headers.get('x-served-by')).toBe('lambda')
      expect(there.body).toEqual(note)
    },
  )

  it('comes in by an upload straight to S3 and is ready for review', async () => {
    const { title, category, text } = NOTE
    const { status, body } = await stand.call('edge', 'POST', '/documents/uploads', {
      body: { id: 'uploaded', title, category },
    })
    expect(status).toBe(201)
    const upload = body['upload'] as { url: string; headers: Record<string, string> }
    const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: text })
    expect(put.status).toBe(200)
    const note = await stand.settled('uploaded')
    expect(note).toMatchObject({ status: 'ready_for_review', text, textLength: text.length })
    const posted = await stand.settled('posted-at-edge')
    const places = (of: Record<string, unknown>) =>
      suggestionsOf(of).map(({ text: there, startOffset }) => [there, startOffset])
    expect(places(note)).toEqual(places(posted))
  })

  it('keeps a review made at one runtime through an analysis asked for at the other', async () => {
    const [first, second] = suggestionsOf(await stand.settled('posted-at-edge'))
    const decide = (id: string | undefined, status: string) =>
      stand.call('edge', 'PATCH', `/annotations/${id}?documentId=posted-at-edge`, {
        body: { status },
      })
    expect((await decide(first?.id, 'accepted')).status).toBe(200)
    expect((await decide(second?.id, 'rejected')).status).toBe(200)
    const before = suggestionsOf(
      (await stand.call('edge', 'GET', '/documents/posted-at-edge')).body,
    )
    const run = await stand.call('lambda', 'POST', '/documents/posted-at-edge/analyze')
    expect(run.status).toBe(202)
    const location = run.headers.get('location') ?? ''
    await vi.waitFor(async () => {
      const { body } = await stand.call('edge', 'GET', location)
      expect(body['status']).toBe('succeeded')
    }, soon)
    const after = await stand.call('lambda', 'GET', '/documents/posted-at-edge')
    expect(suggestionsOf(after.body)).toEqual(before)
  })

  it('takes many notes at once with two workers and no more', async () => {
    const ids = Array.from({ length: 24 }, (_, i) => `many-${i}`)
    const worker = stand.stack.functions.get('WorkerFunction')
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, worker?.environmentCount() ?? 0)), 5)
    const statuses = await Promise.all(
      ids.map(async (id) => {
        const { status } = await stand.call('edge', 'POST', '/documents', { body: { id, ...NOTE } })
        return status
      }),
    )
    expect(new Set(statuses)).toEqual(new Set([201]))
    const notes = await Promise.all(ids.map((id) => stand.settled(id)))
    clearInterval(watch)
    expect(new Set(notes.map(({ status }) => status))).toEqual(new Set(['ready_for_review']))
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(2)
  })
})

describe('a worker that goes wrong', () => {
  const dlq = () =>
    stand.stack.model.queues.find(({ logicalId }) => logicalId === 'AnnotationDlq')?.url

  it('takes nothing else down when it loops or crashes, and its messages end in the dead-letter queue', async () => {
    const bad = { loops: `loops-${crypto.randomUUID()}`, crashes: `crashes-${crypto.randomUUID()}` }
    for (const [what, id] of Object.entries(bad)) {
      await stand.call('edge', 'POST', '/documents', { body: { id, ...NOTE } })
      await new Promise((resolve) => setTimeout(resolve, 400))
      const began = performance.now()
      for (const runtime of ['edge', 'lambda'] as const) {
        expect((await stand.call(runtime, 'GET', `/documents/${id}`)).status).toBe(200)
      }
      expect(performance.now() - began).toBeLessThan(2000)
      // Not in the same batch: a function that dies fails all of one, here as on Lambda.
      const good = `good-while-it-${what}`
      await stand.call('lambda', 'POST', '/documents', { body: { id: good, ...NOTE } })
      expect((await stand.settled(good))['status']).toBe('ready_for_review')
    }
    const { sqs } = awsClients(stand.stack.aws, stand.stack.settings.credentials)
    const dead: string[] = []
    await vi.waitFor(async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: dlq(), MaxNumberOfMessages: 10 }),
      )
      for (const { Body = '', ReceiptHandle } of Messages) {
        await sqs.send(new DeleteMessageCommand({ QueueUrl: dlq(), ReceiptHandle }))
        dead.push(Body)
      }
      expect(dead).toHaveLength(2)
    }, soon)
    sqs.destroy()
    for (const id of Object.values(bad)) {
      expect(dead.some((body) => body.includes(`documents/${id}.txt`))).toBe(true)
    }
    const log = stand.lines.join('\n')
    expect(log).toContain('failed in chartside-WorkerFunction: Sandbox.Timedout')
    expect(log).toContain('failed in chartside-WorkerFunction: Runtime.ExitError')
  }, 30_000)

  it('leaves a message that it cannot read with its reason, where an operator sees it', async () => {
    const { sqs } = awsClients(stand.stack.aws, stand.stack.settings.credentials)
    const queue = stand.stack.model.queues.find(({ logicalId }) => logicalId === 'AnnotationQueue')
    await sqs.send(new SendMessageCommand({ QueueUrl: queue?.url, MessageBody: '{"odd":true}' }))
    await vi.waitFor(async () => {
      const { body } = await stand.call('edge', 'GET', '/ops/queue')
      expect(body).toMatchObject({ queue: { visible: 0 }, deadLetterQueue: { visible: 1 } })
    }, soon)
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: dlq(), MessageAttributeNames: ['All'] }),
    )
    expect(Messages[0]).toMatchObject({
      Body: '{"odd":true}',
      MessageAttributes: { reason: { StringValue: 'unknown-shape' } },
    })
    sqs.destroy()
  })
})

describe('the services of a running stack', () => {
  it('refuse a wrong secret, every one of them', async () => {
    const { aws, settings, model, address } = stand.stack
    const secret = `${settings.credentials.secretAccessKey.slice(0, -1)}!`
    const credentials = { ...settings.credentials, secretAccessKey: secret }
    const wrong = awsClients(aws, credentials)
    const FunctionName = model.functions[0]?.name
    const refused = { $metadata: { httpStatusCode: 403 } }
    await expect(wrong.dynamodb.send(new ListTablesCommand())).rejects.toMatchObject(refused)
    await expect(wrong.sqs.send(new ListQueuesCommand())).rejects.toMatchObject(refused)
    await expect(wrong.s3.send(new ListBucketsCommand())).rejects.toMatchObject(refused)
    await expect(
      wrong.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName })),
    ).rejects.toMatchObject(refused)
    const topicArn = model.topics[0]?.arn ?? ''
    await expect(
      publish({ ...address, credentials }, { topicArn, subject: 'x', message: 'x' }),
    ).rejects.toThrow('HTTP 403')
    for (const client of Object.values(wrong)) client.destroy()
  })

  it('listen on the loopback alone', () => {
    const { edgeUrl, functionUrl, aws } = stand.stack
    for (const url of [edgeUrl, functionUrl, aws.url]) {
      expect(new URL(url).hostname).toBe('127.0.0.1')
    }
  })
})
