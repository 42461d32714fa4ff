import type { Snapshot } from '../review/snapshot.ts'

/** A note as a file: its facts, its text, and every annotation and link on it, as the API writes them. */
export function exportOf({ facts, text, items, links }: Snapshot): string {
  const ids = new Map(items.map(({ ref, id }) => [ref, id]))
  const file = {
    document: { ...facts, text },
    annotations: items.map(({ ref: _ref, ...annotation }) => annotation),
    relationships: links.map(({ id, sourceRef, targetRef, relationType }) => ({
      id,
      sourceAnnotationId: ids.get(sourceRef),
      targetAnnotationId: ids.get(targetRef),
      relationType,
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
