import type { Annotation, Review } from '../api/types.ts'

const AXES = ['label', 'assertion', 'temporality', 'experiencer', 'conditional'] as const

/** The review that makes `from` what `to` is, its status included; undefined when it is that already. */
export function reviewFrom(from: Annotation, to: Annotation): Review | undefined {
  const review: Review = {}
  for (const axis of AXES) {
    if (from[axis] !== to[axis]) Object.assign(review, { [axis]: to[axis] })
  }
  if (from.startOffset !== to.startOffset || from.endOffset !== to.endOffset) {
    Object.assign(review, { startOffset: to.startOffset, endOffset: to.endOffset, text: to.text })
  }
  if (from.conceptCode !== to.conceptCode) review.conceptCode = to.conceptCode ?? null
  if (Object.keys(review).length === 0 && from.status === to.status) return undefined
  return { ...review, status: to.status }
}

/** Whether a review would change nothing any more: somebody has decided the same. */
export const alreadySo = (annotation: Annotation, review: Review): boolean =>
  Object.entries(review).every(
    ([field, value]) => (annotation[field as keyof Annotation] ?? null) === (value ?? null),
  )
