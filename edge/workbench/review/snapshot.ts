import type { ApiFailure } from '../api/failure.ts'
import type { Note, Relationship, Review, Run } from '../api/types.ts'
import type { LinkDraft } from './change.ts'
import type { Item } from './item.ts'
import type { QueueState } from './save-queue.ts'

export type NoteFacts = Omit<Note, 'text' | 'annotations' | 'relationships' | 'lastRun'>

/** A decision that met another one: what the reviewer wanted, and what is there now. */
export interface Conflict {
  ref: string
  mine: Review
  theirs: Item
  undo: boolean
}

export interface Link extends LinkDraft {
  /** Undefined while it is being saved. */
  id: string | undefined
  /** Who proposed it. */
  source: NonNullable<Relationship['source']>
}

/** What the page shows. A new object at every change; parts that have not changed stay the same objects. */
export interface Snapshot {
  facts: NoteFacts
  text: string
  lastRun: Run | undefined
  items: readonly Item[]
  links: readonly Link[]
  conflicts: ReadonlyMap<string, Conflict>
  pending: number
  queue: QueueState
  trouble: ApiFailure | undefined
  undo: { done: number; undone: number }
  /** Somebody deleted the note. */
  gone: boolean
}
