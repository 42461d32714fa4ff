import { handledMessages } from './batch-outcome.ts'
import type { LambdaPlatform } from './function-definition.ts'
import type { Invocable, Invocation } from './invocation.ts'
import { pause } from './pause.ts'
import { openQueue, type Queue } from './queue.ts'
import { type ReceivedMessage, sqsEvent } from './sqs-event.ts'

/** How many batches Lambda starts with when nothing limits it. */
const DEFAULT_CONCURRENCY = 5
/** Short, because closing waits for the poll under way: one that is cut off would keep the messages it is given. */
const POLL_SECONDS = 1
const POLL_FAILED_FIRST_DELAY_MS = 250
const POLL_FAILED_MAX_DELAY_MS = 5_000
const THROTTLED_FIRST_DELAY_MS = 100
const THROTTLED_MAX_DELAY_MS = 5_000

export interface EventSourceMappingOptions {
  platform: LambdaPlatform
  queueUrl: string
  queueArn: string
  fn: Invocable
  batchSize: number
  reportBatchItemFailures: boolean
  maximumConcurrency?: number
  /** How long a batch that is not full is gathered. */
  batchingWindowSeconds?: number
  /** One line about a batch or a poll that failed. Carries ids and counts, nothing of a message. */
  log: (line: string) => void
}

/**
 * Polls a queue and invokes a function with batches of its messages. Deletes what was handled; what was not comes again
 * when its visibility timeout has passed, until the queue's own redrive policy takes it to the dead-letter queue.
 */
export class EventSourceMapping {
  readonly #options: EventSourceMappingOptions
  readonly #queue: Queue
  readonly #concurrency: number
  readonly #batches = new Set<Promise<void>>()
  readonly #closing = new AbortController()
  readonly #polling: Promise<void>
  #throttledBatches = 0
  #paused = false
  #resumed = Promise.withResolvers<void>()

  constructor(options: EventSourceMappingOptions) {
    this.#options = options
    this.#queue = openQueue(options.queueUrl, options.platform)
    this.#concurrency = options.maximumConcurrency ?? DEFAULT_CONCURRENCY
    this.#resumed.resolve()
    this.#polling = this.#poll()
  }

  /** Takes no more messages. Batches under way go on. */
  pause(): void {
    if (this.#paused) return
    this.#paused = true
    this.#resumed = Promise.withResolvers()
  }

  resume(): void {
    this.#paused = false
    this.#resumed.resolve()
  }

  /** Takes no more messages, and waits for the batches under way. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.resume()
    await this.#polling
    await Promise.all(this.#batches)
    this.#queue.close()
  }

  async #poll(): Promise<void> {
    let failedDelayMs = POLL_FAILED_FIRST_DELAY_MS
    while (!this.#closing.signal.aborted) {
      await this.#resumed.promise
      // A function that is throttled gets no more messages: each receive counts towards their dead-letter queue.
      if (this.#batches.size >= this.#concurrency || this.#throttledBatches > 0) {
        await Promise.race(this.#batches)
        continue
      }
      if (this.#closing.signal.aborted) return
      try {
        const messages = await this.#gather()
        if (messages.length > 0) this.#start(messages)
        failedDelayMs = POLL_FAILED_FIRST_DELAY_MS
      } catch (error) {
        this.#log(`poll failed: ${nameOf(error)}`)
        await pause(failedDelayMs, this.#closing.signal)
        failedDelayMs = Math.min(failedDelayMs * 2, POLL_FAILED_MAX_DELAY_MS)
      }
    }
  }

  /** One batch, gathered over the batching window if there is one; none if no message came. */
  async #gather(): Promise<ReceivedMessage[]> {
    const { batchSize, batchingWindowSeconds = 0 } = this.#options
    const messages = await this.#queue.receive(batchSize, POLL_SECONDS)
    if (messages.length === 0) return []
    const windowEnd = Date.now() + batchingWindowSeconds * 1000
    while (messages.length < batchSize && Date.now() < windowEnd && !this.#closing.signal.aborted) {
      messages.push(...(await this.#queue.receive(batchSize - messages.length, POLL_SECONDS)))
    }
    return messages
  }

  #start(messages: readonly ReceivedMessage[]): void {
    const batch = this.#handle(messages)
      .catch((error: unknown) => this.#log(`batch of ${messages.length} failed: ${nameOf(error)}`))
      .finally(() => this.#batches.delete(batch))
    this.#batches.add(batch)
  }

  async #handle(messages: readonly ReceivedMessage[]): Promise<void> {
    const { fn } = this.#options
    const outcome = await this.#invoke(messages)
    if (outcome.kind === 'throttled') {
      this.#log(`batch of ${messages.length} given back: ${fn.name} stayed throttled`)
      return
    }
    if (outcome.kind === 'failed') {
      this.#log(`batch of ${messages.length} failed in ${fn.name}: ${outcome.error.errorType}`)
      return
    }
    const ids = messages.map(({ MessageId }) => MessageId)
    const { handled, refused } = handledMessages(outcome.payload, ids, this.#options)
    if (refused !== undefined)
      this.#log(`batch of ${messages.length} failed in ${fn.name}: ${refused}`)
    const undeleted = await this.#queue.delete(
      messages.filter(({ MessageId }) => handled.includes(MessageId)),
    )
    if (undeleted > 0)
      this.#log(`${undeleted} handled messages could not be deleted and will come again`)
  }

  /** Keeps the batch while the function is throttled, for as long as no other consumer can see its messages. */
  async #invoke(messages: readonly ReceivedMessage[]): Promise<Invocation> {
    const { fn, queueArn, platform } = this.#options
    const event = sqsEvent(messages, { queueArn, region: platform.region })
    const receivedAt = Date.now()
    let outcome = await fn.invoke(event)
    if (outcome.kind !== 'throttled') return outcome
    this.#throttledBatches += 1
    try {
      const visibleAt = receivedAt + (await this.#queue.visibilityTimeoutMs())
      let delayMs = THROTTLED_FIRST_DELAY_MS
      while (outcome.kind === 'throttled' && Date.now() + delayMs < visibleAt) {
        if (!(await pause(delayMs, this.#closing.signal))) break
        outcome = await fn.invoke(event)
        delayMs = Math.min(delayMs * 2, THROTTLED_MAX_DELAY_MS)
      }
      return outcome
    } finally {
      this.#throttledBatches -= 1
    }
  }

  #log(line: string): void {
    this.#options.log(`${this.#options.queueArn}: ${line}`)
  }
}

/** An error's name only: its message may hold what the queue was sent. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
