import type { Action, Actor } from '#shared/domain/audit.ts'
import type { Breaker } from '#shared/domain/system.ts'
import { ConditionFailed } from '#shared/aws/dynamodb.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { entityItem } from './item.ts'
import { getBreaker } from './system.ts'
import { SYSTEM_TRAIL, keys } from './table.ts'

export type BreakerStore = Pick<StoreContext, 'dynamo' | 'tableName' | 'clock'>

export const killSwitch = (requestId: string): Actor => ({
  subject: 'system:kill-switch',
  role: 'system',
  runtime: 'kill-switch',
  requestId,
})

/** A write of the record as it follows from `from`: it holds only while nobody else has made a transition. */
const breakerPut = (store: BreakerStore, from: Breaker, to: Breaker) => ({
  TableName: store.tableName,
  Item: entityItem('Breaker', keys.breaker, {}, to),
  ConditionExpression: 'attribute_not_exists(PK) OR epoch = :epoch',
  ExpressionAttributeValues: { ':epoch': { N: String(from.epoch) } },
})

/**
 * Makes one transition: the record, its audit entry and what operators have yet to be told, all at once. Gives false
 * when another transition was faster; nothing is changed then.
 */
export async function changeBreaker(
  store: BreakerStore,
  actor: Actor,
  transition: {
    action: Action & `breaker.${string}`
    from: Breaker
    to: Omit<Breaker, 'epoch' | 'actor' | 'at' | 'unannounced'>
    /** What the audit entry says beside state and epoch. */
    remark?: { before?: Record<string, unknown>; after?: Record<string, unknown> }
  },
): Promise<boolean> {
  const { action, from, to, remark = {} } = transition
  const at = store.clock().toISOString()
  const epoch = from.epoch + 1
  const reason = to.reason ?? ''
  const next: Breaker = {
    ...to,
    actor: actor.subject,
    epoch,
    at,
    unannounced: [...(from.unannounced ?? []), { action, epoch, at, actor: actor.subject, reason }],
  }
  const failed = await transact(store, [
    { Put: breakerPut(store, from, next) },
    auditWrite(store, actor, {
      documentId: SYSTEM_TRAIL,
      action,
      before: { state: from.state, epoch: from.epoch, ...remark.before },
      after: { state: next.state, epoch, reason, ...remark.after },
    }),
  ])
  return failed === undefined
}

/** Changes what is no transition: what has been told, or that the function is open again. False as above. */
export async function noteOnBreaker(
  store: BreakerStore,
  from: Breaker,
  to: Breaker,
): Promise<boolean> {
  try {
    await store.dynamo.putItem(breakerPut(store, from, to))
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

export interface TripCause {
  /** The function's reservation before: null for none, 0 where it was closed already and nothing tells what it had. */
  prior: number | null
  reason: string
  actor: Actor
  /** When the alarm began to ring: one that rang before the last transition has been dealt with. */
  rangAt?: Date
  /** True for a trip that only a person may restore. */
  latched?: boolean
}

/** Records that the breaker tripped, with the concurrency to be restored later. A recorded one is never replaced by 0. */
export async function tripBreaker(
  store: BreakerStore,
  cause: TripCause,
): Promise<'tripped' | 'already-tripped' | 'late'> {
  const current = await getBreaker(store)
  if (current.state === 'tripped') return 'already-tripped'
  const { rangAt } = cause
  if (rangAt !== undefined && current.at !== undefined && rangAt <= new Date(current.at)) {
    return 'late'
  }
  // A function that is closed already tells nothing about what it had; the value recorded before does.
  const priorConcurrency = cause.prior === 0 ? current.priorConcurrency : cause.prior
  const changed = await changeBreaker(store, cause.actor, {
    action: 'breaker.tripped',
    from: current,
    to: {
      state: 'tripped',
      ...(priorConcurrency === undefined ? {} : { priorConcurrency }),
      reason: cause.reason,
      ...(cause.latched === true ? { latched: true } : {}),
      ...(current.automaticRestores === undefined
        ? {}
        : { automaticRestores: current.automaticRestores }),
    },
    remark: { after: { priorConcurrency } },
  })
  return changed ? 'tripped' : 'already-tripped'
}
