import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import { annotate, freshId, storeNote, suggestion, trailOf, type Annotation } from './steps.ts'
import type { Suite } from './suite.ts'

export function progressContract(suite: Suite): void {
  it('counts what people have decided on and what there is, in the order asked for', async () => {
    const note = await storeNote(suite.api)
    const untouched = await storeNote(suite.api)
    await suite.target.aws.finishRun(note.id, [
      suggestion('chest pain'),
      suggestion('heart failure'),
    ])
    const own = await annotate(suite.api, note.id, 'furosemide')
    const all = await succeeds<Annotation[]>(suite.api.get(`/annotations?documentId=${note.id}`))
    const first = all.find(({ status }) => status === 'suggested')
    await succeeds(suite.api.patch(`/annotations/${first?.id}`, { status: 'rejected' }))
    const nobody = freshId('gone')
    const ids = [untouched.id, note.id, nobody].join(',')
    const path = `/annotations/progress?documentIds=${ids}`
    expect(await succeeds(suite.api.get(path))).toEqual([
      { documentId: untouched.id, reviewed: 0, all: 0 },
      { documentId: note.id, reviewed: 2, all: 3 },
      { documentId: nobody, reviewed: 0, all: 0 },
    ])
    await succeeds(suite.api.delete(`/annotations/${own.id}`))
    await succeeds(suite.api.delete(`/annotations/${first?.id}`))
    expect(await succeeds(suite.api.get(path))).toContainEqual({
      documentId: note.id,
      reviewed: 0,
      all: 1,
    })
  })

  it('takes at most as many notes as a page of the work list has', async () => {
    const ids = Array.from({ length: 26 }, (_, i) => `note-${i}`)
    const path = (some: string[]) => `/annotations/progress?documentIds=${some.join(',')}`
    await succeeds(suite.api.get(path(ids.slice(1))))
    await fails(suite.api.get(path(ids)), 'invalid-request')
    await fails(suite.api.get(path(['a b'])), 'invalid-request')
    await fails(suite.ops.get(path(['a'])), 'forbidden')
  })

  it('records that a note is printed or exported, by whom, before it is', async () => {
    const note = await storeNote(suite.api)
    const path = `/documents/${note.id}/disclosures`
    const headers = { 'idempotency-key': freshId('key') }
    await succeeds(suite.api.post(path, { kind: 'print' }, headers), 201)
    await succeeds(suite.api.post(path, { kind: 'print' }, headers), 201)
    await succeeds(suite.other.post(path, { kind: 'export' }), 201)
    const trail = (await trailOf(suite.api, note.id)).slice(1)
    expect(trail.map(({ actionType, actor }) => [actionType, actor.split('@')[0]])).toEqual([
      ['document.printed', 'clinician'],
      ['document.exported', 'other'],
    ])
    await fails(suite.api.post(path, { kind: 'fax' }), 'invalid-request')
    await fails(
      suite.api.post(`/documents/${freshId('gone')}/disclosures`, { kind: 'print' }),
      'document-not-found',
    )
  })
}
