import { LABELS, type Label } from '#shared/domain/labels.ts'
import { isOpen, isSuggestion, type Item } from './item.ts'

/** What of an item counts. */
export type Counted = Pick<Item, 'label' | 'status' | 'source'>

export interface Counts {
  all: number
  reviewed: number
  accepted: number
  corrected: number
  rejected: number
  /** What people added themselves: no suggestion, so no part of the acceptance. */
  added: number
}

export interface Metrics extends Counts {
  /** Accepted of the suggestions that were reviewed; undefined before the first. It says nothing about accuracy. */
  acceptance: number | undefined
  perLabel: { label: Label; counts: Counts }[]
}

const none = (): Counts => ({
  all: 0,
  reviewed: 0,
  accepted: 0,
  corrected: 0,
  rejected: 0,
  added: 0,
})

export function metricsOf(items: readonly Counted[]): Metrics {
  const total = none()
  const perLabel = LABELS.map((label) => ({ label, counts: none() }))
  for (const item of items) {
    count(total, item)
    const one = perLabel.find(({ label }) => label === item.label)
    if (one !== undefined) count(one.counts, item)
  }
  const decided = total.accepted + total.corrected + total.rejected
  return { ...total, acceptance: decided === 0 ? undefined : total.accepted / decided, perLabel }
}

function count(counts: Counts, item: Counted): void {
  counts.all++
  if (!isOpen(item)) counts.reviewed++
  if (!isSuggestion(item)) counts.added++
  else if (item.status === 'accepted') counts.accepted++
  else if (item.status === 'corrected') counts.corrected++
  else if (item.status === 'rejected') counts.rejected++
}
