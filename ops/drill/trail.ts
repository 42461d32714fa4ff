import type { Action, AuditEntry } from '#shared/domain/audit.ts'
import { listSystemTrail } from '#shared/store/system-trail.ts'
import type { Operator } from '../operator.ts'

const TRANSITIONS = [
  'breaker.tripped',
  'breaker.restored',
  'breaker.latched',
  'breaker.drift',
] as const satisfies Action[]

/** The breaker's transitions as the audit trail has them, oldest first. */
export const transitionsOf = async ({ store }: Operator): Promise<AuditEntry[]> =>
  (await listSystemTrail(store, { actions: TRANSITIONS, limit: 1_000 })).toReversed()
