import type { Span } from './types.ts'

/**
 * A text folded for comparison, with the way back. All offsets are UTF-16 code units; `starts[i]` and `ends[i]` are the
 * raw offsets of what became folded unit `i`, both non-decreasing.
 */
export interface Folded {
  text: string
  raw: string
  starts: Int32Array
  ends: Int32Array
}

const SPACE = 0x20
/** Soft hyphens, joiners, direction marks: what changes how a text is shown and not what it says. */
const REMOVED = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/u
const CONTINUES = /^[\p{M}\u1160-\u11ff]$/u
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02b9\u02bc\u00b4\u2039\u203a]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const LATIN_MARKS = /[\u0300-\u036f]/g
/** The same within a character, and its variation selectors. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{fe00}-\u{fe0f}]/gu
/** Letters without a decomposition of their own that are commonly written without their stroke, or as two. */
const PLAIN_LETTERS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
}
const STROKED = /[æœßøłđðı]/g

/**
 * One base character and its marks in comparison form: compatibility-composed, lower case, plain quotes and dashes,
 * Latin accents dropped. Marks of other scripts stay: there they can change the word.
 */
function foldCluster(cluster: string): string {
  const folded = foldOnce(cluster)
  // Some characters fold to others that fold: a quadruple prime to four, a sign to its letters.
  return folded === cluster ? folded : foldOnce(foldOnce(folded))
}

function foldOnce(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LATIN_MARKS, '')
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(INVISIBLE, '')
    .replaceAll('\u2044', '/')
}

// Single BMP characters recur; folding one costs five string passes. At most 65,536 short entries.
const foldedUnits: (string | undefined)[] = []

function foldUnit(unit: number): string {
  const known = foldedUnits[unit]
  if (known !== undefined) return known
  const character = String.fromCharCode(unit)
  const folded = REMOVED.test(character) ? '' : foldCluster(character)
  foldedUnits[unit] = folded
  return folded
}

const isSpace = (unit: number): boolean =>
  unit === SPACE ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0x85 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Past a few invisible characters: a joiner may stand between a letter and its mark. */
function afterInvisible(raw: string, from: number): number {
  let at = from
  while (at < raw.length && at < from + 4 && REMOVED.test(raw.charAt(at))) at++
  return at
}

/** The end of the character that starts at `from`, its combining marks included. */
function clusterEnd(raw: string, from: number): number {
  let end = from + (isHigh(raw.charCodeAt(from)) && isLow(raw.charCodeAt(from + 1)) ? 2 : 1)
  while (end < raw.length) {
    const unit = raw.charCodeAt(end)
    if (unit < 0x300) break
    const width = isHigh(unit) && isLow(raw.charCodeAt(end + 1)) ? 2 : 1
    if (CONTINUES.test(raw.slice(end, end + width))) end += width
    else {
      const mark = afterInvisible(raw, end)
      if (mark === end || mark >= raw.length || !CONTINUES.test(raw.charAt(mark))) break
      end = mark
    }
  }
  return end
}

/**
 * Folds a text: NFKC, lower case, plain quotes and dashes, Latin accents and zero-width characters removed, every run of
 * white space (line endings and no-break spaces too) one space. Linear in the text's length.
 */
export function fold(raw: string): Folded {
  let capacity = raw.length + 16
  let units = new Uint16Array(capacity)
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let count = 0

  const append = (folded: string, start: number, end: number): void => {
    if (count + folded.length > capacity) {
      capacity = (count + folded.length) * 2
      units = grow(units, new Uint16Array(capacity))
      starts = grow(starts, new Int32Array(capacity))
      ends = grow(ends, new Int32Array(capacity))
    }
    for (let k = 0; k < folded.length; k++) {
      const unit = folded.charCodeAt(k)
      // Some characters fold to a space, and a mark may follow one: a run of spaces stays one.
      if (unit === SPACE && count > 0 && units[count - 1] === SPACE) {
        ends[count - 1] = end
        continue
      }
      units[count] = unit
      starts[count] = start
      ends[count++] = end
    }
  }

  let i = 0
  while (i < raw.length) {
    const unit = raw.charCodeAt(i)
    if (isSpace(unit)) {
      const start = i
      while (i < raw.length && isSpace(raw.charCodeAt(i))) i++
      append(' ', start, i)
      continue
    }
    const next = i + 1 < raw.length ? raw.charCodeAt(i + 1) : 0
    if (unit < 0x80 && next < 0x300) {
      if (count === capacity) append('', i, i)
      if (count < capacity) {
        units[count] = unit >= 65 && unit <= 90 ? unit + 32 : unit
        starts[count] = i
        ends[count++] = i + 1
      } else append(String.fromCharCode(unit).toLowerCase(), i, i + 1)
      i++
      continue
    }
    const end = clusterEnd(raw, i)
    append(end === i + 1 ? foldUnit(unit) : foldCluster(raw.slice(i, end)), i, end)
    i = end
  }
  return {
    text: decode(units, count),
    raw,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  }
}

function grow<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function decode(units: Uint16Array, count: number): string {
  let text = ''
  // The argument list of a call is bounded by the stack, so a long text is decoded in pieces.
  for (let i = 0; i < count; i += 8192) {
    const piece = units.subarray(i, Math.min(i + 8192, count))
    // A spread would walk the array's iterator, at ten times the cost.
    text += Reflect.apply(String.fromCharCode, undefined, piece)
  }
  return text
}

/** The raw span behind the folded span `[start, end)`, which must not be empty. */
export function rawSpan(folded: Folded, start: number, end: number): Span {
  const from = folded.starts[start]
  const to = folded.ends[end - 1]
  if (from === undefined || to === undefined || start >= end) {
    throw new RangeError('an empty or outside span has no place in the raw text')
  }
  return { start: from, end: to }
}
