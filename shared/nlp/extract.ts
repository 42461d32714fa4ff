import type { Label } from '#shared/domain/labels.ts'
import { allergenAt } from './allergies.ts'
import { readDosage } from './dosage.ts'
import { lexicon, type LexiconEntry } from './lexicon/terms.ts'
import type { Match } from './lexicon/trie.ts'
import { fold, rawSpan, type Folded } from './normalise.ts'
import { findSections, type Section } from './sections.ts'
import { tokenise, type Tokens } from './tokens.ts'
import type { Mention } from './types.ts'
import { readValue, type MeasuredValue } from './values.ts'

interface Candidate extends Omit<Match<LexiconEntry>, 'entries'> {
  entry: LexiconEntry
  /** Offsets in the folded text. */
  start: number
  end: number
  value: MeasuredValue | undefined
}

const PRIORITY: Record<Label, number> = {
  'Clinical Condition': 0,
  'Medication Statement': 1,
  'Medical Procedure': 2,
  'Clinical Finding': 3,
}

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

/**
 * Every term of the lexicon in a text, in order and without overlaps: the longest wins, then the label. Offsets are
 * UTF-16 units of the raw text. Terms inside recognised section headings are not mentions.
 *
 * Linear in the text's length.
 */
export function extractMentions(text: string): Mention[] {
  const folded = fold(text)
  const tokens = tokenise(folded)
  const sections = findSections(text)
  const candidates = withoutOverlaps(findCandidates(folded, tokens))
  const mentions: Mention[] = []
  let sectionIndex = 0
  for (const candidate of candidates) {
    if (candidate.entry.kind === 'ignored') continue
    const span = rawSpan(folded, candidate.start, candidate.end)
    while ((sections[sectionIndex + 1]?.start ?? Infinity) <= span.start) sectionIndex++
    const latest = sections[sectionIndex]
    const section =
      latest !== undefined && span.start >= latest.start && span.start < latest.end
        ? latest
        : undefined
    if (section !== undefined && span.start < section.headingEnd) continue
    mentions.push(mentionOf(folded, tokens, candidate, span, section))
  }
  return mentions
}

function findCandidates(folded: Folded, tokens: Tokens): Candidate[] {
  const { phrases } = lexicon()
  const candidates: Candidate[] = []
  const count = tokens.words.length
  for (let from = 0; from < count; from++) {
    const match = phrases.longestAt(
      tokens,
      from,
      count,
      (entry, to) =>
        isWrittenSo(folded, tokens, from, to, entry) &&
        (entry.kind !== 'measurement' || valueAfter(folded, tokens, from, to) !== undefined),
    )
    if (match === undefined) continue
    const start = tokens.starts[from] ?? 0
    const { to, entries } = match
    // Of one phrase the measurement is the better reading where a value follows it.
    const entry = entries.find(({ kind }) => kind === 'measurement') ?? entries[0]
    const value = entry.kind === 'measurement' ? valueAfter(folded, tokens, from, to) : undefined
    const end = value?.end ?? tokens.ends[to - 1] ?? 0
    if (crossesParagraph(folded, start, end)) continue
    candidates.push({ from, to, entry, start, end, value })
  }
  return candidates
}

function valueAfter(
  folded: Folded,
  tokens: Tokens,
  from: number,
  to: number,
): MeasuredValue | undefined {
  const end = tokens.ends[to - 1] ?? 0
  return readValue(folded, end, folded.text.slice(tokens.starts[from], end))
}

function isWrittenSo(
  folded: Folded,
  tokens: Tokens,
  from: number,
  to: number,
  { exact }: LexiconEntry,
): boolean {
  if (exact === undefined) return true
  const start = tokens.starts[from] ?? 0
  const end = tokens.ends[to - 1] ?? 0
  const span = rawSpan(folded, start, end)
  if (folded.raw.slice(span.start, span.end) !== exact) return false
  if (folded.text.charAt(end) === ':' && exact === 'PE') return false
  return !(SHOUTED_WORDS.has(exact.toLowerCase()) && isShouted(folded.raw, span.start))
}

/** True where the line has no lower-case letter around the place, so that capitals say nothing. */
const isShouted = (raw: string, at: number): boolean =>
  !/\p{Ll}/u.test(raw.slice(Math.max(0, at - 40), at + 40))

/** A term may run over a wrapped line, never over a blank one. */
function crossesParagraph(folded: Folded, start: number, end: number): boolean {
  const span = rawSpan(folded, start, end)
  return /\n[^\S\n]*\n|\r[^\S\n]*\r/.test(folded.raw.slice(span.start, span.end))
}

function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  // Candidates come by their start, one for each; only neighbours overlap, so a run of them is decided at once.
  let run: Candidate[] = []
  let runEnd = -1
  const decide = (): void => {
    if (run.length === 1 && run[0] !== undefined) kept.push(run[0])
    else if (run.length > 1) kept.push(...longestFirst(run))
    run = []
  }
  for (const candidate of candidates) {
    if (candidate.start >= runEnd) decide()
    run.push(candidate)
    runEnd = Math.max(runEnd, candidate.end)
  }
  decide()
  return kept
}

function longestFirst(run: Candidate[]): Candidate[] {
  const taken: Candidate[] = []
  const byWorth = run.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      PRIORITY[a.entry.concept.label] - PRIORITY[b.entry.concept.label] ||
      a.start - b.start,
  )
  const covered = new Set<number>()
  for (const candidate of byWorth) {
    let free = true
    for (let i = candidate.from; i < candidate.to && free; i++) free = !covered.has(i)
    if (
      !free ||
      taken.some((other) => candidate.start < other.end && other.start < candidate.end)
    ) {
      continue
    }
    for (let i = candidate.from; i < candidate.to; i++) covered.add(i)
    taken.push(candidate)
  }
  return taken.toSorted((a, b) => a.start - b.start)
}

function mentionOf(
  folded: Folded,
  tokens: Tokens,
  candidate: Candidate,
  span: { start: number; end: number },
  section: Section | undefined,
): Mention {
  const { concept, confidence } = candidate.entry
  const mention: Mention = { ...span, label: concept.label, confidence, concept: concept.name }
  if (candidate.value !== undefined) {
    const { value, unit } = candidate.value
    mention.attributes = {
      measurement: concept.name,
      value,
      ...(unit === undefined ? {} : { unit }),
    }
    mention.confidence = 0.85
  } else if (concept.label === 'Medication Statement') {
    const attributes = readDosage(folded, candidate.end, /[-/]/.test(concept.name))
    // A drug with a dose and a way to take it is being taken, whatever heading the line has slipped under.
    const prescribed = attributes['dose'] !== undefined && Object.keys(attributes).length > 1
    const allergy = prescribed ? undefined : allergenAt(folded, tokens, candidate, section)
    if (allergy !== undefined) return { ...mention, ...allergy }
    if (Object.keys(attributes).length > 0) mention.attributes = attributes
  }
  return mention
}
