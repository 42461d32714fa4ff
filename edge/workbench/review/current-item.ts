import { useCallback, useSyncExternalStore } from 'react'
import type { Item } from './item.ts'

/**
 * Which item the reviewer is at. A move tells only what shows the item that is left or the one that is reached, so that
 * going on costs the same however long the note is.
 */
export class CurrentItem {
  #ref: string | undefined
  readonly #listeners = new Map<string, Set<() => void>>()

  constructor(ref: string | undefined) {
    this.#ref = ref
  }

  get ref(): string | undefined {
    return this.#ref
  }

  go(ref: string | undefined): void {
    if (ref === this.#ref) return
    const told = new Set(
      [this.#ref, ref].flatMap((one) => [...(this.#listeners.get(one ?? '') ?? [])]),
    )
    this.#ref = ref
    for (const listener of told) listener()
  }

  /** Calls back when one of these items becomes the current one, or is it no more. Gives what ends that. */
  watch(refs: readonly string[], listener: () => void): () => void {
    for (const ref of refs) {
      const known = this.#listeners.get(ref)
      if (known === undefined) this.#listeners.set(ref, new Set([listener]))
      else known.add(listener)
    }
    return () => {
      for (const ref of refs) {
        const known = this.#listeners.get(ref)
        known?.delete(listener)
        if (known?.size === 0) this.#listeners.delete(ref)
      }
    }
  }
}

/** The ref of the current item where it is one of these, and a new rendering when that changes. */
export function useCurrentAmong(at: CurrentItem, items: readonly Item[]): string | undefined {
  const watch = useCallback(
    (listener: () => void) =>
      at.watch(
        items.map(({ ref }) => ref),
        listener,
      ),
    [at, items],
  )
  return useSyncExternalStore(watch, () =>
    items.some(({ ref }) => ref === at.ref) ? at.ref : undefined,
  )
}

/** Whether an item is the current one, and a new rendering when that changes. */
export function useIsCurrent(at: CurrentItem, ref: string): boolean {
  const watch = useCallback((listener: () => void) => at.watch([ref], listener), [at, ref])
  return useSyncExternalStore(watch, () => at.ref === ref)
}
