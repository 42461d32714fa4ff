import { expect, it } from 'vitest'
import { fails, succeeds, statusesOf } from './client.ts'
import {
  TEXT,
  annotate,
  freshId,
  noteInput,
  openNote,
  storeNote,
  suggestion,
  type Document,
  type Note,
} from './steps.ts'
import type { Suite } from './suite.ts'

export function documentsContract(suite: Suite): void {
  it('stores a note and says where it is', async () => {
    const patientId = freshId('patient')
    const answer = await suite.api.post('/documents', noteInput({ patientId }))
    const note = await succeeds<Document>(Promise.resolve(answer), 201)
    expect(answer.headers.get('location')).toBe(`/documents/${note.id}`)
    expect(note).toMatchObject({
      title: 'Heart failure clinic',
      category: 'Cardiology',
      patientId,
      status: 'processing',
      s3Key: `documents/${note.id}.txt`,
      textLength: TEXT.length,
    })
    expect(note).not.toHaveProperty('text')
    expect(await suite.target.aws.readObject(note.s3Key)).toBe(TEXT)
    expect((await openNote(suite.api, note.id)).text).toBe(TEXT)
  })

  it('stores a note under the id that the client chose, once', async () => {
    const id = freshId('chosen')
    expect((await storeNote(suite.api, { id })).id).toBe(id)
    await fails(
      suite.api.post('/documents', noteInput({ id, text: 'Another.' })),
      'document-exists',
    )
    expect((await openNote(suite.api, id)).text).toBe(TEXT)
  })

  it('stores one note when many ask for the same id at once', async () => {
    const id = freshId('raced')
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        suite.api.post('/documents', noteInput({ id, text: `Text of writer ${i}.` })),
      ),
    )
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409, 409])
    const winner = answers.findIndex(({ status }) => status === 201)
    expect((await openNote(suite.api, id)).text).toBe(`Text of writer ${winner}.`)
  })

  it('trims titles and categories', async () => {
    const note = await storeNote(suite.api, { title: '  Spaced  ', category: '\tTabbed\n' })
    expect(note).toMatchObject({ title: 'Spaced', category: 'Tabbed' })
  })

  it('opens a note with everything on it', async () => {
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id, [suggestion('chest pain', { assertion: 'negated' })])
    const mine = await annotate(suite.api, id, 'heart failure')
    const opened = await openNote(suite.api, id)
    expect(opened).toMatchObject({ id, text: TEXT, status: 'ready_for_review', relationships: [] })
    expect(opened.annotations.map(({ text, status }) => [text, status])).toEqual([
      ['heart failure', 'accepted'],
      ['chest pain', 'suggested'],
    ])
    expect(opened.annotations[0]).toEqual(mine)
    expect(opened.lastRun).toMatchObject({ documentId: id, status: 'succeeded', kind: 'annotate' })
    for (const { text, startOffset, endOffset } of opened.annotations) {
      expect(opened.text?.slice(startOffset, endOffset)).toBe(text)
    }
  })

  it('opens a note with one Query and one GetObject, whatever is on it', async () => {
    const { id } = await storeNote(suite.api)
    await annotate(suite.api, id, 'heart failure')
    const { requests } = await suite.target.aws.during(() => openNote(suite.api, id))
    expect(requests.map(({ operation }) => operation).toSorted()).toEqual(['GetObject', 'Query'])
  })

  it('answers 304 while nothing has changed, and a new ETag once something has', async () => {
    const { id } = await storeNote(suite.api)
    const etag = await etagOf(suite, id)
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/)
    const open = (tag: string) => suite.api.get(`/documents/${id}`, { 'if-none-match': tag })
    for (const tag of [etag, `"other", ${etag}`, `W/${etag.replace(/^W\//, '')}`, '*']) {
      const { status, text, headers } = await open(tag)
      expect(status, tag).toBe(304)
      expect(text).toBe('')
      expect(headers.get('etag')).toBe(etag)
    }
    expect((await open('"other"')).status).toBe(200)
    await annotate(suite.api, id, 'heart failure')
    const changed = await open(etag)
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  it('gives the same ETag for the same content every time', async () => {
    const { id } = await storeNote(suite.api)
    await annotate(suite.api, id, 'heart failure', {
      attributes: { zeta: '1', alpha: '2', mid: '3' },
    })
    const tags = new Set<string>()
    for (let i = 0; i < 5; i++) tags.add(await etagOf(suite, id))
    expect(tags.size).toBe(1)
  })

  it('changes title, category and status, and nothing else', async () => {
    const before = await storeNote(suite.api)
    const changed = await succeeds<Document>(
      suite.api.patch(`/documents/${before.id}`, { title: 'New', status: 'in_progress' }),
    )
    expect(changed).toEqual({
      ...before,
      title: 'New',
      status: 'in_progress',
      version: before.version + 1,
      updatedAt: changed.updatedAt,
    })
    const after = await succeeds<Document>(
      suite.api.patch(`/documents/${before.id}`, { status: 'reviewed', category: 'Letters' }),
    )
    expect(after).toMatchObject({ title: 'New', status: 'reviewed', category: 'Letters' })
    expect((await openNote(suite.api, before.id)).text).toBe(TEXT)
  })

  it('leaves statuses that belong to the worker to the worker', async () => {
    const { id } = await storeNote(suite.api)
    for (const status of ['processing', 'ready_for_review', 'failed']) {
      const { errors } = await fails(
        suite.api.patch(`/documents/${id}`, { status }),
        'invalid-request',
      )
      expect(errors).toMatchObject([{ in: 'body', pointer: '/status' }])
    }
  })

  it('never changes the text of a note', async () => {
    const { id } = await storeNote(suite.api)
    await fails(suite.api.patch(`/documents/${id}`, { text: 'Other' }), 'invalid-request')
    expect((await openNote(suite.api, id)).text).toBe(TEXT)
  })

  it('honours If-Match with the ETag of the opened note', async () => {
    const { id } = await storeNote(suite.api)
    const change = (title: string, tag: string) =>
      suite.api.patch(`/documents/${id}`, { title }, { 'if-match': tag })
    const etag = await etagOf(suite, id)
    await succeeds(change('First', etag))
    const problem = await fails(change('Second', etag), 'precondition-failed')
    expect(problem.currentVersion).toBe(2)
    const weak = `W/${(await etagOf(suite, id)).replace(/^W\//, '')}`
    await succeeds(change('Third', weak))
    await fails(change('Fourth', weak), 'precondition-failed')
    await succeeds(change('Fourth', '*'))
    await fails(change('Fifth', 'no-quotes'), 'invalid-if-match')
    expect((await openNote(suite.api, id)).title).toBe('Fourth')
  })

  it('honours If-Match with the version of title, category and status, which reviews leave alone', async () => {
    const { id, version } = await storeNote(suite.api)
    const { id: annotationId } = await annotate(suite.api, id, 'heart failure')
    const change = (status: string, tag: string) =>
      suite.api.patch(`/documents/${id}`, { status }, { 'if-match': tag })
    await succeeds(suite.other.patch(`/annotations/${annotationId}`, { status: 'rejected' }))
    await succeeds(change('in_progress', `"${version}"`))
    const problem = await fails(change('reviewed', `"${version}"`), 'precondition-failed')
    expect(problem.currentVersion).toBe(version + 1)
    await succeeds(change('reviewed', `W/"${version + 1}"`))
  })

  it('lets the last of several changes win, and keeps each in the trail', async () => {
    const { id } = await storeNote(suite.api)
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((category) => suite.api.patch(`/documents/${id}`, { category })),
    )
    const versions = answers
      .filter(({ status }) => status === 200)
      .map(({ body }) => (body as Document).version)
    expect(new Set(versions).size).toBe(versions.length)
    expect((await openNote(suite.api, id)).version).toBe(Math.max(...versions))
  })

  it('answers 404 for a note that is not there', async () => {
    for (const answer of [
      suite.api.get('/documents/no-such-note'),
      suite.api.patch('/documents/no-such-note', { title: 'X' }),
      suite.api.patch('/documents/no-such-note', { title: 'X' }, { 'if-match': '"abc"' }),
      suite.api.get('/documents/no-such-note/audit'),
      suite.api.get('/documents/no-such-note/runs'),
      suite.api.post('/documents/no-such-note/analyze'),
      suite.api.get('/annotations?documentId=no-such-note'),
      suite.api.get('/annotations/relationships?documentId=no-such-note'),
      suite.admin.delete('/documents/no-such-note'),
    ]) {
      await fails(answer, 'document-not-found')
    }
  })

  it('keeps the API’s own names apart from ids', async () => {
    const { id } = await storeNote(suite.api, { id: 'METADATA' })
    expect(id).toBe('METADATA')
    await fails(suite.api.get('/documents/uploads'), 'document-not-found')
    await suite.admin.delete('/documents/METADATA')
  })
}

async function etagOf(suite: Suite, id: string): Promise<string> {
  const answer = await suite.api.get(`/documents/${id}`)
  await succeeds<Note>(Promise.resolve(answer))
  return answer.headers.get('etag') ?? ''
}
