import type { Actor } from '#shared/domain/audit.ts'
import {
  killSwitch,
  tripBreaker,
  type BreakerStore,
  type TripCause,
} from '#shared/store/breaker.ts'
import { readConcurrency, setConcurrency, type ConcurrencyDeps } from './concurrency.ts'

export type BreakerDeps = BreakerStore & ConcurrencyDeps

/**
 * Trips the breaker: records the concurrency that was reserved, then reserves none, and reads it back. A repeated
 * notification changes no record, but makes sure of the concurrency again. One of a ringing that was dealt with, by a
 * restore since, changes nothing at all.
 *
 * The flood that rings the alarm may be throttling the table as well. The bill cannot wait for the record, so the
 * function is closed without it, and it is written when the flood has ended.
 *
 * @throws when the concurrency is not 0 afterwards or nothing is recorded; the notification is then delivered again
 */
export async function trip(
  deps: BreakerDeps,
  cause: Omit<TripCause, 'prior' | 'actor'> & { requestId: string; actor?: Actor },
): Promise<'tripped' | 'already-tripped' | 'late'> {
  const { requestId, actor = killSwitch(requestId), ...because } = cause
  const prior = await readConcurrency(deps)
  const record = () => tripBreaker(deps, { prior, actor, ...because })
  const [recorded] = await Promise.allSettled([record()])
  if (recorded.status === 'fulfilled' && recorded.value === 'late') return 'late'
  if (prior !== 0) await setConcurrency(deps, 0)
  return recorded.status === 'fulfilled' ? recorded.value : record()
}
