import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import {
  TEXT,
  annotate,
  freshId,
  openNote,
  storeNote,
  suggestion,
  trailOf,
  type Annotation,
  type Document,
  type Relationship,
} from './steps.ts'
import type { Suite } from './suite.ts'

export function deletionContract(suite: Suite): void {
  it('removes a note with everything on it, and keeps the trail', async () => {
    const patientId = freshId('patient')
    const conceptCode = freshId('C').slice(0, 40)
    const note = await storeNote(suite.api, { patientId })
    await suite.target.aws.finishRun(note.id, [suggestion('chest pain')])
    const drug = await annotate(suite.api, note.id, 'furosemide', { conceptCode })
    const reason = await annotate(suite.api, note.id, 'heart failure')
    const link = await succeeds<Relationship>(
      suite.api.post('/annotations/relationships', {
        documentId: note.id,
        sourceAnnotationId: drug.id,
        targetAnnotationId: reason.id,
        relationType: 'treats',
      }),
      201,
    )
    const runId = (await openNote(suite.api, note.id)).lastRun?.id

    expect(await succeeds(suite.admin.delete(`/documents/${note.id}`))).toEqual({ success: true })

    await fails(suite.api.get(`/documents/${note.id}`), 'document-not-found')
    await fails(suite.api.get(`/annotations?documentId=${note.id}`), 'document-not-found')
    await fails(suite.api.get(`/documents/${note.id}/runs`), 'document-not-found')
    await fails(suite.api.get(`/runs/${runId}`), 'run-not-found')
    await fails(
      suite.api.patch(`/annotations/${drug.id}`, { status: 'rejected' }),
      'annotation-not-found',
    )
    await fails(suite.api.delete(`/annotations/relationships/${link.id}`), 'relationship-not-found')
    const listed = await succeeds<Document[]>(suite.api.get(`/documents?patientId=${patientId}`))
    expect(listed).toEqual([])
    const cohort = `/annotations/search?conceptCode=${conceptCode}`
    expect(await succeeds<Annotation[]>(suite.api.get(cohort))).toEqual([])
    expect(await suite.target.aws.readObject(note.s3Key)).toBeUndefined()
    expect(await suite.target.aws.readPartition(`DOCUMENT#${note.id}`)).toEqual([])

    const trail = await trailOf(suite.api, note.id)
    expect(trail.map(({ actionType }) => actionType)).toEqual([
      'document.created',
      'analysis.succeeded',
      'annotation.created',
      'annotation.created',
      'relationship.created',
      'document.deleted',
    ])
    expect(trail.at(-1)?.actor).toBe('admin@example')
  })

  it('removes a note that has more on it than one batch', async () => {
    const { id } = await storeNote(suite.api)
    const words = [...TEXT.matchAll(/\w+/g)]
    const spans = words.flatMap((from, i) =>
      words.slice(i, i + 3).map((to) => [from.index, to.index + to[0].length] as const),
    )
    expect(spans.length).toBeGreaterThan(30)
    await suite.target.aws.finishRun(
      id,
      spans.map(([startOffset, endOffset]) =>
        suggestion('', { startOffset, endOffset, text: TEXT.slice(startOffset, endOffset) }),
      ),
    )
    expect((await openNote(suite.api, id)).annotations).toHaveLength(spans.length)
    await succeeds(suite.admin.delete(`/documents/${id}`))
    expect(await suite.target.aws.readPartition(`DOCUMENT#${id}`)).toEqual([])
  })

  it('deletes a note once', async () => {
    const { id } = await storeNote(suite.api)
    await succeeds(suite.admin.delete(`/documents/${id}`))
    await fails(suite.admin.delete(`/documents/${id}`), 'document-not-found')
  })

  it('completes a deletion that was interrupted when it is asked for again', async () => {
    const note = await storeNote(suite.api)
    const restore = suite.target.aws.fail({
      service: 's3',
      operation: 'DeleteObject',
      kind: 'error-500',
    })
    await fails(suite.admin.delete(`/documents/${note.id}`), 'service-unavailable')
    restore()
    await fails(suite.api.get(`/documents/${note.id}`), 'document-not-found')
    await succeeds(suite.admin.delete(`/documents/${note.id}`))
    expect(await suite.target.aws.readObject(note.s3Key)).toBeUndefined()
    expect(await suite.target.aws.readPartition(`DOCUMENT#${note.id}`)).toEqual([])
    const deletions = (await trailOf(suite.api, note.id)).filter(
      ({ actionType }) => actionType === 'document.deleted',
    )
    expect(deletions).toHaveLength(1)
  })

  it('lets nothing be added to a note that is being deleted', async () => {
    const note = await storeNote(suite.api)
    const { id } = await annotate(suite.api, note.id, 'heart failure')
    const restore = suite.target.aws.fail({
      service: 's3',
      operation: 'DeleteObject',
      kind: 'error-500',
    })
    await fails(suite.admin.delete(`/documents/${note.id}`), 'service-unavailable')
    restore()
    await fails(
      suite.api.post('/annotations', {
        documentId: note.id,
        text: 'man',
        label: 'Clinical Finding',
        startOffset: 18,
        endOffset: 21,
      }),
      'document-not-found',
    )
    await fails(suite.api.patch(`/documents/${note.id}`, { title: 'X' }), 'document-not-found')
    await fails(suite.api.post(`/documents/${note.id}/analyze`), 'document-not-found')
    await fails(
      suite.api.patch(`/annotations/${id}?documentId=${note.id}`, { status: 'rejected' }),
      'annotation-not-found',
    )
  })
}
