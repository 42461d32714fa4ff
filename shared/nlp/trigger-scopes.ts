import { triggers } from './lexicon/triggers.ts'
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
import type { Tokens } from './tokens.ts'

/** "Delirium likely on waking": the clause of the trigger ends there too. */
const AFTER_FINAL = new Set(
  'on in at given based per as when but because since although so after with due secondary for and while today bilaterally at throughout over to by from'.split(
    ' ',
  ),
)
const DOUBTS =
  /^(?:likely|possible|probable|suspected|unlikely|absent|negative|denied|planned|scheduled|requested|recommended|arranged|advised)$/

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
