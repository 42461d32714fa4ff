import type { Ranked, RankedPlace } from './context-ranking.ts'
import { placeKey, type Placed } from './placement.ts'

/** The share of neighbours in the output that may stand the other way round in the text. */
const DISORDER = 0.1
const MOST_ROUNDS = 10

/**
 * Settles ambiguous quotes by the order of the output, where the certain ones show that it is the reading order: quotes
 * between two certain neighbours stand between them in the text. That decides only when as many free places as quotes
 * are left there, and what it decides bounds the others. Changes `placed`.
 */
export function settleByReadingOrder(placed: Placed[], proposals: readonly Ranked[]): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!placed.includes('ambiguous') || !isReadingOrder(placed)) return
    if (!settleOnce(placed, proposals)) return
  }
}

/** True when something was settled. */
function settleOnce(placed: Placed[], proposals: readonly Ranked[]): boolean {
  let settled = false
  const used = new Set<number>()
  for (const place of placed) if (typeof place !== 'string') used.add(placeKey(place))
  const ends = new Map<Ranked, number>()
  for (const { proposal, members, from, to } of gaps(placed, proposals)) {
    const { places } = proposal
    // Gaps come in the order of the text, so each list is walked once.
    let at = ends.get(proposal) ?? 0
    while (at < places.length && (places[at]?.start ?? 0) < from) at++
    ends.set(proposal, at)
    const free: RankedPlace[] = []
    for (let k = at; k < places.length && free.length <= members.length; k++) {
      const place = places[k]
      if (place === undefined || place.start > to) break
      if (!used.has(placeKey(place))) free.push(place)
    }
    if (free.length !== members.length) continue
    for (const [k, i] of members.entries()) {
      const place = free[k]
      if (place === undefined) continue
      placed[i] = place
      used.add(placeKey(place))
      settled = true
    }
  }
  return settled
}

/** True when something is certain, and the certain quotes come in the order of the text. */
function isReadingOrder(placed: readonly Placed[]): boolean {
  const starts = placed.flatMap((place) => (typeof place === 'string' ? [] : [place.start]))
  const descents = starts.filter((start, i) => start < (starts[i - 1] ?? 0)).length
  return starts.length > 0 && descents <= (starts.length - 1) * DISORDER
}

interface Gap {
  proposal: Ranked
  /** The quotes, by their index in the output, that share the proposal and the gap. */
  members: number[]
  from: number
  to: number
}

/** Ambiguous quotes by proposal, between the nearest certain neighbours in the output. */
function gaps(placed: readonly Placed[], proposals: readonly Ranked[]): Gap[] {
  const found: Gap[] = []
  let open = new Map<Ranked, Gap>()
  let from = 0
  for (const [i, place] of placed.entries()) {
    if (typeof place !== 'string') {
      // A neighbour out of order bounds nothing.
      if (place.start < from) continue
      for (const gap of open.values()) gap.to = place.start
      open = new Map()
      from = place.start
      continue
    }
    const proposal = proposals[i]
    if (place !== 'ambiguous' || proposal === undefined || proposal.places.length === 0) continue
    const gap = open.get(proposal)
    if (gap !== undefined) gap.members.push(i)
    else {
      const opened = { proposal, members: [i], from, to: Infinity }
      open.set(proposal, opened)
      found.push(opened)
    }
  }
  return found
}
