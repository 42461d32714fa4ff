import type { Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import { isBase, type ActiveScopes } from './scope-limits.ts'
import { cover, type Covers, type Scope, type Stretch } from './scopes.ts'
import type { Tokens } from './tokens.ts'

const VERBS = new Set('is was are were be represents reflects has had contributed'.split(' '))
const NEGATORS = new Set(['no', 'not', 'without', 'never', 'nor', 'neither'])

interface Place {
  word: string
  index: number
  /** The sentence's, in tokens. */
  length: number
  /** Parentheses open. */
  depth: number
}

/** Covers a token by the scopes it stands in, each of which then reaches one less. */
export function coverToken(
  active: ActiveScopes,
  covers: Covers,
  { word, index, length, depth }: Place,
): void {
  for (const [slot, scope] of active) {
    if (scope.waits === true) {
      scope.waits = !VERBS.has(word)
      continue
    }
    // "Suspected nephropathy (diabetes since 2006)": what stands in brackets is not doubted.
    const aside = depth > scope.depth && scope.axis !== 'negated' && !isBase(slot, 'experiencer')
    if (!(aside && scope.axis !== 'conditional') && scope.paused !== 'fully') {
      const narrowed = scope.paused === 'for plans' && scope.only === undefined
      cover(covers, slot, index, length, narrowed ? { ...scope, only: 'problem' } : scope)
    }
    if (--scope.reach <= 0) active.delete(slot)
  }
}

/**
 * The words of a trigger that its own "no" or "not" denies, for whoever asks of them: the finding in "no evidence of", the
 * change in "has not improved", which denies nothing else.
 */
export function coverNegated(
  covers: Covers,
  { words }: Tokens,
  hit: Match<Trigger>,
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): void {
  const negator = words.slice(hit.from, hit.to).findIndex((word) => NEGATORS.has(word))
  if (negator < 0 || words[hit.from] === 'with') return
  const start = hit.from + negator
  const { phrase } = hit.entries[0]
  const doubts = hit.entries.some(({ axes }) => axes.includes('possible'))
  const scope: Scope = {
    axis: doubts ? 'possible' : 'negated',
    phrase,
    start,
    at: start,
    only: undefined,
    of: undefined,
  }
  for (let i = start + 1; i < hit.to; i++)
    cover(covers, 'certainty/all', i - from, to - from, scope)
}
