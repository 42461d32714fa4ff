import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { ApiKeyRecord } from '#shared/domain/api-key.ts'
import type { Actor } from '#shared/domain/audit.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem, fromItem, keyItem, type Item } from './item.ts'
import { API_KEYS_PARTITION, GSI2, SYSTEM_TRAIL, apiKeyIndexes, keys } from './table.ts'

type KeyStore = Pick<StoreContext, 'dynamo' | 'tableName' | 'clock'>

export async function getApiKey(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  keyId: string,
  options: { consistent?: boolean } = {},
): Promise<ApiKeyRecord | undefined> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.apiKey(keyId)),
    ...(options.consistent === true ? { ConsistentRead: true } : {}),
  })
  return Item === undefined ? undefined : ApiKeyRecord.parse(fromItem(Item))
}

const keyPut = (
  store: Pick<StoreContext, 'tableName'>,
  record: ApiKeyRecord,
  condition: string,
) => ({
  TableName: store.tableName,
  Item: entityItem('ApiKey', keys.apiKey(record.keyId), apiKeyIndexes(record), record),
  ConditionExpression: condition,
})

const NEW = 'attribute_not_exists(PK)'

/** Stores an issued key's record. The key itself is stored nowhere. */
export async function putApiKey(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  record: ApiKeyRecord,
): Promise<void> {
  await store.dynamo.putItem(keyPut(store, record, NEW))
}

/** Stores an issued key's record together with its audit entry. */
export async function issueApiKey(
  store: KeyStore,
  actor: Actor,
  record: ApiKeyRecord,
): Promise<void> {
  const { keyId, role, subject, expires } = record
  const failed = await transact(store, [
    { Put: keyPut(store, record, NEW) },
    keyEntry(store, actor, 'key.created', keyId, { role, subject, expires }),
  ])
  if (failed !== undefined) throw new Error('a key with this id has been issued already')
}

/**
 * Revokes a key, together with the audit entry; the API forgets it within the minute that it remembers keys for.
 *
 * @returns the record as it stands now, and whether it was this call that revoked it; undefined for an unknown key
 */
export async function revokeApiKey(
  store: KeyStore,
  actor: Actor,
  keyId: string,
): Promise<{ record: ApiKeyRecord; revoked: boolean } | undefined> {
  const current = await getApiKey(store, keyId, { consistent: true })
  if (current === undefined) return undefined
  if (current.revokedAt !== undefined) return { record: current, revoked: false }
  const next: ApiKeyRecord = { ...current, revokedAt: store.clock().toISOString() }
  const failed = await transact(store, [
    { Put: keyPut(store, next, 'attribute_exists(PK) AND attribute_not_exists(revokedAt)') },
    keyEntry(store, actor, 'key.revoked', keyId, { role: next.role, subject: next.subject }),
  ])
  return failed === undefined ? { record: next, revoked: true } : revokeApiKey(store, actor, keyId)
}

const keyEntry = (
  store: KeyStore,
  actor: Actor,
  action: 'key.created' | 'key.revoked',
  keyId: string,
  after: Record<string, unknown>,
): TransactWriteItem =>
  auditWrite(store, actor, { documentId: SYSTEM_TRAIL, action, target: keyId, after })

/** Every issued key's record, newest first, without a scan. The index may lag a moment behind a key just issued. */
export async function listApiKeys(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
): Promise<ApiKeyRecord[]> {
  const records: ApiKeyRecord[] = []
  let from: Item | undefined
  do {
    const page = await store.dynamo.query({
      TableName: store.tableName,
      IndexName: GSI2,
      KeyConditionExpression: 'GSI2PK = :keys',
      ExpressionAttributeValues: { ':keys': { S: API_KEYS_PARTITION } },
      ScanIndexForward: false,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    records.push(...(page.Items ?? []).map((item) => ApiKeyRecord.parse(fromItem(item))))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return records
}
