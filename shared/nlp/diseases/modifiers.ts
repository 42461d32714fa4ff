// What stands before the head of a disease's name and belongs to it.
import { gapAfter, written, type NoteWords } from '../extract-words.ts'
import { JOINED, NOT_ENOUGH, VAGUE, WEAK_HEAD } from '../lexicon/word-classes.ts'
import { typeBefore } from './types.ts'
import { isSubstance } from './substances.ts'
import { nameBefore } from './person-names.ts'
import { MODIFIER, HEAD, LONGEST, nounAt, isBreak, hasLineBreak } from './words.ts'

/** Said of cells, vessels and guts these make a kind of disease; of anything else they are a size. */
const KINDS = new Set(
  'small large giant clear spindle round t b nk plasma white gray grey'.split(' '),
)

const KIND_OF = /^(?:cell|vessel|bowel|intestin|fib|duct|matter|round)/

/** Before the name of a tumor they tell where it began or how far it got, not which it is. */
const ORDER = new Set(['primary', 'secondary'])

const TUMORS =
  /(?:cancer|tumor|carcinoma|malignancy|neoplasm|sarcoma|lymphoma|melanoma|metastasis)$/

/** What happens at once is not acute: the word tells it from an old one. */
const COURSE = /^(?:sub)?acute$|^chronic$/

const EVENTS = /^(?:fracture|hemorrhage|bleed|infarct|infarction|dislocation|abnormality|injury)$/

/** Heads that another disease may stand before: "bone marrow failure syndrome". */
const GENERIC = /^(?:disease|disorder|syndrome|illness|complex|infection)$/

/** How much a valve leaks or is narrowed decides what is done. */
const GRADE = /^(?:mild|moderate|severe)$/

const GRADED = /^(?:stenosis|regurgitation)$/

const UNJOINED = /^(?:[xy] linked|(?:early|late|adult|childhood|juvenile|infantile|young) onset)$/

const EARLY = /^(?:early|late) (?:infantile|juvenile|childhood|neonatal)$/

const LACK = /^(?:deficiency|insensitivity|resistance|loss|defect)$/

/** A fault of a gene or a chromosome is not yet a disease of its bearer. */
const GENETIC = /^(?:genetic|cytogenetic|chromosom\w+|karyotypic|inherited|hereditary|enzyme)$/
const FAULT = /^(?:abnormality|anomaly|defect|dysfunction|lesion)$/

export interface Edge {
  from: number
  /** Something says which disease it is. */
  specific: boolean
}

/** The modifier that ends right before the token `at`. */
export function modifierBefore(note: NoteWords, at: number, head: number): Edge | undefined {
  const { words, classes } = note.tokens
  const i = at - 1
  const word = words[i] ?? ''
  const own = classes[i] ?? 0
  if (isBreak(note, i)) return undefined
  // "Von Hippel-Lindau (VHL) disease": the abbreviation stands in the name.
  if (isBracketed(note, i)) return modifierBefore(note, i - 2, head)
  const name = nameBefore(note, at, head)
  if (name !== undefined) return { from: name, specific: true }
  if ((own & JOINED) !== 0) return joinedBefore(note, i)
  const typed = typeBefore(note, i)
  if (typed !== undefined) return { from: typed, specific: false }
  if (/^\d{1,2}$/.test(word) && gapAfter(note, i) === '-') return { from: i, specific: false }
  if (KINDS.has(word))
    return KIND_OF.test(words[at] ?? '') ? { from: i, specific: true } : undefined
  if (ORDER.has(word)) {
    return TUMORS.test(nounAt(note, head)) ? undefined : { from: i, specific: false }
  }
  if (EARLY.test(`${word} ${words[at] ?? ''}`)) return { from: i, specific: false }
  // How much is lacking is a degree; a partial epilepsy is a kind.
  if (word === 'partial' && !LACK.test(nounAt(note, head))) return { from: i, specific: false }
  if (GRADE.test(word) && GRADED.test(nounAt(note, head))) return { from: i, specific: false }
  if ((own & VAGUE) !== 0) {
    // "Low-density", "very-long-chain": held to a word that belongs.
    if (gapAfter(note, i) === '-' && at < head) return { from: i, specific: false }
    return nounAt(note, head) === 'syndrome' && at === head && gapAfter(note, i - 1) === '-'
      ? descriptionBefore(note, i)
      : undefined
  }
  if (COURSE.test(word) && EVENTS.test(nounAt(note, head))) return undefined
  const compound = (own & HEAD) !== 0 && GENERIC.test(nounAt(note, head)) && !hasLineBreak(note, i)
  if ((own & MODIFIER) !== 0 || compound) {
    const enough = (own & (NOT_ENOUGH | WEAK_HEAD)) === 0
    const hereditary = GENETIC.test(word) && FAULT.test(nounAt(note, head))
    return { from: i, specific: enough && !hereditary }
  }
  if (/^de(?:ficiency|fect)$/.test(nounAt(note, head)) && isSubstance(note, i)) {
    return { from: i, specific: true }
  }
  if (at === head && nounAt(note, head) === 'syndrome') return descriptionBefore(note, i)
  return undefined
}

/** "Burning mouth syndrome", "hand-foot-genital syndrome": of a syndrome any noun may say what it is like. */
function descriptionBefore(note: NoteWords, i: number): Edge | undefined {
  let from = i
  while (from > 0 && i - from < 4 && gapAfter(note, from - 1) === '-') from--
  if (from < i) return { from, specific: true }
  const word = note.tokens.words[i] ?? ''
  return /^[a-z]{4,}$/.test(word) && !/(?:ed|ing|ly|like)$/.test(word)
    ? { from: i, specific: true }
    : undefined
}

/** "HIV-associated", "late-onset": all that hyphens hold together. */
function joinedBefore(note: NoteWords, i: number): Edge | undefined {
  const { words, classes } = note.tokens
  let from = i
  while (from > 0 && i - from < LONGEST && gapAfter(note, from - 1) === '-') from--
  // "X linked" and "early onset" are written without their hyphens too.
  if (from === i && UNJOINED.test(`${words[i - 1] ?? ''} ${words[i] ?? ''}`)) from--
  if (from === i || words[from] === 'wild') return undefined
  const when = /^(?:onset|stage|grade|type)$/.test(words[i] ?? '')
  return { from, specific: !when && ((classes[from] ?? 0) & VAGUE) === 0 }
}

/** Whether the token `i` closes a bracket with nothing but an abbreviation in it. */
const isBracketed = (note: NoteWords, i: number): boolean =>
  i > 2 &&
  note.tokens.words[i] === ')' &&
  note.tokens.words[i - 2] === '(' &&
  /^[A-Z][A-Za-z0-9]{1,7}$/.test(written(note, i - 1, i))
