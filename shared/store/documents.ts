import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Actor } from '#shared/domain/audit.ts'
import { Document, textKey, type DocumentChange } from '#shared/domain/document.ts'
import type { DocumentStatus } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem, keyItem } from './item.ts'
import { mergeDescending, type FetchPage } from './merge.ts'
import { itemReader } from './read-item.ts'
import {
  GSI1,
  GSI2,
  documentIndexes,
  keys,
  patientPartition,
  statusPartitions,
  timePosition,
} from './table.ts'

/** How often a change is made again on the newest version before it is given up as contended. */
const ATTEMPTS = 6

export const readDocument = itemReader('Document', Document)

export const putDocument = (
  store: StoreContext,
  document: Document,
  condition: { expression: string; values?: Record<string, { N: string }> },
  requestToken?: string,
): TransactWriteItem => ({
  Put: {
    TableName: store.tableName,
    Item: entityItem('Document', keys.document(document.id), documentIndexes(document), {
      ...document,
      requestToken,
    }),
    ConditionExpression: condition.expression,
    ...(condition.values === undefined ? {} : { ExpressionAttributeValues: condition.values }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
})

/** The condition of a write that was made from `version`. */
export const atVersion = (version: number) => ({
  expression: 'version = :version AND attribute_not_exists(deletedAt)',
  values: { ':version': { N: String(version) } },
})

/** A condition of other writes: the document is there and is not being deleted. */
export const documentExists = (store: StoreContext, documentId: string): TransactWriteItem => ({
  ConditionCheck: {
    TableName: store.tableName,
    Key: keyItem(keys.document(documentId)),
    ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(deletedAt)',
  },
})

/** A note's metadata, strongly consistent. @throws Problem `document-not-found` */
export async function getDocument(store: StoreContext, documentId: string): Promise<Document> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.document(documentId)),
    ConsistentRead: true,
  })
  const document = Item === undefined ? undefined : readDocument(Item)
  if (document === undefined || document.deletedAt !== undefined) {
    throw new Problem('document-not-found', { documentId })
  }
  return document
}

/** Whether a document is there and not being deleted, strongly consistent. */
export async function documentIsThere(store: StoreContext, documentId: string): Promise<boolean> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.document(documentId)),
    ProjectionExpression: 'id, deletedAt',
    ConsistentRead: true,
  })
  return Item !== undefined && Item['deletedAt'] === undefined
}

// A byte order mark is a part of the text: offsets count it.
const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true })

/** The text of a note, or undefined while it has none. */
export async function getText(
  store: StoreContext,
  documentId: string,
): Promise<string | undefined> {
  const object = await store.texts.get(textKey(documentId))
  return object === undefined ? undefined : decoder.decode(object.bytes)
}

/** One page of the work list, newest first. `below` is the position after which it goes on. */
export async function listDocuments(
  store: StoreContext,
  filter: { status: DocumentStatus | undefined; patientId: string | undefined },
  page: { limit: number; below: string | undefined },
): Promise<{ documents: Document[]; next: string | undefined }> {
  const byPatient = filter.patientId !== undefined
  const sortKey = byPatient ? 'GSI2SK' : 'GSI1SK'
  const partitions =
    filter.patientId === undefined
      ? statusPartitions(filter.status)
      : [patientPartition(filter.patientId)]
  const fetchPage: FetchPage = async (partition, { below, limit }) => {
    const { Items = [], LastEvaluatedKey } = await store.dynamo.query({
      TableName: store.tableName,
      IndexName: byPatient ? GSI2 : GSI1,
      KeyConditionExpression:
        (byPatient ? 'GSI2PK' : 'GSI1PK') +
        ' = :pk' +
        (below === undefined ? '' : ` AND ${sortKey} < :below`),
      ExpressionAttributeValues: {
        ':pk': { S: partition },
        ...(below === undefined ? {} : { ':below': { S: below } }),
        ...(byPatient && filter.status !== undefined ? { ':status': { S: filter.status } } : {}),
      },
      ...(byPatient && filter.status !== undefined
        ? {
            FilterExpression: '#status = :status',
            ExpressionAttributeNames: { '#status': 'status' },
          }
        : {}),
      ScanIndexForward: false,
      Limit: limit,
    })
    return { items: Items, resume: LastEvaluatedKey?.[sortKey]?.S }
  }
  const { items, rest } = await mergeDescending(partitions, fetchPage, { sortKey, ...page })
  const documents = items.map(readDocument)
  const last = documents.at(-1)
  return {
    documents,
    next: rest && last !== undefined ? timePosition(last.createdAt, last.id) : undefined,
  }
}

/**
 * Changes a note's title, category or status, together with its audit entry. Titles and categories stay out of
 * the trail, which only names the fields that changed: they are free text and may name the patient.
 *
 * @throws Problem `document-not-found`, `precondition-failed` (where `expectedVersion` is given), `conflict`
 */
export async function changeDocument(
  store: StoreContext,
  actor: Actor,
  documentId: string,
  change: DocumentChange,
  expectedVersion: number | undefined,
): Promise<Document> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const current = await getDocument(store, documentId)
    if (expectedVersion !== undefined && current.version !== expectedVersion) {
      throw new Problem('precondition-failed', { currentVersion: current.version })
    }
    const next: Document = {
      ...current,
      title: change.title ?? current.title,
      category: change.category ?? current.category,
      status: change.status ?? current.status,
      updatedAt: store.clock().toISOString(),
      version: current.version + 1,
    }
    const failed = await transact(store, [
      putDocument(store, next, atVersion(current.version)),
      auditWrite(store, actor, {
        documentId,
        action: 'document.changed',
        before: { status: current.status, version: current.version },
        after: { status: next.status, version: next.version },
        ...changedWords(current, next),
      }),
    ])
    if (failed === undefined) return next
  }
  throw new Problem('conflict')
}

function changedWords(before: Document, after: Document): { remark?: string } {
  const changed = (['title', 'category'] as const).filter((field) => before[field] !== after[field])
  return changed.length === 0 ? {} : { remark: changed.join(', ') }
}
