import type { Label } from '#shared/domain/labels.ts'
import { standardTokens, type StandardTokens } from './lexicon/standard-words.ts'
import type { LexiconEntry } from './lexicon/terms.ts'
import { fold, rawSpan, type Folded } from './normalise.ts'
import { tokenise, type Tokens } from './tokens.ts'
import type { Span } from './types.ts'
import type { MeasuredValue } from './values.ts'

/** A text as extraction reads it. Token ranges are `[from, to)`. */
export interface NoteWords {
  folded: Folded
  tokens: StandardTokens
  count: number
}

/** Tokens that may be a mention. */
export interface Candidate {
  from: number
  to: number
  /** Offsets in the folded text. */
  start: number
  end: number
  /** Absent where no term of the lexicon says what it is, only its form. */
  entry?: LexiconEntry | undefined
  /** What it is by its form, a condition where nothing is said. */
  label?: Label | undefined
  value?: MeasuredValue | undefined
}

export function readWords(text: string): NoteWords {
  const folded = fold(text)
  const plain = tokenise(folded)
  const tokens = standardTokens(plain, (i) => isName(folded, plain, i))
  return { folded, tokens, count: tokens.words.length }
}

const CAPITAL = /^\p{Lu}\p{Ll}/u
const CAPITALS = /^\p{Lu}\p{Lu}/u

/** A word with a capital inside a sentence or before another one, or in capitals where not all is. */
function isName(folded: Folded, { starts, ends }: Tokens, i: number): boolean {
  const at = (token: number): number => folded.starts[starts[token] ?? folded.text.length] ?? 0
  const start = at(i)
  const initial = folded.raw.slice(start, start + 2)
  if (CAPITALS.test(initial)) return !isShouted(folded.raw, start)
  if (!CAPITAL.test(initial)) return false
  if (folded.text.startsWith("'s", ends[i])) return true
  const next = i + 1 < starts.length ? at(i + 1) : start
  if (next > start && CAPITAL.test(folded.raw.slice(next, next + 2))) return true
  return !/(?:^|[.:!?\n\r\t*•-])\s*$/.test(folded.raw.slice(Math.max(0, start - 8), start))
}

/** The raw offsets of a token range, which must not be empty. */
export const spanOf = ({ folded, tokens }: NoteWords, from: number, to: number): Span =>
  rawSpan(folded, tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0)

/** A token range as it was written. */
export function written(note: NoteWords, from: number, to: number): string {
  const span = spanOf(note, from, to)
  return note.folded.raw.slice(span.start, span.end)
}

/** What stands between a token and the next: '' where they touch, '-' or '/' where only that does, ' ' and more. */
export const gapAfter = ({ folded, tokens }: NoteWords, at: number): string =>
  folded.text.slice(tokens.ends[at] ?? 0, tokens.starts[at + 1] ?? 0)

/** True where the line has no lower-case letter around the place, so that capitals say nothing. */
export const isShouted = (raw: string, at: number): boolean =>
  !/\p{Ll}/u.test(raw.slice(Math.max(0, at - 40), at + 40))

/** A term may run over a wrapped line, never over a blank one. Offsets are of the folded text. */
export function crossesParagraph(folded: Folded, start: number, end: number): boolean {
  const span = rawSpan(folded, start, end)
  // Nothing was folded away, so no space stands for more than one line break.
  if (span.end - span.start === end - start) return false
  return /\n[^\S\n]*\n|\r[^\S\n]*\r/.test(folded.raw.slice(span.start, span.end))
}

export const labelOf = ({ entry, label }: Candidate): Label =>
  entry?.concept.label ?? label ?? 'Clinical Condition'

export const isCondition = (candidate: Candidate): boolean =>
  labelOf(candidate) === 'Clinical Condition' && (candidate.entry?.kind ?? 'concept') === 'concept'
