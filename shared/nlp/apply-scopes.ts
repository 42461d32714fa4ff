import type { Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import type { Concerned } from './lexicon/triggers.ts'
import type { Base, Scope, SentenceScopes } from './scopes.ts'

/** What the rules say of a mention, and which axes a trigger or a heading decided; the others are only defaults. */
export interface RuledAssertion extends Assertion {
  /** The phrase that decided the assertion, else another axis. Lexicon text, never the note's. */
  trigger?: string
  explicit: Record<keyof Assertion, boolean>
}

/** What puts a mention in the past though it is one of its words: "old inferior infarct". */
const OWN = /^(?:old|healed|prior|previous|remote|resolved|h\/o|history of|hx of|s\/p|status post)$/

/** An order to stop a drug; under a condition it has not been stopped. */
const isOrder = (phrase: string): boolean =>
  /^(?:stop|hold|discontinue|d\/c|withhold|wean off|off)\b/.test(phrase)

const PROBLEMS: readonly (Concerned | 'all')[] = ['all', 'problem', 'event']
const PLANS: readonly (Concerned | 'all')[] = ['all', 'planned']
const ANYTHING: readonly (Concerned | 'all')[] = [...PROBLEMS, 'planned']
const CONCERNS: Record<Label, readonly (Concerned | 'all')[]> = {
  'Clinical Condition': PROBLEMS,
  'Clinical Finding': PROBLEMS,
  'Medical Procedure': [...PLANS, 'event'],
  'Medication Statement': [...PLANS, 'medication'],
}

/** A mention in its sentence; `first` and `last` count tokens from the sentence's first, `last` is exclusive. */
export interface Asserted {
  first: number
  last: number
  label: Label | undefined
  /** Whether a trigger can be the first of its own words. */
  ownTriggers: boolean
}

/** The nearest scope of a kind that concerns what the mention's label stands for. */
function nearest(
  scopes: SentenceScopes,
  side: 'before' | 'after',
  base: Base,
  { first, last, label, ownTriggers }: Asserted,
): Scope | undefined {
  if (scopes[side].size === 0) return undefined
  const unlabelled = base === 'certainty' ? ANYTHING : PROBLEMS
  const concerns = label === undefined ? unlabelled : CONCERNS[label]
  let found: Scope | undefined
  let away = Infinity
  for (const concerned of concerns) {
    const row = scopes[side].get(`${base}/${concerned}`)
    if (row === undefined) continue
    // "No acute distress": the first token of "acute distress" is of the trigger itself, and the next one is covered.
    const furthest = ownTriggers ? last : Math.min(last, first + 3)
    const end = side === 'before' ? furthest : first + 1
    for (let i = first; i < end; i++) {
      const scope = row[i]
      if (scope === undefined) continue
      const of = scope.only === undefined || concerns.includes(scope.only)
      const trigger = scope.start - scopes.from
      const own = (ownTriggers && trigger === first) || OWN.test(scope.phrase)
      const outside = side === 'after' || trigger < first || own
      const distance = Math.abs(scope.at - scopes.from - first)
      if (of && outside && distance < away) {
        found = scope
        away = distance
      }
      break
    }
  }
  return found
}

/** Sets what the scopes of its sentence say of a mention. */
export function applyScopes(
  ruled: RuledAssertion,
  scopes: SentenceScopes,
  mention: Asserted,
): void {
  const { label } = mention
  const find = (base: Base): Scope | undefined =>
    nearest(scopes, 'before', base, mention) ?? nearest(scopes, 'after', base, mention)
  const medication = label === 'Medication Statement'
  const planned = medication || label === 'Medical Procedure'
  const set = <K extends keyof Assertion>(axis: K, value: Assertion[K], scope: Scope): void => {
    ruled[axis] = value as RuledAssertion[K]
    ruled.explicit[axis] = true
    ruled.trigger ??= scope.phrase
  }
  const certainty = certaintyOf(scopes, mention)
  const plan = planned ? find('future') : undefined
  // "Consider CT" plans a procedure; it does not doubt one. What was declined is not planned.
  const future = certainty?.axis === 'negated' ? undefined : plan
  if (certainty !== undefined && !(certainty.axis === 'possible' && future !== undefined)) {
    const { axis } = certainty
    set('assertion', axis === 'negated' || axis === 'possible' ? axis : 'positive', certainty)
  }
  const conditional = find('conditional')
  // Taken when needed, or to prevent something, is taken all the same.
  const given = planned && /prn|p\.r\.n|needed|prophyla|prevent/.test(conditional?.phrase ?? '')
  if (conditional !== undefined && !given) set('conditional', true, conditional)
  const experiencer = find('experiencer')
  if (experiencer !== undefined) {
    set('experiencer', experiencer.axis === 'family' ? 'family' : 'other', experiencer)
  }
  const dated = find('historical')
  // "Mother with breast cancer at the age of 50" tells her age, and nothing of when this is.
  const aside = experiencer !== undefined && dated?.of === 'event'
  // What is absent is absent now: "denies a history of asthma".
  const absent = ruled.assertion === 'negated' && !planned
  const historical = aside || absent ? undefined : dated
  // What hangs on a condition is not planned yet.
  if (future !== undefined && !ruled.conditional) set('temporality', 'future', future)
  else if (historical !== undefined && !(ruled.conditional && isOrder(historical.phrase))) {
    set('temporality', 'historical', historical)
  }
}

/** In tokens. */
const LONGEST_CLAUSE = 60
const DISMISSES = /likely|improbable|probab|possib|exclude|ruled out|doubt/

/** "Suspected PE was ruled out" and "fever: yes" are decided by what comes last; everything else by what comes first. */
function certaintyOf(scopes: SentenceScopes, mention: Asserted): Scope | undefined {
  const ahead = nearest(scopes, 'before', 'certainty', mention)
  const behind = nearest(scopes, 'after', 'certainty', mention)
  if (ahead === undefined || behind?.axis === 'present') return behind
  // "Without leukocytosis, appendicitis is unlikely": the comma parts the two.
  const until = scopes.from + mention.first
  const between = scopes.tokens.words.slice(Math.max(ahead.at, until - LONGEST_CLAUSE), until)
  const apart = behind?.axis === 'possible' && between.includes(',')
  const overruled =
    ahead.axis === 'possible' ? behind?.axis === 'negated' : apart && DISMISSES.test(behind.phrase)
  return overruled ? behind : ahead
}
