import type { Annotation } from '../api/types.ts'

/**
 * An annotation on the page. `ref` names it for as long as the note is open; `id` is the server's, and an annotation
 * that is being added has none of its own yet.
 */
export type Item = Annotation & { ref: string }

/** Reading order; what begins at the same place goes longest first, so that inner spans follow their outer ones. */
export const byPosition = (a: Item, b: Item): number =>
  a.startOffset - b.startOffset || b.endOffset - a.endOffset || (a.ref < b.ref ? -1 : 1)

export const isSuggestion = (item: Pick<Item, 'source'>): boolean => item.source !== 'human'

export const isOpen = (item: Pick<Item, 'status'>): boolean => item.status === 'suggested'
