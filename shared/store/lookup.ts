import type { StoreContext } from './context.ts'
import { SK_INDEX, documentIdOfPartition } from './table.ts'

/** How long a by-id route waits for the index before it believes that there is nothing. Milliseconds. */
const INDEX_LAG_MS = 120

/**
 * The document that an annotation, relationship or run belongs to, by its sort key alone. The index is eventually
 * consistent, so an id that has just been given out is looked for twice.
 */
export async function findDocumentOf(
  store: StoreContext,
  sortKey: string,
): Promise<string | undefined> {
  return (await lookUp(store, sortKey)) ?? (await afterLag(() => lookUp(store, sortKey)))
}

async function afterLag<T>(read: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, INDEX_LAG_MS))
  return read()
}

async function lookUp(store: StoreContext, sortKey: string): Promise<string | undefined> {
  const { Items = [] } = await store.dynamo.query({
    TableName: store.tableName,
    IndexName: SK_INDEX,
    KeyConditionExpression: 'SK = :sk',
    ExpressionAttributeValues: { ':sk': { S: sortKey } },
    Limit: 1,
  })
  const partition = Items[0]?.['PK']?.S
  return partition === undefined ? undefined : documentIdOfPartition(partition)
}
