import type { StoreContext } from '#shared/store/context.ts'
import { getBreaker } from '#shared/store/system.ts'

/** How long what the record says is remembered: the longest that a runtime lags behind it. Milliseconds. */
export const BREAKER_REMEMBERED_MS = 10_000

/** Whether the breaker is tripped, as the record said at most ten seconds ago. @throws AwsUnavailable */
export type BreakerGate = () => Promise<boolean>

/** Reads the record when it has to, and once for all who ask at the same time. */
export function createBreakerGate(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  clock: () => Date,
  rememberedMs: number = BREAKER_REMEMBERED_MS,
): BreakerGate {
  let remembered: { tripped: Promise<boolean>; until: number } | undefined
  return () => {
    const now = clock().getTime()
    if (remembered !== undefined && now < remembered.until) return remembered.tripped
    const tripped = getBreaker(store).then(({ state }) => state === 'tripped')
    const reading = { tripped, until: now + rememberedMs }
    remembered = reading
    // What could not be read is asked again by the next, and fails for whoever has asked now.
    tripped.catch(() => {
      if (remembered === reading) remembered = undefined
    })
    return tripped
  }
}
