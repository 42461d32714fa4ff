import type { Actor } from '#shared/domain/audit.ts'
import { Problem } from '#shared/domain/problems.ts'
import type { Relationship } from '#shared/domain/relationship.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem, keyItem } from './item.ts'
import { auditView, checkEnds, endsExist, readLive } from './relationships.ts'
import { keys } from './table.ts'

/**
 * Takes back the removal of a suggested link: it is again what it was, with who suggested it. A person's own link leaves
 * nothing behind when it is removed; it is made anew.
 *
 * @throws Problem `relationship-not-found`, `relationship-exists`, `document-not-found`, `annotation-elsewhere`
 */
export async function restoreRelationship(
  store: StoreContext,
  actor: Actor,
  { documentId, relationshipId }: { documentId: string; relationshipId: string },
): Promise<Relationship> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.relationship(documentId, relationshipId)),
    ConsistentRead: true,
  })
  const deletedAt = Item?.['deletedAt']
  // A mark of before this could be restored does not say what was linked.
  if (Item?.['sourceAnnotationId'] === undefined) {
    throw new Problem('relationship-not-found', { relationshipId })
  }
  if (deletedAt === undefined) throw new Problem('relationship-exists', { relationshipId })
  const relationship = readLive(Item)
  const failed = await transact(store, [
    ...endsExist(store, relationship),
    {
      Put: {
        TableName: store.tableName,
        Item: entityItem(
          'Relationship',
          keys.relationship(documentId, relationshipId),
          {},
          relationship,
        ),
        ConditionExpression: 'deletedAt = :deletedAt',
        ExpressionAttributeValues: { ':deletedAt': deletedAt },
      },
    },
    auditWrite(store, actor, {
      documentId,
      action: 'relationship.restored',
      target: relationshipId,
      after: auditView(relationship),
    }),
  ])
  if (failed === undefined) return relationship
  checkEnds(failed.index, documentId)
  throw new Problem('relationship-exists', { relationshipId })
}
