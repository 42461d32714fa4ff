import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Source } from '#shared/domain/labels.ts'
import type { Relationship } from '#shared/domain/relationship.ts'
import { transact, type StoreContext } from './context.ts'
import { documentExists } from './documents.ts'
import { entityItem, keyItem } from './item.ts'
import { linkId } from './relationships.ts'
import { DocumentGone } from './suggestions.ts'
import { keys } from './table.ts'

/** Links in one transaction: each is a write and up to two checks, and DynamoDB takes a hundred of them. */
const BATCH = 33

/** A suggested link, before it has an id and a place in the table. */
export interface NewSuggestedRelationship {
  sourceAnnotationId: string
  targetAnnotationId: string
  relationType: string
  confidence: number
  source: Exclude<Source, 'human'>
}

/**
 * Stores what a run suggests of two annotations together. Ids follow from what is linked how, and each write is
 * conditioned on there being nothing and on both annotations being there: a second run adds nothing twice, a person's
 * own link stays theirs, and what a person has removed (the link, or either annotation) does not come back.
 *
 * @returns how many were written
 * @throws DocumentGone; AwsUnavailable
 */
export async function suggestRelationships(
  store: StoreContext,
  origin: { documentId: string; runId: string; createdBy: string },
  suggested: readonly NewSuggestedRelationship[],
): Promise<number> {
  const createdAt = store.clock().toISOString()
  const links = await Promise.all(
    suggested.map(async (link): Promise<Relationship> => {
      const id = await linkId({ documentId: origin.documentId, ...link })
      return { id, ...link, ...origin, createdAt }
    }),
  )
  let stored = 0
  for (let i = 0; i < links.length; i += BATCH) {
    stored += await storeBatch(store, origin.documentId, links.slice(i, i + BATCH))
  }
  return stored
}

async function storeBatch(
  store: StoreContext,
  documentId: string,
  batch: Relationship[],
): Promise<number> {
  let pending = batch
  while (pending.length > 0) {
    const ends = [
      ...new Set(
        pending.flatMap(({ sourceAnnotationId, targetAnnotationId }) => [
          sourceAnnotationId,
          targetAnnotationId,
        ]),
      ),
    ]
    const failed = await transact(store, [
      documentExists(store, documentId),
      ...ends.map((annotationId) => annotationStands(store, documentId, annotationId)),
      ...pending.map((link) => putNew(store, link)),
    ])
    if (failed === undefined) return pending.length
    if (failed.index === 0) throw new DocumentGone()
    const refused = new Set(failed.indexes)
    const gone = new Set(ends.filter((_, index) => refused.has(index + 1)))
    pending = pending.filter(
      ({ sourceAnnotationId, targetAnnotationId }, index) =>
        !refused.has(index + 1 + ends.length) &&
        !gone.has(sourceAnnotationId) &&
        !gone.has(targetAnnotationId),
    )
  }
  return 0
}

const annotationStands = (
  store: StoreContext,
  documentId: string,
  annotationId: string,
): TransactWriteItem => ({
  ConditionCheck: {
    TableName: store.tableName,
    Key: keyItem(keys.annotation(documentId, annotationId)),
    ConditionExpression:
      'attribute_exists(PK) AND attribute_not_exists(deletedAt) AND #status <> :rejected',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':rejected': { S: 'rejected' } },
  },
})

const putNew = (store: StoreContext, link: Relationship): TransactWriteItem => ({
  Put: {
    TableName: store.tableName,
    Item: entityItem('Relationship', keys.relationship(link.documentId, link.id), {}, link),
    ConditionExpression: 'attribute_not_exists(PK)',
  },
})
