import type { Annotation, Document, Note, Relationship } from '../api/types.ts'
import { refsOf, type Change } from './change.ts'

/** What the server has confirmed, by the page's refs. Versions and ids to send are taken from here. */
export interface Confirmed {
  items: Map<string, Annotation>
  links: Map<string, Relationship>
  /** The note's own state, and the version of its metadata. */
  status: Document['status']
  version: number
}

export const confirmedFrom = (note: Note): Confirmed => ({
  items: new Map(note.annotations.map((one) => [one.id, one])),
  links: new Map(note.relationships.map((one) => [one.id, one])),
  status: note.status,
  version: note.version,
})

/**
 * Takes in what the server has now. What is known already keeps the ref that the page knows it by. What a pending change
 * is about stays as it was when that was decided: sent from a newer version, it would overwrite what nobody has seen.
 */
export function adopt(confirmed: Confirmed, note: Note, pending: readonly Change[]): void {
  const waiting = new Set(
    pending.flatMap((one) => (one.kind === 'unlink' ? [one.ref] : refsOf(one))),
  )
  const now = confirmedFrom(note)
  confirmed.items = merged(confirmed.items, now.items, waiting)
  confirmed.links = merged(confirmed.links, now.links, waiting)
  if (pending.some(({ kind }) => kind === 'status')) return
  confirmed.status = now.status
  confirmed.version = now.version
}

function merged<T extends { id: string }>(
  known: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
  waiting: ReadonlySet<string>,
): Map<string, T> {
  const refs = refsById(known)
  const result = new Map<string, T>()
  for (const [id, one] of now) {
    const ref = refs.get(id) ?? id
    const before = known.get(ref)
    result.set(ref, before !== undefined && waiting.has(ref) ? before : one)
  }
  for (const [ref, one] of known) if (waiting.has(ref) && !result.has(ref)) result.set(ref, one)
  return result
}

export const refsById = (known: ReadonlyMap<string, { id: string }>): Map<string, string> =>
  new Map([...known].map(([ref, { id }]) => [id, ref]))
