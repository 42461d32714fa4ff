import type { Folded } from './normalise.ts'

/**
 * The tokens of a folded text: words (letters, digits and marks; decimal numbers in one piece) and single punctuation
 * characters. White space is dropped, and so is a hyphen inside a word, so that `x-ray` and `x ray` are the same tokens.
 * `starts` and `ends` are offsets into the folded text.
 */
export interface Tokens {
  words: string[]
  starts: number[]
  ends: number[]
}

const WORD = /^[\p{L}\p{N}\p{M}]$/u
const UNKNOWN = 0
const IN_WORD = 1
const OUTSIDE = 2
const classes = new Uint8Array(65536)

/** True for a UTF-16 unit of a letter, digit or mark. Surrogates are decided with their pair, by `wordWidth`. */
export function isWordUnit(unit: number): boolean {
  let kind = classes[unit] ?? OUTSIDE
  if (kind === UNKNOWN) {
    kind = WORD.test(String.fromCharCode(unit)) ? IN_WORD : OUTSIDE
    classes[unit] = kind
  }
  return kind === IN_WORD
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** How many units the word character at `i` takes: 1, 2 for a letter outside the BMP, 0 where there is none. */
function wordWidth(text: string, i: number): number {
  const unit = text.charCodeAt(i)
  if (unit < 0xd800 || unit > 0xdbff) return isWordUnit(unit) ? 1 : 0
  const pair = text.slice(i, i + 2)
  return pair.length === 2 && WORD.test(pair) ? 2 : 0
}

/** Linear in the text's length. */
export function tokenise(folded: Pick<Folded, 'text'>): Tokens {
  const { text } = folded
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let i = 0
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    if (unit === 0x20) {
      i++
      continue
    }
    const start = i
    let width = wordWidth(text, i)
    if (width > 0) {
      while (i < text.length && width > 0) {
        i += width
        const point = text.charCodeAt(i)
        if (
          (point === 46 || point === 44) &&
          isDigit(text.charCodeAt(i - 1)) &&
          isDigit(text.charCodeAt(i + 1))
        ) {
          i++
        }
        width = i < text.length ? wordWidth(text, i) : 0
      }
    } else {
      const next = text.charCodeAt(i + 1)
      i += unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1
      if (
        unit === 45 &&
        start > 0 &&
        isWordUnit(text.charCodeAt(start - 1)) &&
        i < text.length &&
        wordWidth(text, i) > 0
      ) {
        continue
      }
    }
    words.push(text.slice(start, i))
    starts.push(start)
    ends.push(i)
  }
  return { words, starts, ends }
}

/** The first index whose value in the ascending list is at least `value`. */
export function lowerBound(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  return low
}
