import type { FailedEvent } from './failure-record.ts'
import type { FunctionError, Invocation } from './invocation.ts'
import { pause } from './pause.ts'

/** After one and after two minutes on Lambda; nobody at their own machine wants to wait that long. */
export const DEFAULT_RETRY_DELAYS_MS = [1_000, 2_000]
const THROTTLED_FIRST_DELAY_MS = 250
const THROTTLED_MAX_DELAY_MS = 10_000
/** Lambda drops an event that it could not place for six hours, where nothing else is configured. */
const MAX_EVENT_AGE_MS = 6 * 60 * 60 * 1000

export interface AsyncQueueOptions {
  invoke: (event: unknown, requestId: string) => Promise<Invocation>
  /** Told when an event is given up, after its last attempt. Carries nothing of the event. */
  onDropped: (requestId: string, reason: string) => void
  /** Told of the same but of what a stop interrupts, for a destination of failures. */
  onFailed?: (failed: FailedEvent) => void
  /** The waits before each retry of an event whose function failed; as many retries as there are waits. */
  retryDelaysMs?: readonly number[]
  /** For how long an event is tried. Milliseconds. */
  maxEventAgeMs?: number
  clock?: () => number
}

/** Lambda's queue of asynchronous invocations: at once, then retried; held back, not used up, while throttled. */
export class AsyncQueue {
  readonly #options: AsyncQueueOptions
  readonly #retryDelaysMs: readonly number[]
  readonly #clock: () => number
  readonly #pending = new Set<Promise<void>>()
  readonly #closing = new AbortController()

  constructor(options: AsyncQueueOptions) {
    this.#options = options
    this.#retryDelaysMs = options.retryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS
    this.#clock = options.clock ?? Date.now
  }

  add(event: unknown, requestId: string): void {
    const delivery = this.#deliver(event, requestId).finally(() => this.#pending.delete(delivery))
    this.#pending.add(delivery)
  }

  /** Resolves when every event accepted so far was handled or dropped. */
  async drain(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending)
  }

  /** Drops what waits for a retry, and waits for what is being handled. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.drain()
  }

  async #deliver(event: unknown, requestId: string): Promise<void> {
    const acceptedAt = this.#clock()
    const maxEventAgeMs = this.#options.maxEventAgeMs ?? MAX_EVENT_AGE_MS
    let failures = 0
    let error: FunctionError | undefined
    const giveUp = (condition: FailedEvent['condition'], reason: string): void => {
      const failed = { event, requestId, condition, attempts: failures }
      this.#options.onFailed?.(error === undefined ? failed : { ...failed, error })
      this.#options.onDropped(requestId, reason)
    }
    let throttledDelayMs = THROTTLED_FIRST_DELAY_MS
    while (true) {
      const outcome = await this.#options.invoke(event, requestId)
      if (outcome.kind === 'succeeded') return
      let delayMs: number | undefined
      if (outcome.kind === 'failed') {
        error = outcome.error
        delayMs = this.#retryDelaysMs[failures]
        failures += 1
        if (delayMs === undefined) return giveUp('RetriesExhausted', `failed ${failures} times`)
      } else {
        if (this.#clock() - acceptedAt > maxEventAgeMs) {
          return giveUp('EventAgeExceeded', 'throttled for too long')
        }
        delayMs = throttledDelayMs
        throttledDelayMs = Math.min(throttledDelayMs * 2, THROTTLED_MAX_DELAY_MS)
      }
      if (!(await pause(delayMs, this.#closing.signal))) {
        return this.#options.onDropped(requestId, 'the service was stopped before its next attempt')
      }
    }
  }
}
