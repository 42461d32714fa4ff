import type { Axis, Concerned, Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import type { Tokens } from './tokens.ts'

/** The axes that compete: negated and possible are one, because one trigger decides; so are family and others. */
export type Base = 'certainty' | 'historical' | 'future' | 'conditional' | 'experiencer'

/** A base and what its trigger can concern. */
export type Slot = `${Base}/${Concerned | 'all'}`

export interface Scope {
  axis: Axis
  phrase: string
  /** Token indices: the trigger's first, and its token next to what it speaks of. */
  start: number
  at: number
  /** Narrower than its slot where the scope has been interrupted. */
  only: Concerned | undefined
  /** What its trigger can concern, where not everything. */
  of: Concerned | undefined
}

/** Per slot and token (counted from the sentence's first) the scope it stands in. */
export type Covers = Map<Slot, (Scope | undefined)[]>

export interface SentenceScopes {
  tokens: Tokens
  /** Token index of the sentence's first. */
  from: number
  /** By triggers before the token, and by triggers after it. */
  before: Covers
  after: Covers
  /** What is still open at the sentence's end: it holds for the list items under a line that ends with a colon. */
  open: Map<Slot, Scope>
}

/** A scope while a sweep carries it along. */
export interface Active extends Scope {
  reach: number
  list: boolean
  /** Parentheses open at its trigger. */
  depth: number
  paused: 'no' | 'for plans' | 'fully'
  /** Until the verb: "unclear whether the anemia is due to bleeding" does not doubt the anemia. */
  waits?: boolean
}

export type Hits = Map<number, Match<Trigger>>

export interface Stretch {
  tokens: Tokens
  from: number
  to: number
}

export const baseOf = (axis: Axis): Base => {
  if (axis === 'negated' || axis === 'possible' || axis === 'present') return 'certainty'
  if (axis === 'family' || axis === 'other') return 'experiencer'
  return axis
}

export const slotOf = (axis: Axis, only: Concerned | undefined): Slot =>
  `${baseOf(axis)}/${only ?? 'all'}`

export const CLAUSE_ENDS = new Set([
  ',',
  ';',
  '.',
  ')',
  '!',
  ']',
  '(',
  ':',
  '-',
  '|',
  '·',
  '?',
  '→',
])

export function cover(
  covers: Covers,
  slot: Slot,
  index: number,
  length: number,
  scope: Scope,
): void {
  let row = covers.get(slot)
  if (row === undefined) {
    row = Array.from<Scope | undefined>({ length })
    covers.set(slot, row)
  }
  row[index] ??= scope
}
