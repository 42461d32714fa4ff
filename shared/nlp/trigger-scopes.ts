import { triggers, type Axis, type Concerned, type Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import { sweepBackward } from './scopes-backward.ts'
import { sweepForward } from './scopes-forward.ts'
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
}

/** Per slot and token (counted from the sentence's first) the scope it stands in. */
export type Covers = Map<Slot, (Scope | undefined)[]>

export interface SentenceScopes {
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

/** "Delirium likely on waking": the clause of the trigger ends there too. */
const AFTER_FINAL = new Set(
  'on in at given based per as when but because since although so after with due secondary for and while today bilaterally'.split(
    ' ',
  ),
)
const DOUBTS = /^(?:likely|possible|probable|suspected)$/

const ASKING = new Set(
  'should could can is are does do did what will would was has have am might'.split(' '),
)

/**
 * Computes the scopes of the tokens `[from, to)` of a sentence, in time linear in their number. Tokens before
 * `afterHeading` are no triggers. `inherited` is a lead-in line's `open`.
 */
export function scopesOf(
  stretch: Stretch,
  afterHeading: number,
  inherited: Map<Slot, Scope> | undefined,
): SentenceScopes {
  const hits = findHits(stretch, afterHeading)
  const before: Covers = new Map()
  const after: Covers = new Map()
  const open = sweepForward(stretch, hits, inherited, before)
  sweepBackward(stretch, hits, after)
  if (isQuestion(stretch)) coverQuestion(stretch, after)
  return { from: stretch.from, before, after, open }
}

function findHits(stretch: Stretch, afterHeading: number): Hits {
  const { tokens, to } = stretch
  const trie = triggers()
  const hits: Hits = new Map()
  for (let i = afterHeading; i < to;) {
    const hit = trie.longestAt(
      tokens,
      i,
      to,
      (trigger, end) => !trigger.final || endsClause(tokens, end, to, trigger.phrase),
    )
    if (hit === undefined) {
      i++
      continue
    }
    hits.set(i, hit)
    i = hit.to
  }
  return hits
}

function endsClause(tokens: Tokens, end: number, to: number, phrase: string): boolean {
  if (end >= to || phrase === '?') return true
  const next = tokens.words[end] ?? ''
  if (phrase === '-') return next === ',' || next === ';' || next === ')'
  return CLAUSE_ENDS.has(next) || (DOUBTS.test(phrase) && AFTER_FINAL.has(next))
}

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

function isQuestion({ tokens, from, to }: Stretch): boolean {
  return tokens.words[to - 1] === '?' && ASKING.has(tokens.words[from] ?? '')
}

function coverQuestion({ from, to }: Stretch, after: Covers): void {
  const scope: Scope = { axis: 'possible', phrase: '?', start: to - 1, at: to - 1, only: undefined }
  for (let i = from; i < to; i++) cover(after, 'certainty/problem', i - from, to - from, scope)
}
