import { AuditEntry, type Action, type Actor } from '#shared/domain/audit.ts'
import { auditWrite, type Change } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { fromItem, type Item } from './item.ts'
import { SYSTEM_TRAIL, auditPartition } from './table.ts'

/** Entries read at a time where only some actions are wanted. */
const PAGE = 100

/** The system's trail, newest first: at most `limit` entries of the given actions. */
export async function listSystemTrail(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  wanted: { actions: readonly Action[]; limit: number },
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = []
  let from: Item | undefined
  do {
    const page = await store.dynamo.query({
      TableName: store.tableName,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: auditPartition(SYSTEM_TRAIL) } },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: PAGE,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    for (const item of page.Items ?? []) {
      const entry = AuditEntry.parse(fromItem(item))
      if (wanted.actions.includes(entry.actionType)) entries.push(entry)
    }
    from = page.LastEvaluatedKey
  } while (from !== undefined && entries.length < wanted.limit)
  return entries.slice(0, wanted.limit)
}

/** Records what an operator did to something that is not in the table, such as a queue. */
export async function recordAction(
  store: Pick<StoreContext, 'dynamo' | 'tableName' | 'clock'>,
  actor: Actor,
  change: Omit<Change, 'documentId'>,
): Promise<void> {
  const failed = await transact(store, [
    auditWrite(store, actor, { documentId: SYSTEM_TRAIL, ...change }),
  ])
  if (failed !== undefined) throw new Error('an audit entry with this id exists already')
}
