import type { Label } from '#shared/domain/labels.ts'
import { isOpen, isSuggestion, type Item } from './item.ts'

/** Why a suggestion above the threshold is left to be looked at. */
export const RESERVATIONS = ['negated', 'possible', 'family', 'uncoded', 'overlapping'] as const
export type Reservation = (typeof RESERVATIONS)[number]

export interface BulkChoice {
  chosen: Item[]
  perLabel: Map<Label, number>
  /** Counted once each, by the first reservation that holds. */
  leftOut: Map<Reservation, number>
}

/** The suggestions that may be accepted together: sure enough, plain, coded, and in nobody's way. */
export function bulkChoice(items: readonly Item[], threshold: number): BulkChoice {
  const overlapping = overlaps(items.filter(({ status }) => status !== 'rejected'))
  const chosen: Item[] = []
  const perLabel = new Map<Label, number>()
  const leftOut = new Map<Reservation, number>()
  for (const item of items) {
    if (!isOpen(item) || !isSuggestion(item) || item.confidence < threshold) continue
    const reservation = reservationAbout(item, overlapping)
    if (reservation === undefined) {
      chosen.push(item)
      perLabel.set(item.label, (perLabel.get(item.label) ?? 0) + 1)
    } else leftOut.set(reservation, (leftOut.get(reservation) ?? 0) + 1)
  }
  return { chosen, perLabel, leftOut }
}

function reservationAbout(item: Item, overlapping: ReadonlySet<string>): Reservation | undefined {
  if (item.assertion === 'negated') return 'negated'
  if (item.assertion === 'possible' || item.conditional) return 'possible'
  if (item.experiencer !== 'patient') return 'family'
  if (item.conceptCode === undefined) return 'uncoded'
  return overlapping.has(item.ref) ? 'overlapping' : undefined
}

/** The refs of items that share a character with another one. */
function overlaps(items: readonly Item[]): Set<string> {
  const found = new Set<string>()
  let widest: Item | undefined
  for (const item of items.toSorted((a, b) => a.startOffset - b.startOffset)) {
    if (widest !== undefined && item.startOffset < widest.endOffset) {
      found.add(item.ref)
      found.add(widest.ref)
    }
    if (widest === undefined || item.endOffset > widest.endOffset) widest = item
  }
  return found
}

/** The open suggestions that say the same of the same words: what a decision can be applied to at once. */
export const identicalTo = (items: readonly Item[], item: Item): Item[] =>
  items.filter(
    (other) =>
      isOpen(other) &&
      isSuggestion(other) &&
      fold(other.text) === fold(item.text) &&
      other.label === item.label &&
      other.assertion === item.assertion &&
      other.experiencer === item.experiencer &&
      other.temporality === item.temporality,
  )

const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ')
