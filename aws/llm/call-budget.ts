import { setTimeout as sleep } from 'node:timers/promises'
import { ModelError } from './model-error.ts'

/** Calls at most, the first included. */
const MAX_ATTEMPTS = 3
const BASE_PAUSE_MS = 250

/** After a longer pause there would be no time left for a model to answer in. */
const SHORTEST_ATTEMPT_MS = 1000

/**
 * Runs `attempt` and, where it throws a transient ModelError, runs it again: after as long as the provider asked for,
 * else after a jittered pause. Attempts and pauses together take at most `budgetMs`; a pause that would leave no time
 * for another attempt is not waited for. The signal given to `attempt` aborts when the budget is spent or when
 * `signal` does.
 *
 * @throws the reason of `signal` when that aborts; ModelError `model-timeout` when the budget is spent; else what
 *   `attempt` threw last
 */
export async function withinBudget<T>(
  budgetMs: number,
  signal: AbortSignal,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  if (budgetMs <= 0) throw new ModelError('model-timeout', 'no time was left for the model')
  const budget = new AbortController()
  const deadline = performance.now() + budgetMs
  const timer = setTimeout(() => budget.abort(), budgetMs)
  const either = AbortSignal.any([budget.signal, signal])
  try {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(either)
      } catch (error) {
        if (!(error instanceof ModelError) || !error.transient || tried >= MAX_ATTEMPTS) throw error
        const pause = error.retryAfterMs ?? Math.random() * BASE_PAUSE_MS * 2 ** tried
        const shortest = Math.min(SHORTEST_ATTEMPT_MS, budgetMs / 2)
        if (performance.now() + pause + shortest > deadline) throw error
        await sleep(pause, undefined, { signal: either })
      }
    }
  } catch (error) {
    // However an aborted attempt ended, the abort is what happened.
    signal.throwIfAborted()
    if (budget.signal.aborted) {
      throw new ModelError('model-timeout', `the model did not answer within ${budgetMs} ms`)
    }
    throw error
  } finally {
    clearTimeout(timer)
  }
}
