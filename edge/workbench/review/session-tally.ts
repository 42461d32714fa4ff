import type { Item } from './item.ts'
import { isOpen } from './item.ts'
import { metricsOf, type Counted, type Metrics } from './metrics.ts'

/** What somebody decided from entering the key until the lock, over all notes: labels and outcomes, no word of a note. */
export class SessionTally {
  readonly #notes = new Map<string, Map<string, Counted & { id: string }>>()
  #activeMs = 0

  /** Takes in what the decisions on a note have come to. An item that is open again, or gone, counts no more. */
  take(
    documentId: string,
    refs: Iterable<string>,
    itemOf: (ref: string) => Item | undefined,
  ): void {
    for (const ref of refs) {
      const known = this.#notes.get(documentId) ?? new Map<string, Counted & { id: string }>()
      const item = itemOf(ref)
      if (item === undefined || isOpen(item)) known.delete(ref)
      else {
        const { id, label, status, source } = item
        // What was added in an earlier visit goes by another ref now.
        for (const [other, one] of known) if (one.id === id) known.delete(other)
        known.set(ref, { id, label, status, source })
      }
      this.#notes.set(documentId, known)
    }
  }

  /** A note is left. Milliseconds. */
  addActiveTime(ms: number): void {
    this.#activeMs += ms
  }

  get activeMs(): number {
    return this.#activeMs
  }

  /** How many notes have a decision, and what the decisions are. */
  summary(): { notes: number; metrics: Metrics } {
    const notes = [...this.#notes.values()].filter(({ size }) => size > 0)
    return {
      notes: notes.length,
      metrics: metricsOf(notes.flatMap((known) => [...known.values()])),
    }
  }

  clear(): void {
    this.#notes.clear()
    this.#activeMs = 0
  }
}
