import { expect, it } from 'vitest'
import { fails, succeeds, type Answer } from './client.ts'
import {
  annotate,
  annotationInput,
  freshId,
  noteInput,
  openNote,
  storeNote,
  trailOf,
  type Document,
} from './steps.ts'
import type { Suite } from './suite.ts'

const key = (name = freshId('key')) => ({ 'idempotency-key': name })

const replayed = ({ headers }: Answer): boolean => headers.get('idempotency-replayed') === 'true'

export function idempotencyContract(suite: Suite): void {
  const listOf = async (patientId: string): Promise<Document[]> =>
    succeeds<Document[]>(suite.api.get(`/documents?patientId=${patientId}`))

  /** Every POST that changes something, each with a body of its own. */
  const posts: Record<string, () => Promise<{ path: string; body?: unknown }>> = {
    '/documents': async () => ({ path: '/documents', body: noteInput() }),
    '/documents/uploads': async () => ({
      path: '/documents/uploads',
      body: { title: 'T', category: 'C' },
    }),
    '/documents/:id/analyze': async () => {
      const { id } = await storeNote(suite.api)
      await suite.target.aws.finishRun(id)
      return { path: `/documents/${id}/analyze` }
    },
    '/annotations': async () => {
      const { id } = await storeNote(suite.api)
      return { path: '/annotations', body: annotationInput(id, 'chest pain') }
    },
    '/annotations/relationships': async () => {
      const { id: documentId } = await storeNote(suite.api)
      const source = await annotate(suite.api, documentId, 'furosemide')
      const target = await annotate(suite.api, documentId, 'heart failure')
      return {
        path: '/annotations/relationships',
        body: {
          documentId,
          sourceAnnotationId: source.id,
          targetAnnotationId: target.id,
          relationType: 'treats',
        },
      }
    },
    '/annotations/review': async () => {
      const { id: documentId } = await storeNote(suite.api)
      const { id: annotationId } = await annotate(suite.api, documentId, 'furosemide')
      return {
        path: '/annotations/review',
        body: { documentId, decisions: [{ annotationId, status: 'rejected' }] },
      }
    },
  }

  it('decides once when a review is sent again on the version it was made from', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const { id } = await annotate(suite.api, documentId, 'furosemide')
    const headers = { ...key(), 'if-match': '"1"' }
    const send = () => suite.api.patch(`/annotations/${id}`, { status: 'rejected' }, headers)
    const first = await send()
    expect(first.status).toBe(200)
    const again = await send()
    expect([again.status, again.text, replayed(again)]).toEqual([200, first.text, true])
    expect(again.headers.get('etag')).toBe('"2"')
    const trail = await trailOf(suite.api, documentId)
    expect(trail.filter(({ actionType }) => actionType === 'annotation.rejected')).toHaveLength(1)
    await fails(
      suite.api.patch(`/annotations/${id}`, { status: 'accepted' }, headers),
      'idempotency-key-reused',
    )
  })

  it.each(Object.entries(posts))(
    'gives the first answer again for the same key and body at POST %s',
    async (_name, make) => {
      const { path, body } = await make()
      const headers = key()
      const first = await suite.api.post(path, body, headers)
      expect(first.status).toBeLessThan(300)
      expect(replayed(first)).toBe(false)
      const { requests } = await suite.target.aws.during(async () => {
        const again = await suite.api.post(path, body, headers)
        expect(again.status).toBe(first.status)
        expect(again.text).toBe(first.text)
        expect(again.headers.get('location')).toBe(first.headers.get('location'))
        expect(replayed(again)).toBe(true)
        expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
      })
      expect(requests).toHaveLength(1)
    },
  )

  it.each(Object.entries(posts))(
    'does the work once when a request arrives many times at once at POST %s',
    async (_name, make) => {
      const { path, body } = await make()
      const headers = key()
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => suite.api.post(path, body, headers)),
      )
      const done = answers.filter(({ status }) => status < 300)
      expect(done.length).toBeGreaterThan(0)
      expect(new Set(done.map(({ text }) => text)).size).toBe(1)
      for (const answer of answers.filter(({ status }) => status >= 300)) {
        await fails(Promise.resolve(answer), 'idempotency-in-progress')
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
      const last = await suite.api.post(path, body, headers)
      expect(last.text).toBe(done[0]?.text)
    },
  )

  it('stores one note for one key, and one entry in the trail', async () => {
    const patientId = freshId('patient')
    const headers = key()
    await Promise.all(
      Array.from({ length: 4 }, () =>
        suite.api.post('/documents', noteInput({ patientId }), headers),
      ),
    )
    const [note, ...others] = await listOf(patientId)
    expect(others).toEqual([])
    expect(await trailOf(suite.api, note?.id ?? '')).toHaveLength(1)
  })

  it('refuses the same key with another body', async () => {
    const headers = key()
    const patientId = freshId('patient')
    await succeeds(suite.api.post('/documents', noteInput({ patientId }), headers), 201)
    await fails(
      suite.api.post('/documents', noteInput({ patientId, title: 'Other' }), headers),
      'idempotency-key-reused',
    )
    expect(await listOf(patientId)).toHaveLength(1)
  })

  it('keeps the keys of two people and of two addresses apart', async () => {
    const headers = key('shared-key-of-two')
    const mine = await succeeds<Document>(suite.api.post('/documents', noteInput(), headers), 201)
    const theirs = await succeeds<Document>(
      suite.other.post('/documents', noteInput({ title: 'Theirs' }), headers),
      201,
    )
    expect(theirs.id).not.toBe(mine.id)
    await succeeds(
      suite.api.post('/annotations', annotationInput(mine.id, 'chest pain'), headers),
      201,
    )
  })

  it('leaves the key free when the request was refused before anything was done', async () => {
    const headers = key()
    await fails(suite.api.post('/documents', noteInput({ text: ' ' }), headers), 'note-empty')
    await fails(suite.api.post('/documents', { title: 'T' }, headers), 'invalid-request')
    const stored = await suite.api.post('/documents', noteInput(), headers)
    expect(stored.status).toBe(201)
    expect(replayed(stored)).toBe(false)
  })

  it('gives a definite refusal again', async () => {
    const { id } = await storeNote(suite.api)
    const headers = key()
    const first = await suite.api.post('/documents', noteInput({ id }), headers)
    await fails(Promise.resolve(first), 'document-exists')
    const again = await suite.api.post('/documents', noteInput({ id }), headers)
    expect(again.status).toBe(409)
    expect(replayed(again)).toBe(true)
    expect(again.text).toBe(first.text)
  })

  it('leaves the key free when AWS failed, so that the request can be repeated', async () => {
    const headers = key()
    const patientId = freshId('patient')
    const input = noteInput({ patientId })
    const restore = suite.target.aws.fail({
      service: 's3',
      operation: 'PutObject',
      kind: 'error-500',
    })
    await fails(suite.api.post('/documents', input, headers), 'service-unavailable')
    restore()
    const { id } = await succeeds<Document>(suite.api.post('/documents', input, headers), 201)
    expect((await listOf(patientId)).map((document) => document.id)).toEqual([id])
    expect((await openNote(suite.api, id)).text).toBe(input.text)
  })

  it('finds its own work when the answer to it was lost', async () => {
    const headers = key()
    const patientId = freshId('patient')
    const input = noteInput({ patientId })
    const restore = suite.target.aws.fail({
      service: 'dynamodb',
      operation: 'UpdateItem',
      kind: 'error-500',
    })
    // The work is done; only its answer could not be kept.
    const first = await succeeds<Document>(suite.api.post('/documents', input, headers), 201)
    restore()
    expect((await listOf(patientId)).map(({ id }) => id)).toEqual([first.id])
  })

  it('takes a header without a value for no header', async () => {
    const headers = { 'idempotency-key': '', 'if-match': '' }
    const first = await succeeds<Document>(suite.api.post('/documents', noteInput(), headers), 201)
    const again = await succeeds<Document>(suite.api.post('/documents', noteInput(), headers), 201)
    expect(again.id).not.toBe(first.id)
    await succeeds(suite.api.patch(`/documents/${first.id}`, { category: 'Letters' }, headers))
    const { id } = await annotate(suite.api, first.id, 'chest pain')
    await succeeds(suite.api.patch(`/annotations/${id}`, { assertion: 'negated' }, headers))
  })

  it('refuses a key that cannot be one', async () => {
    for (const bad of ['has space', 'x'.repeat(201)]) {
      const { errors } = await fails(
        suite.api.post('/documents', noteInput(), { 'idempotency-key': bad }),
        'invalid-request',
      )
      expect(errors).toMatchObject([{ in: 'header', pointer: '/idempotency-key' }])
    }
  })
}
