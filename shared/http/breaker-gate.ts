import { AwsFailure } from '#shared/aws/errors.ts'
import type { StoreContext } from '#shared/store/context.ts'
import { getBreaker } from '#shared/store/system.ts'

/** How long what the record says is remembered: the longest that a runtime lags behind it. Milliseconds. */
export const BREAKER_REMEMBERED_MS = 10_000

/** The part of that time after which one request reads it anew, while the others go on with what is remembered. */
const FRESH = 0.9

/** Whether the breaker is tripped, as the record said at most ten seconds ago. @throws AwsUnavailable */
export type BreakerGate = () => Promise<boolean>

/**
 * Reads the record when it has to. No request waits for what another one reads: on workerd that one's reading ends with its
 * client, and whoever waited for it would wait for ever.
 */
export function createBreakerGate(
  store: Pick<StoreContext, 'dynamo' | 'tableName'>,
  clock: () => Date,
  rememberedMs: number = BREAKER_REMEMBERED_MS,
): BreakerGate {
  let known: { tripped: boolean; until: number } | undefined
  let readAgainAt = 0
  return async () => {
    const now = clock().getTime()
    if (known !== undefined && now < known.until) {
      if (now < readAgainAt) return known.tripped
      readAgainAt = known.until
    }
    let tripped: boolean
    try {
      tripped = (await getBreaker(store)).state === 'tripped'
    } catch (error) {
      if (!(error instanceof AwsFailure) || known === undefined) throw error
      if (clock().getTime() < known.until) return known.tripped
      throw error
    }
    const until = now + rememberedMs
    // Of two readings the one that was asked for later is the newer one, whichever came back first.
    if (known === undefined || known.until <= until) {
      known = { tripped, until }
      readAgainAt = now + rememberedMs * FRESH
    }
    return tripped
  }
}
