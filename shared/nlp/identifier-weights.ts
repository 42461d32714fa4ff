import {
  BEFORE_PERSON,
  BEFORE_PRODUCT,
  CREDENTIALS,
  EPONYM_HEADS,
  KIN,
  OF_NAMED,
  PERSON_VERBS,
  ROLES,
  THING_VERBS,
  TREATED,
  WEAK_VERBS,
} from './identifier-cues.ts'
import { isKnown, isNameOnly, isUnknown, type Word } from './identifier-words.ts'
import { CAPITAL, CLINICAL, COMMON, EPONYM, GIVEN, NAME } from './names/kinds.ts'

/** From this weight on a run of capitals is taken for a name. */
export const ENOUGH = 2

/**
 * How much speaks for words `from` to `to` being a name: what the words can be, what stands before and after them, and
 * whether a capital says anything in their line. A name of the lists weighs enough by itself; an unknown word does in the
 * middle of a sentence; a plain word needs more.
 */
export function weigh(words: Word[], from: number, to: number): number {
  const parts = words.slice(from, to + 1)
  const first = words[from]
  const last = words[to]
  if (first === undefined || last === undefined) return 0
  const right = weighRight(words, from, to)
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
  if (!unknown && !whole.some(({ kinds }) => (kinds & NAME) !== 0)) return 0
  // "S. Tkachenko" is a person even in a heading.
  if (unknown && parts.length > whole.length && first.shape === 'initial') return 2 + left
  if (!first.prose) {
    // "Call Szymon": the first word of a line and its object.
    const called = left > 0 && words[from - 1]?.opens === true
    if (unknown && (called || long + left > 1) && !whole.some(isEponym)) return 1 + left
    return left > 1 ? left : 0
  }
  const next = words[to + 1]
  if (
    !unknown &&
    left < 2 &&
    next?.gap === ' ' &&
    isKnown(next) &&
    !(next.shape === 'lower' && (GOES_ON.test(next.lower) || PERSON_VERBS.has(next.lower)))
  )
    return 0
  let weight = unknown ? (first.opens ? 1 : 2) : first.opens ? 0 : 1
  if (!unknown && whole.every(isEponym)) {
    // "positive Thomas", "per Patrick": of given names only what is tested and done stays a thing.
    const tested = TESTED.test(words[from - 1]?.lower ?? '')
    weight += !tested && !first.opens && whole.every(({ kinds }) => (kinds & GIVEN) !== 0) ? 1 : -1
  } else if (!unknown && first.lone && !first.opens) weight += 1
  if (unknown && whole.length === 1 && isLatin(words, to)) weight -= 3
  if (unknown && left < 2 && isListedWithThings(words, from, to)) weight -= 2
  return weight + long + left + right
}

/** Abbreviations lack vowels, or are short. */
const isPronounceable = ({ text }: Word): boolean =>
  text.length > 2 && /[aeiouy\u00c0-\u024f\u0400-\u04ff]/iu.test(text)

const TESTED =
  /^(?:of|positive|negative|pos|neg|modified|normal|abnormal|absent|present|no|underwent|bilateral|left|right)$/u

const isEponym = ({ kinds }: Word): boolean => (kinds & EPONYM) !== 0

/** In a list with products, organisms or eponyms: "Mepilex, Aquacel and Coban". */
function isListedWithThings(words: Word[], from: number, to: number): boolean {
  const [before, and, after, next] = [
    words[from - 1],
    words[from - 2],
    words[to + 1],
    words[to + 2],
  ]
  const gap = words[from]?.gap ?? ''
  const joined = /^(?:and|or|nor|then|plus|vs|versus)$/u
  return (
    (/^(?:,|;|[ ]?\/)[ ]?$/u.test(gap) && isThing(before)) ||
    (gap === ' ' && joined.test(before?.lower ?? '') && isThing(and)) ||
    (/^,[ ]|^[ ]?\/[ ]?$/u.test(after?.gap ?? '') && isThing(after)) ||
    (after?.gap === ' ' && joined.test(after.lower) && isThing(next))
  )
}

const isThing = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.kinds & NAME) === 0 &&
  (word.kinds & (CAPITAL | EPONYM | CLINICAL)) !== 0

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
  const first = words[from - 2]
  if (/^(?:with|to|on|for|of)$/u.test(lower) && TREATED.has(first?.lower ?? '')) return -2
  if (lower === 'grew' || lower === 'growing') return -3
  if (BEFORE_PRODUCT.has(lower) || /^(?:the|an?)$/u.test(lower)) return -1
  if (BEFORE_PERSON.has(lower)) return 1
  return 0
}

/** What may follow a name that is a word too; anything else makes it a word: "Small bowel". */
const GOES_ON =
  /^(?:and|or|is|was|has|had|will|would|can|could|did|does|at|in|on|for|about|again|if|to|but|as|when|who|whose|by|with|from|this|next|today|yesterday|tomorrow|tonight|there|here|yet|too|also|now|the|his|her|my|said|says|reports|reported|denies|denied|states|stated|tolerated|agrees|agreed|wants|called|left|came|feels|felt|asked|needs|took|takes|went|hopes|presents|presented|notified|aware|informed)$/u

/** From what follows the run: 2 for what only people do, 1 for a hint, -5 for an eponym's head or a dose. */
function weighRight(words: Word[], from: number, to: number): number {
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
  if (near === ' ' && OF_NAMED.has(next.lower) && next.shape === 'lower') return 2
  if (
    near === ' (' &&
    (CREDENTIALS.has(next.lower) || KIN.has(next.lower) || ROLES.has(next.lower))
  )
    return 2
  if (near === ' ') {
    if (EPONYM_HEADS.has(next.lower)) {
      // "Wei Zhang test", "Marisol exam": what the lists know for a name only, and no disease bears.
      if (!isNameOnly(word) || DISEASE.test(next.lower)) return -5
      return to > from || word.possessive || (word.kinds & GIVEN) !== 0 ? 0 : -2
    }
    if (plain && /^\d/u.test(next.text)) return -3
    if (isPresent(words, to + 1)) return 2
    if (
      /^(?:seen|examined|evaluated|assessed)$/u.test(next.lower) &&
      /^(?:and|by|in|at|today|with|for)$/u.test(words[to + 2]?.lower ?? '')
    )
      return 2
    if (
      isUnknown(word) &&
      THING_VERBS.has(next.lower) &&
      !/^(?:the|an?|his|her|their|my|our|it|to|that)$/u.test(words[to + 2]?.lower ?? '')
    )
      return -2
    if (
      isUnknown(word) &&
      next.shape === 'lower' &&
      (next.kinds & CLINICAL) !== 0 &&
      !PERSON_VERBS.has(next.lower)
    )
      return -2
    if (next.shape === 'lower' && PERSON_VERBS.has(next.lower) && !word.possessive) {
      if (!WEAK_VERBS.has(next.lower)) return 2
      return isNoun(words, to + 2) ||
        (ADVERB.test(next.lower) && words[to + 2]?.lower.endsWith('ed') === true)
        ? 1
        : 0
    }
    if (EPONYM_HEADS.has(words[to + 2]?.lower ?? '') && words[to + 2]?.gap === ' ' && plain)
      return -4
    if (plain && next.shape === 'lower' && (next.kinds & COMMON) === 0 && next.kinds !== 0)
      return -2
  }
  if (/^['’][ ]?$/u.test(near)) return EPONYM_HEADS.has(next.lower) ? -5 : 0
  if (/^-$|^\/$/u.test(near)) return plain ? -2 : 0
  if (/^,[ ]$|^:[ ]$|^[ ][-–][ ]$/u.test(near) && ADDRESSED.test(next.lower)) return 2
  // What a colon follows is a label.
  const announced = BEFORE_PERSON.has(words[from - 1]?.lower ?? '')
  if (/^\.?[ ]?:/u.test(near) && plain && !announced) return -3
  return 0
}

/** "at bedside", "doing well", "is a 6-year-old", "is a pleasant": what is said of patients and of their visitors. */
function isPresent(words: Word[], at: number): boolean {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((i) => words[at + i]?.lower ?? '')
  if (first === 'at') return second === 'bedside' || (second === 'the' && third === 'bedside')
  if (first === 'doing' || first === 'eating')
    return /^(?:well|better|ok|okay|fine|poorly|worse|great)$/u.test(second)
  if (first !== 'is' && first !== 'was') return false
  return (
    /^an?$/u.test(second) &&
    /^(?:\d{1,3}\b.*|pleasant|very|previously|retired|young|elderly)$/u.test(third)
  )
}

/** Of the heads of eponyms those that nothing else is the head of. */
const DISEASE =
  /^(?:diseases?|syndromes?|signs?|phenomenon|phenomena|palsy|lymphomas?|sarcomas?|dystrophy|chorea|ataxia|triad|criteria|score|scale|classification|fractures?|hernias?|catheters?|drains?|nodes?|cysts?|contracture|tumou?rs?|thyroiditis|dementia|virus|maneuver|manoeuvre)$/u

const ADVERB = /^(?:never|always|just|still|already|recently)$/u

/** What is said to somebody, or at once of somebody. */
const ADDRESSED =
  /^(?:can|could|did|do|would|will|please|are|have|you|your|thanks|thank|who|age|aged|he|she|call|sure|yes|yeah|hello|hi|where|when|why|how|what)$/u

/** Whether what "is" or "has" goes on to say can be said of a person: "is a", "has been", "was here". */
function isNoun(words: Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    /^(?:\p{L}{3,12}ing|an?|the|in|at|here|doing|seen|on|from|my|his|her|our|your|their|not|well|very|been|also|now|unable|able|alert|awake|with|back|home|born|going|just|always|never|feeling|still|afebrile|stable|where|who|what|why|one|coming|waiting|leaving|looking|trying|near|far|closed|open|late|about|so|really|me|us|you|him|them)$/u.test(
      word.lower,
    )
  )
}
