import { allergenAt } from './allergies.ts'
import { readDosage } from './dosage.ts'
import { abbreviated, findAbbreviations } from './extract-abbreviations.ts'
import { findDiseases, isProtein } from './diseases/find.ts'
import { withoutOverlaps } from './extract-overlaps.ts'
import { findTerms } from './extract-terms.ts'
import { isCondition, labelOf, readWords, type Candidate, type NoteWords } from './extract-words.ts'
import { rawSpan } from './normalise.ts'
import { findSections, type Section } from './sections.ts'
import type { Mention, Span } from './types.ts'

/** How far a name can be trusted that only its form shows. */
const BY_FORM = 0.75
/** And what a slip takes from it. */
const MISSPELT = 0.85

/**
 * Every term of the lexicon in a text, in order and without overlaps: the longest wins, then the label. Offsets are
 * UTF-16 units of the raw text. Terms inside recognised section headings are not mentions.
 *
 * Linear in the text's length.
 */
export function extractMentions(text: string): Mention[] {
  const note = readWords(text)
  const sections = findSections(text)
  const candidates = findCandidates(note)
  const mentions: Mention[] = []
  let sectionIndex = 0
  for (const candidate of candidates) {
    if (candidate.entry?.kind === 'ignored') continue
    if (isCondition(candidate) && isProtein(note, candidate.to)) continue
    const span = rawSpan(note.folded, candidate.start, candidate.end)
    while ((sections[sectionIndex + 1]?.start ?? Infinity) <= span.start) sectionIndex++
    const latest = sections[sectionIndex]
    const section =
      latest !== undefined && span.start >= latest.start && span.start < latest.end
        ? latest
        : undefined
    if (section !== undefined && span.start < section.headingEnd) continue
    mentions.push(mentionOf(note, candidate, span, section))
  }
  return mentions
}

function findCandidates(note: NoteWords): Candidate[] {
  const terms = findTerms(note)
  const found = withoutOverlaps([...terms, ...findDiseases(note, terms)])
  const byEnd = new Map(found.map((candidate) => [candidate.to, candidate]))
  const defined = findAbbreviations(note, byEnd)
  if (defined.size === 0) return found
  const longForms = [...defined.values()].flatMap(({ disease, from }) =>
    disease === undefined ? [] : [{ ...disease, from, start: note.tokens.starts[from] ?? 0 }],
  )
  // What the text says of an abbreviation goes before what it means elsewhere.
  const others = found.filter(
    ({ entry }) => entry?.exact === undefined || !defined.has(entry.exact),
  )
  const shorts = abbreviated(note, defined)
  return withoutOverlaps([...others, ...longForms, ...shorts, ...findDiseases(note, shorts)])
}

function mentionOf(
  note: NoteWords,
  candidate: Candidate,
  span: Span,
  section: Section | undefined,
): Mention {
  const { entry, value: measured, from, to } = candidate
  const misspelt = note.tokens.misspelt.subarray(from, to).includes(1)
  const mention: Mention = {
    ...span,
    label: labelOf(candidate),
    confidence: (entry?.confidence ?? BY_FORM) * (misspelt ? MISSPELT : 1),
    ...(entry === undefined ? {} : { concept: entry.concept.name }),
  }
  if (entry !== undefined && measured !== undefined) {
    const { value, unit } = measured
    mention.attributes = {
      measurement: entry.concept.name,
      value,
      ...(unit === undefined ? {} : { unit }),
    }
    mention.confidence = 0.85
  } else if (mention.label === 'Medication Statement') {
    const substance = mention.concept ?? note.tokens.words[from] ?? ''
    const attributes = readDosage(note.folded, candidate.end, /[-/]/.test(substance))
    // A drug with a dose and a way to take it is being taken, whatever heading the line has slipped under.
    const prescribed = attributes['dose'] !== undefined && Object.keys(attributes).length > 1
    const place = { ...candidate, entry: { concept: { name: substance } } }
    const allergy = prescribed ? undefined : allergenAt(note.folded, note.tokens, place, section)
    if (allergy !== undefined) return { ...mention, ...allergy }
    if (Object.keys(attributes).length > 0) mention.attributes = attributes
  }
  return mention
}
