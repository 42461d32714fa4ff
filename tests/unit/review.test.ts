import { describe, expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation.ts'
import { applyReview, auditView, movesSpan } from '#shared/domain/review.ts'

const NOTE = 'No chest pain. Chronic heart failure.'

const suggestion: Annotation = {
  id: 'a',
  documentId: 'd',
  text: 'heart failure',
  label: 'Clinical Condition',
  startOffset: 23,
  endOffset: 36,
  source: 'lexicon',
  status: 'suggested',
  confidence: 0.8,
  assertion: 'positive',
  temporality: 'current',
  experiencer: 'patient',
  conditional: false,
  conceptCode: 'I50.9',
  codes: [{ system: 'ICD-10', code: 'I50.9', display: 'Heart failure' }],
  attributes: { stage: 'C' },
  runId: 'r',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const at = '2026-02-02T00:00:00.000Z'
const review = (annotation: Annotation, change: Parameters<typeof applyReview>[1]): Annotation =>
  applyReview(annotation, change, { subject: 'dr@example', at, noteText: NOTE })

describe('a review', () => {
  it('changes what it decides on, and leaves everything else as it was', () => {
    expect(review(suggestion, { status: 'accepted' })).toEqual({
      ...suggestion,
      status: 'accepted',
      version: 2,
      updatedAt: at,
      reviewedBy: 'dr@example',
    })
  })

  it('does not touch the annotation it is made of', () => {
    const before = structuredClone(suggestion)
    review(suggestion, { status: 'rejected', conceptCode: null, startOffset: 15 })
    expect(suggestion).toEqual(before)
  })

  it.each([
    { label: 'Clinical Finding' },
    { assertion: 'negated' },
    { temporality: 'historical' },
    { experiencer: 'family' },
    { conditional: true },
    { conceptCode: 'I50.1' },
    { conceptCode: null },
    { codes: [] },
    { attributes: {} },
    { startOffset: 15 },
  ] as const)('makes a suggestion corrected by %j', (change) => {
    const after = review(suggestion, structuredClone(change) as Parameters<typeof applyReview>[1])
    expect(after.status).toBe('corrected')
    expect(after.reviewedBy).toBe('dr@example')
  })

  it('leaves the status when a correction corrects nothing', () => {
    const same = review(suggestion, { assertion: 'positive', label: 'Clinical Condition' })
    expect(same).toMatchObject({ status: 'suggested', version: 2 })
    expect(same).not.toHaveProperty('reviewedBy')
  })

  it('keeps the status of what a person wrote when they correct it', () => {
    const own: Annotation = { ...suggestion, source: 'human', status: 'accepted' }
    expect(review(own, { assertion: 'negated' }).status).toBe('accepted')
  })

  it('lets the given status stand over the derived one', () => {
    expect(review(suggestion, { status: 'accepted', assertion: 'negated' }).status).toBe('accepted')
  })

  it('forgets the reviewer when a decision is taken back', () => {
    const decided = review(suggestion, { status: 'rejected' })
    const open = review(decided, { status: 'suggested' })
    expect(open).not.toHaveProperty('reviewedBy')
    expect(open.version).toBe(3)
  })

  it('removes a code for null, and keeps it when nothing is said', () => {
    expect(review(suggestion, { conceptCode: null })).not.toHaveProperty('conceptCode')
    expect(review(suggestion, { status: 'accepted' }).conceptCode).toBe('I50.9')
  })

  it('keeps text and offsets together', () => {
    const after = review(suggestion, { startOffset: 15 })
    expect(after.text).toBe('Chronic heart failure')
    expect(NOTE.slice(after.startOffset, after.endOffset)).toBe(after.text)
    expect(() => review(suggestion, { startOffset: 15, text: 'heart failure' })).toThrow(
      'span-text-mismatch',
    )
    expect(() => review(suggestion, { endOffset: 99 })).toThrow('span-outside-note')
  })

  it('needs the note for a moved span alone', () => {
    expect([{ startOffset: 1 }, { endOffset: 2 }, { text: 'x' }].map(movesSpan)).toEqual([
      true,
      true,
      true,
    ])
    expect(movesSpan({ status: 'accepted', label: 'Clinical Finding' })).toBe(false)
    const without = { subject: 's', at, noteText: undefined }
    expect(() => applyReview(suggestion, { endOffset: 30 }, without)).toThrow(/text of the note/)
  })

  it('leaves no word of the note in what the trail keeps', () => {
    const view = auditView({ ...suggestion, attributes: { heart: 'heart' } })
    expect(view).toMatchObject({ status: 'suggested', startOffset: 23, version: 1 })
    expect(JSON.stringify(view).toLowerCase()).not.toContain('heart')
  })
})
