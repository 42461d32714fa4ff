import { ADDRESS_PATTERNS, BESIDE_TOWN } from './identifier-addresses.ts'
import { DATE_PATTERNS } from './identifier-dates.ts'
import { findNamesBeside, type NoteMetadata } from './identifier-metadata.ts'
import { NUMBER_PATTERNS } from './identifier-numbers.ts'
import { FIRM_PATTERN } from './identifier-organisations.ts'
import type { IdentifierCategory } from './identifier-patterns.ts'
import type { Span } from './types.ts'

export interface IdentifierSpan extends Span {
  category: IdentifierCategory
}

export interface Masked {
  /** As long as the note, UTF-16 unit for unit, with the same line breaks. */
  text: string
  /** In order, without overlaps. */
  spans: IdentifierSpan[]
}

/** Not a letter or a digit, so that a mask never completes a word, and one unit wide. */
const MASK = '_'

const PATTERNS = [...NUMBER_PATTERNS, ...DATE_PATTERNS, ...ADDRESS_PATTERNS, FIRM_PATTERN]

/**
 * Masks what identifies a person by the Safe Harbor rules: names of people, employers, schools and places of care;
 * contact details; numbers and codes of records, accounts, licences and devices; dates finer than a year; ages over 89;
 * addresses and towns. Stricter than those rules, countries and states are masked too, as `region`. Years alone,
 * eponyms, drugs and clinical numbers stay.
 *
 * What `metadata` gives away of the patient is masked in the text too. What is found is what rules, lists of names and the words around find: not all, and sometimes too much. If this
 * throws, nothing may leave the process.
 */
export function maskIdentifiers(text: string, metadata: NoteMetadata = {}): Masked {
  const found: IdentifierSpan[] = []
  for (const { category, pattern, needs } of PATTERNS) {
    if (needs?.test(text) === false) continue
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['id'] ?? [
        match.index,
        match.index + match[0].length,
      ]
      if (end > start) found.push({ start, end, category })
    }
  }
  found.push(...findNamesBeside(text, metadata))
  const spans = merge([...found, ...postcodesBeside(text, found)])
  let masked = ''
  let from = 0
  for (const { start, end } of spans) {
    masked += text.slice(from, start)
    masked += text.slice(start, end).replace(/[^\r\n\u2028\u2029]/g, MASK)
    from = end
  }
  masked += text.slice(from)
  if (masked.length !== text.length) throw new Error('a mask changed the length of the note')
  return { text: masked, spans }
}

function postcodesBeside(text: string, found: readonly IdentifierSpan[]): IdentifierSpan[] {
  const codes: IdentifierSpan[] = []
  for (const { start, end, category } of found) {
    if (category !== 'address' && category !== 'region') continue
    const from = Math.max(0, start - 14)
    const before = BESIDE_TOWN.before.exec(text.slice(from, start))
    if (before !== null && category === 'address') {
      const at = from + before.index
      codes.push({ start: at, end: at + before[0].length, category: 'postcode' })
    }
    const after = BESIDE_TOWN.after.exec(text.slice(end, end + 20))
    if (after !== null) codes.push({ start: end, end: end + after[0].length, category: 'postcode' })
  }
  return codes
}

function merge(found: IdentifierSpan[]): IdentifierSpan[] {
  const merged: IdentifierSpan[] = []
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
