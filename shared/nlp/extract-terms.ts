import {
  crossesParagraph,
  isShouted,
  spanOf,
  type Candidate,
  type NoteWords,
} from './extract-words.ts'
import { lexicon, type LexiconEntry } from './lexicon/terms.ts'
import { DRUG } from './lexicon/word-classes.ts'
import { readValue, type MeasuredValue } from './values.ts'

/** Read in capitals these are words before they are abbreviations. */
const SHOUTED_WORDS = new Set([
  'aids',
  'map',
  'als',
  'cap',
  'des',
  'mono',
  'pap',
  'echo',
  'fit',
  'thr',
  'hi',
  'si',
  'ha',
  'hit',
  'cast',
  'stat',
  'prom',
])

/** The longest term of the lexicon or else the drug by its stem at each token, those included that only keep others from being found. */
export function findTerms(note: NoteWords): Candidate[] {
  const { folded, tokens, count } = note
  const { phrases } = lexicon()
  const candidates: Candidate[] = []
  let from = 0
  const accept = (entry: LexiconEntry, to: number): boolean =>
    isWrittenSo(note, from, to, entry) &&
    (entry.kind !== 'measurement' || valueAfter(note, from, to) !== undefined)
  for (; from < count; from++) {
    const match = phrases.longestAt(tokens, from, count, accept)
    const start = tokens.starts[from] ?? 0
    if (match === undefined) {
      if (((tokens.classes[from] ?? 0) & DRUG) === 0) continue
      const end = tokens.ends[from] ?? 0
      candidates.push({ from, to: from + 1, start, end, label: 'Medication Statement' })
      continue
    }
    const { to, entries } = match
    // Of one phrase the measurement is the better reading where a value follows it.
    const entry = entries.find(({ kind }) => kind === 'measurement') ?? entries[0]
    const value = entry.kind === 'measurement' ? valueAfter(note, from, to) : undefined
    const end = value?.end ?? tokens.ends[to - 1] ?? 0
    if (crossesParagraph(folded, start, end)) continue
    candidates.push({ from, to, entry, start, end, value })
  }
  return candidates
}

function valueAfter(
  { folded, tokens }: NoteWords,
  from: number,
  to: number,
): MeasuredValue | undefined {
  const end = tokens.ends[to - 1] ?? 0
  return readValue(folded, end, folded.text.slice(tokens.starts[from], end))
}

function isWrittenSo(note: NoteWords, from: number, to: number, { exact }: LexiconEntry): boolean {
  if (exact === undefined) return true
  const { folded, tokens } = note
  const span = spanOf(note, from, to)
  if (folded.raw.slice(span.start, span.end) !== exact) return false
  if (folded.text.charAt(tokens.ends[to - 1] ?? 0) === ':' && exact === 'PE') return false
  return !(SHOUTED_WORDS.has(exact.toLowerCase()) && isShouted(folded.raw, span.start))
}
