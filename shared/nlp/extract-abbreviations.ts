// Abbreviations that a text defines itself: "familial Mediterranean fever (FMF)" and "FMF (familial Mediterranean fever)".
// Short and long form are matched as by Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions
// in biomedical text" (Pacific Symposium on Biocomputing, 2003).
import { isCondition, isShouted, written, type Candidate, type NoteWords } from './extract-words.ts'
import { STRONG_HEAD, WEAK_HEAD } from './lexicon/word-classes.ts'
import type { LexiconEntry } from './lexicon/terms.ts'

/** Capitals that mean something else in every note, whatever one text calls them. */
const NEVER = new Set(
  'PT OR ER CT MR MRI ICU ED IV PO US UK DNA RNA PCR OT RN MD GP NP PA'.split(' '),
)
const SHORTEST = 2
const LONGEST = 10
/** Definitions looked at in one text; a note has a handful. */
const MOST = 400

/** What a text means by an abbreviation. */
export interface Abbreviation {
  short: string
  /** The disease it stands for; undefined where it stands for something else. */
  disease: Candidate | undefined
  /** The token where the long form starts, which can be before what was recognised of it. */
  from: number
}

/** The abbreviations a text defines. @param mentions what was found in it, by the token after their last */
export function findAbbreviations(
  note: NoteWords,
  mentions: ReadonlyMap<number, Candidate>,
): Map<string, Abbreviation> {
  const { words } = note.tokens
  const defined = new Map<string, Abbreviation>()
  for (let open = 1; open < note.count && defined.size < MOST; open++) {
    if (words[open] !== '(' && words[open] !== '[') continue
    const close = closing(note, open)
    if (close === undefined) continue
    const abbreviation =
      definedBefore(note, mentions, open, close) ?? definedAfter(note, mentions, open, close)
    if (abbreviation !== undefined && !defined.has(abbreviation.short)) {
      defined.set(abbreviation.short, abbreviation)
    }
  }
  return defined
}

/** The token that ends what the bracket says first: the closing bracket, a semicolon or a comma. */
function closing({ tokens, count }: NoteWords, open: number): number | undefined {
  for (let i = open + 2; i < Math.min(count, open + 14); i++) {
    if (/^[)\];,]$/.test(tokens.words[i] ?? '')) return i
  }
  return undefined
}

/** "long form (ABC)" */
function definedBefore(
  note: NoteWords,
  mentions: ReadonlyMap<number, Candidate>,
  open: number,
  close: number,
): Abbreviation | undefined {
  const short = shortForm(note, open + 1, close)
  if (short === undefined) return undefined
  const from = longForm(note, short, open)
  const disease = mentions.get(open) ?? around(note, mentions, open, close)
  if (disease !== undefined && !isCondition(disease)) return undefined
  if (from === undefined) return undefined
  if (disease === undefined) return { short, disease: namedBy(note, short, from, open), from }
  // Initials from before the mention's start belong to it; those of a part of it are all it needs to have.
  return { short, disease, from: Math.min(from, disease.from) }
}

/**
 * The disease whose name holds the bracket: "von Hippel-Lindau (VHL) disease". What lacks in a deficiency is no disease.
 */
function around(
  note: NoteWords,
  mentions: ReadonlyMap<number, Candidate>,
  open: number,
  close: number,
): Candidate | undefined {
  for (let to = close + 2; to <= close + 5; to++) {
    const disease = mentions.get(to)
    if (disease === undefined || disease.from >= open) continue
    return /^(?:deficienc|defect)/.test(note.tokens.words[to - 1] ?? '') ? undefined : disease
  }
  return undefined
}

/** "Maple syrup urine disease (MSUD)": that it has an abbreviation shows that a head and any words before it are a name. */
function namedBy(
  { tokens }: NoteWords,
  short: string,
  from: number,
  to: number,
): Candidate | undefined {
  const head = tokens.words[to - 1] ?? ''
  const isHead = ((tokens.classes[to - 1] ?? 0) & (STRONG_HEAD | WEAK_HEAD)) !== 0
  if (!isHead || from === to - 1 || !head.startsWith(short.slice(-1).toLowerCase()))
    return undefined
  return { from, to, start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 }
}

/** "ABC (long form)" */
function definedAfter(
  note: NoteWords,
  mentions: ReadonlyMap<number, Candidate>,
  open: number,
  close: number,
): Abbreviation | undefined {
  const disease = mentions.get(close)
  if (disease === undefined || !isCondition(disease) || disease.from !== open + 1) return undefined
  let start = open - 1
  while (
    start > 0 &&
    start > open - 3 &&
    note.folded.text.charAt((note.tokens.starts[start] ?? 0) - 1) === '-'
  ) {
    start--
  }
  const short = shortForm(note, start, open)
  if (short === undefined || longForm(note, short, close) === undefined) return undefined
  return { short, disease, from: disease.from }
}

/** The words of a token range where they can be an abbreviation, in the singular. */
function shortForm(note: NoteWords, from: number, to: number): string | undefined {
  if (to - from > 3 || to <= from) return undefined
  const text = written(note, from, to).replace(/(?<=[A-Z])s$/, '')
  if (text.length < SHORTEST || text.length > LONGEST || NEVER.has(text)) return undefined
  // "MEN 2A", with its type.
  if (/^[A-Z]{2,6} [0-9IVX]{1,3}[A-Z]?$/.test(text)) return text
  return /^[\p{L}\p{N}][\p{L}\p{N}/-]*$/u.test(text) && /\p{Lu}.*[\p{Lu}\p{N}]/u.test(text)
    ? text
    : undefined
}

/**
 * The token where the long form of `short` starts that ends right before the token `end`. From the right each letter or
 * digit of the short form is looked for in the text, the first at the beginning of a word.
 */
function longForm(note: NoteWords, short: string, end: number): number | undefined {
  const { folded, tokens } = note
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const most = Math.min(letters.length + 5, letters.length * 2)
  const first = Math.max(0, end - most)
  const floor = tokens.starts[first] ?? 0
  const window = folded.text.slice(floor, tokens.ends[end - 1])
  let at = window.length - 1
  for (let k = letters.length - 1; k > 0; k--) {
    at = window.lastIndexOf(letters.charAt(k), at) - 1
    if (at < 0) return undefined
  }
  at = initialBefore(window, letters.charAt(0), at)
  if (at < 0) return undefined
  let from = end - 1
  while (from > first && (tokens.starts[from] ?? 0) > floor + at) from--
  // A definition is in one sentence, and is longer than what it defines.
  for (let i = from; i < end; i++) if (/^[.;:()[\]]$/.test(tokens.words[i] ?? '')) return undefined
  return (tokens.ends[end - 1] ?? 0) - (tokens.starts[from] ?? 0) > short.length ? from : undefined
}

/** The last place up to `at` where a word begins with the letter; -1 where none does. */
function initialBefore(text: string, letter: string, at: number): number {
  let place = text.lastIndexOf(letter, at)
  while (place > 0 && isInside(text, place)) place = text.lastIndexOf(letter, place - 1)
  return place
}

const isInside = (text: string, at: number): boolean =>
  at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))

/** Every place where the text uses a defined abbreviation of a disease, in its own case, alone or in the plural. */
export function abbreviated(
  note: NoteWords,
  defined: ReadonlyMap<string, Abbreviation>,
): Candidate[] {
  const { tokens, folded, count } = note
  const diseases = [...defined.values()].filter(({ disease }) => disease !== undefined)
  if (diseases.length === 0) return []
  const byFirst = new Map<string, Abbreviation[]>()
  for (const abbreviation of diseases) {
    const first = abbreviation.short.toLowerCase().split(/[ /-]/)[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), abbreviation])
  }
  const found: Candidate[] = []
  for (let from = 0; from < count; from++) {
    const word = folded.text.slice(tokens.starts[from] ?? 0, tokens.ends[from] ?? 0)
    const candidates = byFirst.get(word) ?? byFirst.get(word.replace(/s$/, ''))
    for (const { short, disease } of candidates ?? []) {
      const to = endOf(note, from, short)
      if (to === undefined) continue
      const [start, end] = [tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0]
      found.push({ from, to, start, end, entry: entryOf(short, disease) })
      break
    }
  }
  return found
}

/** What is known of the disease holds of its abbreviation. */
function entryOf(short: string, disease: Candidate | undefined): LexiconEntry | undefined {
  return disease?.entry === undefined ? undefined : { ...disease.entry, exact: short }
}

function endOf(note: NoteWords, from: number, short: string): number | undefined {
  for (let to = from + 1; to <= Math.min(note.count, from + 3); to++) {
    const text = written(note, from, to)
    if (text.length > short.length + 1) return undefined
    if (text !== short && text !== `${short}s`) continue
    const at = note.folded.starts[note.tokens.starts[from] ?? 0] ?? 0
    // In a line of capitals a word is not its abbreviation: "WAS", "ALL".
    return isShouted(note.folded.raw, at) && /^[A-Z]+$/.test(short) ? undefined : to
  }
  return undefined
}
