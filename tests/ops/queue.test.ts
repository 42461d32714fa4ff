import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Fault } from '#local/aws/faults.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { analysisMessage } from '#shared/domain/note-message.ts'
import { awsClients } from '#tests/local/aws-stand.ts'
import { openOperatorsStand, type OperatorsStand } from './command-line.ts'

const soon = { timeout: 15_000, interval: 50 }

let stand: OperatorsStand
let clients: ReturnType<typeof awsClients>
const undo: (() => void)[] = []

beforeAll(async () => {
  stand = await openOperatorsStand({
    RetryDelaySeconds: '0',
    WorkerTimeoutSeconds: '2',
    VisibilityTimeoutSeconds: '2',
  })
  clients = awsClients(stand.stack.aws, stand.stack.settings.credentials)
  for (const id of ['good', 'other']) {
    const body = { id, title: 'Note', category: 'Note', text: 'Has asthma.' }
    expect((await stand.call('edge', 'POST', '/documents', { body })).status).toBe(201)
    await stand.settled(id)
  }
})
afterEach(async () => {
  for (const one of undo.splice(0)) one()
  await queues().purge(stand.settings['DLQ_URL'] ?? '')
})
afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy()
  await stand.close()
})

const bodyFor = (documentId: string): string =>
  analysisMessage({
    bucket: stand.settings['BUCKET_NAME'] ?? '',
    documentId,
    runId: 'a-run-of-this-test',
  })
/** Buries a message, as the worker does. */
const bury = async (body: string, reason = 'groq-unavailable'): Promise<string> => {
  const { MessageId = '' } = await clients.sqs.send(
    new SendMessageCommand({
      QueueUrl: stand.settings['DLQ_URL'],
      MessageBody: body,
      MessageAttributes: { reason: { DataType: 'String', StringValue: reason } },
    }),
  )
  return MessageId
}
const queues = () =>
  createSqs(
    createTransport({
      region: stand.stack.address.region,
      endpoint: stand.stack.address.url,
      credentials: () => stand.stack.settings.credentials,
    }),
  )
const total = async (queueUrl: string | undefined): Promise<number> =>
  Object.values(await queues().queueDepth(queueUrl ?? '')).reduce((sum, count) => sum + count, 0)
const depths = async (): Promise<{ queue: number; dead: number }> => ({
  queue: await total(stand.settings['QUEUE_URL']),
  dead: await total(stand.settings['DLQ_URL']),
})
interface Redriven {
  redriven: { messageId: string }[]
  left: { messageId: string; reason: string; redrives: number }[]
}
const redrive = async (...words: string[]): Promise<Redriven> =>
  (await stand.ops('queue', 'redrive', ...words, '--json')).json as Redriven
/** What was sent to queues meanwhile, by the operation's name. */
const watched = (operation: string): { count: number } => {
  const seen = { count: 0 }
  undo.push(
    stand.stack.aws.observe((request) => {
      if (request.operation === operation) seen.count += 1
    }),
  )
  return seen
}

describe('the dead-letter queue', () => {
  it('is shown by ids and reasons, without a word of a message, and left as it is', async () => {
    const messageId = await bury(bodyFor('good'))
    await bury('A foreign message about Jane Roe.', 'not-json')
    const { stdout } = await stand.ops('queue', 'peek')
    expect(stdout).toContain(messageId)
    expect(stdout).toContain('groq-unavailable')
    expect(stdout).toContain('not-json')
    expect(stdout).not.toContain('Jane')
    expect((await stand.ops('queue', 'peek', '--json')).json).toHaveLength(2)
    expect(await depths()).toEqual({ queue: 0, dead: 2 })
    expect((await stand.ops('queue', 'show', '--json')).json).toMatchObject({
      queue: { visible: 0, inFlight: 0 },
      deadLetterQueue: { visible: 2, inFlight: 0 },
    })
  })

  it('is redriven: every message is worked on again, and the trail says by whom and why it had died', async () => {
    const messageIds = [await bury(bodyFor('good')), await bury(bodyFor('other'))]
    const { redriven } = await redrive('--actor', 'kim')
    expect(redriven.map(({ messageId }) => messageId).toSorted()).toEqual(messageIds.toSorted())
    await vi.waitFor(async () => expect(await depths()).toEqual({ queue: 0, dead: 0 }), soon)
    const { stdout } = await stand.ops('queue', 'history')
    for (const messageId of messageIds) expect(stdout).toContain(messageId)
    expect(stdout).toContain('operator:kim')
    expect(stdout).toContain('groq-unavailable')
  })

  it('is redriven for one document, or up to a limit, and keeps the rest', async () => {
    await bury(bodyFor('good'))
    const wanted = await bury(bodyFor('other'))
    await bury(bodyFor('good'))
    expect((await redrive('--document', 'other')).redriven).toMatchObject([{ messageId: wanted }])
    expect((await depths()).dead).toBe(2)
    expect((await redrive('--limit', '1')).redriven).toHaveLength(1)
    expect((await depths()).dead).toBe(1)
  })

  it('keeps a poison message that failed again, and names it; --again sends it once more', async () => {
    await bury(bodyFor('there-is-no-such-note'), 'document-unknown')
    expect((await redrive()).redriven).toHaveLength(1)
    await vi.waitFor(async () => expect(await depths()).toEqual({ queue: 0, dead: 1 }), soon)
    const second = await redrive()
    expect(second.redriven).toEqual([])
    expect(second.left).toMatchObject([{ reason: 'document-unknown', redrives: 1 }])
    expect((await stand.ops('queue', 'redrive')).stdout).toContain(second.left[0]?.messageId)
    expect((await redrive('--again')).redriven).toHaveLength(1)
    await vi.waitFor(async () => expect(await depths()).toEqual({ queue: 0, dead: 1 }), soon)
    expect((await redrive()).left).toMatchObject([{ redrives: 2 }])
  })

  it('is emptied only after a confirmation, with an entry in the trail', async () => {
    await bury(bodyFor('good'))
    const refused = await stand.ops('queue', 'purge')
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('--yes')])
    expect((await depths()).dead).toBe(1)
    expect((await stand.ops('queue', 'purge', '--yes', '--actor', 'lee')).status).toBe(0)
    expect((await depths()).dead).toBe(0)
    expect((await stand.ops('queue', 'history')).stdout).toMatch(
      /operator:lee +Dead-letter queue emptied +-> \{"messages":1\}/,
    )
  })
})

describe('a redrive that is killed', () => {
  it.each<[string, Pick<Fault, 'operation' | 'when'>, { sent: number; dead: number }]>([
    ['before it sends', { operation: 'SendMessage', when: 'before' }, { sent: 0, dead: 1 }],
    ['after it sent', { operation: 'SendMessage', when: 'after' }, { sent: 1, dead: 1 }],
    ['before it deletes', { operation: 'DeleteMessage', when: 'before' }, { sent: 1, dead: 1 }],
    ['after it deleted', { operation: 'DeleteMessage', when: 'after' }, { sent: 1, dead: 0 }],
  ])('%s loses nothing', async (_when, at, { sent, dead }) => {
    await bury(bodyFor('good'))
    const handled = watched('DeleteMessageBatch')
    const take = stand.stack.aws.faults.add({ service: 'sqs', kind: 'hang', times: 1, ...at })
    undo.push(take)
    const reached = Promise.withResolvers<void>()
    undo.push(
      stand.stack.aws.observe(({ operation, status }) => {
        if (operation === at.operation && status === 0) reached.resolve()
      }),
    )
    const child = stand.start('queue', 'redrive')
    await reached.promise
    child.kill('SIGKILL')
    await vi.waitFor(async () => {
      expect(handled.count).toBe(sent)
      expect(await depths()).toEqual({ queue: 0, dead })
    }, soon)
  })
})

describe('traffic', () => {
  it('is set with a reason from the version that stands, and its history says who did it', async () => {
    const set = await stand.ops('traffic', 'set', 'edge=80', 'lambda=20', '--reason', 'a trial')
    expect([set.status, set.stdout]).toEqual([0, expect.stringContaining('edge 80 %, lambda 20 %')])
    expect((await stand.ops('traffic', 'set', 'lambda=5', '--reason', 'less')).status).toBe(0)
    expect((await stand.ops('traffic', 'show', '--json')).json).toMatchObject({
      version: 2,
      weights: { edge: 95, lambda: 5 },
      actor: 'ops@example',
    })
    const history = (await stand.ops('traffic', 'history', '--json')).json
    expect(history).toMatchObject([{ after: { reason: 'less' } }, { after: { reason: 'a trial' } }])
  })

  it('is drained from one runtime, with or without a reason', async () => {
    const { json } = await stand.ops('traffic', 'drain', 'edge', '--json')
    const weights = { edge: 0, lambda: 100 }
    expect(json).toMatchObject({ weights, reason: 'edge is drained' })
    expect(json).toMatchObject({ snapshot: { weights, source: 'kv' } })
    const refused = await stand.ops('traffic', 'drain', 'mars')
    expect([refused.status, refused.stderr]).toEqual([1, 'traffic drain takes lambda, or edge\n'])
  })

  it('is set until a time, after which the edge serves all', async () => {
    const set = ['traffic', 'set', 'lambda=30', '--reason', 'a trial', '--expires', '2h']
    const { json } = await stand.ops(...set, '--json')
    const { expiresAt, snapshot } = json as { expiresAt: string; snapshot: unknown }
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000
    expect(Math.abs(hours - 2)).toBeLessThan(0.1)
    expect(snapshot).toMatchObject({ expiresAt })
    expect((await stand.ops('traffic', 'show')).stdout).toContain(`until ${expiresAt}`)
  })

  it('that the edge does not know of is shown as lagging, and published by a sync', async () => {
    const { version } = (await stand.ops('traffic', 'drain', 'lambda', '--json')).json as {
      version: number
    }
    // Lambda records a change and has nothing to publish it with.
    const change = { version, weights: { edge: 40, lambda: 60 }, reason: 'asked at Lambda' }
    expect((await stand.call('lambda', 'PUT', '/ops/traffic', { body: change })).status).toBe(200)
    for (const words of [['traffic', 'show'], ['status']]) {
      const { stdout } = await stand.ops(...words)
      expect(stdout).toContain(
        `LAGS: the edge routes by version ${version} (edge 100 %, lambda 0 %`,
      )
      expect(stdout).toContain(`edge 40 %, lambda 60 % (version ${version + 1})`)
    }
    const synced = await stand.ops('traffic', 'sync')
    expect([synced.status, synced.stdout]).toEqual([
      0,
      `Snapshot: version ${version + 1}, as recorded\n`,
    ])
  })

  it.each<[string[], string]>([
    [['edge=80', 'lambda=30', '--reason', 'x'], 'must add up to 100'],
    [['edge=80', 'mars=20', '--reason', 'x'], 'mars=20 is not edge=PERCENT'],
    [['edge=-1', '--reason', 'x'], 'edge=-1 is not edge=PERCENT'],
    [['edge=80'], '--reason is needed'],
    [['edge=80', '--reason', 'x', '--expires', 'soon'], '--expires takes'],
    [['--reason', 'x'], 'traffic set takes'],
  ])('is not set by %j', async (words, line) => {
    const { status, stderr } = await stand.ops('traffic', 'set', ...words)
    expect([status, stderr]).toEqual([1, expect.stringContaining(line)])
  })

  it('is refused to a key without the role, to none, and by an edge that is away, each in one line', async () => {
    const clinician = (
      await stand.ops('keys', 'create', '--role', 'clinician', '--subject', 'x', '--json')
    ).json as { apiKey: string }
    for (const [changes, line] of [
      [{ OPS_API_KEY: clinician.apiKey }, 'The API refused with 403: This key may not do that'],
      [{ OPS_API_KEY: undefined }, 'The target has no OPS_API_KEY'],
      [{ EDGE_URL: 'http://127.0.0.1:9' }, 'The edge at http://127.0.0.1:9 does not answer'],
    ] as const) {
      const { status, stderr } = await stand.opsWith(changes, 'traffic', 'show')
      expect([status, stderr]).toEqual([1, expect.stringContaining(line)])
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})
