import { isBystander, isPossessive } from './bystanders.ts'
import { coverNegated, coverToken } from './scope-covers.ts'
import {
  drop,
  endClause,
  endsAtComma,
  endsWithout,
  isBase,
  isOfFamily,
  limit,
  resume,
  type ActiveScopes,
} from './scope-limits.ts'
import type { Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import type { Tokens } from './tokens.ts'
import {
  CLAUSE_ENDS,
  slotOf,
  type Covers,
  type Hits,
  type Scope,
  type Slot,
  type Stretch,
} from './scopes.ts'

/** A colon after one of these introduces what is denied. */
const LEADS_LIST = new Set('following symptoms of for any negatives precautions'.split(' '))
const SEPARATORS = new Set(['|', '·', '•', '→'])
/** Who is the patient where a parent is named beside them. */
const PATIENTS = new Set([
  'patient',
  'pt',
  'neonate',
  'newborn',
  'infant',
  'baby',
  'proband',
  'fetus',
  'own',
  'himself',
  'herself',
])
/** A doubt or a denial that is an aside to what a history lists: "remote stroke without residual weakness". */
const ASIDE = /^with(?:out)?\b|^w\/o/
/** What comes to be spoken of as what might be. */
const CONDITION = /^(?:(?:only )?(?:if|unless|in case of|in the event of)|risk factors? for)$/
const DEFINITE = new Set('the this these those his her their its'.split(' '))

/** What triggers say of the tokens after them. Gives the scopes still open at the end. */
export function sweepForward(
  { tokens, from, to }: Stretch,
  hits: Hits,
  inherited: Map<Slot, Scope> | undefined,
  covers: Covers,
): Map<Slot, Scope> {
  const active: ActiveScopes = new Map()
  let depth = 0
  for (const [slot, scope] of inherited ?? []) {
    active.set(slot, {
      ...scope,
      start: from - 1,
      at: from,
      reach: Infinity,
      list: true,
      depth,
      paused: 'no',
    })
  }
  for (let i = from; i < to; i++) {
    const hit = hits.get(i)
    if (hit !== undefined) {
      for (let k = hit.from; k < hit.to; k++) {
        if (tokens.words[k] === '(') depth++
        else if (tokens.words[k] === ')') depth = Math.max(0, depth - 1)
        else if (tokens.words[k] === ',') resume(active)
      }
      if (CONDITION.test(hit.entries[0].phrase)) {
        // "No risk factors for gout": they are what is denied.
        for (let k = hit.from; k < hit.to; k++)
          coverToken(active, covers, {
            word: tokens.words[k] ?? '',
            index: k - from,
            length: to - from,
            depth,
          })
      }
      meet(active, tokens, hit, to, depth)
      coverNegated(covers, tokens, hit, { from, to })
      i = hit.to - 1
      continue
    }
    const word = tokens.words[i] ?? ''
    if (word === ';') drop(active, (_slot, scope) => !isOfFamily(scope))
    else if (SEPARATORS.has(word)) drop(active, (slot) => !isBase(slot, 'conditional'))
    else if (word === '(') depth++
    else if (word === ')') {
      drop(active, (_slot, scope) => scope.depth >= depth && depth > 0)
      depth = Math.max(0, depth - 1)
    } else if (word === ',') {
      drop(
        active,
        (slot, scope) => !isBase(slot, 'experiencer') && endsAtComma(tokens, i, to, scope),
      )
      endClause(active, tokens, i, to)
      resume(active)
    } else if (word === 'and') {
      endClause(active, tokens, i, to)
      coverToken(active, covers, {
        word: tokens.words[i] ?? '',
        index: i - from,
        length: to - from,
        depth,
      })
    } else if (word === 'or') resume(active)
    else if (word === '-')
      drop(active, (slot, scope) => !isBase(slot, 'experiencer') && !scope.list)
    else if (word === ':') {
      drop(
        active,
        (slot, { at }) =>
          isBase(slot, 'certainty') && i > at + 1 && !LEADS_LIST.has(tokens.words[i - 1] ?? ''),
      )
    } else if (PATIENTS.has(word)) {
      // "The wife of the patient", "the patient's mother".
      const related = tokens.words[i + 1] === "'" || tokens.words[i - 2] === 'of'
      if (!related) drop(active, (slot) => isBase(slot, 'experiencer'))
      coverToken(active, covers, {
        word: tokens.words[i] ?? '',
        index: i - from,
        length: to - from,
        depth,
      })
    } else {
      if (endsWithout(active, tokens, i, from)) active.delete('certainty/all')
      coverToken(active, covers, {
        word: tokens.words[i] ?? '',
        index: i - from,
        length: to - from,
        depth,
      })
    }
  }
  return active
}

function meet(
  active: ActiveScopes,
  tokens: Tokens,
  hit: Match<Trigger>,
  to: number,
  depth: number,
): void {
  limit(active, tokens, hit, to)
  if (hit.entries.some(({ axes, phrase }) => axes.includes('negated') && ASIDE.test(phrase))) {
    drop(active, (slot) => isBase(slot, 'historical'))
  }
  // "R/o empyema if fever persists": nobody doubts the fever.
  if (CONDITION.test(hit.entries[0].phrase)) drop(active, (slot) => isBase(slot, 'certainty'))
  for (const trigger of hit.entries) {
    if (trigger.direction !== 'before' || !reachesForward(tokens, hit, to, trigger)) continue
    for (const axis of trigger.axes) {
      const { phrase, reach, list } = trigger
      const person = axis === 'family' || axis === 'other'
      const only = person && isPossessive(tokens, hit.to) ? 'problem' : trigger.only
      const at = hit.to - 1
      const slot = slotOf(axis, only)
      // "No non-blanching rash": the wider denial goes on.
      const wider = active.get(slot)
      if (wider?.axis === axis && wider.reach > reach && wider.paused === 'no') continue
      active.set(slot, {
        axis,
        phrase,
        reach,
        list,
        depth,
        start: hit.from,
        at,
        only: undefined,
        of: trigger.only,
        paused: 'no',
      })
      if (/ (?:whether|if)$/.test(phrase) && DEFINITE.has(tokens.words[hit.to] ?? '')) {
        const set = active.get(slot)
        if (set !== undefined) set.waits = true
      }
      // "Stop metformin, start insulin": the second verb is about the second drug.
      if (axis === 'future') active.delete('historical/medication')
      if (slot === 'historical/medication') active.delete('future/planned')
    }
  }
}

function reachesForward(
  tokens: Tokens,
  hit: Match<Trigger>,
  to: number,
  trigger: Trigger,
): boolean {
  const next = tokens.words[hit.to] ?? ''
  const aboutPerson = trigger.axes.includes('family') || trigger.axes.includes('other')
  // "His wife, who has gout".
  const relative = aboutPerson && next === ',' && tokens.words[hit.to + 1] === 'who'
  const goesOn = next === ':' || next === '-' || next === '(' || relative
  if (hit.to < to && !goesOn && CLAUSE_ENDS.has(next)) return false
  if (trigger.phrase === '?') {
    const touches = tokens.starts[hit.from] === tokens.ends[hit.from - 1]
    return !touches || tokens.starts[hit.to] === tokens.ends[hit.to - 1]
  }
  return !(aboutPerson && isBystander(tokens, hit.from, hit.to))
}
