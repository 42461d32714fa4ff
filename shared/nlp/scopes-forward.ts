import { isBystander, isPossessive } from './bystanders.ts'
import type { Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import type { Tokens } from './tokens.ts'
import {
  CLAUSE_ENDS,
  cover,
  slotOf,
  type Active,
  type Covers,
  type Hits,
  type Scope,
  type Slot,
  type Stretch,
} from './scopes.ts'

/** A colon after one of these introduces what is denied. */
const LEADS_LIST = new Set('following symptoms of for any negatives precautions'.split(' '))
const PATIENT = /(?:^|\s)(?:patient|pt)\b/
/** After these a drug or an operation is only where or when something was not found; a disease may still be denied. */
const BESIDE = new Set(['on', 'by', 'with'])
const SEPARATORS = new Set(['|', '·', '•', '→'])

type ActiveScopes = Map<Slot, Active>

const isBase = (slot: Slot, base: string): boolean => slot.startsWith(base)

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
      meet(active, tokens, hit, to, depth)
      i = hit.to - 1
      continue
    }
    const word = tokens.words[i] ?? ''
    if (word === ';') active.clear()
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
      resume(active)
    } else if (word === 'or') resume(active)
    else if (word === '-')
      drop(active, (slot, scope) => !isBase(slot, 'experiencer') && !scope.list)
    else if (word === ':') {
      drop(
        active,
        (slot, { at }) =>
          isBase(slot, 'certainty') && i > at + 1 && !LEADS_LIST.has(tokens.words[i - 1] ?? ''),
      )
    } else if (word === 'patient' || word === 'pt') {
      if (tokens.words[i + 1] !== "'") drop(active, (slot) => isBase(slot, 'experiencer'))
    } else coverToken(active, covers, i - from, to - from, depth)
  }
  return active
}

function coverToken(
  active: ActiveScopes,
  covers: Covers,
  index: number,
  length: number,
  depth: number,
): void {
  for (const [slot, scope] of active) {
    // "Suspected nephropathy (diabetes since 2006)": what stands in brackets is not doubted.
    const aside = depth > scope.depth && scope.axis !== 'negated' && !isBase(slot, 'experiencer')
    if (!(aside && scope.axis !== 'conditional') && scope.paused !== 'fully') {
      const narrowed = scope.paused === 'for plans' && scope.only === undefined
      cover(covers, slot, index, length, narrowed ? { ...scope, only: 'problem' } : scope)
    }
    if (--scope.reach <= 0) active.delete(slot)
  }
}

function meet(
  active: ActiveScopes,
  tokens: Tokens,
  hit: Match<Trigger>,
  to: number,
  depth: number,
): void {
  for (const { direction, phrase, keeps } of hit.entries) {
    if (direction === 'ends') {
      const patient = PATIENT.test(phrase)
      drop(active, (slot) => {
        if (isBase(slot, 'experiencer')) return patient
        return keeps === undefined || !isBase(slot, keeps)
      })
    } else if (direction === 'pauses') pause(active, BESIDE.has(phrase))
  }
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
        paused: 'no',
      })
      // "Stop metformin, start insulin": the second verb is about the second drug.
      if (axis === 'future') active.delete('historical/medication')
    }
  }
}

function drop(active: ActiveScopes, unwanted: (slot: Slot, scope: Active) => boolean): void {
  for (const [slot, scope] of active) if (unwanted(slot, scope)) active.delete(slot)
}

function pause(active: ActiveScopes, beside: boolean): void {
  for (const [slot, scope] of active) {
    if (isBase(slot, 'experiencer') || isBase(slot, 'conditional')) continue
    const denied = isBase(slot, 'certainty')
    scope.paused = beside && denied && scope.paused !== 'fully' ? 'for plans' : 'fully'
  }
}

function resume(active: ActiveScopes): void {
  for (const scope of active.values()) {
    if (scope.paused !== 'no') scope.paused = scope.axis === 'future' ? 'no' : 'for plans'
  }
}

/** "Without fever, cough or rash" is a list; "migraine without aura, osteopenia" is not. */
function endsAtComma(tokens: Tokens, comma: number, to: number, scope: Active): boolean {
  if (!scope.list) return true
  if (scope.phrase !== 'without' && scope.phrase !== 'w/o') return false
  return !tokens.words.slice(comma + 1, Math.min(to, comma + 13)).includes('or')
}

function reachesForward(
  tokens: Tokens,
  hit: Match<Trigger>,
  to: number,
  trigger: Trigger,
): boolean {
  const next = tokens.words[hit.to] ?? ''
  if (hit.to < to && next !== ':' && next !== '-' && next !== '(' && CLAUSE_ENDS.has(next))
    return false
  if (trigger.phrase === '?') {
    const touches = tokens.starts[hit.from] === tokens.ends[hit.from - 1]
    return !touches || tokens.starts[hit.to] === tokens.ends[hit.to - 1]
  }
  const aboutPerson = trigger.axes.includes('family') || trigger.axes.includes('other')
  return !(aboutPerson && isBystander(tokens, hit.from, hit.to))
}
