import type { NewAnnotation } from '../api/types.ts'
import { newChange, type Change, type Decision } from './change.ts'
import { reviewFrom } from './difference.ts'
import type { Step } from './history.ts'
import type { Item } from './item.ts'

/** As many decisions as the API takes in one call. */
const PER_CALL = 100

/** Decisions as the changes that carry them out: one by itself, several in calls for many. */
export function decisionChanges(
  decisions: readonly Decision[],
  { bulk, undo }: { bulk: boolean; undo: boolean },
): Change[] {
  const first = decisions[0]
  if (first === undefined) return []
  if (!bulk && decisions.length === 1)
    return [newChange({ kind: 'review', decisions: [first] }, undo)]
  const changes: Change[] = []
  for (let i = 0; i < decisions.length; i += PER_CALL) {
    changes.push(newChange({ kind: 'bulk', decisions: decisions.slice(i, i + PER_CALL) }, undo))
  }
  return changes
}

/** The compensating changes that make everything a step touched what it was on one side of it. */
export function reenactment(
  step: Step,
  side: 'before' | 'after',
  itemNow: (ref: string) => Item | undefined,
): Change[] {
  const decisions: Decision[] = []
  const changes: Change[] = []
  for (const { ref, [side]: target } of step.effects) {
    const now = itemNow(ref)
    if (target === undefined) {
      if (now !== undefined) changes.push(newChange({ kind: 'remove', ref }, true))
    } else if (now === undefined) {
      changes.push(newChange({ kind: 'add', ref, input: inputOf(target) }, true))
    } else {
      const review = reviewFrom(now, target)
      if (review !== undefined) decisions.push({ ref, review })
    }
  }
  changes.push(...decisionChanges(decisions, { bulk: step.bulk, undo: true }))
  for (const { link, made } of step.links) {
    changes.push(
      made === (side === 'after')
        ? newChange({ kind: 'link', link }, true)
        : newChange({ kind: 'unlink', ref: link.ref }, true),
    )
  }
  return changes
}

function inputOf(item: Item): NewAnnotation {
  const { documentId, text, label, startOffset, endOffset, source, confidence, assertion } = item
  const { temporality, experiencer, conditional, conceptCode, status } = item
  return {
    documentId,
    text,
    label,
    startOffset,
    endOffset,
    source,
    confidence,
    assertion,
    temporality,
    experiencer,
    conditional,
    status,
    ...(conceptCode === undefined ? {} : { conceptCode }),
  }
}
