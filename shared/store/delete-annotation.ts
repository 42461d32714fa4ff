import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Actor } from '#shared/domain/audit.ts'
import { Problem } from '#shared/domain/problems.ts'
import { auditView } from '#shared/domain/review.ts'
import { getAnnotation } from './annotations.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem, keyItem } from './item.ts'
import { deleteRelationshipWrites, listRelationships } from './relationships.ts'
import { staleVersion } from './review-annotation.ts'
import { keys } from './table.ts'

const ATTEMPTS = 8

/** Two writes for each relationship, within the hundred that one transaction takes. */
const RELATIONSHIPS_PER_TRANSACTION = 45

/**
 * Deletes an annotation and its relationships. A machine's suggestion leaves a mark without text behind, so that
 * a redelivered message or a second run does not bring back what a person has removed.
 *
 * @throws Problem `annotation-not-found`, `document-not-found` while the note is being deleted, `precondition-failed`,
 *   `conflict`
 */
export async function deleteAnnotation(
  store: StoreContext,
  actor: Actor,
  request: { documentId: string; annotationId: string; expectedVersion: number | undefined },
): Promise<void> {
  const { documentId, annotationId, expectedVersion } = request
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const annotation = await getAnnotation(store, documentId, annotationId)
    const relationships = await listRelationships(store, documentId)
    if (expectedVersion !== undefined && annotation.version !== expectedVersion) {
      throw staleVersion(annotation)
    }
    const linked = relationships.filter(
      (relationship) =>
        relationship.sourceAnnotationId === annotationId ||
        relationship.targetAnnotationId === annotationId,
    )
    while (linked.length > RELATIONSHIPS_PER_TRANSACTION) {
      const some = linked.splice(0, RELATIONSHIPS_PER_TRANSACTION)
      await transact(
        store,
        some.flatMap((relationship) => deleteRelationshipWrites(store, actor, relationship)),
      )
    }
    const failed = await transact(store, [
      removal(store, actor, annotation),
      ...linked.flatMap((relationship) => deleteRelationshipWrites(store, actor, relationship)),
      auditWrite(store, actor, {
        documentId,
        action: 'annotation.deleted',
        target: annotationId,
        before: auditView(annotation),
      }),
    ])
    if (failed === undefined) return
  }
  throw new Problem('conflict')
}

function removal(store: StoreContext, actor: Actor, annotation: Annotation): TransactWriteItem {
  const { documentId, id, label, source, version } = annotation
  const key = keys.annotation(documentId, id)
  const condition = {
    TableName: store.tableName,
    ConditionExpression: 'version = :version AND attribute_not_exists(deletedAt)',
    ExpressionAttributeValues: { ':version': { N: String(version) } },
  }
  if (source === 'human') return { Delete: { ...condition, Key: keyItem(key) } }
  const mark = {
    id,
    documentId,
    label,
    deletedAt: store.clock().toISOString(),
    deletedBy: actor.subject,
  }
  return { Put: { ...condition, Item: entityItem('DeletedAnnotation', key, {}, mark) } }
}
