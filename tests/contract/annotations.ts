import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import { TEXT, annotate, annotationInput, openNote, storeNote, type Annotation } from './steps.ts'
import type { Suite } from './suite.ts'

export function annotationsContract(suite: Suite): void {
  it('adds an annotation and says where it is', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const answer = await suite.api.post('/annotations', annotationInput(documentId, 'chest pain'))
    const annotation = await succeeds<Annotation>(Promise.resolve(answer), 201)
    expect(answer.headers.get('location')).toBe(`/annotations/${annotation.id}`)
    expect(answer.headers.get('etag')).toMatch(/"1"$/)
    expect(annotation.annotationId).toBe(annotation.id)
    expect(annotation).toMatchObject({
      documentId,
      text: 'chest pain',
      label: 'Clinical Condition',
      startOffset: TEXT.indexOf('chest pain'),
      endOffset: TEXT.indexOf('chest pain') + 10,
      source: 'human',
      status: 'accepted',
      confidence: 1,
      assertion: 'positive',
      temporality: 'current',
      experiencer: 'patient',
      conditional: false,
      version: 1,
    })
    expect(annotation.reviewedBy).toMatch(/^clinician@/)
  })

  it('keeps everything a client says of an annotation', async () => {
    const { id } = await storeNote(suite.api)
    const said = {
      label: 'Medication Statement' as const,
      source: 'llm' as const,
      confidence: 0.25,
      assertion: 'possible' as const,
      temporality: 'historical' as const,
      experiencer: 'family' as const,
      conditional: true,
      conceptCode: '4603',
      codes: [
        { system: 'RxNorm', code: '4603', display: 'furosemide', score: 0.5, verified: true },
      ],
      attributes: { dose: '40 mg', frequency: 'daily', '': undefined },
    }
    const annotation = await annotate(suite.api, id, 'furosemide', said)
    const { '': _none, ...attributes } = said.attributes
    expect(annotation).toMatchObject({ ...said, attributes, status: 'suggested' })
    expect(annotation).not.toHaveProperty('reviewedBy')
    expect((await openNote(suite.api, id)).annotations).toEqual([annotation])
  })

  it('lists the annotations of a note in reading order', async () => {
    const { id } = await storeNote(suite.api)
    for (const phrase of ['furosemide 40 mg', 'heart failure', 'furosemide', 'chest pain']) {
      await annotate(suite.api, id, phrase)
    }
    const listed = await succeeds<Annotation[]>(suite.api.get(`/annotations?documentId=${id}`))
    expect(listed.map(({ text }) => text)).toEqual([
      'heart failure',
      'chest pain',
      'furosemide',
      'furosemide 40 mg',
    ])
    expect(listed).toEqual((await openNote(suite.api, id)).annotations)
    for (const { id: own, annotationId } of listed) expect(annotationId).toBe(own)
  })

  it('lists nothing of a note without annotations', async () => {
    const { id } = await storeNote(suite.api)
    expect(await succeeds(suite.api.get(`/annotations?documentId=${id}`))).toEqual([])
  })

  it('refuses a text that is not the note’s, and says what the note has there', async () => {
    const { id } = await storeNote(suite.api)
    for (const text of ['Chest pain', 'chest pai', 'chest  pain', 'chest pain.']) {
      const wrong = { ...annotationInput(id, 'chest pain'), text }
      const problem = await fails(suite.api.post('/annotations', wrong), 'span-text-mismatch')
      expect(problem.expected).toBe('chest pain')
    }
    expect(await succeeds(suite.api.get(`/annotations?documentId=${id}`))).toEqual([])
  })

  it('refuses a span that ends before it starts, is empty, or leaves the note', async () => {
    const { id } = await storeNote(suite.api)
    const { length } = TEXT
    for (const [startOffset, endOffset] of [
      [10, 5],
      [5, 5],
      [0, length + 1],
      [length, length + 1],
      [length + 10, length + 20],
      [0, Number.MAX_SAFE_INTEGER],
    ]) {
      const input = { ...annotationInput(id, 'chest pain'), startOffset, endOffset }
      const problem = await fails(suite.api.post('/annotations', input), 'span-outside-note')
      expect(problem.textLength).toBe(length)
      expect(problem).not.toHaveProperty('expected')
    }
    const whole = { ...annotationInput(id, TEXT), startOffset: 0, endOffset: length }
    await succeeds(suite.api.post('/annotations', whole), 201)
  })

  it('refuses offsets that are no offsets', async () => {
    const { id } = await storeNote(suite.api)
    for (const startOffset of [-1, 1.5, '3', null, true]) {
      const input = { ...annotationInput(id, 'chest pain'), startOffset }
      const { errors } = await fails(suite.api.post('/annotations', input), 'invalid-request')
      expect(errors?.map(({ pointer }) => pointer)).toContain('/startOffset')
    }
  })

  it('never shows the text of another note in a refusal', async () => {
    const mine = await storeNote(suite.api, { text: 'Short note.' })
    const problem = await fails(
      suite.api.post('/annotations', annotationInput(mine.id, 'furosemide')),
      'span-outside-note',
    )
    expect(JSON.stringify(problem)).not.toContain('Short')
  })

  it('deletes an annotation, once', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const { id } = await annotate(suite.api, documentId, 'chest pain')
    expect(await succeeds(suite.api.delete(`/annotations/${id}`))).toEqual({ success: true })
    expect(await succeeds(suite.api.get(`/annotations?documentId=${documentId}`))).toEqual([])
    await fails(suite.api.delete(`/annotations/${id}`), 'annotation-not-found')
    for (const note of [documentId, 'no-such-note']) {
      await fails(suite.api.delete(`/annotations/${id}?documentId=${note}`), 'annotation-not-found')
    }
    await fails(
      suite.api.patch(`/annotations/${id}`, { status: 'rejected' }),
      'annotation-not-found',
    )
  })

  it('deletes an annotation only at the version it was seen at, where that is said', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const { id } = await annotate(suite.api, documentId, 'chest pain')
    await succeeds(suite.api.patch(`/annotations/${id}`, { assertion: 'negated' }))
    const problem = await fails(
      suite.api.delete(`/annotations/${id}`, { 'if-match': '"1"' }),
      'precondition-failed',
    )
    expect(problem.currentVersion).toBe(2)
    await succeeds(suite.api.delete(`/annotations/${id}`, { 'if-match': '"2"' }))
  })

  it('finds an annotation by its id alone or with its note’s, and with no other note’s', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const elsewhere = await storeNote(suite.api)
    const { id } = await annotate(suite.api, documentId, 'chest pain')
    const change = (query: string) =>
      suite.api.patch(`/annotations/${id}${query}`, { assertion: 'negated' })
    await succeeds(change(''))
    await succeeds(change(`?documentId=${documentId}`))
    await fails(change(`?documentId=${elsewhere.id}`), 'annotation-not-found')
    await fails(change('?documentId=no-such-note'), 'annotation-not-found')
  })

  it('answers 404 for an annotation that is not there', async () => {
    await fails(
      suite.api.patch('/annotations/nobody', { status: 'accepted' }),
      'annotation-not-found',
    )
    await fails(suite.api.delete('/annotations/nobody'), 'annotation-not-found')
  })

  it('refuses an annotation of a note that is not there', async () => {
    await fails(
      suite.api.post('/annotations', annotationInput('no-such-note', 'chest pain')),
      'document-not-found',
    )
  })
}
