import { findNames } from './identifier-names.ts'
import type { IdentifierCategory } from './identifier-patterns.ts'
import type { Span } from './types.ts'

/** What is known of a note beside its text. */
export interface NoteMetadata {
  title?: string | undefined
  patientId?: string | undefined
}

/** Shorter ones would stand for any number in the note. */
const SHORTEST_ID = 4

/**
 * Names in a note, those that its title gives included, by their parts as well ("Maria Lopez: follow-up", "Lopez feels
 * better"); and its patient's id, wherever that stands as a word of its own. Spans are of the text, in UTF-16 offsets.
 */
export function findNamesBeside(
  text: string,
  { title, patientId }: NoteMetadata,
): (Span & { category: IdentifierCategory })[] {
  // Read as the first line of the note, the title tells its names as any heading does.
  const lead = title === undefined ? '' : `${title}\n\n`
  const names = findNames(lead + text).flatMap(({ start, end, category }) =>
    start < lead.length ? [] : [{ start: start - lead.length, end: end - lead.length, category }],
  )
  return [...names, ...placesOf(text, patientId)]
}

function placesOf(text: string, id: string | undefined): (Span & { category: 'id' })[] {
  if (id === undefined || id.length < SHORTEST_ID) return []
  const literal = id.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu')
  return [...text.matchAll(whole)].map(({ index }) => ({
    start: index,
    end: index + id.length,
    category: 'id',
  }))
}
