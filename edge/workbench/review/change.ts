import type { DocumentStatus } from '#shared/domain/labels.ts'
import type { NewAnnotation, Review } from '../api/types.ts'

export interface Decision {
  ref: string
  review: Review
}

/** A link as the page knows it, before the server gave it an id. */
export interface LinkDraft {
  ref: string
  sourceRef: string
  targetRef: string
  relationType: string
}

/** One change on its way to the server. `key` is its Idempotency-Key: however often it is sent, it happens once. */
export type Change = { key: string; undo: boolean } & (
  | { kind: 'review'; decisions: readonly Decision[] }
  | { kind: 'bulk'; decisions: readonly Decision[] }
  | { kind: 'add'; ref: string; input: NewAnnotation }
  | { kind: 'remove'; ref: string }
  | { kind: 'link'; link: LinkDraft }
  | { kind: 'unlink'; ref: string }
  | { kind: 'status'; status: Extract<DocumentStatus, 'in_progress' | 'reviewed'> }
)

/** The items a change is about. */
export function refsOf(change: Change): string[] {
  switch (change.kind) {
    case 'review':
    case 'bulk':
      return change.decisions.map(({ ref }) => ref)
    case 'add':
    case 'remove':
      return [change.ref]
    case 'link':
      return [change.link.sourceRef, change.link.targetRef]
    default:
      return []
  }
}
