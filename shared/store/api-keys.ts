import { ApiKeyRecord } from '#shared/domain/api-key.ts'
import type { StoreContext } from './context.ts'
import { entityItem, fromItem, keyItem } from './item.ts'
import { keys } from './table.ts'

export async function getApiKey(
  store: StoreContext,
  keyId: string,
): Promise<ApiKeyRecord | undefined> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.apiKey(keyId)),
  })
  return Item === undefined ? undefined : ApiKeyRecord.parse(fromItem(Item))
}

/** Stores an issued key's record. The key itself is stored nowhere. */
export async function putApiKey(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  record: ApiKeyRecord,
): Promise<void> {
  await store.dynamo.putItem({
    TableName: store.tableName,
    Item: entityItem('ApiKey', keys.apiKey(record.keyId), {}, record),
    ConditionExpression: 'attribute_not_exists(PK)',
  })
}
