import { findNames } from './identifier-names.ts'
import { IDENTIFIER_PATTERNS, type IdentifierCategory } from './identifier-patterns.ts'
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

/**
 * Masks what identifies a person: names that a title, a label or a signature gives away (and every later mention of
 * them), contact details, record numbers, dates, ages over 89, addresses. Years alone, eponyms and clinical numbers stay.
 *
 * Patterns find what is marked as an identifier; a bare name with nothing around it is beyond them. If this throws,
 * nothing may leave the process.
 */
export function maskIdentifiers(text: string): Masked {
  const found: IdentifierSpan[] = []
  for (const { category, pattern } of IDENTIFIER_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['id'] ?? match.indices?.[0] ?? [0, 0]
      if (end > start) found.push({ start, end, category })
    }
  }
  for (const span of findNames(text)) found.push({ ...span, category: 'name' })
  const spans = merge(found)
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

function merge(found: IdentifierSpan[]): IdentifierSpan[] {
  const merged: IdentifierSpan[] = []
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
