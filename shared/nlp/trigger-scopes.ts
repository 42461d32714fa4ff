import type { Match } from './lexicon/trie.ts'
import { triggers, type Trigger } from './lexicon/triggers.ts'
import { sweepBackward } from './scopes-backward.ts'
import { sweepForward } from './scopes-forward.ts'
import {
  CLAUSE_ENDS,
  cover,
  type Covers,
  type Hits,
  type Scope,
  type SentenceScopes,
  type Slot,
  type Stretch,
} from './scopes.ts'
import { NUMBER } from './time-words.ts'
import type { Tokens } from './tokens.ts'

/** "Delirium likely on waking": the clause of the trigger ends there too. */
const AFTER_FINAL = new Set(
  'on in at given based per as when but because since although so after with due secondary for and while today bilaterally at throughout over to by from'.split(
    ' ',
  ),
)
const DOUBTS =
  /^(?:likely|possible|probable|suspected|unlikely|absent|free|negative|denied|planned|scheduled|requested|recommended|arranged|advised)$/

const QUANTITIES = new Set(
  `${NUMBER} a an one about some more than over approximately around almost nearly only`.split(' '),
)

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
  return { tokens: stretch.tokens, from: stretch.from, before, after, open }
}

/** "She had" ends a scope, but in "she had previously been treated with" its "had" begins a trigger. */
function shortened(
  { words }: Tokens,
  hit: Match<Trigger> | undefined,
  hitAt: (at: number) => Match<Trigger> | undefined,
): Match<Trigger> | undefined {
  if (hit?.entries.every(({ direction }) => direction === 'ends') !== true) return hit
  const at = hit.to - 1
  if (at === hit.from || !/^(?:ha[sd]|will|would|may|might)$/.test(words[at] ?? '')) return hit
  const inner = hitAt(at)
  const begins = inner !== undefined && inner.to > hit.to && inner.entries[0].axes.length > 0
  return begins ? { ...hit, to: at } : hit
}

/** "+SOB -fever -chills": absent. */
const MINUS: Trigger = {
  phrase: '-',
  axes: ['negated'],
  direction: 'before',
  reach: 4,
  list: false,
  overCommas: false,
  final: false,
}

/** A minus sign before a word, in a sentence that has another sign: one alone at the start is the mark of a list. */
function isMinus({ tokens, from, to }: Stretch, at: number): boolean {
  if (tokens.words[at] !== '-' || !isSign(tokens, at)) return false
  for (let i = Math.max(from, at - 8); i < Math.min(to, at + 8); i++) {
    const word = tokens.words[i]
    if (i !== at && (word === '-' || word === '+') && isSign(tokens, i)) return true
  }
  return false
}

/** Touches the letter after it, and no word before it. */
function isSign({ words, starts, ends }: Tokens, at: number): boolean {
  const apart = starts[at] !== ends[at - 1] || words[at - 1] === '/'
  return apart && starts[at + 1] === ends[at] && /^\p{L}/u.test(words[at + 1] ?? '')
}

function findHits(stretch: Stretch, afterHeading: number): Hits {
  const { tokens, to } = stretch
  const trie = triggers()
  const hits: Hits = new Map()
  const hitAt = (at: number): Match<Trigger> | undefined =>
    trie.longestAt(
      tokens,
      at,
      to,
      (trigger, end) =>
        !(trigger.initial === true && !isInitial(tokens, at, afterHeading)) &&
        (!trigger.final || endsClause(tokens, end, to, trigger.phrase)),
    )
  for (let i = afterHeading; i < to;) {
    const hit = shortened(tokens, hitAt(i), hitAt)
    if (hit === undefined) {
      if (isMinus(stretch, i)) hits.set(i, { from: i, to: i + 1, entries: [MINUS] })
      i++
      continue
    }
    hits.set(i, hit)
    i = hit.to
  }
  return hits
}

/** "More than ten years earlier, a melanoma ...": nothing but a quantity stands before. */
function isInitial({ words }: Tokens, at: number, from: number): boolean {
  return at - from <= 4 && words.slice(from, at).every((word) => QUANTITIES.has(word))
}

function endsClause(tokens: Tokens, end: number, to: number, phrase: string): boolean {
  if (end >= to || phrase === '?') return true
  const next = tokens.words[end] ?? ''
  if (phrase === '-') return next === ',' || next === ';' || next === ')'
  return CLAUSE_ENDS.has(next) || (DOUBTS.test(phrase) && AFTER_FINAL.has(next))
}

function isQuestion({ tokens, from, to }: Stretch): boolean {
  return tokens.words[to - 1] === '?' && ASKING.has(tokens.words[from] ?? '')
}

function coverQuestion({ from, to }: Stretch, after: Covers): void {
  const scope: Scope = {
    axis: 'possible',
    phrase: '?',
    start: to - 1,
    at: to - 1,
    only: undefined,
    of: 'problem',
  }
  for (let i = from; i < to; i++) cover(after, 'certainty/problem', i - from, to - from, scope)
}
