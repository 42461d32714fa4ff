import type { Annotation } from '#shared/domain/annotation.ts'
import { ownCode, type Code } from '#shared/domain/assertion.ts'
import { suggestionId } from '#shared/domain/ids.ts'
import type { Label } from '#shared/domain/labels.ts'
import { putAnnotation, readAnnotation } from './annotations.ts'
import { transact, type StoreContext } from './context.ts'
import { documentExists } from './documents.ts'
import { partitionPages } from './read-partition.ts'
import { ANNOTATION_PREFIX } from './table.ts'

/** Suggestions in one transaction; DynamoDB takes a hundred writes. */
const BATCH = 50

/** What a suggestion is before it has an id and a place in the table. */
export type NewSuggestion = Pick<
  Annotation,
  | 'text'
  | 'label'
  | 'startOffset'
  | 'endOffset'
  | 'confidence'
  | 'source'
  | 'assertion'
  | 'temporality'
  | 'experiencer'
  | 'conditional'
> & { codes: Code[]; attributes: Record<string, string> }

/** The document was deleted while its note was being analysed: there is nothing left to write to. */
export class DocumentGone extends Error {
  constructor() {
    super('the document was deleted')
    this.name = 'DocumentGone'
  }
}

/**
 * Stores what a run suggests. Ids follow from (document, start, end, label), and each write is conditioned on there
 * being nothing: a redelivered message or a second run adds nothing twice, and whatever a person has reviewed,
 * corrected, added at the same place or deleted stays as it is.
 *
 * `placed` has for each suggestion the id of the annotation that stands where it points, whoever wrote that; undefined
 * where a person has removed, rejected or moved it.
 *
 * @throws DocumentGone; AwsUnavailable
 */
export async function storeSuggestions(
  store: StoreContext,
  origin: { documentId: string; runId: string },
  suggestions: NewSuggestion[],
): Promise<{ stored: number; existing: number; placed: (string | undefined)[] }> {
  const known = await readKnown(store, origin.documentId)
  const at = store.clock().toISOString()
  const fresh: Annotation[] = []
  const placed: (string | undefined)[] = []
  for (const suggestion of suggestions) {
    const { startOffset, endOffset, label, codes, attributes, ...rest } = suggestion
    const id = await suggestionId(origin.documentId, startOffset, endOffset, label)
    const present = known.places.get(place(startOffset, endOffset, label))
    if (present !== undefined || known.ids.has(id)) {
      placed.push(present?.status === 'rejected' ? undefined : present?.id)
      continue
    }
    placed.push(id)
    const code = ownCode(codes)
    fresh.push({
      ...rest,
      id,
      documentId: origin.documentId,
      startOffset,
      endOffset,
      label,
      status: 'suggested',
      ...(code === undefined ? {} : { conceptCode: code }),
      ...(codes.length === 0 ? {} : { codes }),
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
      runId: origin.runId,
      version: 1,
      createdAt: at,
      updatedAt: at,
    })
  }
  let stored = 0
  for (let i = 0; i < fresh.length; i += BATCH) {
    stored += await storeBatch(store, origin.documentId, fresh.slice(i, i + BATCH))
  }
  return { stored, existing: suggestions.length - stored, placed }
}

async function storeBatch(
  store: StoreContext,
  documentId: string,
  batch: Annotation[],
): Promise<number> {
  let pending = batch
  while (pending.length > 0) {
    const failed = await transact(store, [
      documentExists(store, documentId),
      ...pending.map((annotation) =>
        putAnnotation(store, annotation, { expression: 'attribute_not_exists(PK)' }),
      ),
    ])
    if (failed === undefined) return pending.length
    if (failed.index === 0) throw new DocumentGone()
    // Another delivery of the same message was faster with these.
    pending = pending.filter((_, index) => !failed.indexes.includes(index + 1))
  }
  return 0
}

const place = (startOffset: number, endOffset: number, label: Label): string =>
  `${startOffset}-${endOffset}-${label}`

async function readKnown(store: StoreContext, documentId: string) {
  const ids = new Set<string>()
  const places = new Map<string, Pick<Annotation, 'id' | 'status'>>()
  for await (const page of partitionPages(store, documentId, { prefix: ANNOTATION_PREFIX })) {
    for (const item of page) {
      ids.add((item['SK']?.S ?? '').slice(ANNOTATION_PREFIX.length))
      const annotation = readAnnotation(item)
      if (annotation === undefined) continue
      const { startOffset, endOffset, label } = annotation
      places.set(place(startOffset, endOffset, label), annotation)
    }
  }
  return { ids, places }
}
