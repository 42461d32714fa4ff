import { expect, it } from 'vitest'
import { fails, succeeds, type ProblemBody } from './client.ts'
import {
  TEXT,
  annotate,
  openNote,
  storeNote,
  suggestion,
  trailOf,
  type Annotation,
} from './steps.ts'
import type { Suite } from './suite.ts'

interface BulkResult {
  results: {
    annotationId: string
    status: number
    annotation?: Annotation
    problem?: ProblemBody
  }[]
}

export function reviewsContract(suite: Suite): void {
  const suggested = async (): Promise<Annotation[]> => {
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id, [
      suggestion('heart failure', {
        codes: [{ system: 'ICD-10', code: 'I50.9', display: 'Heart failure' }],
      }),
      suggestion('chest pain', { label: 'Clinical Finding', assertion: 'negated' }),
      suggestion('furosemide', { label: 'Medication Statement', attributes: { dose: '40 mg' } }),
    ])
    return (await openNote(suite.api, id)).annotations
  }
  const one = async (): Promise<Annotation> => {
    const [first] = await suggested()
    if (first === undefined) throw new Error('nothing was suggested')
    return first
  }
  const review = (id: string, body: unknown, headers?: Record<string, string>) =>
    suite.api.patch(`/annotations/${id}`, body, headers)

  it.each(['accepted', 'rejected', 'corrected'])(
    'records that a suggestion is %s',
    async (status) => {
      const before = await one()
      const answer = await review(before.id, { status })
      const after = await succeeds<Annotation>(Promise.resolve(answer))
      expect(after).toEqual({
        ...before,
        status,
        version: 2,
        reviewedBy: after.reviewedBy,
        updatedAt: after.updatedAt,
      })
      expect(after.reviewedBy).toMatch(/^clinician@/)
      expect(answer.headers.get('etag')).toMatch(/"2"$/)
    },
  )

  it('takes a decision back', async () => {
    const { id } = await one()
    await succeeds(review(id, { status: 'accepted' }))
    const open = await succeeds<Annotation>(review(id, { status: 'suggested' }))
    expect(open).toMatchObject({ status: 'suggested', version: 3 })
    expect(open).not.toHaveProperty('reviewedBy')
  })

  it('marks a suggestion as corrected when its content is changed', async () => {
    const { id } = await one()
    const change = {
      label: 'Clinical Finding',
      assertion: 'possible',
      temporality: 'historical',
      experiencer: 'family',
      conditional: true,
      attributes: { side: 'left' },
    }
    const after = await succeeds<Annotation>(review(id, change))
    expect(after).toMatchObject({ ...change, status: 'corrected', version: 2 })
  })

  it('keeps the status that is given together with a correction', async () => {
    const { id } = await one()
    const after = await succeeds<Annotation>(
      review(id, { status: 'accepted', assertion: 'negated' }),
    )
    expect(after).toMatchObject({ status: 'accepted', assertion: 'negated' })
  })

  it('moves a span, with the text that the note has there', async () => {
    const { id } = await one()
    const startOffset = TEXT.indexOf('chronic')
    const after = await succeeds<Annotation>(review(id, { startOffset }))
    expect(after).toMatchObject({ startOffset, text: 'chronic heart failure', status: 'corrected' })
  })

  it('refuses a correction whose span does not fit the note, and changes nothing', async () => {
    const before = await one()
    const end = TEXT.length + 1
    await fails(review(before.id, { endOffset: end }), 'span-outside-note')
    await fails(review(before.id, { startOffset: before.endOffset }), 'span-outside-note')
    const problem = await fails(
      review(before.id, { text: 'cardiac failure' }),
      'span-text-mismatch',
    )
    expect(problem.expected).toBe('heart failure')
    const opened = await openNote(suite.api, before.documentId)
    expect(opened.annotations.find(({ id }) => id === before.id)).toEqual(before)
  })

  it('sets and removes a code', async () => {
    const { id } = await one()
    expect(await succeeds<Annotation>(review(id, { conceptCode: 'I50.1' }))).toMatchObject({
      conceptCode: 'I50.1',
    })
    const without = await succeeds<Annotation>(review(id, { conceptCode: null }))
    expect(without).not.toHaveProperty('conceptCode')
  })

  it('refuses a review that decides nothing, or decides what a reviewer may not', async () => {
    const { id } = await one()
    await fails(review(id, {}), 'invalid-request')
    for (const field of ['source', 'confidence', 'version', 'documentId', 'reviewedBy', 'id']) {
      const { errors } = await fails(
        review(id, { status: 'accepted', [field]: 'x' }),
        'invalid-request',
      )
      expect(errors).toMatchObject([{ in: 'body', pointer: `/${field}` }])
    }
  })

  it('refuses a decision made on a stale version, and says which is current', async () => {
    const { id } = await one()
    await succeeds(review(id, { status: 'accepted' }, { 'if-match': '"1"' }))
    const refused = await review(id, { status: 'rejected' }, { 'if-match': '"1"' })
    const problem = await fails(Promise.resolve(refused), 'precondition-failed')
    expect(problem.currentVersion).toBe(2)
    expect(refused.headers.get('etag')).toMatch(/"2"$/)
    const after = await succeeds<Annotation>(
      review(id, { status: 'rejected' }, { 'if-match': '"2"' }),
    )
    expect(after).toMatchObject({ status: 'rejected', version: 3 })
  })

  it('takes the ETag as it was given, also when a proxy that compresses has made it weak', async () => {
    const { id } = await one()
    const first = await review(id, { status: 'accepted' })
    const etag = first.headers.get('etag')?.replace(/^W\//, '') ?? ''
    await succeeds(review(id, { status: 'rejected' }, { 'if-match': `W/${etag}` }))
    await fails(
      review(id, { status: 'accepted' }, { 'if-match': `W/${etag}` }),
      'precondition-failed',
    )
  })

  it('takes any version for *, none for a foreign tag, and refuses what is no tag', async () => {
    const { id } = await one()
    await succeeds(review(id, { status: 'accepted' }, { 'if-match': '*' }))
    await fails(
      review(id, { status: 'rejected' }, { 'if-match': '"abcdef"' }),
      'precondition-failed',
    )
    await fails(review(id, { status: 'rejected' }, { 'if-match': 'yesterday' }), 'invalid-if-match')
  })

  it('lets the last writer win without If-Match, and keeps both in the trail', async () => {
    const { id, documentId } = await one()
    await succeeds(review(id, { status: 'accepted' }))
    await succeeds(suite.other.patch(`/annotations/${id}`, { status: 'rejected' }))
    const entries = (await trailOf(suite.api, documentId)).filter(({ target }) => target === id)
    expect(entries.map(({ actionType }) => actionType)).toEqual([
      'annotation.accepted',
      'annotation.rejected',
    ])
    expect(entries.map(({ actor }) => actor.split('@')[0])).toEqual(['clinician', 'other'])
    expect(entries.map(({ before, after }) => [before?.['status'], after?.['status']])).toEqual([
      ['suggested', 'accepted'],
      ['accepted', 'rejected'],
    ])
  })

  it('records many decisions in one call, each with its own result, in their order', async () => {
    const [first, second, third] = await suggested()
    if (!first || !second || !third) throw new Error('too little was suggested')
    const { results } = await succeeds<BulkResult>(
      suite.api.post('/annotations/review', {
        documentId: first.documentId,
        decisions: [
          { annotationId: first.id, status: 'accepted' },
          { annotationId: 'nobody', status: 'accepted' },
          { annotationId: second.id, version: 7, status: 'rejected' },
          { annotationId: third.id, endOffset: TEXT.length + 5 },
          { annotationId: third.id, version: 1, assertion: 'possible' },
        ],
      }),
    )
    expect(results.map(({ status }) => status)).toEqual([200, 404, 412, 422, 200])
    expect(results.map(({ annotationId }) => annotationId)).toEqual([
      first.id,
      'nobody',
      second.id,
      third.id,
      third.id,
    ])
    expect(results[0]?.annotation).toMatchObject({ annotationId: first.id, status: 'accepted' })
    expect(results[1]?.problem?.type).toBe('urn:chartside:problem:annotation-not-found')
    expect(results[2]?.problem?.currentVersion).toBe(1)
    expect(results[4]?.annotation).toMatchObject({ assertion: 'possible', status: 'corrected' })
    const opened = await openNote(suite.api, first.documentId)
    expect(opened.annotations.map(({ status }) => status)).toEqual([
      'accepted',
      'suggested',
      'corrected',
    ])
  })

  it('records two decisions on one annotation in one call one after the other', async () => {
    const { id, documentId } = await one()
    const { results } = await succeeds<BulkResult>(
      suite.api.post('/annotations/review', {
        documentId,
        decisions: [
          { annotationId: id, status: 'rejected' },
          { annotationId: id, status: 'accepted' },
        ],
      }),
    )
    expect(results.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set(results.map(({ annotation }) => annotation?.version))).toEqual(new Set([2, 3]))
  })

  it('answers 404 per decision when the note is not there', async () => {
    const { results } = await succeeds<BulkResult>(
      suite.api.post('/annotations/review', {
        documentId: 'no-such-note',
        decisions: [{ annotationId: 'nobody', status: 'accepted' }],
      }),
    )
    expect(results.map(({ status }) => status)).toEqual([404])
  })

  it('takes up to a hundred decisions, and at least one', async () => {
    const { id, documentId } = await one()
    const decisions = (count: number) =>
      Array.from({ length: count }, () => ({ annotationId: id, status: 'accepted' }))
    const send = (count: number) =>
      suite.api.post('/annotations/review', { documentId, decisions: decisions(count) })
    await fails(send(0), 'invalid-request')
    await fails(send(101), 'invalid-request')
  })

  it('keeps what a person decided when a second run suggests the same', async () => {
    const { id, documentId } = await one()
    await succeeds(review(id, { status: 'rejected', assertion: 'negated' }))
    await succeeds(suite.api.post(`/documents/${documentId}/analyze`), 202)
    await suite.target.aws.finishRun(documentId, [suggestion('heart failure')])
    const opened = await openNote(suite.api, documentId)
    expect(opened.annotations.find((annotation) => annotation.id === id)).toMatchObject({
      status: 'rejected',
      assertion: 'negated',
      version: 2,
    })
    expect(opened.annotations).toHaveLength(3)
  })

  it('does not bring back a suggestion that a person has deleted', async () => {
    const { id, documentId } = await one()
    await succeeds(suite.api.delete(`/annotations/${id}`))
    await succeeds(suite.api.post(`/documents/${documentId}/analyze`), 202)
    await suite.target.aws.finishRun(documentId, [suggestion('heart failure')])
    const { annotations } = await openNote(suite.api, documentId)
    expect(annotations.map(({ text }) => text)).toEqual(['chest pain', 'furosemide'])
    await fails(review(id, { status: 'accepted' }), 'annotation-not-found')
  })

  it('suggests nothing where a person has annotated the same already', async () => {
    const { id } = await storeNote(suite.api)
    const mine = await annotate(suite.api, id, 'heart failure')
    await suite.target.aws.finishRun(id, [suggestion('heart failure')])
    expect((await openNote(suite.api, id)).annotations).toEqual([mine])
  })
}
