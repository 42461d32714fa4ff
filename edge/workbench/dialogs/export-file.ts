import type { Note } from '../api/types.ts'

/** A note as a file: its facts and text, and every annotation and link on it, as the API gives them. */
export function exportOf(note: Note): string {
  const { annotations, relationships, lastRun: _lastRun, ...document } = note
  return `${JSON.stringify({ document, annotations, relationships }, null, 2)}\n`
}
