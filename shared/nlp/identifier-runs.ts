import {
  BEFORE_PERSON,
  BEFORE_PRODUCT,
  CREDENTIALS,
  EPONYM_HEADS,
  KIN,
  PARTICLES,
  PERSON_VERBS,
  ROLES,
  TITLES,
  WEAK_VERBS,
} from './identifier-cues.ts'
import { isKnown, isNameOnly, isUnknown, type Word } from './identifier-words.ts'
import { COMMON, EPONYM, GIVEN, NAME } from './names/kinds.ts'

/** Words `from` to `to`, both included, that are one name; `sure` where later mentions may be told by it. */
export interface NameRun {
  from: number
  to: number
  sure: boolean
}

/** From here on a run of capitals is taken for a name. */
const ENOUGH = 2

/**
 * Names that nothing marks as such: runs of capitalised words, weighed by what the words can be, by what stands around
 * them, and by whether a capital says anything in their line. `taken` tells words that are already identifiers.
 */
export function findRuns(words: Word[], taken: (index: number) => boolean): NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < words.length; i++) {
    if (taken(i) || !canBegin(words, i)) continue
    let to = i
    while (to + 1 < words.length && to - i < 6 && continues(words, to, taken)) {
      to = PARTICLES.has(words[to + 1]?.lower ?? '') ? lastParticle(words, to + 1) + 1 : to + 1
    }
    const weight = weigh(words, i, to)
    if (weight >= ENOUGH) runs.push({ from: i, to, sure: weight > ENOUGH })
    i = to
  }
  return runs
}

function canBegin(words: Word[], i: number): boolean {
  const word = words[i]
  if (word === undefined || word.text.length > 30) return false
  if (word.shape === 'initial') {
    const next = words[i + 1]
    return /^\.\s?$/u.test(next?.gap ?? '') && next !== undefined && isPart(next)
  }
  return isPart(word)
}

/** A capitalised word that a name can have. In capitals only what is known for a name. */
function isPart(word: Word): boolean {
  if (word.shape === 'initial') return true
  if (TITLES.has(word.lower) || CREDENTIALS.has(word.lower)) return false
  if (word.shape === 'title') return !isKnown(word)
  return word.shape === 'upper' && word.text.length > 3 && isNameOnly(word)
}

function lastParticle(words: Word[], i: number): number {
  let last = i
  while (
    last - i < 2 &&
    PARTICLES.has(words[last + 1]?.lower ?? '') &&
    words[last + 1]?.shape === 'lower'
  )
    last++
  return last
}

function continues(words: Word[], at: number, taken: (index: number) => boolean): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || next === undefined || taken(at + 1) || word.possessive) return false
  // "Doe, Jane", "Vink - Roe"
  if (/^,[ ]$|^[ ][-–][ ]$/u.test(next.gap) && word.shape === 'title') {
    return (
      next.shape === 'title' &&
      !words[at - 1]?.gap.includes(',') &&
      !isKnown(next) &&
      mayName(next) &&
      isPart(next)
    )
  }
  const after = word.shape === 'initial' ? /^(?:\.?[ ]?|\.[ ])$/u : /^[ ]$/u
  if (!after.test(next.gap)) return false
  if (next.shape === 'lower') {
    if (!PARTICLES.has(next.lower)) return false
    const last = lastParticle(words, at + 1)
    const end = words[last + 1]
    return end?.gap === ' ' && end.shape === 'title' && !taken(last + 1)
  }
  if (next.shape === 'initial') {
    // "Anna K. Roe", and "Anna K" at an end; no "Vitamin K".
    return next.text !== 'I' || words[at + 2]?.gap.startsWith('.') === true
  }
  if (next.shape === 'upper' && word.shape !== 'upper')
    return isNameOnly(next) && next.text.length > 3
  if (word.shape === 'upper') return next.shape === 'upper' && !isKnown(next)
  return isPart(next) || isSurnameToo(words, at)
}

/** "Josefine Storm is": after a given name a plain word with a capital is a surname, where nothing capital follows. */
function isSurnameToo(words: Word[], at: number): boolean {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || next?.shape !== 'title' || !next.prose || next.opens) return false
  if (!isNameOnly(word) || (word.kinds & GIVEN) === 0 || (next.kinds & COMMON) === 0) return false
  return after === undefined || after.gap !== ' ' || after.shape === 'lower'
}

function weigh(words: Word[], from: number, to: number): number {
  const parts = words.slice(from, to + 1)
  const first = words[from]
  const last = words[to]
  if (first === undefined || last === undefined) return 0
  const right = weighRight(words, to)
  if (right <= -4) return right
  const whole = parts.filter(({ shape }) => shape === 'title' || shape === 'upper')
  const named = whole.filter(isNameOnly)
  const long = whole.length > 1 || parts.length > whole.length ? 1 : 0
  const left = weighLeft(words, from)
  if (named.length > 0) {
    const given = named.some(({ kinds }) => (kinds & GIVEN) !== 0)
    // One word in capitals among others in small letters is an abbreviation sooner than a name.
    const shouted = whole.length === 1 && first.shape === 'upper' && first.prose ? 3 : 0
    return (given ? 3 : 2) + long + left + right - shouted
  }
  const unknown = whole.some((word) => isUnknown(word) && isPronounceable(word))
  if (!first.prose)
    return unknown && long + left > 1 && !whole.some(isEponym) ? 1 + left : left > 1 ? left : 0
  const next = words[to + 1]
  if (
    !unknown &&
    next?.gap === ' ' &&
    isKnown(next) &&
    !(next.shape === 'lower' && GOES_ON.test(next.lower))
  )
    return 0
  let weight = unknown ? (first.opens ? 1 : 2) : first.opens ? 0 : 1
  if (!unknown && whole.every(isEponym)) weight -= 1
  if (unknown && whole.length === 1 && isLatin(words, to)) weight -= 3
  return weight + long + left + right
}

/** Abbreviations lack vowels, or are short. */
const isPronounceable = ({ text }: Word): boolean =>
  text.length > 2 && /[aeiouy\u00c0-\u024f\u0400-\u04ff]/iu.test(text)

const isEponym = ({ kinds }: Word): boolean => (kinds & EPONYM) !== 0

/** An organism's name goes on in Latin: "Klebsiella oxytoca". */
function isLatin(words: Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    next?.gap === ' ' &&
    next.shape === 'lower' &&
    next.kinds === 0 &&
    /(?:us|a|is|um|ae|i|ens|ans|es|ii|ex|ix|or)$/u.test(next.lower) &&
    next.lower.length > 4
  )
}

function weighLeft(words: Word[], from: number): number {
  const word = words[from]
  const before = words[from - 1]
  if (word === undefined || before === undefined) return 0
  const adjacent = /^[ ]$|^,[ ]$|^[ ]\($/u.test(word.gap)
  if (!adjacent) return 0
  const { lower } = before
  if (KIN.has(lower)) return 2
  if (word.gap.includes(',')) return 0
  if (ROLES.has(lower)) return 2
  // "the Quran", "a Foley": people have no article.
  if (BEFORE_PRODUCT.has(lower) || /^(?:the|an?)$/u.test(lower)) return -1
  if (BEFORE_PERSON.has(lower)) return 1
  return 0
}

/** What may follow a name that is a word too; anything else makes it a word: "Small bowel". */
const GOES_ON =
  /^(?:and|or|is|was|has|had|will|would|can|could|did|does|at|in|on|for|about|again|if|to|but|as|when|who|whose|by|with|from|this|next|today|yesterday|tomorrow|tonight|there|here|yet|too|also|now|the|his|her|my|said|says|reports|reported|denies|denied|states|stated|tolerated|agrees|agreed|wants|called|left|came|feels|felt|asked|needs|took|takes|went|hopes|presents|presented|notified|aware|informed)$/u

/** From what follows the run: 2 for what only people do, 1 for a hint, -5 for an eponym's head or a dose. */
function weighRight(words: Word[], to: number): number {
  const word = words[to]
  const next = words[to + 1]
  if (word === undefined || next === undefined) return 0
  const near = word.possessive ? ' ' : next.gap
  const plain = isUnknown(word) || isEponym(word)
  if (
    word.possessive &&
    isUnknown(word) &&
    near === ' ' &&
    !EPONYM_HEADS.has(next.lower) &&
    next.shape === 'lower' &&
    (next.kinds & EPONYM) === 0
  ) {
    return EPONYM_HEADS.has(words[to + 2]?.lower ?? '') ? -4 : 1
  }
  if (near === ' ') {
    if (EPONYM_HEADS.has(next.lower))
      return isNameOnly(word) && word.possessive && !isEponym(word) ? 0 : -5
    if (plain && /^\d/u.test(next.text)) return -3
    if (next.shape === 'lower' && PERSON_VERBS.has(next.lower) && !word.possessive) {
      if (!WEAK_VERBS.has(next.lower)) return 2
      return isNoun(words, to + 2) ? 1 : 0
    }
    if (EPONYM_HEADS.has(words[to + 2]?.lower ?? '') && words[to + 2]?.gap === ' ' && plain)
      return -4
    if (plain && next.shape === 'lower' && (next.kinds & COMMON) === 0 && next.kinds !== 0)
      return -2
  }
  if (/^['’][ ]?$/u.test(near)) return EPONYM_HEADS.has(next.lower) ? -5 : 0
  if (/^-$|^\/$/u.test(near)) return plain ? -2 : 0
  if (
    /^,[ ]$/u.test(near) &&
    /^(?:can|could|did|do|would|will|please|are|have|you|thanks|thank|who|age|aged|he|she)$/u.test(
      next.lower,
    )
  )
    return 2
  return 0
}

/** Whether what "is" or "has" goes on to say can be said of a person: "is a", "has been", "was here". */
function isNoun(words: Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    /^(?:an?|the|in|at|here|doing|seen|on|from|my|his|her|our|your|their|not|well|very|been|also|now|unable|able|alert|awake|with|back|home|born|going|just|always|never|feeling|still|afebrile|stable)$/u.test(
      word.lower,
    )
  )
}

/** Parts of a run that later mentions may be told by: not initials, and no plain words. */
export function partsOf(words: Word[], { from, to }: NameRun): string[] {
  return words
    .slice(from, to + 1)
    .filter(({ shape, lower }) => shape !== 'initial' && lower.length > 2 && !PARTICLES.has(lower))
    .map(({ lower }) => lower)
}

/** Known for a name, or unknown. */
const mayName = (word: Word): boolean => (word.kinds & NAME) !== 0 || isUnknown(word)
