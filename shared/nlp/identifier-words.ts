import { CAPITAL, COMMON, EPONYM, kindsOf, NAME, PLACE } from './names/kinds.ts'

/** How a word is written: `lower`, `Title` (also McLeod, O'Brien), `UPPER`, a single capital, or with digits or mixed. */
export type Shape = 'lower' | 'title' | 'upper' | 'initial' | 'other'

export interface Word {
  start: number
  /** Without a possessive 's. */
  end: number
  text: string
  lower: string
  shape: Shape
  /** Bits of names/kinds.ts. */
  kinds: number
  /** What stands between the word before and this one; the start of the text is a line break. */
  gap: string
  /** A sentence, a line or a label's value begins here, so that a capital says nothing. */
  opens: boolean
  /** Capitals in this word's line are the exception, so that one says something. */
  prose: boolean
  possessive: boolean
  /** No other plain word of the line has a capital but the first of a sentence. */
  lone: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const TITLE =
  /^(?:(?:al|el|bin|ibn|abu|ben|d|l|de|van|von)['’-](?=\p{Lu}))?\p{Lu}(?:['’]\p{Lu})?[\p{Ll}\p{Lm}\p{M}]+(?:\p{Lu}[\p{Ll}\p{M}]+)?(?:['’-](?:\p{Lu}?[\p{Ll}\p{Lm}\p{M}]+|\p{Lu}))*$/u
const DIGIT = /\p{N}/u
const POSSESSIVE = /.['’][sS]$/u
/** After which a full stop ends no sentence. */
const ABBREVIATED = new Set(
  'dr mr mrs ms mx prof st sr sra fr rev hon sgt lt capt col jr drs messrs no vs pt approx'.split(
    ' ',
  ),
)

export function shapeOf(text: string, lower: string): Shape {
  if (text === lower) return DIGIT.test(text) ? 'other' : 'lower'
  if (text.length === 1) return 'initial'
  if (TITLE.test(text)) return 'title'
  return text.toUpperCase() === text && !DIGIT.test(text) ? 'upper' : 'other'
}

type Written = Omit<Word, 'kinds' | 'prose' | 'lone' | 'end'>

class NoteWord implements Word {
  start: number
  end: number
  text: string
  lower: string
  shape: Shape
  gap: string
  opens: boolean
  possessive: boolean
  prose = true
  lone = true
  #kinds = -1

  constructor(written: Written) {
    this.start = written.start
    this.end = written.start + written.text.length
    this.text = written.text
    this.lower = written.lower
    this.shape = written.shape
    this.gap = written.gap
    this.opens = written.opens
    this.possessive = written.possessive
  }

  /** Looked up when it is first asked for: of most words nobody asks. */
  get kinds(): number {
    if (this.#kinds < 0) this.#kinds = this.text.length > 40 ? COMMON : kindsOf(this.lower)
    return this.#kinds
  }

  set kinds(kinds: number) {
    this.#kinds = kinds
  }
}

/** The words of a note with what can be said of each by itself and by its line. Linear in the text's length. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let previousEnd = 0
  for (const match of text.matchAll(WORD)) {
    const written = match[0]
    const possessive = POSSESSIVE.test(written)
    const whole = possessive ? written.slice(0, -2) : written
    const gap = words.length === 0 ? '\n' : text.slice(previousEnd, match.index)
    const before = words.at(-1)
    const lower = whole.toLowerCase()
    const shape = whole.length > 40 ? 'other' : shapeOf(whole, lower)
    const spaced = possessive && gap === '' ? ' ' : gap
    const opens = gap !== ' ' && opensAfter(gap, before)
    words.push(
      new NoteWord({
        start: match.index,
        text: whole,
        lower,
        shape,
        gap: spaced,
        opens,
        possessive,
      }),
    )
    previousEnd = match.index + written.length
  }
  markProse(words)
  markWritten(words)
  return words
}

function opensAfter(gap: string, before: Word | undefined): boolean {
  if (gap === '') return false
  // An item of a list: "2) Gout 3) Asthma".
  if (before?.shape === 'other' && /^[).][ ]/u.test(gap)) return true
  if (/[\r\n\t!?:•|]|^[ ]{3}|\.\.\.|["“”]/u.test(gap)) return true
  if (!gap.includes('.')) return false
  return !(before?.shape === 'initial' || ABBREVIATED.has(before?.lower ?? ''))
}

/** A line is prose where English words with a capital are few beside those without. */
function markProse(words: Word[]): void {
  for (let from = 0; from < words.length;) {
    let to = from + 1
    while (to < words.length && !/[\r\n]/u.test(words[to]?.gap ?? '')) to++
    let small = 0
    let capital = 0
    for (let i = from; i < to; i++) {
      const word = words[i]
      if (word === undefined) continue
      if (word.shape === 'lower' && word.text.length > 1) small++
      else if (word.shape === 'title' && !word.opens && (word.kinds & COMMON) !== 0) capital++
    }
    const prose = small > 0 && small >= capital
    for (let i = from; i < to; i++) {
      const word = words[i]
      if (word === undefined) continue
      word.prose = prose
      word.lone = prose && capital < 2
    }
    from = to
  }
}

/** A word that the note also writes without a capital is a word, unless it is known for a name or follows what may be one. */
function markWritten(words: Word[]): void {
  const small = new Set<string>()
  for (const { shape, lower, gap } of words) if (shape === 'lower' && gap !== '') small.add(lower)
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const follows =
      word.gap === ' ' && before?.shape === 'title' && !isKnown(before) && !small.has(before.lower)
    if (
      word.shape !== 'lower' &&
      (word.kinds & NAME) === 0 &&
      small.has(word.lower) &&
      !(follows && word.shape === 'title')
    ) {
      word.kinds |= COMMON
    }
  }
}

/** Known for a word and not for a name: what never begins or continues one by itself. */
export const isKnown = ({ kinds }: Pick<Word, 'kinds'>): boolean =>
  (kinds & NAME) === 0 && (kinds & (COMMON | CAPITAL | EPONYM)) !== 0

/** Known for a name and for nothing else. */
export const isNameOnly = ({ kinds }: Pick<Word, 'kinds'>): boolean =>
  (kinds & NAME) !== 0 && (kinds & (COMMON | CAPITAL | EPONYM)) === 0

/** Nothing is known of it. */
export const isUnknown = ({ kinds }: Pick<Word, 'kinds'>): boolean => (kinds & ~PLACE) === 0

/** A text without capitals, as people type messages: there a small letter says nothing. */
export const isSmall = (words: Word[]): boolean =>
  words.length > 2 && words.every(({ shape }) => shape !== 'title' && shape !== 'upper')
