import { Annotation } from '#shared/domain/annotation.ts'
import { Relationship } from '#shared/domain/relationship.ts'
import { fromItem } from '#shared/store/item.ts'
import type { WorkerStand } from './worker-stand.ts'

/** What is on a document, without what differs from one document to the next. */
export interface NoteState {
  status: unknown
  /** Whether a run still holds the note's place in the queue. */
  busy: boolean
  /** `start-end label assertion status source`, in reading order. */
  annotations: string[]
  /** `source > target type`, each end by its place. */
  relationships: string[]
  runs: { trigger: unknown; status: unknown; error: unknown }[]
  /** Who did what, oldest first. */
  trail: string[]
}

/** A document with everything on it, from the table itself; undefined where there is no such item at all. */
export async function noteState(
  stand: Pick<WorkerStand, 'partition' | 'trail'>,
  documentId: string,
): Promise<NoteState | undefined> {
  const items = (await stand.partition(documentId)).map((item) =>
    fromItem(item as Parameters<typeof fromItem>[0]),
  )
  const metadata = items.find(({ SK }) => SK === 'METADATA')
  if (metadata === undefined) return undefined
  const of = (type: string) => items.filter((item) => item['type'] === type)
  const annotations = of('Annotation').map((item) => Annotation.parse(item))
  const places = new Map(
    annotations.map(({ id, startOffset, endOffset, label }) => [
      id,
      `${startOffset}-${endOffset} ${label}`,
    ]),
  )
  return {
    status: metadata['status'],
    busy: metadata['activeRunId'] !== undefined,
    annotations: annotations
      .toSorted(
        (a, b) =>
          a.startOffset - b.startOffset ||
          a.endOffset - b.endOffset ||
          (a.label < b.label ? -1 : 1),
      )
      .map(
        ({ startOffset, endOffset, label, assertion, status, source }) =>
          `${startOffset}-${endOffset} ${label} ${assertion} ${status} ${source}`,
      ),
    relationships: of('Relationship')
      .map((item) => Relationship.parse(item))
      .map(
        ({ sourceAnnotationId, targetAnnotationId, relationType }) =>
          `${places.get(sourceAnnotationId)} > ${places.get(targetAnnotationId)} ${relationType}`,
      )
      .toSorted((a, b) => (a < b ? -1 : 1)),
    runs: of('Run').map(({ trigger, status, error }) => ({
      trigger,
      status,
      error: (error as { code: string } | undefined)?.code,
    })),
    trail: await stand.trail(documentId),
  }
}
