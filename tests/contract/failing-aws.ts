import { afterEach, expect, it } from 'vitest'
import type { Fault } from '#tests/targets/target.ts'
import { fails, succeeds, type Answer, type Client } from './client.ts'
import {
  TEXT,
  annotate,
  annotationInput,
  freshId,
  noteInput,
  openNote,
  storeNote,
  trailOf,
  type Annotation,
  type Document,
  type Run,
} from './steps.ts'
import type { Suite } from './suite.ts'

/** Two AWS calls after one another, each within the five seconds of its deadline, and some for a busy machine. */
const DEADLINE_MS = 12_000

export function failingAwsContract(suite: Suite): void {
  const restores: (() => void)[] = []
  afterEach(() => {
    for (const restore of restores.splice(0)) restore()
  })
  const failing = async <T>(fault: Fault | Fault[], work: () => Promise<T>): Promise<T> => {
    restores.push(...[fault].flat().map((one) => suite.target.aws.fail(one)))
    try {
      return await work()
    } finally {
      for (const restore of restores.splice(0)) restore()
    }
  }
  const unavailable = async (answer: Promise<Answer>): Promise<void> => {
    const started = performance.now()
    await fails(answer, 'service-unavailable')
    expect(performance.now() - started).toBeLessThan(DEADLINE_MS)
  }
  const everyRead = (client: Client, { id, documentId }: Annotation): Promise<Answer>[] => [
    client.get('/documents'),
    client.get(`/documents/${documentId}`),
    client.get(`/annotations?documentId=${documentId}`),
    client.get('/annotations/search'),
    client.get(`/documents/${documentId}/audit`),
    client.get(`/documents/${documentId}/runs`),
    client.patch(`/annotations/${id}`, { status: 'rejected' }),
    client.post('/annotations', annotationInput(documentId, 'chest pain')),
    client.post('/documents', noteInput()),
  ]

  it.each(['throttle', 'error-500', 'reset'] as const)(
    'answers 503 with Retry-After everywhere while DynamoDB gives nothing but %s, and recovers',
    async (kind) => {
      const { id: documentId } = await storeNote(suite.api)
      const annotation = await annotate(suite.api, documentId, 'heart failure')
      const before = await openNote(suite.api, documentId)
      await failing({ service: 'dynamodb', kind }, () =>
        Promise.all(everyRead(suite.api, annotation).map(unavailable)),
      )
      expect(await openNote(suite.api, documentId)).toEqual(before)
    },
  )

  it('answers 503 within the deadline when AWS never answers, and writes nothing by halves', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id)
    const annotation = await annotate(suite.api, documentId, 'heart failure')
    const stored = freshId('hung')
    await suite.ops.get('/')
    await failing(
      [
        { service: 's3', kind: 'hang' },
        { service: 'sqs', kind: 'hang' },
        { service: 'dynamodb', operation: 'Query', kind: 'hang' },
      ],
      () =>
        Promise.all([
          unavailable(suite.api.get('/documents')),
          unavailable(suite.api.get(`/documents/${documentId}`)),
          unavailable(suite.api.patch(`/annotations/${annotation.id}`, { status: 'rejected' })),
          unavailable(suite.api.post('/documents', noteInput({ id: stored }))),
          unavailable(suite.api.post(`/documents/${id}/analyze`)),
          unavailable(suite.ops.get('/ops/queue')),
        ]),
    )
    await fails(suite.api.get(`/documents/${stored}`), 'document-not-found')
    expect(await suite.target.aws.readObject(`documents/${stored}.txt`)).toBeUndefined()
    const runs = await succeeds<Run[]>(suite.api.get(`/documents/${id}/runs`))
    expect(runs.map(({ status }) => status)).toEqual(['succeeded'])
    expect((await openNote(suite.api, documentId)).annotations).toEqual([annotation])
  })

  it.each(['throttle', 'error-500', 'reset'] as const)(
    'leaves no document when S3 answers %s, and the id is free again',
    async (kind) => {
      const id = freshId('no-text')
      const patientId = freshId('patient')
      await failing({ service: 's3', kind, operation: 'PutObject' }, () =>
        unavailable(suite.api.post('/documents', noteInput({ id, patientId }))),
      )
      await fails(suite.api.get(`/documents/${id}`), 'document-not-found')
      expect(await succeeds(suite.api.get(`/documents?patientId=${patientId}`))).toEqual([])
      expect(await suite.target.aws.readObject(`documents/${id}.txt`)).toBeUndefined()
      expect(await suite.target.aws.readPartition(`DOCUMENT#${id}`)).toEqual([])
      await storeNote(suite.api, { id, patientId })
      expect((await openNote(suite.api, id)).text).toBe(TEXT)
    },
  )

  it.each(['throttle', 'error-500', 'reset'] as const)(
    'leaves no queued run when SQS answers %s, and the note can be analysed afterwards',
    async (kind) => {
      const { id } = await storeNote(suite.api)
      await suite.target.aws.finishRun(id)
      await failing({ service: 'sqs', kind }, () =>
        unavailable(suite.api.post(`/documents/${id}/analyze`)),
      )
      const runs = await succeeds<Run[]>(suite.api.get(`/documents/${id}/runs`))
      expect(runs.map(({ status }) => status)).toEqual(['succeeded'])
      const { status } = await openNote(suite.api, id)
      expect(status).toBe('ready_for_review')
      await succeeds(suite.api.post(`/documents/${id}/analyze`), 202)
      const actions = (await trailOf(suite.api, id)).map(({ actionType }) => actionType)
      expect(actions.slice(-3)).toEqual([
        'analysis.requested',
        'analysis.withdrawn',
        'analysis.requested',
      ])
    },
  )

  it('opens no note without its text while S3 is away', async () => {
    const { id } = await storeNote(suite.api)
    await failing({ service: 's3', kind: 'error-500' }, () =>
      unavailable(suite.api.get(`/documents/${id}`)),
    )
    expect((await openNote(suite.api, id)).text).toBe(TEXT)
  })

  it('makes good a throttle, an error and a broken connection by itself', async () => {
    for (const kind of ['throttle', 'error-500', 'reset'] as const) {
      const fault = { kind, times: 1 } as const
      await failing(
        [
          { service: 'dynamodb', ...fault },
          { service: 's3', ...fault },
          { service: 'sqs', ...fault },
        ],
        async () => {
          const { id } = await storeNote(suite.api)
          expect((await openNote(suite.api, id)).text).toBe(TEXT)
          expect(await trailOf(suite.api, id)).toHaveLength(1)
        },
      )
    }
  })

  it('makes a change once when only the answer to it is lost', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const { id } = await annotate(suite.api, documentId, 'heart failure')
    const lost = {
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      when: 'after',
      times: 1,
    } as const
    for (const kind of ['error-500', 'reset'] as const) {
      const before = (await trailOf(suite.api, documentId)).length
      const reviewed = await failing({ ...lost, kind }, () =>
        succeeds<Annotation>(suite.api.patch(`/annotations/${id}`, { attributes: { kind } })),
      )
      expect(reviewed.attributes).toEqual({ kind })
      expect(await trailOf(suite.api, documentId)).toHaveLength(before + 1)
      const [stored] = (await openNote(suite.api, documentId)).annotations
      expect(stored).toEqual(reviewed)
      const created = await failing({ ...lost, kind }, () => storeNote(suite.api))
      expect(await trailOf(suite.api, created.id)).toHaveLength(1)
    }
  })

  it('leaves no document without a text when no answer to its registration arrives', async () => {
    const id = freshId('unanswered')
    await failing(
      {
        service: 'dynamodb',
        operation: 'TransactWriteItems',
        kind: 'reset',
        when: 'after',
        times: 5,
      },
      () => unavailable(suite.api.post('/documents', noteInput({ id }))),
    )
    await fails(suite.api.get(`/documents/${id}`), 'document-not-found')
    await storeNote(suite.api, { id })
  })

  it('leaves no queued run without a message when no answer to its registration arrives', async () => {
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id)
    await failing(
      {
        service: 'dynamodb',
        operation: 'TransactWriteItems',
        kind: 'reset',
        when: 'after',
        times: 5,
      },
      () => unavailable(suite.api.post(`/documents/${id}/analyze`)),
    )
    const runs = await succeeds<Run[]>(suite.api.get(`/documents/${id}/runs`))
    expect(runs.map(({ status }) => status)).toEqual(['succeeded'])
    await succeeds(suite.api.post(`/documents/${id}/analyze`), 202)
  })

  it('keeps a key that was looked up working while only the table of keys is away', async () => {
    const fresh = suite.api.as(
      await suite.target.mintKey({ role: 'clinician', subject: 'late@example' }),
    )
    await failing({ service: 'dynamodb', operation: 'GetItem', kind: 'error-500' }, async () => {
      await unavailable(fresh.get('/documents?limit=1'))
      await succeeds<Document[]>(suite.api.get('/documents?limit=1'))
    })
    await succeeds(fresh.get('/documents?limit=1'))
  })

  it('says nothing of AWS in the answer', async () => {
    const { id } = await storeNote(suite.api)
    const { text } = await failing({ service: 'dynamodb', kind: 'throttle' }, () =>
      suite.api.get(`/documents/${id}`),
    )
    expect(text).not.toMatch(/dynamo|aws|amazon|s3|throughput|EhrTable|127\.0\.0\.1/i)
  })
}
