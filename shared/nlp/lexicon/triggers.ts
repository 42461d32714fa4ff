import { NEGATED, POSSIBLE } from './triggers-certainty.ts'
import { CONDITIONAL, EXPERIENCER, TEMPORAL } from './triggers-context.ts'
import { ENDS, PSEUDO } from './triggers-limits.ts'
import { PhraseTrie } from './trie.ts'

/**
 * The context algorithm's trigger phrases. After W. W. Chapman et al., "A simple algorithm for identifying negated
 * findings and diseases in discharge summaries" (J Biomed Inform 2001) and H. Harkema et al., "ConText: an algorithm
 * for determining negation, experiencer, and temporal status from clinical reports" (J Biomed Inform 2009); the phrases
 * are our own.
 */
export type Axis =
  | 'negated'
  | 'possible'
  /** Said to be there: it undoes a denial that reaches it from before. */
  | 'present'
  | 'historical'
  | 'future'
  | 'conditional'
  | 'family'
  | 'other'

/**
 * What a trigger can concern: medications, what can be planned (medications and procedures), what one can have, or what
 * happens at a time (all but medications).
 */
export type Concerned = 'medication' | 'planned' | 'problem' | 'event'

export interface Trigger {
  phrase: string
  /** Empty for a phrase that only looks like a trigger, and so hides the one inside it, and for one that ends scopes. */
  axes: readonly Axis[]
  /** Where it stands seen from what it speaks of; or that it ends scopes, interrupts them, or does nothing. */
  direction: 'before' | 'after' | 'ends' | 'pauses' | 'none'
  /** How many tokens it reaches; Infinity is to the end of its clause. */
  reach: number
  /** Whether it reaches over the commas of a list; backward, over "and" and "or" and then over commas. */
  list: boolean
  /** Backward, over commas though no "and" has been seen. */
  overCommas: boolean
  /** Counts only where the clause ends right after it: "PE likely." but not "likely PE". */
  final: boolean
  /** Counts only near the beginning of its sentence. */
  initial?: true
  /** What it can concern, where not everything. */
  only?: Concerned
  /** The axis that it does not end. */
  keeps?: 'conditional'
}

export interface TriggerGroup extends Partial<Omit<Trigger, 'phrase'>> {
  phrases: string
}

const GROUPS: readonly TriggerGroup[] = [
  ...NEGATED,
  ...POSSIBLE,
  ...TEMPORAL,
  ...CONDITIONAL,
  ...EXPERIENCER,
  ...PSEUDO,
  ...ENDS,
]

/** `a <b|c>` as `a b` and `a c`. */
function expanded(phrase: string): string[] {
  const open = phrase.indexOf('<')
  const close = phrase.indexOf('>', open)
  if (open < 0 || close < 0) return [phrase]
  const head = phrase.slice(0, open)
  const tails = expanded(phrase.slice(close + 1))
  const choices = phrase.slice(open + 1, close).split('|')
  return choices.flatMap((choice) => tails.map((tail) => head + choice + tail))
}

function readGroups(): Trigger[] {
  const read: Trigger[] = []
  for (const { phrases, ...group } of GROUPS) {
    const rest: Omit<Trigger, 'phrase'> = {
      axes: [],
      direction: 'none',
      reach: Infinity,
      list: false,
      overCommas: false,
      final: false,
      ...group,
    }
    for (const written of phrases.split(/[;\n]/)) {
      const trimmed = written.trim()
      if (trimmed === '') continue
      for (const phrase of expanded(trimmed)) read.push({ ...rest, phrase })
    }
  }
  return read
}

let built: PhraseTrie<Trigger> | undefined

/** The triggers by their phrase; of one phrase the entries that count only at the end of a clause come first. */
export function triggers(): PhraseTrie<Trigger> {
  if (built !== undefined) return built
  const trie = new PhraseTrie<Trigger>()
  const all = readGroups()
  for (const trigger of all.filter(({ final }) => final)) trie.add(trigger.phrase, trigger)
  for (const trigger of all.filter(({ final }) => !final)) trie.add(trigger.phrase, trigger)
  built = trie
  return trie
}

/** What a change of the rules is recognised by. */
export const TRIGGER_TEXT: string = GROUPS.map((group) => group.phrases).join('\n')
