import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publish } from '#local/aws/publish.ts'
import { issueKey } from '#local/keys.ts'
import { fromItem, type Item } from '#shared/store/item.ts'
import { awsClients } from '#tests/local/aws-stand.ts'
import { openStack, type StackAnswer, type StackStand } from '#tests/support/stack-stand.ts'

/** Planted identifiers: what must be nowhere but in the note, its metadata and its suggestions. */
const NAME = 'Zebedee Quillfeather'
// With letters that no UUID, hash or time has: a part of it can stand in a log only because it was leaked.
const MRN = 'QX8842-77310'
const PHONE = '+49 170 5550199'
const RARE = 'xanthoquark'
const IDENTIFIERS = [NAME, 'Zebedee', 'Quillfeather', MRN, 'QX8842', PHONE, '5550199', RARE]
/** A note's category: no identifier, and kept in the trail; but no word for a log either. */
const CATEGORY = 'vermilionward'
const PLANTED = [...IDENTIFIERS, CATEGORY]

const TEXT = `Patient: ${NAME}  MRN: ${MRN}\r\nPhone: ${PHONE}\r\nHistory of ${RARE} asthma. Denies chest pain.`
const NOTE = { title: `Letter about ${NAME}`, category: CATEGORY, text: TEXT }
const RUNTIMES = ['edge', 'lambda'] as const
const soon = { timeout: 15_000, interval: 50 }

let dataDir: string
let stand: StackStand
let clinician: string
let clients: ReturnType<typeof awsClients>
/** Every answer, and whether its body may repeat what its own request had in the path. */
const refusals: StackAnswer[] = []
const addresses: string[] = []

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'chartside-canary-'))
  stand = await openStack({
    dataDir,
    parameters: { RetryDelaySeconds: '0', TrafficThreshold: '150' },
  })
  clinician = await issueKey(stand.stack, { role: 'clinician', subject: 'dr.canary' })
  clients = awsClients(stand.stack.aws, stand.stack.settings.credentials)
  await work()
}, 120_000)
afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy()
  await stand.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const queueUrl = (name: string): string =>
  stand.stack.model.queues.find(({ logicalId }) => logicalId === name)?.url ?? ''
const send = (MessageBody: string) =>
  clients.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl('AnnotationQueue'), MessageBody }))
const failing = async (
  fault: Parameters<StackStand['stack']['aws']['faults']['add']>[0],
  during: () => Promise<unknown>,
): Promise<void> => {
  const end = stand.stack.aws.faults.add(fault)
  await during()
  end()
}
const refused = async (answer: Promise<StackAnswer>): Promise<void> => {
  const got = await answer
  expect(got.status).toBeGreaterThanOrEqual(400)
  refusals.push(got)
}

/** Everything that the system does, with the planted words wherever they can be. */
async function work(): Promise<void> {
  for (const runtime of RUNTIMES) await goodWork(runtime)
  for (const runtime of RUNTIMES) await badRequests(runtime)
  await failingServices()
  await badNotes()
  await badMessages()
  await breaker()
}

async function goodWork(runtime: (typeof RUNTIMES)[number]): Promise<void> {
  const call = (method: string, path: string, body?: unknown) =>
    stand.call(runtime, method, path, { body, headers: { 'x-api-key': clinician } })
  const id = `at-${runtime}`
  const created = await call('POST', '/documents', { id, ...NOTE })
  expect(created.status).toBe(201)
  const note = await stand.settled(id)
  expect(note['status']).toBe('ready_for_review')
  const [first] = note['annotations'] as { id: string }[]
  await call('PATCH', `/annotations/${first?.id}?documentId=${id}`, { status: 'accepted' })
  await call('POST', '/annotations', {
    documentId: id,
    text: NAME,
    label: 'Clinical Finding',
    startOffset: TEXT.indexOf(NAME),
    endOffset: TEXT.indexOf(NAME) + NAME.length,
    attributes: { remark: RARE },
  })
  await call('PATCH', `/documents/${id}`, { title: `${NAME}, again` })
  const run = await call('POST', `/documents/${id}/analyze`)
  expect(run.status).toBe(202)
  await vi.waitFor(async () => {
    const { body } = await call('GET', run.headers.get('location') ?? '')
    expect(body['status']).toBe('succeeded')
  }, soon)
  const list = await call('GET', '/documents?limit=1')
  const { title, category } = NOTE
  const upload = await call('POST', '/documents/uploads', { id: `${id}-upload`, title, category })
  const { url, headers } = upload.body['upload'] as { url: string; headers: Record<string, string> }
  expect((await fetch(url, { method: 'PUT', headers, body: TEXT })).status).toBe(200)
  expect((await stand.settled(`${id}-upload`))['status']).toBe('ready_for_review')
  addresses.push(url, JSON.stringify(headers))
  for (const answer of [created, run, list, upload]) {
    addresses.push(JSON.stringify([...answer.headers]))
  }
  const removed = await stand.call(runtime, 'DELETE', `/documents/${id}-upload`)
  expect(removed.status).toBe(200)
}

async function badRequests(runtime: (typeof RUNTIMES)[number]): Promise<void> {
  const call = (method: string, path: string, sent: Parameters<StackStand['call']>[3] = {}) =>
    stand.call(runtime, method, path, sent)
  await refused(call('POST', '/documents', { raw: `{"text": "${TEXT}` }))
  await refused(call('POST', '/documents', { raw: NAME }))
  await refused(call('POST', '/documents', { body: { ...NOTE, title: [NAME] } }))
  await refused(call('POST', '/documents', { body: { ...NOTE, id: `${NAME} (${MRN})` } }))
  await refused(call('POST', '/documents', { body: { ...NOTE, id: `at-${runtime}` } }))
  await refused(call('POST', '/documents', { body: { ...NOTE, text: `${RARE}\ud800` } }))
  await refused(call('POST', '/documents', { body: { ...NOTE, text: RARE.repeat(40_000) } }))
  await refused(
    call('POST', '/annotations', {
      body: {
        documentId: `at-${runtime}`,
        text: NAME,
        label: 'Clinical Condition',
        startOffset: TEXT.indexOf('asthma'),
        endOffset: TEXT.indexOf('asthma') + 6,
      },
    }),
  )
  await refused(call('GET', '/documents', { headers: { 'x-api-key': `${RARE}-${NAME}` } }))
  await refused(call('GET', '/documents', { headers: { 'x-api-key': `cs_${RARE}_${RARE}` } }))
  // What stands in a path or a query is the sender's own to read again, but not the log's.
  await call('GET', `/documents/${RARE}`)
  await call('GET', `/documents/${encodeURIComponent(NAME)}`)
  await call('GET', `/${RARE}/${encodeURIComponent(NAME)}?phone=${encodeURIComponent(PHONE)}`)
  await call('GET', `/documents?cursor=${RARE}&patientId=${MRN}`)
  await call('GET', '/', { headers: { 'user-agent': NAME, referer: `https://x.example/${MRN}` } })
}

async function failingServices(): Promise<void> {
  for (const service of ['dynamodb', 's3'] as const) {
    for (const kind of ['error-500', 'reset'] as const) {
      await failing({ service, kind }, () =>
        Promise.all(
          RUNTIMES.map((runtime) =>
            refused(stand.call(runtime, 'POST', '/documents', { body: NOTE })),
          ),
        ),
      )
    }
  }
}

async function badNotes(): Promise<void> {
  const encoder = new TextEncoder()
  const bodies = {
    nul: encoder.encode(`${TEXT}\0`),
    latin1: Uint8Array.from([...encoder.encode(TEXT), 0xf6]),
    large: encoder.encode(`${TEXT} `.repeat(6000)),
  }
  for (const [id, bytes] of Object.entries(bodies)) {
    const { body } = await stand.call('edge', 'POST', '/documents/uploads', {
      body: { id, title: NOTE.title, category: NOTE.category },
    })
    const { url, headers } = body['upload'] as { url: string; headers: Record<string, string> }
    expect((await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })).status).toBe(
      200,
    )
    expect((await stand.settled(id))['status']).toBe('failed')
  }
  await failing({ service: 's3', operation: 'GetObject', kind: 'error-500' }, async () => {
    await stand.call('edge', 'POST', '/documents', { body: { id: 'no-text', ...NOTE } })
    // Opening a note needs its text; the list does not.
    await vi.waitFor(async () => {
      const { text } = await stand.call('edge', 'GET', '/documents?status=failed')
      expect(text).toContain('no-text')
    }, soon)
  })
}

async function badMessages(): Promise<void> {
  await send(`not JSON, but about ${NAME}`)
  await send(JSON.stringify({ patient: NAME, phone: PHONE, words: RARE }))
  const object = { key: `documents/${NAME} ${MRN}.txt` }
  await send(
    JSON.stringify({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: RARE }, object },
    }),
  )
  await failing({ service: 'sqs', operation: 'ReceiveMessage', kind: 'error-500' }, () =>
    vi.waitFor(
      () => expect(stand.lines.some((line) => line.includes('poll failed'))).toBe(true),
      soon,
    ),
  )
}

async function breaker(): Promise<void> {
  const { stack } = stand
  const topicArn = stack.model.topics[0]?.arn ?? ''
  const message = JSON.stringify({ AlarmName: RARE, NewStateValue: NAME })
  await publish(stack.address, { topicArn, subject: NAME, message })
  await publish(stack.address, { topicArn, subject: RARE, message: `${NAME} ${MRN}` })
  await stack.functions.get('KillSwitchFunction')?.drain()
  stack.aws.faults.add({ service: 'sns', kind: 'error-500', times: 1 })
  for (let request = 0; request < 160; request++) await stand.call('lambda', 'GET', '/')
  await vi.waitFor(async () => {
    const answer = await stand.call('lambda', 'POST', '/documents', { body: NOTE })
    expect(answer.status).toBe(429)
    refusals.push(answer)
  }, soon)
  await vi.waitFor(
    () => expect(stand.lines.some((line) => line.includes('breaker.tripped'))).toBe(true),
    soon,
  )
}

/** Where a planted word stands, with what is around it. */
const found = (text: string, planted = PLANTED): string[] =>
  planted
    .filter((word) => text.toLowerCase().includes(word.toLowerCase()))
    .map((word) => `${word}: ${text.slice(0, 300)}`)

describe('planted identifiers', () => {
  it('are in no log line of any part', () => {
    const parts = new Set(stand.lines.map((line) => line.split(':')[0]))
    expect([...parts]).toEqual(
      expect.arrayContaining([
        'edge',
        'ApiFunction',
        'WorkerFunction',
        'KillSwitchFunction',
        'mapping',
        'alarm',
      ]),
    )
    expect(stand.lines.filter((line) => line.startsWith('WorkerFunction')).length).toBeGreaterThan(
      20,
    )
    const all = stand.lines.join('\n')
    const events = ['note.failed', 'message.dead', 'breaker.tripped', 'ForeignAlarm']
    expect(events.filter((event) => !all.includes(event))).toEqual([])
    expect(found(JSON.stringify(NOTE))).toHaveLength(PLANTED.length)
    expect(stand.lines.flatMap((line) => found(line))).toEqual([])
  })

  it('are in no body or header of a refusal', () => {
    expect(refusals.length).toBeGreaterThan(25)
    for (const { text, headers } of refusals) {
      expect(found(text)).toEqual([])
      expect(found(JSON.stringify([...headers]))).toEqual([])
    }
  })

  it('are in no address: presigned, of a location or of a next page', () => {
    expect(addresses.length).toBeGreaterThanOrEqual(12)
    expect(addresses.flatMap((address) => found(decodeURIComponent(address)))).toEqual([])
  })

  it('are in no attribute of a dead letter', async () => {
    const { sqs } = clients
    const letters = await vi.waitFor(async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl('AnnotationDlq'),
          MaxNumberOfMessages: 10,
          MessageAttributeNames: ['All'],
          VisibilityTimeout: 0,
        }),
      )
      expect(Messages).toHaveLength(5)
      return Messages
    }, soon)
    const attributes = letters.map(({ MessageAttributes = {} }) => MessageAttributes)
    const reasons = attributes.map((one) => one['reason']?.StringValue ?? 'none')
    expect(reasons.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'foreign-key',
      'not-json',
      'object-too-large',
      's3-server-error',
      'unknown-shape',
    ])
    expect(attributes.flatMap((one) => found(JSON.stringify(one)))).toEqual([])
  })

  it('are in no entry of the trail and in no run', async () => {
    const items: Item[] = []
    for (const id of ['at-edge', 'at-lambda', 'at-edge-upload', 'nul', 'no-text']) {
      for (const partition of [`AUDIT#${id}`, `DOCUMENT#${id}`]) {
        const { Items = [] } = await clients.dynamodb.send(query(partition))
        items.push(...Items.filter(({ type }) => /AuditEntry|Run/.test(type?.S ?? '')))
      }
    }
    expect(items.length).toBeGreaterThan(15)
    for (const item of items) {
      expect(found(JSON.stringify(fromItem(item)), IDENTIFIERS)).toEqual([])
    }
  })

  it("are in nothing that the edge's KV keeps", () => {
    const kept = join(dataDir, 'edge')
    // It is made by the first value that is put into KV.
    const files = existsSync(kept)
      ? readdirSync(kept, { recursive: true, withFileTypes: true })
      : []
    for (const file of files) {
      if (!file.isFile()) continue
      expect(found(readFileSync(join(file.parentPath, file.name), 'latin1'))).toEqual([])
    }
  })
})

it('writes no key and no secret into any log line', () => {
  const { apiKey, signingSecret, credentials } = stand.stack.settings
  const all = stand.lines.join('\n')
  for (const secret of [apiKey, signingSecret, credentials.secretAccessKey, clinician]) {
    expect(all.includes(secret)).toBe(false)
  }
  // Not even the secret part of a key that was accepted.
  expect(all.includes(clinician.split('_')[2] ?? '?')).toBe(false)
})

const query = (partition: string) =>
  new QueryCommand({
    TableName: stand.stack.model.tables[0]?.name,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: partition } },
  })
