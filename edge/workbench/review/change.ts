import type { DocumentStatus } from '#shared/domain/labels.ts'
import type { NewAnnotation, Relationship, Review } from '../api/types.ts'

export interface Decision {
  ref: string
  review: Review
}

/** A link as the page knows it, before the server gave it an id. */
export interface LinkDraft {
  /** The server's id for what it had already when the note was opened, which every suggested link was. */
  ref: string
  sourceRef: string
  targetRef: string
  relationType: string
  /** Who proposed it: a removed suggestion that is linked again is a suggestion still. */
  source: NonNullable<Relationship['source']>
}

type Content =
  | { kind: 'review'; decisions: readonly Decision[] }
  | { kind: 'bulk'; decisions: readonly Decision[] }
  | { kind: 'add'; ref: string; input: NewAnnotation }
  | { kind: 'remove'; ref: string }
  | { kind: 'link'; link: LinkDraft }
  | { kind: 'unlink'; ref: string }
  | {
      kind: 'status'
      status: Extract<DocumentStatus, 'in_progress' | 'reviewed'>
      /** What it was when this was decided. */
      from: DocumentStatus
    }

/** One change on its way to the server. `key` is its Idempotency-Key: however often it is sent, it happens once. */
export type Change = { key: string; undo: boolean } & Content

export const newChange = (content: Content, undo = false): Change => ({
  ...content,
  key: crypto.randomUUID(),
  undo,
})

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

/** A change without one item; undefined where nothing is left of it. */
export function withoutRef(change: Change, ref: string): Change | undefined {
  if (!refsOf(change).includes(ref)) return change
  if (change.kind !== 'review' && change.kind !== 'bulk') return undefined
  const decisions = change.decisions.filter((decision) => decision.ref !== ref)
  return decisions.length === 0 ? undefined : { ...change, decisions }
}

/** What a change decides on one item; empty where it decides nothing. */
export const decisionOn = (change: Change, ref: string): Review =>
  change.kind === 'review' || change.kind === 'bulk'
    ? Object.assign(
        {},
        ...change.decisions.filter((one) => one.ref === ref).map(({ review }) => review),
      )
    : {}
