import type { Actor } from '#shared/domain/audit.ts'
import type { Breaker } from '#shared/domain/system.ts'
import { changeBreaker, noteOnBreaker } from '#shared/store/breaker.ts'
import { getBreaker } from '#shared/store/system.ts'
import { readConcurrency, setConcurrency } from './concurrency.ts'
import type { BreakerDeps } from './trip.ts'

export interface RestoreCause {
  actor: Actor
  reason: string
  /** What the function gets: null for no reservation. */
  concurrency: number | null
  /** When it restored itself within the last day, this time included; none where a person restores. */
  automaticRestores?: string[]
}

/**
 * Restores the breaker: records it first, so that an interruption leaves the function closed and the watchdog knows
 * what to finish; then gives the function its concurrency back.
 *
 * @throws when the concurrency is not back afterwards
 */
export async function restore(
  deps: BreakerDeps,
  from: Breaker,
  { actor, reason, concurrency, automaticRestores }: RestoreCause,
): Promise<'restored' | 'changed-meanwhile'> {
  const changed = await changeBreaker(deps, actor, {
    action: 'breaker.restored',
    from,
    to: {
      state: 'closed',
      priorConcurrency: concurrency,
      reason,
      opening: true,
      ...(automaticRestores === undefined ? {} : { automaticRestores }),
    },
    remark: { after: { concurrency, automatic: automaticRestores !== undefined } },
  })
  if (!changed) return 'changed-meanwhile'
  await finishOpening(deps, await getBreaker(deps))
  return 'restored'
}

/** Gives the function back what the record of a restore says, and notes that it has it. */
export async function finishOpening(deps: BreakerDeps, record: Breaker): Promise<void> {
  if (record.opening !== true || record.priorConcurrency === undefined) return
  if ((await readConcurrency(deps)) !== record.priorConcurrency) {
    await setConcurrency(deps, record.priorConcurrency)
  }
  const { opening: _done, ...open } = record
  if (await noteOnBreaker(deps, record, open)) return
  // It tripped again meanwhile, and this may have opened the function after it had been closed.
  if ((await getBreaker(deps)).state === 'tripped') await setConcurrency(deps, 0)
}
