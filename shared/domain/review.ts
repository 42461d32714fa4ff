import type { Annotation, Review } from './annotation.ts'
import { checkSpan } from './span.ts'

const CONTENT = [
  'label',
  'startOffset',
  'endOffset',
  'assertion',
  'temporality',
  'experiencer',
  'conditional',
  'conceptCode',
  'codes',
  'attributes',
] as const satisfies readonly (keyof Annotation)[]

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** True when the review moves the span, so that the note's text is needed to check it. */
export const movesSpan = (review: Review): boolean =>
  review.startOffset !== undefined || review.endOffset !== undefined || review.text !== undefined

/**
 * The annotation after a person's review of it. Pure.
 *
 * A change of content without a status makes a suggestion `corrected`; a person's own annotation keeps its status.
 * `noteText` is needed only where `movesSpan(review)`; the span is checked against it.
 *
 * @throws Problem `span-*` when the corrected span does not fit the note
 */
export function applyReview(
  annotation: Annotation,
  review: Review,
  context: { subject: string; at: string; noteText: string | undefined },
): Annotation {
  const { status, conceptCode, text, ...changes } = review
  const { conceptCode: storedCode, reviewedBy: _previous, ...kept } = annotation
  const code = conceptCode === undefined ? storedCode : (conceptCode ?? undefined)
  const next: Annotation = {
    ...kept,
    ...definedOnly(changes),
    ...(code === undefined ? {} : { conceptCode: code }),
  }
  if (movesSpan(review)) {
    if (context.noteText === undefined) throw new Error('a moved span needs the text of the note')
    next.text = checkSpan(context.noteText, next.startOffset, next.endOffset, text)
  }
  const corrected = CONTENT.some((field) => !sameValue(annotation[field], next[field]))
  next.status =
    status ?? (corrected && annotation.source !== 'human' ? 'corrected' : annotation.status)
  next.version = annotation.version + 1
  next.updatedAt = context.at
  if (next.status !== 'suggested') next.reviewedBy = context.subject
  return next
}

function definedOnly<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as never
}

/** What the trail keeps of an annotation: everything a reviewer decides on, and no word of the note. */
export function auditView(annotation: Annotation): Record<string, unknown> {
  const { label, startOffset, endOffset, status, assertion, temporality, experiencer } = annotation
  const { conditional, conceptCode, source, confidence, version } = annotation
  return {
    label,
    startOffset,
    endOffset,
    status,
    assertion,
    temporality,
    experiencer,
    conditional,
    ...(conceptCode === undefined ? {} : { conceptCode }),
    source,
    confidence,
    version,
  }
}
