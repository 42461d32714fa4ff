import { ApiFailure } from '../api/failure.ts'

/** Waits between attempts, in milliseconds; the last one is kept. */
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000]

/** `key`: the server no longer takes the API key, and everything waits for another. */
export type QueueState = 'idle' | 'sending' | 'retrying' | 'key'

export interface Timers {
  set(work: () => void, ms: number): unknown
  clear(timer: unknown): void
}

const asFailure = (error: unknown): ApiFailure =>
  error instanceof ApiFailure ? error : new ApiFailure('unwell')

/**
 * The changes of one note on their way to the server: one at a time, in the order they were made. What fails for a
 * passing reason stays at the head and is sent again; nothing overtakes it, so nothing is lost and nothing doubled.
 */
export class SaveQueue<C> {
  #pending: C[] = []
  #state: QueueState = 'idle'
  #attempts = 0
  #busy = false
  #inFlight = false
  #timer: unknown
  readonly #send: (change: C) => Promise<void>
  readonly #refused: (change: C, failure: ApiFailure) => Promise<void>
  readonly #changed: () => void
  readonly #timers: Timers
  /** The failure that is being waited out. */
  trouble: ApiFailure | undefined

  constructor(options: {
    /** Resolves when the change is stored. */
    send: (change: C) => Promise<void>
    /** The server said no; the change has left the queue. Rejects with a failure that passes where it cannot say what now. */
    refused: (change: C, failure: ApiFailure) => Promise<void>
    changed: () => void
    timers: Timers
  }) {
    this.#send = options.send
    this.#refused = options.refused
    this.#changed = options.changed
    this.#timers = options.timers
  }

  get pending(): readonly C[] {
    return this.#pending
  }

  get state(): QueueState {
    return this.#state
  }

  push(...changes: C[]): void {
    this.#pending.push(...changes)
    this.#changed()
    this.#go()
  }

  /** Replaces what waits behind the change that is being sent. */
  rewrite(edit: (change: C) => C | undefined): void {
    this.#pending = this.#pending.flatMap((change, i) =>
      i === 0 && this.#inFlight ? [change] : (edit(change) ?? []),
    )
  }

  /** Sends at once, instead of waiting any longer. */
  retryNow(): void {
    this.#timers.clear(this.#timer)
    this.#timer = undefined
    this.#go()
  }

  #go(): void {
    if (this.#busy || this.#timer !== undefined || this.#pending.length === 0) return
    void this.#work()
  }

  async #work(): Promise<void> {
    this.#busy = true
    for (let change = this.#pending[0]; change !== undefined; change = this.#pending[0]) {
      if (this.#state === 'idle') this.#become('sending')
      this.#inFlight = true
      try {
        await this.#send(change)
        this.#inFlight = false
        this.#pending.shift()
        this.#settle()
      } catch (error) {
        this.#inFlight = false
        const failure = await this.#toWaitOut(change, asFailure(error))
        if (failure === undefined) {
          this.#settle()
          continue
        }
        this.trouble = failure
        if (failure.kind === 'key') {
          this.#busy = false
          return this.#become('key')
        }
        this.#busy = false
        return this.#wait(failure)
      }
    }
    this.#busy = false
    this.#become('idle')
  }

  /**
   * The failure that the change at the head waits for to pass; undefined where the server has decided. What a refusal
   * means may have to be asked of the server, and where that fails for a passing reason the change goes out again.
   */
  async #toWaitOut(change: C, failure: ApiFailure): Promise<ApiFailure | undefined> {
    if (failure.passing || failure.kind === 'key') return failure
    this.#pending.shift()
    try {
      await this.#refused(change, failure)
      return undefined
    } catch (error) {
      this.#pending.unshift(change)
      return asFailure(error)
    }
  }

  #settle(): void {
    this.#attempts = 0
    this.trouble = undefined
    if (this.#state !== 'sending') this.#become('sending')
    else this.#changed()
  }

  #wait(failure: ApiFailure): void {
    const backoff = BACKOFF_MS[Math.min(this.#attempts, BACKOFF_MS.length - 1)] ?? 0
    this.#attempts++
    this.#timer = this.#timers.set(
      () => {
        this.#timer = undefined
        this.#go()
      },
      Math.max(backoff, failure.retryAfterMs ?? 0),
    )
    this.#become('retrying')
  }

  #become(state: QueueState): void {
    this.#state = state
    this.#changed()
  }
}
