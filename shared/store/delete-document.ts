import type { Actor } from '#shared/domain/audit.ts'
import { Document, textKey } from '#shared/domain/document.ts'
import { Problem } from '#shared/domain/problems.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { putDocument } from './documents.ts'
import { fromItem, keyItem } from './item.ts'
import { partitionPages } from './read-partition.ts'
import { METADATA, documentPartition, keys } from './table.ts'

/** DynamoDB takes at most 25 writes in one batch. */
const BATCH = 25

/**
 * Deletes a note with everything on it, its text included. The trail stays.
 *
 * The metadata is marked first, together with the audit entry: from then on the note is gone for every reader and the
 * worker writes nothing more to it. Then the parts go, the metadata last, so that a deletion that was
 * interrupted is completed by asking again.
 *
 * @throws Problem `document-not-found`
 */
export async function deleteDocument(
  store: StoreContext,
  actor: Actor,
  documentId: string,
): Promise<void> {
  await markDeleted(store, actor, documentId)
  await store.texts.delete(textKey(documentId))
  await deleteParts(store, documentId)
  await store.dynamo.deleteItem({
    TableName: store.tableName,
    Key: keyItem(keys.document(documentId)),
  })
}

async function markDeleted(store: StoreContext, actor: Actor, documentId: string): Promise<void> {
  for (;;) {
    const { Item } = await store.dynamo.getItem({
      TableName: store.tableName,
      Key: keyItem(keys.document(documentId)),
      ConsistentRead: true,
    })
    if (Item === undefined) throw new Problem('document-not-found', { documentId })
    const document = Document.parse(fromItem(Item))
    if (document.deletedAt !== undefined) return
    const at = store.clock().toISOString()
    const marked: Document = {
      ...document,
      deletedAt: at,
      updatedAt: at,
      version: document.version + 1,
    }
    const failed = await transact(store, [
      putDocument(store, marked, {
        expression: 'version = :version',
        values: { ':version': { N: String(document.version) } },
      }),
      auditWrite(store, actor, {
        documentId,
        action: 'document.deleted',
        before: { status: document.status, version: document.version },
      }),
    ])
    if (failed === undefined) return
  }
}

async function deleteParts(store: StoreContext, documentId: string): Promise<void> {
  for await (const page of partitionPages(store, documentId, undefined, 'PK, SK')) {
    const sortKeys = page.flatMap(({ SK }) =>
      SK?.S === undefined || SK.S === METADATA ? [] : [SK.S],
    )
    for (let i = 0; i < sortKeys.length; i += BATCH) {
      await store.dynamo.batchWriteItem({
        RequestItems: {
          [store.tableName]: sortKeys.slice(i, i + BATCH).map((SK) => ({
            DeleteRequest: { Key: keyItem({ PK: documentPartition(documentId), SK }) },
          })),
        },
      })
    }
  }
}
