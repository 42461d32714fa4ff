import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Actor } from '#shared/domain/audit.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { Problem } from '#shared/domain/problems.ts'
import { Relationship, type NewRelationship } from '#shared/domain/relationship.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { documentExists } from './documents.ts'
import { entityItem, keyItem, type Item } from './item.ts'
import { findDocumentOf } from './lookup.ts'
import { itemReader } from './read-item.ts'
import { readPartition } from './read-partition.ts'
import { METADATA, RELATIONSHIP_PREFIX, keys } from './table.ts'

export const readLive = itemReader('Relationship', Relationship)

/** An item as a relationship; undefined for the mark that a deleted suggestion leaves behind. */
export const readRelationship = (item: Item): Relationship | undefined =>
  item['deletedAt'] === undefined ? readLive(item) : undefined

/** The relationships of a note, oldest first. @throws Problem `document-not-found` */
export async function listRelationships(
  store: StoreContext,
  documentId: string,
): Promise<Relationship[]> {
  // The metadata sorts just before the relationships, so one read says whether there is a note.
  const items = await readPartition(store, documentId, {
    first: METADATA,
    last: `${RELATIONSHIP_PREFIX}~`,
  })
  const [metadata, ...rest] = items
  if (metadata?.['SK']?.S !== METADATA || metadata['deletedAt'] !== undefined) {
    throw new Problem('document-not-found', { documentId })
  }
  return oldestFirst(rest.flatMap((item) => readRelationship(item) ?? []))
}

export const oldestFirst = (relationships: Relationship[]): Relationship[] =>
  relationships.toSorted((a, b) => {
    const [x, y] = [a.createdAt + a.id, b.createdAt + b.id]
    return x < y ? -1 : x > y ? 1 : 0
  })

export const auditView = ({
  sourceAnnotationId,
  targetAnnotationId,
  relationType,
}: Relationship) => ({
  sourceAnnotationId,
  targetAnnotationId,
  relationType,
})

/** A link has one id whoever makes it: the same two annotations, the same direction, the same type. */
export const linkId = (link: {
  documentId: string
  sourceAnnotationId: string
  targetAnnotationId: string
  relationType: string
}): Promise<string> =>
  derivedId(
    'relationship',
    link.documentId,
    link.sourceAnnotationId,
    link.targetAnnotationId,
    link.relationType,
  )

/**
 * Links two annotations of one note. The id follows from what is linked how, so the same link cannot be made twice.
 *
 * @throws Problem `self-relationship`, `document-not-found`, `annotation-elsewhere`, `relationship-exists`
 */
export async function createRelationship(
  store: StoreContext,
  actor: Actor,
  input: NewRelationship,
  requestToken: string | undefined,
): Promise<Relationship> {
  const { documentId, sourceAnnotationId, targetAnnotationId, relationType, confidence } = input
  if (sourceAnnotationId === targetAnnotationId) throw new Problem('self-relationship')
  const relationship: Relationship = {
    id: await linkId(input),
    documentId,
    sourceAnnotationId,
    targetAnnotationId,
    relationType,
    ...(confidence === undefined ? {} : { confidence }),
    source: 'human',
    createdBy: actor.subject,
    createdAt: store.clock().toISOString(),
  }
  const failed = await transact(store, [
    ...endsExist(store, relationship),
    {
      Put: {
        TableName: store.tableName,
        Item: entityItem(
          'Relationship',
          keys.relationship(documentId, relationship.id),
          {},
          { ...relationship, requestToken },
        ),
        // Where a person has removed a suggested link, a person may make it.
        ConditionExpression: 'attribute_not_exists(PK) OR attribute_exists(deletedAt)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    auditWrite(store, actor, {
      documentId,
      action: 'relationship.created',
      target: relationship.id,
      after: auditView(relationship),
    }),
  ])
  if (failed === undefined) return relationship
  checkEnds(failed.index, documentId)
  if (
    failed.item !== undefined &&
    requestToken !== undefined &&
    failed.item['requestToken']?.S === requestToken
  ) {
    return readLive(failed.item)
  }
  throw new Problem('relationship-exists', { relationshipId: relationship.id })
}

/** What a link needs to stand, first in its transaction: its note, and both its ends on it. */
export const endsExist = (
  store: StoreContext,
  { documentId, sourceAnnotationId, targetAnnotationId }: Relationship,
): TransactWriteItem[] => [
  documentExists(store, documentId),
  annotationExists(store, documentId, sourceAnnotationId),
  annotationExists(store, documentId, targetAnnotationId),
]

/** Says which of `endsExist` has failed, where one has. @throws Problem `document-not-found`, `annotation-elsewhere` */
export function checkEnds(failedIndex: number, documentId: string): void {
  if (failedIndex === 0) throw new Problem('document-not-found', { documentId })
  if (failedIndex < 3) throw new Problem('annotation-elsewhere', { documentId })
}

const annotationExists = (
  store: StoreContext,
  documentId: string,
  annotationId: string,
): TransactWriteItem => ({
  ConditionCheck: {
    TableName: store.tableName,
    Key: keyItem(keys.annotation(documentId, annotationId)),
    ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(deletedAt)',
  },
})

/**
 * A machine's suggestion leaves a mark behind, so that a further run does not bring back what a person has removed, and
 * the person can.
 */
function removal(store: StoreContext, actor: Actor, relationship: Relationship): TransactWriteItem {
  const { documentId, id, createdAt, source = 'human' } = relationship
  const key = keys.relationship(documentId, id)
  const condition = {
    TableName: store.tableName,
    // What was removed and made again meanwhile is another link.
    ConditionExpression: 'createdAt = :createdAt AND attribute_not_exists(deletedAt)',
    ExpressionAttributeValues: { ':createdAt': { S: createdAt } },
  }
  if (source === 'human') return { Delete: { ...condition, Key: keyItem(key) } }
  const deletedAt = store.clock().toISOString()
  const mark = { ...relationship, deletedAt, deletedBy: actor.subject }
  return { Put: { ...condition, Item: entityItem('DeletedRelationship', key, {}, mark) } }
}

export const deleteRelationshipWrites = (
  store: StoreContext,
  actor: Actor,
  relationship: Relationship,
): TransactWriteItem[] => [
  removal(store, actor, relationship),
  auditWrite(store, actor, {
    documentId: relationship.documentId,
    action: 'relationship.deleted',
    target: relationship.id,
    before: auditView(relationship),
  }),
]

/**
 * Removes a link. Without the document's id it is looked up.
 *
 * @throws Problem `relationship-not-found`, `precondition-failed` where it was not made at `madeAt`
 */
export async function deleteRelationship(
  store: StoreContext,
  actor: Actor,
  relationshipId: string,
  knownDocumentId: string | undefined,
  madeAt?: string,
): Promise<void> {
  const documentId =
    knownDocumentId ?? (await findDocumentOf(store, `${RELATIONSHIP_PREFIX}${relationshipId}`))
  const notFound = new Problem('relationship-not-found', { relationshipId })
  if (documentId === undefined) throw notFound
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.relationship(documentId, relationshipId)),
    ConsistentRead: true,
  })
  const relationship = Item === undefined ? undefined : readRelationship(Item)
  if (relationship === undefined) throw notFound
  if (madeAt !== undefined && relationship.createdAt !== madeAt) {
    throw new Problem('precondition-failed')
  }
  const failed = await transact(store, deleteRelationshipWrites(store, actor, relationship))
  if (failed !== undefined) throw notFound
}
