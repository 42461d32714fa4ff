// How the words of a name stand beside each other.
import { gapAfter, written, type NoteWords } from '../extract-words.ts'
import { ADJECTIVE, QUALITY, SITE, STRONG_HEAD, WEAK_HEAD } from '../lexicon/word-classes.ts'

export const MODIFIER = SITE | QUALITY | ADJECTIVE

export const HEAD = STRONG_HEAD | WEAK_HEAD

/** A longer name is none. */
export const LONGEST = 14

export const CONJUNCTION = new Set(['and', 'or'])

/** A word in the singular. */
export const nounAt = ({ tokens }: NoteWords, i: number): string =>
  tokens.singulars[i] ?? tokens.words[i] ?? ''

/** A full stop, a bracket, a line's end with the next one a new item: nothing belongs over it. */
export function isBreak(note: NoteWords, i: number): boolean {
  if (/[^\s/-]/.test(gapAfter(note, i))) return true
  return i + 1 < note.count && hasLineBreak(note, i) && isCapital(note, i + 1)
}

export function hasLineBreak({ folded, tokens }: NoteWords, i: number): boolean {
  const end = folded.ends[(tokens.ends[i] ?? 1) - 1] ?? 0
  const next = folded.starts[tokens.starts[i + 1] ?? 0] ?? end
  return next > end + 1
    ? /[\n\r]/.test(folded.raw.slice(end, next))
    : /[\n\r]/.test(folded.raw.charAt(end))
}

export const isCapital = (note: NoteWords, i: number): boolean =>
  /^\p{Lu}/u.test(written(note, i, i + 1))
