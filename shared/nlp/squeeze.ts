import { isWordUnit } from './tokens.ts'
import { isDigit } from './word-edges.ts'

/** A folded text without its spaces and punctuation, with the way back into the folded text. */
export interface Squeezed {
  text: string
  /** The folded offset of each unit. */
  from: Int32Array
  /** For each folded offset (the text's length included), how many units come before it. */
  before: Int32Array
}

/** Signs that change what a word or number says: `ER+`, `< 5`, `98%`. */
const SIGNS = new Set(Array.from('+<>=%±≤≥~°&', (sign) => sign.charCodeAt(0)))
const HYPHEN = 45
const SLASH = 47
const SPACE = 0x20

/**
 * Models tidy up spaces, hyphens and punctuation; what is left here is what they copy. With `separators`, what stands
 * between two digits stays as one unit, so that `1.5`, `1 5` and `15` are three things, and so do a slash (`c/o`) and a
 * minus that ends a word (`ER-`). Linear in the text's length.
 */
export function squeeze(text: string, separators: boolean): Squeezed {
  const units = new Uint16Array(text.length)
  const from = new Int32Array(text.length)
  const before = new Int32Array(text.length + 1)
  let count = 0
  let last = 0
  // Where a run between two kept units began, and its first unit that is no space.
  let gap = -1
  let separator = SPACE
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    before[i] = count
    const kept =
      isWordUnit(unit) ||
      (unit >= 0xd800 && unit <= 0xdfff) ||
      SIGNS.has(unit) ||
      (separators && (unit === SLASH || (unit === HYPHEN && endsWord(text, i))))
    if (!kept) {
      if (gap < 0) {
        gap = i
        separator = unit
      } else if (separator === SPACE) separator = unit
      continue
    }
    if (separators && gap >= 0 && isDigit(unit) && isDigit(last)) {
      units[count] = separator
      from[count++] = gap
      before.fill(count, gap + 1, i + 1)
    }
    gap = -1
    units[count] = unit
    from[count++] = i
    last = unit
  }
  before[text.length] = count
  return { text: decode(units, count), from: from.subarray(0, count), before }
}

/** A hyphen after a word with no word after it, even on the next line. */
function endsWord(text: string, i: number): boolean {
  if (i === 0 || !isWordUnit(text.charCodeAt(i - 1))) return false
  const next = text.charCodeAt(i + 1) === SPACE ? i + 2 : i + 1
  return next >= text.length || !isWordUnit(text.charCodeAt(next))
}

function decode(units: Uint16Array, count: number): string {
  let text = ''
  for (let i = 0; i < count; i += 8192) {
    // The argument list of a call is bounded by the stack.
    const piece = units.subarray(i, Math.min(i + 8192, count))
    text += Reflect.apply(String.fromCharCode, undefined, piece)
  }
  return text
}
