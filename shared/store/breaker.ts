import type { Breaker } from '#shared/domain/system.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem } from './item.ts'
import { getBreaker } from './system.ts'
import { SYSTEM_TRAIL, keys } from './table.ts'

type BreakerStore = Pick<StoreContext, 'dynamo' | 'tableName' | 'clock'>

/**
 * Records that the breaker tripped, with the concurrency to be restored later (null: there was no reservation; left out:
 * the function was closed already, and nothing tells what it had before). Gives false when it was tripped already: the record then stays as it is, and with it the prior value.
 */
export async function tripBreaker(
  store: BreakerStore,
  cause: { prior: number | null; reason: string; requestId: string },
): Promise<boolean> {
  const current = await getBreaker(store)
  if (current.state === 'tripped') return false
  const actor = {
    subject: 'system:kill-switch',
    role: 'system',
    runtime: 'kill-switch',
    requestId: cause.requestId,
  } as const
  // A function that is closed already tells nothing about what it had; the value recorded before does.
  const prior = cause.prior === 0 ? current.priorConcurrency : cause.prior
  const next: Breaker = {
    state: 'tripped',
    ...(prior === undefined ? {} : { priorConcurrency: prior }),
    reason: cause.reason,
    actor: actor.subject,
    epoch: current.epoch + 1,
    at: store.clock().toISOString(),
  }
  const failed = await transact(store, [
    {
      Put: {
        TableName: store.tableName,
        Item: entityItem('Breaker', keys.breaker, {}, next),
        ConditionExpression: 'attribute_not_exists(PK) OR epoch = :epoch',
        ExpressionAttributeValues: { ':epoch': { N: String(current.epoch) } },
      },
    },
    auditWrite(store, actor, {
      documentId: SYSTEM_TRAIL,
      action: 'breaker.tripped',
      before: { state: current.state, epoch: current.epoch },
      after: { state: next.state, epoch: next.epoch, priorConcurrency: next.priorConcurrency },
    }),
  ])
  return failed === undefined
}
