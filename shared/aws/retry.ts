import { AwsUnavailable, type AwsService, type UnavailableReason } from './errors.ts'

/** Times are milliseconds. */
export interface RetryPolicy {
  /** For the whole call, retries and pauses included. */
  deadlineMs: number
  /** After which a call that may be repeated is tried again rather than waited for. */
  attemptMs: number
  /** At most, the first included. */
  attempts: number
  random: () => number
  now: () => number
  sleep: (ms: number) => Promise<void>
}

/** One attempt that another one may make good. `executed` says whether AWS may have acted on it. */
export class TransientFailure extends Error {
  readonly reason: UnavailableReason
  readonly executed: 'no' | 'maybe'
  /** An error code for operators, such as `ECONNREFUSED`; never content. */
  readonly detail: string | undefined

  constructor(reason: UnavailableReason, executed: 'no' | 'maybe', detail?: string) {
    super(reason)
    this.reason = reason
    this.executed = executed
    this.detail = detail
  }
}

const BASE_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1000

/** @throws RangeError where a setting could only be a mistake */
export function retryPolicy(options: Partial<RetryPolicy> = {}): RetryPolicy {
  const { deadlineMs = 5000, attemptMs = 2000, attempts = 5 } = options
  if (!(deadlineMs > 0) || !(attemptMs > 0) || !(attempts >= 1)) {
    throw new RangeError('deadlineMs, attemptMs and attempts must be positive')
  }
  return {
    deadlineMs,
    attemptMs,
    attempts,
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
  }
}

/**
 * Runs `attempt` until it succeeds, fails for good, or the deadline or the attempts are spent.
 *
 * `attempt` throws a TransientFailure for what may be tried again; anything else it throws is final. Its signal aborts
 * it when its time is over. What AWS may have executed is repeated only where `call.safeToRepeat`.
 *
 * @throws AwsUnavailable when nothing is left to try, and whatever final error `attempt` throws
 */
export async function callWithRetries<T>(
  policy: RetryPolicy,
  call: { service: AwsService; operation: string; safeToRepeat: boolean },
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = policy.now() + policy.deadlineMs
  let ambiguous = false
  for (let tried = 1; ; tried++) {
    const remaining = deadline - policy.now()
    // Giving up early on what cannot be repeated would gain nothing, so that gets all the time there is.
    const mayTryAgain = call.safeToRepeat && tried < policy.attempts
    const failure = await attemptWithin(
      mayTryAgain ? Math.min(remaining, policy.attemptMs) : remaining,
      attempt,
    )
    if (!(failure instanceof TransientFailure)) return failure.result
    ambiguous ||= failure.executed === 'maybe'
    const pause = pauseAfter(tried, policy.random)
    const repeatable = failure.executed === 'no' || call.safeToRepeat
    const timeLeft = policy.now() + pause < deadline
    if (!repeatable || tried >= policy.attempts || !timeLeft) {
      const { reason, detail } = failure
      throw new AwsUnavailable(call.service, call.operation, { reason, ambiguous, detail })
    }
    await policy.sleep(pause)
  }
}

async function attemptWithin<T>(
  ms: number,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<{ result: T } | TransientFailure> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), ms)
  try {
    return { result: await attempt(abort.signal) }
  } catch (error) {
    if (!(error instanceof TransientFailure)) throw error
    return abort.signal.aborted ? new TransientFailure('deadline', 'maybe') : error
  } finally {
    clearTimeout(timer)
  }
}

/** Full jitter: callers that were throttled together do not come back together. */
const pauseAfter = (tried: number, random: () => number): number =>
  random() * Math.min(LONGEST_PAUSE_MS, BASE_PAUSE_MS * 2 ** tried)

/** What a failed `fetch` or socket says, as a transient failure. */
export function networkFailure(error: unknown): TransientFailure {
  const code = networkCode(error)
  const executed = code !== undefined && NEVER_LEFT.has(code) ? 'no' : 'maybe'
  return new TransientFailure('network', executed, code)
}

/** Failures before a connection stood, so that no request can have been read. Other runtimes than Node do not tell. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

function networkCode(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z_]+$/.test(at.code))
      return at.code
  }
  return undefined
}
