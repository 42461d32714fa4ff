import { randomUUID } from 'node:crypto'

/** An object that was stored, whichever way: PUT, copy or multipart upload. */
export interface ObjectCreated {
  /** Stays the same when an event is delivered again. */
  id: string
  bucket: string
  key: string
  /** Bytes. */
  size: number
  /** Without quotes. */
  etag: string
  /** ISO 8601. */
  at: string
  /** Hexadecimal, increasing with every object of the endpoint. */
  sequencer: string
  reason: 'PutObject' | 'CompleteMultipartUpload'
}

export type ObjectListener = (event: ObjectCreated) => void | Promise<void>

/** Where events wait until they are delivered. */
export interface EventStore {
  insertEvent(event: ObjectCreated): void
  deleteEvent(id: string): void
  undeliveredEvents(): ObjectCreated[]
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 30_000

/**
 * Delivers events to listeners, at least once: an event is kept until every listener has taken it, is tried again when
 * one fails, and after a restart of a durable endpoint. Like a bucket without a rule, an endpoint without a listener
 * has no events.
 */
export class ObjectEvents {
  readonly #store: EventStore | undefined
  readonly #listeners = new Set<ObjectListener>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #undelivered: ObjectCreated[]
  #sequence = 0
  #closed = false

  constructor(store: EventStore | undefined) {
    this.#store = store
    this.#undelivered = store?.undeliveredEvents() ?? []
  }

  /** Events left over from an earlier process go to the listeners that are there at the end of the present task. */
  subscribe(listener: ObjectListener): () => void {
    this.#listeners.add(listener)
    setImmediate(() => {
      const undelivered = this.#undelivered
      if (this.#listeners.size === 0) return
      this.#undelivered = []
      for (const event of undelivered)
        void this.#deliver(event, [...this.#listeners], FIRST_PAUSE_MS)
    })
    return () => void this.#listeners.delete(listener)
  }

  /** To be called in the transaction that stores the object. The event goes out when the present task has ended. */
  record(object: Pick<ObjectCreated, 'bucket' | 'key' | 'size' | 'etag' | 'reason'>): void {
    if (this.#listeners.size === 0) return
    this.#sequence += 1
    const now = new Date()
    const event: ObjectCreated = {
      ...object,
      id: randomUUID(),
      at: now.toISOString(),
      sequencer: `00${now.getTime().toString(16)}${this.#sequence.toString(16).padStart(6, '0')}`
        .toUpperCase()
        .slice(0, 20),
    }
    this.#store?.insertEvent(event)
    const listeners = [...this.#listeners]
    setImmediate(() => void this.#deliver(event, listeners, FIRST_PAUSE_MS))
  }

  /** What is not delivered by now is delivered after the next start. */
  close(): void {
    this.#closed = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#listeners.clear()
  }

  async #deliver(
    event: ObjectCreated,
    listeners: readonly ObjectListener[],
    pauseMs: number,
  ): Promise<void> {
    const attempts = listeners.map(async (listener) => listener(event))
    const results = await Promise.allSettled(attempts)
    if (this.#closed) return
    const failed = listeners.filter(
      (listener, index) => results[index]?.status === 'rejected' && this.#listeners.has(listener),
    )
    if (failed.length === 0) return this.#store?.deleteEvent(event.id)
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void this.#deliver(event, failed, Math.min(pauseMs * 2, LONGEST_PAUSE_MS))
    }, pauseMs)
    this.#timers.add(timer)
  }
}
