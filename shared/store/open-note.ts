import type { Annotation } from '#shared/domain/annotation.ts'
import type { Document } from '#shared/domain/document.ts'
import { Problem } from '#shared/domain/problems.ts'
import type { Relationship } from '#shared/domain/relationship.ts'
import type { Run } from '#shared/domain/run.ts'
import { inReadingOrder, readAnnotation } from './annotations.ts'
import type { StoreContext } from './context.ts'
import { getText, readDocument } from './documents.ts'
import { oldestFirst, readRelationship } from './relationships.ts'
import { newestFirst, readRun } from './runs.ts'
import { readPartition } from './read-partition.ts'
import { ANNOTATION_PREFIX, METADATA, RELATIONSHIP_PREFIX, RUN_PREFIX } from './table.ts'

/** A note with everything on it. `text` is undefined while its upload is awaited. */
export interface OpenNote {
  document: Document
  text: string | undefined
  annotations: Annotation[]
  relationships: Relationship[]
  lastRun: Run | undefined
}

/**
 * Opens a note: one Query on its partition, and the text from S3 at the same time. Reads are strongly consistent, so a
 * reviewer always finds their own last decision.
 *
 * @throws Problem `document-not-found`
 */
export async function openNote(store: StoreContext, documentId: string): Promise<OpenNote> {
  const [items, text] = await Promise.all([
    readPartition(store, documentId),
    getText(store, documentId),
  ])
  let document: Document | undefined
  const annotations: Annotation[] = []
  const relationships: Relationship[] = []
  const runs: Run[] = []
  for (const item of items) {
    const sortKey = item['SK']?.S ?? ''
    if (sortKey.startsWith(ANNOTATION_PREFIX)) {
      const annotation = readAnnotation(item)
      if (annotation !== undefined) annotations.push(annotation)
    } else if (sortKey === METADATA) document = readDocument(item)
    else if (sortKey.startsWith(RELATIONSHIP_PREFIX)) {
      const relationship = readRelationship(item)
      if (relationship !== undefined) relationships.push(relationship)
    } else if (sortKey.startsWith(RUN_PREFIX)) runs.push(readRun(item))
  }
  if (document === undefined || document.deletedAt !== undefined) {
    throw new Problem('document-not-found', { documentId })
  }
  const known = new Set(annotations.map(({ id }) => id))
  return {
    document,
    text,
    annotations: inReadingOrder(annotations),
    // A link made in the moment its annotation was deleted leads nowhere, and is not shown.
    relationships: oldestFirst(
      relationships.filter(
        (link) => known.has(link.sourceAnnotationId) && known.has(link.targetAnnotationId),
      ),
    ),
    lastRun: newestFirst(runs)[0],
  }
}
