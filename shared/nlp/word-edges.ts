import { isWordUnit } from './tokens.ts'

/** Scripts that are written without spaces: a word of theirs may begin anywhere in a run of letters. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const WORD = /^[\p{L}\p{N}\p{M}]$/u

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** True when the text holds letters of a script without spaces. */
export const isUnspaced = (text: string): boolean => {
  for (const character of text) if (isUnspacedLetter(character)) return true
  return false
}

// Below the first such script no pattern need be tried.
const isUnspacedLetter = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) >= 0xe00 && UNSPACED.test(character)

/** True when the offset in a folded text lies inside a word, a number or a surrogate pair. */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  if (before === 46 || before === 44) {
    return isDigit(after) && isDigit(text.charCodeAt(at - 2))
  }
  if (after === 46 || after === 44) {
    return isDigit(before) && isDigit(text.charCodeAt(at + 1))
  }
  if (before < 0x80 && after < 0x80) return isWordUnit(before) && isWordUnit(after)
  if (isHigh(before) && isLow(after)) return true
  const left = isLow(before) ? text.slice(Math.max(0, at - 2), at) : text.charAt(at - 1)
  const right = isHigh(after) ? text.slice(at, at + 2) : text.charAt(at)
  if (!WORD.test(left) || !WORD.test(right)) return false
  return !isUnspacedLetter(left) && !isUnspacedLetter(right)
}
