import type { Actor } from '#shared/domain/audit.ts'
import { Problem } from '#shared/domain/problems.ts'
import {
  Breaker,
  INITIAL_BREAKER,
  INITIAL_TRAFFIC,
  Traffic,
  type TrafficChange,
} from '#shared/domain/system.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem, fromItem, keyItem, type Item } from './item.ts'
import { SYSTEM_TRAIL, keys, type Key } from './table.ts'

async function read(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  key: Key,
): Promise<Item | undefined> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(key),
    ConsistentRead: true,
  })
  return Item
}

export async function getTraffic(store: StoreContext): Promise<Traffic> {
  const item = await read(store, keys.traffic)
  return item === undefined ? INITIAL_TRAFFIC : Traffic.parse(fromItem(item))
}

/**
 * Changes the weights, conditioned on the version the change was made from.
 *
 * @throws Problem `version-conflict`; `invalid-request` for an expiry that has passed
 */
export async function changeTraffic(
  store: StoreContext,
  actor: Actor,
  change: TrafficChange,
): Promise<Traffic> {
  const now = store.clock()
  if (change.expiresAt !== undefined && Date.parse(change.expiresAt) <= now.getTime()) {
    throw new Problem('invalid-request', {
      errors: [{ in: 'body', pointer: '/expiresAt', message: 'must be in the future' }],
    })
  }
  const current = await getTraffic(store)
  if (current.version !== change.version) {
    throw new Problem('version-conflict', { currentVersion: current.version })
  }
  const next: Traffic = {
    version: current.version + 1,
    weights: change.weights,
    actor: actor.subject,
    reason: change.reason,
    at: now.toISOString(),
    ...(change.expiresAt === undefined ? {} : { expiresAt: change.expiresAt }),
  }
  const failed = await transact(store, [
    {
      Put: {
        TableName: store.tableName,
        Item: entityItem('Traffic', keys.traffic, {}, next),
        ConditionExpression: 'attribute_not_exists(PK) OR version = :version',
        ExpressionAttributeValues: { ':version': { N: String(current.version) } },
      },
    },
    auditWrite(store, actor, {
      documentId: SYSTEM_TRAIL,
      action: 'traffic.changed',
      before: { ...current.weights, version: current.version },
      after: {
        ...next.weights,
        version: next.version,
        reason: next.reason,
        ...(next.expiresAt === undefined ? {} : { expiresAt: next.expiresAt }),
      },
    }),
  ])
  if (failed !== undefined) {
    const { version } = await getTraffic(store)
    throw new Problem('version-conflict', { currentVersion: version })
  }
  return next
}

export async function getBreaker(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
): Promise<Breaker> {
  const item = await read(store, keys.breaker)
  return item === undefined ? INITIAL_BREAKER : Breaker.parse(fromItem(item))
}
