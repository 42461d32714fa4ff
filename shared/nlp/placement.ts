import { assign } from './assignment.ts'
import type { Ranked, RankedPlace } from './context-ranking.ts'

/** What a quote came to: its place, or why it has none. */
export type Placed = RankedPlace | 'ambiguous' | 'ungrounded'

/** Steps of the assignment that all quotes of a text may take. */
const STEPS = 200_000_000
/** Of sharing out places among very many quotes. */
const MOST_ROUNDS = 10
const EQUAL = 1e-6
/** Weights are scaled so that the order of equal ones can be settled below them. */
const SCALE = 1e7

export const placeKey = ({ start, end }: { start: number; end: number }): number =>
  start * 2 ** 26 + (end - start)

interface Row {
  /** The quote's index in the output. */
  index: number
  proposal: Ranked
  /** Its places that nobody has for certain. */
  open: RankedPlace[]
}

/**
 * Gives the quotes of one text their places, as a whole: no two share a place while another is as good for one of them.
 * Quotes that could change places among themselves take them in the order they came in. A quote that could as well stand
 * where no quote stands is ambiguous.
 *
 * @param proposals one for each quote, in the order of the output
 */
export function placeTogether(proposals: readonly Ranked[]): Placed[] {
  const placed: Placed[] = proposals.map(({ undecidable }) =>
    undecidable === true ? 'ambiguous' : 'ungrounded',
  )
  const used = new Set<number>()
  for (const [i, { places }] of proposals.entries()) {
    const [only] = places
    if (only === undefined || places.length > 1) continue
    placed[i] = only
    used.add(placeKey(only))
  }
  const open = new Map<Ranked, RankedPlace[]>()
  const rows: Row[] = []
  for (const [index, proposal] of proposals.entries()) {
    if (proposal.places.length < 2) continue
    let free = open.get(proposal)
    if (free === undefined) {
      free = proposal.places.filter((place) => !used.has(placeKey(place)))
      open.set(proposal, free)
    }
    if (free.length === 0) placed[index] = onlyBest(proposal) ?? 'ambiguous'
    else rows.push({ index, proposal, open: free })
  }
  const budget = { steps: STEPS }
  for (const component of componentsOf(rows)) {
    for (const [row, place] of solve(component, budget)) placed[row.index] = place
  }
  return placed
}

/** Rows that compete for places, directly or through others. */
function componentsOf(rows: readonly Row[]): Row[][] {
  const parent = new Map<number | Ranked, number | Ranked>()
  const find = (node: number | Ranked): number | Ranked => {
    let root = node
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next
    for (let at = node; at !== root;) {
      const next = parent.get(at) ?? root
      parent.set(at, root)
      at = next
    }
    return root
  }
  const seen = new Set<Ranked>()
  for (const { proposal, open } of rows) {
    if (seen.has(proposal)) continue
    seen.add(proposal)
    for (const place of open) {
      const a = find(proposal)
      const b = find(placeKey(place))
      if (a !== b) parent.set(b, a)
    }
  }
  const components = new Map<number | Ranked, Row[]>()
  for (const row of rows) {
    const root = find(row.proposal)
    const component = components.get(root)
    if (component === undefined) components.set(root, [row])
    else component.push(row)
  }
  return [...components.values()]
}

function solve(rows: readonly Row[], budget: { steps: number }): [Row, Placed][] {
  const byKey = new Map<number, RankedPlace>()
  const distinct = [...new Map(rows.map((row) => [row.proposal, row])).values()]
  for (const { open } of distinct) {
    for (const place of open) byKey.set(placeKey(place), place)
  }
  const keys = [...byKey].toSorted((a, b) => a[0] - b[0]).map(([key]) => key)
  const complete = distinct.every(({ open }) => open.length === keys.length)
  if (complete && distinct.every(isIndifferent)) return inOrder(rows, keys.length)
  const steps = 2 * rows.length ** 2 * (keys.length + rows.length)
  if (steps > budget.steps) {
    return complete && rows.length === keys.length ? inOrder(rows, keys.length) : shareOut(rows)
  }
  budget.steps -= steps
  return solveExactly(rows, keys)
}

const isIndifferent = ({ open }: Row): boolean =>
  open.every(({ score }) => Math.abs(score - (open[0]?.score ?? 0)) < EQUAL)

/** As many quotes as places: first come, first. Otherwise nobody can say which are meant. */
const inOrder = (rows: readonly Row[], places: number): [Row, Placed][] =>
  rows.map((row, i) => [row, rows.length === places ? (row.open[i] ?? 'ambiguous') : 'ambiguous'])

/**
 * Too many to be weighed against each other: quotes that ask alike take their best places in order, where just as many
 * of those are free. Who takes a place may leave another quote just enough, so this goes on while it helps.
 */
function shareOut(rows: readonly Row[]): [Row, Placed][] {
  const waiting = new Map<Ranked, Row[]>()
  for (const row of rows) {
    const alike = waiting.get(row.proposal)
    if (alike === undefined) waiting.set(row.proposal, [row])
    else alike.push(row)
  }
  const used = new Set<number>()
  const result: [Row, Placed][] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = waiting.size
    for (const [proposal, alike] of waiting) {
      const free = bestPlaces(proposal).filter((place) => !used.has(placeKey(place)))
      if (free.length !== alike.length) continue
      for (const [k, row] of alike.entries()) {
        const place = free[k]
        if (place === undefined) continue
        result.push([row, place])
        used.add(placeKey(place))
      }
      waiting.delete(proposal)
    }
    if (waiting.size === before) break
  }
  for (const row of [...waiting.values()].flat()) result.push([row, 'ambiguous'])
  return result
}

function solveExactly(rows: readonly Row[], keys: readonly number[]): [Row, Placed][] {
  const columns = keys.length + rows.length
  const columnOf = new Map(keys.map((key, j) => [key, j]))
  const weights = new Float64Array(rows.length * columns).fill(-Infinity)
  for (const [i, { proposal, open }] of rows.entries()) {
    for (const place of open) {
      weights[i * columns + (columnOf.get(placeKey(place)) ?? 0)] = Math.round(place.score * SCALE)
    }
    // Its best place, shared with whoever has it.
    weights[i * columns + keys.length + i] = Math.round(
      (bestOf(proposal) - proposal.sharing) * SCALE,
    )
  }
  const { rowPrices, columnPrices } = assign(rows.length, columns, weights)
  const ordered = weights.map(
    (weight, cell) => weight + Math.floor(cell / columns) * (cell % columns),
  )
  const chosen = assign(rows.length, columns, ordered).columns
  const isTight = (i: number, j: number): boolean =>
    Math.abs(
      (weights[i * columns + j] ?? -Infinity) - (rowPrices[i] ?? 0) - (columnPrices[j] ?? 0),
    ) < 0.5
  const ambiguous = reachUnused(rows.length, keys.length, chosen, isTight, rows)
  return rows.map((row, i) => {
    const column = chosen[i] ?? 0
    const key = keys[column]
    if (ambiguous.has(i)) return [row, 'ambiguous']
    if (key === undefined) return [row, onlyBest(row.proposal) ?? 'ambiguous']
    return [row, row.open.find((place) => placeKey(place) === key) ?? 'ambiguous']
  })
}

/**
 * The rows that an equally good assignment would put elsewhere, with a place left over: those with an alternating path of
 * tight pairs to a place that is not taken, or from a row that found no place of its own.
 */
function reachUnused(
  rowCount: number,
  placeCount: number,
  chosen: readonly number[],
  isTight: (row: number, column: number) => boolean,
  rows: readonly Row[],
): Set<number> {
  const rowOf = new Map(chosen.map((column, row) => [column, row]))
  const ambiguous = new Set<number>()
  const queue: number[] = []
  for (let j = 0; j < placeCount; j++) if (!rowOf.has(j)) queue.push(j)
  for (let j = queue.pop(); j !== undefined; j = queue.pop()) {
    for (let i = 0; i < rowCount; i++) {
      if (ambiguous.has(i) || !isTight(i, j)) continue
      ambiguous.add(i)
      const own = chosen[i] ?? placeCount
      if (own < placeCount) queue.push(own)
    }
  }
  const without = chosen.flatMap((column, i) => {
    const proposal = rows[i]?.proposal
    const homeless =
      column >= placeCount && proposal !== undefined && onlyBest(proposal) === undefined
    return homeless ? [i] : []
  })
  for (let i = without.pop(); i !== undefined; i = without.pop()) {
    for (let j = 0; j < placeCount; j++) {
      const owner = rowOf.get(j)
      if (owner === undefined || ambiguous.has(owner) || !isTight(i, j)) continue
      ambiguous.add(owner)
      without.push(owner)
    }
  }
  return ambiguous
}

const bestOf = ({ places }: Ranked): number =>
  places.reduce((best, { score }) => Math.max(best, score), -Infinity)

function bestPlaces(proposal: Ranked): RankedPlace[] {
  const best = bestOf(proposal)
  return proposal.places.filter(({ score }) => score > best - EQUAL)
}

/** The best place, when no other is as good. */
function onlyBest(proposal: Ranked): RankedPlace | undefined {
  const [first, second] = bestPlaces(proposal)
  return second === undefined ? first : undefined
}
