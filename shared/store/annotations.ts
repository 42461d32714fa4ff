import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { Annotation, type NewAnnotation } from '#shared/domain/annotation.ts'
import type { Actor } from '#shared/domain/audit.ts'
import type { AssertionValue, Label } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { auditView } from '#shared/domain/review.ts'
import { checkSpan } from '#shared/domain/span.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import type { Creation } from './create-document.ts'
import { documentExists, getDocument, getText } from './documents.ts'
import { entityItem, keyItem, type Item } from './item.ts'
import { findDocumentOf } from './lookup.ts'
import { mergeDescending, type FetchPage } from './merge.ts'
import { itemReader } from './read-item.ts'
import { readPartition } from './read-partition.ts'
import {
  ANNOTATION_PREFIX,
  GSI1,
  METADATA,
  annotationIndexes,
  cohortPartitions,
  cohortPrefix,
  keys,
} from './table.ts'

export const putAnnotation = (
  store: StoreContext,
  annotation: Annotation,
  condition: { expression: string; values?: Record<string, { N: string }> },
  requestToken?: string,
): TransactWriteItem => ({
  Put: {
    TableName: store.tableName,
    Item: entityItem(
      'Annotation',
      keys.annotation(annotation.documentId, annotation.id),
      annotationIndexes(annotation),
      { ...annotation, requestToken },
    ),
    ConditionExpression: condition.expression,
    ...(condition.values === undefined ? {} : { ExpressionAttributeValues: condition.values }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
})

const readLive = itemReader('Annotation', Annotation)

/** An item as an annotation; undefined for the mark that a deleted suggestion leaves behind. */
export const readAnnotation = (item: Item): Annotation | undefined =>
  item['deletedAt'] === undefined ? readLive(item) : undefined

export const inReadingOrder = (annotations: Annotation[]): Annotation[] =>
  annotations.toSorted(
    (a, b) =>
      a.startOffset - b.startOffset ||
      a.endOffset - b.endOffset ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )

/** An annotation, strongly consistent. @throws Problem `annotation-not-found` */
export async function getAnnotation(
  store: StoreContext,
  documentId: string,
  annotationId: string,
): Promise<Annotation> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.annotation(documentId, annotationId)),
    ConsistentRead: true,
  })
  const annotation = Item === undefined ? undefined : readAnnotation(Item)
  if (annotation === undefined) throw new Problem('annotation-not-found', { annotationId })
  return annotation
}

/** The document of an annotation known by its id alone. @throws Problem `annotation-not-found` */
export async function documentOfAnnotation(
  store: StoreContext,
  annotationId: string,
): Promise<string> {
  const documentId = await findDocumentOf(store, `${ANNOTATION_PREFIX}${annotationId}`)
  if (documentId === undefined) throw new Problem('annotation-not-found', { annotationId })
  return documentId
}

/** Every annotation of a note in reading order. @throws Problem `document-not-found` */
export async function listAnnotations(
  store: StoreContext,
  documentId: string,
): Promise<Annotation[]> {
  // In the order of sort keys the metadata follows the annotations, so one read says whether there is a note.
  const items = await readPartition(store, documentId, { first: ANNOTATION_PREFIX, last: METADATA })
  const metadata = items.at(-1)
  if (metadata?.['SK']?.S !== METADATA || metadata['deletedAt'] !== undefined) {
    throw new Problem('document-not-found', { documentId })
  }
  return inReadingOrder(items.slice(0, -1).flatMap((item) => readAnnotation(item) ?? []))
}

/**
 * Adds an annotation, checked against the note's own text.
 *
 * @throws Problem `document-not-found`, `document-not-ready`, `span-*`
 */
export async function createAnnotation(
  store: StoreContext,
  actor: Actor,
  input: NewAnnotation,
  creation: Creation,
): Promise<Annotation> {
  const [text] = await Promise.all([
    getText(store, input.documentId),
    getDocument(store, input.documentId),
  ])
  if (text === undefined) throw new Problem('document-not-ready', { documentId: input.documentId })
  checkSpan(text, input.startOffset, input.endOffset, input.text)
  const at = store.clock().toISOString()
  const status = input.status ?? (input.source === 'human' ? 'accepted' : 'suggested')
  const annotation: Annotation = {
    ...withoutUndefined(input),
    id: creation.id,
    status,
    version: 1,
    createdAt: at,
    updatedAt: at,
    ...(status === 'suggested' ? {} : { reviewedBy: actor.subject }),
  }
  const failed = await transact(store, [
    documentExists(store, input.documentId),
    putAnnotation(
      store,
      annotation,
      { expression: 'attribute_not_exists(PK)' },
      creation.requestToken,
    ),
    auditWrite(store, actor, {
      documentId: input.documentId,
      action: 'annotation.created',
      target: annotation.id,
      after: auditView(annotation),
    }),
  ])
  if (failed === undefined) return annotation
  // The id follows from the Idempotency-Key, so what is there already is this very request's own work.
  const existing = failed.item === undefined ? undefined : readAnnotation(failed.item)
  if (existing !== undefined && failed.item?.['requestToken']?.S === creation.requestToken) {
    return existing
  }
  throw failed.index === 0
    ? new Problem('document-not-found', { documentId: input.documentId })
    : new Problem('conflict')
}

const withoutUndefined = (
  input: NewAnnotation,
): Omit<Annotation, 'id' | 'status' | 'version' | 'createdAt' | 'updatedAt'> => {
  const { conceptCode, codes, attributes, status: _status, ...rest } = input
  return {
    ...rest,
    ...(conceptCode === undefined ? {} : { conceptCode }),
    ...(codes === undefined ? {} : { codes }),
    ...(attributes === undefined ? {} : { attributes }),
  }
}

/**
 * Annotations over all notes, by label, assertion and code. With a code the newest come first; without one they come
 * by code in descending order and the newest first within a code. Rejected ones are in no cohort.
 */
export async function searchAnnotations(
  store: StoreContext,
  filter: {
    label: Label | undefined
    assertion: AssertionValue | undefined
    conceptCode: string | undefined
  },
  page: { limit: number; below: string | undefined },
): Promise<{ annotations: Annotation[]; next: string | undefined }> {
  const prefix = filter.conceptCode === undefined ? undefined : cohortPrefix(filter.conceptCode)
  const fetchPage: FetchPage = async (partition, { below, limit }) => {
    const { Items = [], LastEvaluatedKey } = await store.dynamo.query({
      TableName: store.tableName,
      IndexName: GSI1,
      ...cohortCondition(partition, prefix, below),
      ScanIndexForward: false,
      Limit: limit,
    })
    return { items: Items, resume: LastEvaluatedKey?.['GSI1SK']?.S }
  }
  const { items, rest } = await mergeDescending(
    cohortPartitions(filter.label, filter.assertion),
    fetchPage,
    { sortKey: 'GSI1SK', ...page },
  )
  return {
    annotations: items.flatMap((item) => readAnnotation(item) ?? []),
    next: rest ? items.at(-1)?.['GSI1SK']?.S : undefined,
  }
}

/** BETWEEN includes its upper bound, so a page that goes on stops just below the position it goes on from. */
function cohortCondition(partition: string, prefix: string | undefined, below: string | undefined) {
  const values: Record<string, { S: string }> = { ':pk': { S: partition } }
  if (prefix === undefined) {
    if (below === undefined) {
      return { KeyConditionExpression: 'GSI1PK = :pk', ExpressionAttributeValues: values }
    }
    values[':below'] = { S: below }
    return {
      KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK < :below',
      ExpressionAttributeValues: values,
    }
  }
  if (below === undefined) {
    values[':prefix'] = { S: prefix }
    return {
      KeyConditionExpression: 'GSI1PK = :pk AND begins_with(GSI1SK, :prefix)',
      ExpressionAttributeValues: values,
    }
  }
  values[':first'] = { S: prefix }
  values[':last'] = { S: justBelow(below) }
  return {
    KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK BETWEEN :first AND :last',
    ExpressionAttributeValues: values,
  }
}

/** The greatest text below a position. Positions end in an id, and ids end in a character above `-`, the lowest of theirs. */
const justBelow = (position: string): string =>
  position.slice(0, -1) + String.fromCharCode(position.charCodeAt(position.length - 1) - 1) + '~'
