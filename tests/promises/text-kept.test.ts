import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { AwsUnavailable } from '#shared/aws/errors.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { textKey } from '#shared/domain/document.ts'
import type { StoreContext } from '#shared/store/context.ts'
import { createDocument } from '#shared/store/create-document.ts'
import { openNote } from '#shared/store/open-note.ts'
import { startLocalAws, type LocalAws } from '#tests/targets/local-aws.ts'

const ACTOR = {
  subject: 'clinician@example',
  role: 'clinician',
  runtime: 'edge',
  requestId: 'text-kept',
} as const

let aws: LocalAws
let store: StoreContext
let id: string

beforeAll(async () => {
  aws = await startLocalAws()
  const { settings, region, endpointUrl: endpoint, credentials } = aws
  const impatient = { deadlineMs: 500, attemptMs: 500 }
  const transport = createTransport({
    region,
    endpoint,
    credentials: () => credentials,
    ...impatient,
  })
  const { TABLE_NAME = '', BUCKET_NAME = '', QUEUE_URL = '' } = settings
  store = {
    dynamo: createDynamoDb(transport),
    tableName: TABLE_NAME,
    texts: createS3(transport, { bucket: BUCKET_NAME }),
    queue: createSqs(transport),
    queueUrl: QUEUE_URL,
    bucketName: BUCKET_NAME,
    clock: () => new Date(),
  }
})
afterAll(() => aws.close())
beforeEach(() => {
  id = crypto.randomUUID()
})

/** Stores a note whose text arrives in S3 while the answer to it never comes; `meanwhile` runs in between. */
async function storeUnanswered(meanwhile: () => Promise<void>): Promise<unknown> {
  const restore = aws.behind.fail({
    service: 's3',
    operation: 'PutObject',
    kind: 'hang',
    when: 'after',
  })
  const input = { title: 'T', category: 'C', text: 'Asthma.' }
  const outcome = createDocument(store, ACTOR, input, { id }).catch((error: unknown) => error)
  await vi.waitFor(async () => expect(await aws.behind.readObject(textKey(id))).toBe('Asthma.'))
  await meanwhile()
  const error = await outcome
  restore()
  return error
}

describe('a note whose storing was not answered', () => {
  it('keeps its text when the worker was faster than the withdrawal', async () => {
    const error = await storeUnanswered(() => aws.behind.finishRun(id))
    expect(error).toBeInstanceOf(AwsUnavailable)
    const { document, text } = await openNote(store, id)
    expect(document.status).toBe('ready_for_review')
    expect(text).toBe('Asthma.')
  })

  it('is withdrawn with its text when nobody has begun on it', async () => {
    const error = await storeUnanswered(async () => undefined)
    expect(error).toBeInstanceOf(AwsUnavailable)
    await expect(openNote(store, id)).rejects.toThrow('document-not-found')
    expect(await aws.behind.readObject(textKey(id))).toBeUndefined()
  })

  it('leaves a note alone that another has stored under the same id', async () => {
    await createDocument(store, ACTOR, { title: 'T', category: 'C', text: 'Theirs.' }, { id })
    const restore = aws.behind.fail({
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      kind: 'hang',
      times: 1,
    })
    const mine = { title: 'T', category: 'C', text: 'Mine.' }
    await expect(createDocument(store, ACTOR, mine, { id })).rejects.toThrow(AwsUnavailable)
    restore()
    expect((await openNote(store, id)).text).toBe('Theirs.')
  })
})
