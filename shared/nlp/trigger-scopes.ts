import { triggers, type Axis, type Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import type { Tokens } from './tokens.ts'

/**
 * What speaks of each token of a sentence. Negated and possible are one slot, because the nearer trigger decides;
 * triggers that concern only some labels have slots of their own.
 */
export type Slot =
  | 'certainty'
  | 'medicationCertainty'
  | 'historical'
  | 'medicationHistorical'
  | 'future'
  | 'conditional'
  | 'experiencer'

export interface Scope {
  axis: Axis
  phrase: string
}

/** Per slot and token (counted from the sentence's first) the scope it stands in. */
export interface SentenceScopes {
  covers: Map<Slot, (Scope | undefined)[]>
  /** What is still open at the sentence's end: it holds for the list items under a line that ends with a colon. */
  open: Map<Slot, Scope>
}

interface Active extends Scope {
  reach: number
  list: boolean
  depth: number
  /** The token after its trigger. */
  since: number
}

const slotOf = (axis: Axis, only: Trigger['only']): Slot => {
  if (axis === 'negated' || axis === 'possible') {
    return only === 'medication' ? 'medicationCertainty' : 'certainty'
  }
  if (axis === 'historical') return only === 'medication' ? 'medicationHistorical' : 'historical'
  if (axis === 'family' || axis === 'other') return 'experiencer'
  return axis
}

const CLAUSE_ENDS = new Set([',', ';', '.', ')', '!', ']', '(', ':'])
const REPORTING = new Set(
  'reports reported states stated says said notes noted denies denied brought called feels thinks believes gives gave provides provided helps concerned worried present accompanied accompanies describes endorses observed noticed witnessed found'.split(
    ' ',
  ),
)
/** A colon after one of these introduces what is denied. */
const LEADS_LIST = new Set(['following', 'symptoms', 'of', 'for', 'any'])
const POSSESSIVES = new Set([
  'his',
  'her',
  'the',
  'their',
  'patient',
  "'",
  's',
  'a',
  'an',
  'my',
  'both',
])
const COMPANY = new Set(['per', 'with', 'by', 'from'])
const TOLD = new Set(['spoke', 'spoken', 'talked', 'explained', 'according', 'discussed', 'given'])
const PATIENT = /(?:^|\s)(?:patient|pt)\b/

/** Computes the scopes of the tokens `[from, to)`, in time linear in their number. `inherited` is a lead-in line's `open`. */
export function scopesOf(
  tokens: Tokens,
  from: number,
  to: number,
  inherited: Map<Slot, Scope> | undefined,
): SentenceScopes {
  const hits = findHits(tokens, from, to)
  const covers = new Map<Slot, (Scope | undefined)[]>()
  const open = sweepForward(tokens, from, to, hits, inherited, covers)
  sweepBackward(tokens, from, to, hits, covers)
  return { covers, open }
}

function findHits(tokens: Tokens, from: number, to: number): Map<number, Match<Trigger>> {
  const trie = triggers()
  const hits = new Map<number, Match<Trigger>>()
  for (let i = from; i < to;) {
    const hit = trie.longestAt(
      tokens,
      i,
      to,
      (trigger, end) =>
        !trigger.final ||
        end >= to ||
        CLAUSE_ENDS.has(tokens.words[end] ?? '') ||
        trigger.phrase === '?',
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

function cover(
  covers: Map<Slot, (Scope | undefined)[]>,
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

function sweepForward(
  tokens: Tokens,
  from: number,
  to: number,
  hits: Map<number, Match<Trigger>>,
  inherited: Map<Slot, Scope> | undefined,
  covers: Map<Slot, (Scope | undefined)[]>,
): Map<Slot, Scope> {
  const active = new Map<Slot, Active>()
  let depth = 0
  for (const [slot, scope] of inherited ?? []) {
    active.set(slot, { ...scope, reach: Infinity, list: true, depth, since: from })
  }
  const drop = (unwanted: (slot: Slot, scope: Active) => boolean): void => {
    for (const [slot, scope] of active) if (unwanted(slot, scope)) active.delete(slot)
  }
  for (let i = from; i < to; i++) {
    const hit = hits.get(i)
    if (hit !== undefined) {
      for (const trigger of hit.entries) {
        if (trigger.direction === 'ends') {
          const patient = PATIENT.test(trigger.phrase)
          drop((slot) => slot !== 'experiencer' || patient)
        } else if (trigger.direction === 'before' && reachesForward(tokens, hit, to, trigger)) {
          for (const axis of trigger.axes) {
            const { phrase, reach, list } = trigger
            active.set(slotOf(axis, trigger.only), {
              axis,
              phrase,
              reach,
              list,
              depth,
              since: hit.to,
            })
            // "Stop metformin, start insulin": the second verb is about the second drug.
            if (axis === 'future') active.delete('medicationHistorical')
          }
        }
      }
      i = hit.to - 1
      continue
    }
    const word = tokens.words[i] ?? ''
    if (word === ',')
      drop((slot, scope) => slot !== 'experiencer' && endsAtComma(tokens, i, to, scope))
    else if (word === ':')
      drop(
        (slot, { since }) =>
          slot === 'certainty' && i > since && !LEADS_LIST.has(tokens.words[i - 1] ?? ''),
      )
    else if (word === ';') active.clear()
    else if (word === '(') depth++
    else if (word === ')') {
      drop((_slot, scope) => scope.depth >= depth && depth > 0)
      depth = Math.max(0, depth - 1)
    } else if (word === 'patient' || word === 'pt') {
      if (tokens.words[i + 1] !== "'") drop((slot) => slot === 'experiencer')
    } else {
      for (const [slot, scope] of active) {
        cover(covers, slot, i - from, to - from, scope)
        if (--scope.reach <= 0) active.delete(slot)
      }
    }
  }
  return active
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
  if (hit.to < to && next !== ':' && CLAUSE_ENDS.has(next)) return false
  if (trigger.phrase === '?') return tokens.starts[hit.to] === tokens.ends[hit.to - 1]
  const aboutPerson = trigger.axes.includes('family') || trigger.axes.includes('other')
  return !(aboutPerson && isBystander(tokens, hit))
}

/** A relative who brings, reports or lives with the patient is not the one who is ill. */
function isBystander(tokens: Tokens, { from, to }: Match<Trigger>): boolean {
  const next = tokens.words[to] ?? ''
  if (REPORTING.has(next)) return true
  if (
    REPORTING.has(tokens.words[to + 1] ?? '') &&
    (next === 'is' || next === 'was' || next === 'has')
  )
    return true
  if (next === 'at' && tokens.words[to + 1] === 'bedside') return true
  if (next === ',' && tokens.words[to + 1] === 'who') return true
  let i = from - 1
  while (POSSESSIVES.has(tokens.words[i] ?? '')) i--
  const before = tokens.words[i] ?? ''
  if (COMPANY.has(before)) return true
  return before === 'to' && TOLD.has(tokens.words[i - 1] ?? '')
}

function sweepBackward(
  tokens: Tokens,
  from: number,
  to: number,
  hits: Map<number, Match<Trigger>>,
  covers: Map<Slot, (Scope | undefined)[]>,
): void {
  const hitEnding = new Map<number, Match<Trigger>>()
  for (const hit of hits.values()) hitEnding.set(hit.to - 1, hit)
  const active = new Map<Slot, Active>()
  let inList = false
  for (let i = to - 1; i >= from; i--) {
    const hit = hitEnding.get(i)
    if (hit !== undefined) {
      const after = hit.entries.filter(({ direction }) => direction === 'after')
      if (after.length === 0) {
        if (hit.entries.some(({ direction }) => direction !== 'none')) active.delete('certainty')
        if (hit.entries.some(({ direction }) => direction === 'ends')) active.clear()
      }
      for (const trigger of after) {
        inList = false
        for (const axis of trigger.axes) {
          const { phrase, reach } = trigger
          const list =
            axis === 'family' || !/^(?:is|was|has|not|cannot|remains|ruled|:|-)\b/.test(phrase)
          active.set(slotOf(axis, trigger.only), { axis, phrase, reach, list, depth: 0, since: i })
        }
      }
      i = hit.from
      continue
    }
    const word = tokens.words[i] ?? ''
    if (word === 'and' || word === 'or') {
      inList = true
      for (const [slot, scope] of active) if (!scope.list) active.delete(slot)
    } else if (word === ',') {
      const next = tokens.words[i + 1]
      inList ||= next === 'and' || next === 'or'
      for (const [slot, scope] of active) {
        if (scope.axis !== 'family' && !(scope.list && inList)) active.delete(slot)
      }
    } else if (word === ';' || word === '(' || word === '.') active.clear()
    else {
      for (const [slot, scope] of active) {
        cover(covers, slot, i - from, to - from, scope)
        if (--scope.reach <= 0) active.delete(slot)
      }
    }
  }
}
