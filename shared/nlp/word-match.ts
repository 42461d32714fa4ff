import { wordDistance } from './edit-distance.ts'
import {
  areRivals,
  isNegation,
  isRealWord,
  LINKING,
  lookalikesOf,
  reversalsOf,
} from './lookalikes.ts'

/** What separates two forms of one word; less than any typing error. */
export const FORM = 0.02

/**
 * How much error a match may hold: `strict` by itself, `phrase` where the other words of the quote stand beside it,
 * `lenient` where the surroundings agree, `certain` where they do to the letter.
 */
export type Leniency = 'strict' | 'phrase' | 'lenient' | 'certain'

const LONGEST_WORD = 48
/** Letters with digits, such as `NF1`, are a name of their own until they are this long. */
const SHORTEST_CODE = { strict: 6, phrase: 3, lenient: 4, certain: 3 } as const
const NEGATIONS = new Set(['no', 'not', 'nor', 'non', 'none'])

/** Endings of one word's singular and plural. */
const PLURALS: [string, string][] = [
  ['y', 'ies'],
  ['sis', 'ses'],
  ['us', 'i'],
  ['um', 'a'],
  ['on', 'a'],
  ['a', 'ae'],
  ['oma', 'omata'],
  ['ix', 'ices'],
  ['ex', 'ices'],
  ['x', 'ces'],
  ['nx', 'nges'],
  ['man', 'men'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
]

/** Names of drugs are made of a stem and an ending that is common to a class: only one error may separate two. */
const DRUG_ENDING =
  /(?:dipine|pril|sartan|olol|statin|azole|cillin|mycin|micin|floxacin|mab|nib|tidine|cycline|vir|azepam|azolam|caine|gliptin|glutide|gliflozin|xaban|parin|setron|triptan|lukast|semide|thiazide|sone|solone|barbital|terol|tropium|profen|zosin|oxetine|triptyline|platin|rubicin|taxel|ine)$/

const SPELT_OUT = new Map([
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'epsilon'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'u'],
  ['ω', 'omega'],
  ['&', 'and'],
])

/** British and American spelling, Greek letters, and an apostrophe that was dropped. */
function plainForm(word: string): string {
  const bare = (SPELT_OUT.get(word) ?? word).replaceAll("'", '')
  if (bare.length < 4) return bare
  return bare
    .replaceAll('ae', 'e')
    .replaceAll('oe', 'e')
    .replaceAll('ph', 'f')
    .replaceAll('our', 'or')
    .replace(/is(?=e[ds]?$|ing$|ation)/, 'iz')
    .replace(/(?<=[aeiou])ll(?=ed$|ing$)/, 'l')
}

/** Singular and plural, or with and without a possessive. */
function isInflected(a: string, b: string, leniency: Leniency): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  if (longer === `${shorter}'s`) return true
  if (shorter.length < 2) return false
  // `hrs` is hours, unless the text around it speaks of `HR`.
  if (leniency === 'strict' && shorter.length === 2 && isRealWord(longer)) return false
  if (longer === `${shorter}s` || longer === `${shorter}es`) return true
  return PLURALS.some(([one, many]) => {
    const stem = shorter.length - Math.min(one.length, many.length)
    if (stem < 2) return false
    return (
      (shorter.endsWith(one) && longer === shorter.slice(0, -one.length) + many) ||
      (shorter.endsWith(many) && longer === shorter.slice(0, -many.length) + one)
    )
  })
}

const digitsOf = (word: string): string =>
  /\p{Nd}/u.test(word) ? word.replace(/[^\p{Nd}]+/gu, '') : ''

/** Decides whether a word of a quote is a word of the text, for the texts and quotes of one alignment. */
export class WordMatcher {
  readonly #countInText: (word: string) => number
  readonly #known = new Map<string, number>()
  readonly #plain = new Map<string, string>()

  constructor(countInText: (word: string) => number) {
    this.#countInText = countInText
  }

  /** 0 for equal words, `FORM` for forms of one word, else the number of typing errors; infinite for different words. */
  cost(text: string, quote: string, leniency: Leniency): number {
    if (text === quote) return 0
    if (!mayBeAlike(text, quote)) return Infinity
    const key = `${leniency} ${text} ${quote}`
    let cost = this.#known.get(key)
    if (cost === undefined) {
      cost = this.compare(text, quote, leniency)
      this.#known.set(key, cost)
    }
    return cost
  }

  /** The word in American spelling and plain letters. */
  plain(word: string): string {
    let plain = this.#plain.get(word)
    if (plain === undefined) this.#plain.set(word, (plain = plainForm(word)))
    return plain
  }

  /** As `cost`, for two words that are not equal and not likely to be compared again. */
  compare(text: string, quote: string, leniency: Leniency): number {
    if (text.length > LONGEST_WORD || quote.length > LONGEST_WORD) return Infinity
    const digits = digitsOf(text)
    if (digits !== digitsOf(quote)) return Infinity
    const [plainText, plainQuote] = [this.plain(text), this.plain(quote)]
    if (plainText === plainQuote) return FORM
    if (digits === '' && isInflected(plainText, plainQuote, leniency)) return FORM
    const longer = Math.max(text.length, quote.length)
    if (digits !== '' && longer < SHORTEST_CODE[leniency]) return Infinity
    if (leniency !== 'strict' && LINKING.has(text) && !NEGATIONS.has(quote)) {
      if (wordDistance(text, quote, 1) <= 1) return 1
    }
    const bothReal = this.#isReal(quote, 1) && this.#isReal(text, 2)
    // Where both sides agree to the letter even a word that happens to be one may be a slip: `beast cancer`.
    if (bothReal && (leniency !== 'certain' || areRivals(text, quote))) return Infinity
    const allowed = bothReal ? 1 : allowedErrors(text, quote, leniency)
    const errors = wordDistance(text, quote, allowed)
    if (errors > allowed) return Infinity
    if (leniency === 'strict' && isTooShort(text, quote)) return Infinity
    if (isOtherSide(text, quote)) return Infinity
    const negates = (rest: string, stem: string) =>
      wordDistance(rest, stem, errors) + Math.abs(text.length - quote.length) <= errors ||
      rest === stem
    if (isNegation(text, quote, negates)) return Infinity
    return this.#misleads(text, quote, errors, leniency) ? Infinity : errors
  }

  /** True when a word of another meaning is nearer; by itself, one of opposite meaning as near is enough. */
  #misleads(text: string, quote: string, errors: number, leniency: Leniency): boolean {
    const nearer = errors - 1
    const near = leniency === 'strict' ? errors : nearer
    return (
      lookalikesOf(text).some((other) => wordDistance(other, quote, nearer) <= nearer) ||
      reversalsOf(text).some(
        (other) =>
          other === quote || (wordDistance(other, quote, near) <= near && this.#isReal(other, 1)),
      )
    )
  }

  /** Known as a word, or written so `times` in this text. */
  #isReal(word: string, times: number): boolean {
    return isRealWord(word) || this.#countInText(word) >= times
  }
}

function allowedErrors(text: string, quote: string, leniency: Leniency): number {
  const length = Math.max(text.length, quote.length)
  const ending = DRUG_ENDING.exec(text)?.[0]
  if (length >= 4 && ending !== undefined && quote.endsWith(ending)) return 1
  if (leniency === 'strict') return length < 4 ? 0 : length < 9 ? 1 : 2
  if (leniency !== 'lenient' && length === 2 && /^\p{L}+$/u.test(text + quote)) return 1
  // Of a letter with a digit, `T1`, neither is a slip.
  if (length === 3 && /^\P{Nd}?\p{Nd}/u.test(text)) return 0
  return length < 3 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3
}

/** Abbreviations that begin with right and left: `RCA` and `LCA`. */
const isOtherSide = (a: string, b: string): boolean =>
  a.length === b.length &&
  a.length <= 5 &&
  a.slice(1) === b.slice(1) &&
  /^(?:rl|lr)$/.test(a.charAt(0) + b.charAt(0))

/** Of four letters only two that changed places are believed; of five, not another first letter. */
function isTooShort(text: string, quote: string): boolean {
  const length = Math.max(text.length, quote.length)
  const swapped =
    text.length === quote.length &&
    Array.from(text).toSorted().join('') === Array.from(quote).toSorted().join('')
  if (length === 4) return !swapped
  return length === 5 && !swapped && text[0] !== quote[0]
}

/** The letters of a word as bits, 26 of them and a few shared by other characters. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

/** In how many letters two words differ at least. */
export function lettersApart(a: number, b: number): number {
  let count = 0
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Three errors change at most six letters. A Greek letter has none in common with its name. */
const mayBeAlike = (text: string, quote: string): boolean =>
  text.length === 1 ||
  quote.length === 1 ||
  (Math.abs(text.length - quote.length) <= 4 &&
    lettersApart(lettersOf(text), lettersOf(quote)) <= 6)
