import { opensClause } from './clauses.ts'
import type { Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import type { Active, Slot } from './scopes.ts'
import type { Tokens } from './tokens.ts'

/** What names the family as a whole holds for the whole sentence. */
const OF_FAMILY = /\b(?:family|fam|fhx?)\b/
/** Only the patient comes to be seen. */
const PRESENTS = /present|admitted|complain|comes in|came in/
const PATIENT = /(?:^|\s)(?:patient|pt)\b/
/** After these a drug or an operation is only where or when something was not found; a disease may still be denied. */
const BESIDE =
  /^(?:on|by|with)$|^(?:found|seen|noted|observed|detected|identified|present|evident|visible|demonstrated) /
/** After one of these "the" goes on with the same phrase. */
const LEADS_ON = new Set(
  'of in at to for from on or and by than into over under within during throughout'.split(' '),
)
export type ActiveScopes = Map<Slot, Active>

export const isBase = (slot: Slot, base: string): boolean => slot.startsWith(base)
/** In what is told as history these tell more of it. */
const WITHIN_HISTORY = /^(?:for|s\/p|status post)$/
/** "To reduce the risk of bleeding, the drug was stopped." */
const PURPOSE = /risk|prevent|prophyla|avoid/
const CAUSES = /^(?:due to|secondary to|because of|caused by|attributed to)$/
const WOMEN = /mother|mom|mum|sister|aunt|grandma|niece|daughter|wife|girlfriend/
const MEN = /father|dad|brother|uncle|grandpa|nephew|\bson|husband|boyfriend/

export const isOfFamily = ({ phrase }: Active): boolean => OF_FAMILY.test(phrase)

/** "Without treatment the tumour grew." */
export function endsWithout(
  active: ActiveScopes,
  { words }: Tokens,
  at: number,
  from: number,
): boolean {
  const scope = active.get('certainty/all')
  if (scope?.start !== from || !scope.phrase.startsWith('without')) return false
  return scope.at < at - 1 && words[at] === 'the' && !LEADS_ON.has(words[at - 1] ?? '')
}

/** At a comma or "and" before a clause of its own; "his mother had gout and he" is no longer about her. */
export function endClause(active: ActiveScopes, tokens: Tokens, at: number, to: number): void {
  if (!opensClause(tokens, at, to)) return
  const next = tokens.words[at + 1] ?? ''
  const subject = next === 'and' ? tokens.words[at + 2] : next
  drop(active, (slot, { phrase }) => {
    if (isBase(slot, 'experiencer')) {
      return (subject === 'he' && WOMEN.test(phrase)) || (subject === 'she' && MEN.test(phrase))
    }
    return !isBase(slot, 'conditional') || PURPOSE.test(phrase)
  })
}

/** What a phrase that ends or interrupts scopes does to them. */
export function limit(active: ActiveScopes, tokens: Tokens, hit: Match<Trigger>, to: number): void {
  for (const { direction, phrase, keeps } of hit.entries) {
    if (direction === 'ends') {
      const patient = PATIENT.test(phrase) && tokens.words[hit.from - 2] !== 'of'
      const presents = PRESENTS.test(phrase) || opensClause(tokens, hit.to - 1, to)
      drop(active, (slot, scope) => {
        if (isBase(slot, 'experiencer')) return patient || (presents && isOfFamily(scope))
        if (scope.waits !== undefined && CAUSES.test(phrase)) return false
        return keeps === undefined || !isBase(slot, keeps)
      })
    } else if (direction === 'pauses') pause(active, phrase)
  }
}

export function drop(active: ActiveScopes, unwanted: (slot: Slot, scope: Active) => boolean): void {
  for (const [slot, scope] of active) if (unwanted(slot, scope)) active.delete(slot)
}

function pause(active: ActiveScopes, phrase: string): void {
  const beside = BESIDE.test(phrase)
  for (const [slot, scope] of active) {
    if (isBase(slot, 'experiencer') || isBase(slot, 'conditional')) continue
    // What somebody was treated for then was then.
    if (WITHIN_HISTORY.test(phrase) && isBase(slot, 'historical')) continue
    const denied = isBase(slot, 'certainty')
    scope.paused = beside && denied && scope.paused !== 'fully' ? 'for plans' : 'fully'
  }
}

export function resume(active: ActiveScopes): void {
  for (const scope of active.values()) {
    if (scope.paused !== 'no') scope.paused = scope.axis === 'future' ? 'no' : 'for plans'
  }
}

/** "Regular rhythm without murmurs, rubs, gallops": nothing but the trigger begins a list. */
function isListAlone({ words }: Tokens, { start, at }: Active, to: number): boolean {
  const rest = words.slice(at + 1, Math.min(to, at + 13))
  const before = words.slice(Math.max(0, start - 13), start)
  return rest.filter((word) => word === ',').length >= 2 && !before.includes(',')
}

/** "Without fever, cough or rash" is a list; "migraine without aura, osteopenia" is not. */
export function endsAtComma(tokens: Tokens, comma: number, to: number, scope: Active): boolean {
  if (!scope.list || isMemberAlone(tokens, comma, scope)) return true
  if (scope.phrase !== 'without' && scope.phrase !== 'w/o') return false
  if (tokens.words.slice(comma + 1, Math.min(to, comma + 13)).includes('or')) return false
  return !isListAlone(tokens, scope, to)
}

/** "Hypertension, no diabetes, and gout": one member of a list is denied, and not what follows it. */
function isMemberAlone({ words }: Tokens, comma: number, { phrase, start, at }: Active): boolean {
  const inList = phrase.startsWith('no') && words[start - 1] === ',' && words[comma + 1] === 'and'
  return inList && words.indexOf(',', at + 1) === comma
}
