import { expect, it } from 'vitest'
import { fails, succeeds, statusesOf } from './client.ts'
import {
  annotate,
  freshId,
  openNote,
  storeNote,
  type AuditEntry,
  type Relationship,
} from './steps.ts'
import type { Suite } from './suite.ts'

export function relationshipsContract(suite: Suite): void {
  const pair = async () => {
    const { id: documentId } = await storeNote(suite.api)
    const { id: drug } = await annotate(suite.api, documentId, 'furosemide')
    const { id: reason } = await annotate(suite.api, documentId, 'heart failure')
    return {
      documentId,
      sourceAnnotationId: drug,
      targetAnnotationId: reason,
      relationType: 'treats',
    }
  }
  const link = (body: unknown) => suite.api.post('/annotations/relationships', body)
  const list = (documentId: string) =>
    succeeds<Relationship[]>(suite.api.get(`/annotations/relationships?documentId=${documentId}`))

  it('links two annotations and says where the link is', async () => {
    const input = { ...(await pair()), confidence: 0.75 }
    const answer = await link(input)
    const made = await succeeds<Relationship>(Promise.resolve(answer), 201)
    expect(made).toMatchObject(input)
    expect(made.relationshipId).toBe(made.id)
    expect(answer.headers.get('location')).toBe(
      `/annotations/relationships/${made.id}?documentId=${input.documentId}`,
    )
    expect(await list(input.documentId)).toEqual([made])
    expect((await openNote(suite.api, input.documentId)).relationships).toEqual([made])
  })

  it('lists relationships oldest first', async () => {
    const input = await pair()
    const made: string[] = []
    for (const relationType of ['treats', 'causes', 'located in']) {
      made.push((await succeeds<Relationship>(link({ ...input, relationType }), 201)).id)
    }
    expect((await list(input.documentId)).map(({ id }) => id)).toEqual(made)
  })

  it('makes the same link once, also when asked twice at once', async () => {
    const input = await pair()
    const answers = await Promise.all([link(input), link(input), link(input)])
    expect(statusesOf(answers)).toEqual([201, 409, 409])
    await fails(link(input), 'relationship-exists')
    expect(await list(input.documentId)).toHaveLength(1)
  })

  it('takes the reverse direction and another type for other links', async () => {
    const input = await pair()
    const reverse = {
      ...input,
      sourceAnnotationId: input.targetAnnotationId,
      targetAnnotationId: input.sourceAnnotationId,
    }
    await succeeds(link(input), 201)
    await succeeds(link(reverse), 201)
    await succeeds(link({ ...input, relationType: 'causes' }), 201)
    expect(await list(input.documentId)).toHaveLength(3)
  })

  it('deletes a link by its id, with or without its note’s', async () => {
    for (const withDocument of [true, false]) {
      const input = await pair()
      const { id } = await succeeds<Relationship>(link(input), 201)
      const path = `/annotations/relationships/${id}${withDocument ? `?documentId=${input.documentId}` : ''}`
      expect(await succeeds(suite.api.delete(path))).toEqual({ success: true })
      expect(await list(input.documentId)).toEqual([])
      await fails(suite.api.delete(path), 'relationship-not-found')
    }
    await fails(suite.api.delete('/annotations/relationships/nobody'), 'relationship-not-found')
  })

  it('deletes the link that an If-Match names, and no other made since', async () => {
    const input = await pair()
    const made = await succeeds<Relationship>(link(input), 201)
    const path = `/annotations/relationships/${made.id}?documentId=${input.documentId}`
    const remove = (tag: string) => suite.other.delete(path, { 'if-match': tag })
    await fails(remove('"2001-01-01T00:00:00.000Z"'), 'precondition-failed')
    await fails(remove('no-quotes'), 'invalid-if-match')
    expect(await list(input.documentId)).toHaveLength(1)
    await succeeds(remove(`"${made.createdAt}"`))
    const again = await succeeds<Relationship>(link(input), 201)
    await fails(remove(`"${made.createdAt}"`), 'precondition-failed')
    await succeeds(remove(`W/"${again.createdAt}"`))
    expect(await list(input.documentId)).toEqual([])
  })

  it('gives a suggested link back as it was, once, and only where both ends are still there', async () => {
    const input = await pair()
    const { documentId, ...ends } = input
    const suggested = { ...ends, confidence: 0.8, source: 'lexicon' as const }
    await suite.target.aws.suggestLinks(documentId, [suggested])
    const [before] = await list(documentId)
    const id = before?.id ?? ''
    const restore = () =>
      suite.api.post(`/annotations/relationships/${id}/restore?documentId=${documentId}`)
    const remove = () =>
      suite.api.delete(`/annotations/relationships/${id}?documentId=${documentId}`)
    await fails(restore(), 'relationship-exists')
    await succeeds(remove())
    expect(await list(documentId)).toEqual([])
    expect(await succeeds(restore())).toEqual(before)
    expect(await list(documentId)).toEqual([before])
    await fails(restore(), 'relationship-exists')
    const trail = await succeeds<AuditEntry[]>(suite.api.get(`/documents/${documentId}/audit`))
    expect(trail.map(({ actionType }) => actionType).slice(-2)).toEqual([
      'relationship.deleted',
      'relationship.restored',
    ])
    await succeeds(remove())
    await succeeds(suite.api.delete(`/annotations/${input.targetAnnotationId}`))
    await fails(restore(), 'annotation-elsewhere')
  })

  it('has nothing to give back of a link that a person made, or that never was', async () => {
    const input = await pair()
    const { id } = await succeeds<Relationship>(link(input), 201)
    const { documentId } = input
    await succeeds(suite.api.delete(`/annotations/relationships/${id}?documentId=${documentId}`))
    for (const one of [id, 'nobody']) {
      const path = `/annotations/relationships/${one}/restore?documentId=${documentId}`
      await fails(suite.api.post(path), 'relationship-not-found')
    }
  })

  it('goes with either of its annotations', async () => {
    for (const end of ['sourceAnnotationId', 'targetAnnotationId'] as const) {
      const input = await pair()
      await succeeds(link(input), 201)
      await succeeds(suite.api.delete(`/annotations/${input[end]}`))
      expect(await list(input.documentId)).toEqual([])
      expect((await openNote(suite.api, input.documentId)).relationships).toEqual([])
    }
  })

  it('goes with its annotation also where there are more than one transaction takes', async () => {
    const input = await pair()
    const types = Array.from(
      { length: 50 },
      (_, i) => `relation ${String.fromCharCode(97 + (i % 26))}${i}`,
    )
    // Fewer at a time than the concurrency that template.yaml reserves for the API function.
    while (types.length > 0) {
      const some = types.splice(0, 8)
      await Promise.all(some.map((relationType) => succeeds(link({ ...input, relationType }), 201)))
    }
    expect(await list(input.documentId)).toHaveLength(50)
    await succeeds(suite.api.delete(`/annotations/${input.sourceAnnotationId}`))
    expect(await list(input.documentId)).toEqual([])
  })

  it('refuses a link to itself, to another note’s annotation and to none', async () => {
    const input = await pair()
    const elsewhere = await pair()
    await fails(
      link({ ...input, targetAnnotationId: input.sourceAnnotationId }),
      'self-relationship',
    )
    await fails(
      link({ ...input, targetAnnotationId: elsewhere.targetAnnotationId }),
      'annotation-elsewhere',
    )
    await fails(link({ ...input, sourceAnnotationId: freshId('none') }), 'annotation-elsewhere')
    await fails(link({ ...input, documentId: 'no-such-note' }), 'document-not-found')
    expect(await list(input.documentId)).toEqual([])
  })

  it('refuses names and confidences that are none', async () => {
    const input = await pair()
    for (const relationType of ['', '1st', 'a'.repeat(65), 'naïve', 'semi;colon']) {
      const { errors } = await fails(link({ ...input, relationType }), 'invalid-request')
      expect(errors).toMatchObject([{ in: 'body', pointer: '/relationType' }])
    }
    for (const confidence of [-0.1, 1.1, '0.5']) {
      const { errors } = await fails(link({ ...input, confidence }), 'invalid-request')
      expect(errors).toMatchObject([{ in: 'body', pointer: '/confidence' }])
    }
  })
}
