import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type Answer } from './client.ts'
import type { Pace } from './pace.ts'
import { isBusy, isGranted, type Recorder, type Wish } from './record.ts'
import type { Work, Write } from './work.ts'

/** How long a person pauses between two steps, by the clock: people are not compressed. Milliseconds. */
const PAUSE_MS = { least: 600, spread: 600 }
/** Between two writes of a queue: what has waited must not come as a flood of its own. Milliseconds. */
const BETWEEN_WRITES_MS = 700
/** The least that a client waits before it repeats a write. Milliseconds. */
const LEAST_WAIT_MS = 100

/** Something a person has decided, until the system has taken it. */
export interface Intent {
  path: string
  method: 'POST' | 'PATCH'
  body: unknown
  headers: Record<string, string>
  wish: Wish
  /** Told of the answer that took it. */
  taken: (answer: Answer) => void
}

/** Refusals after which the same request may be sent again: busy, closed, still at work, no answer. */
const mayRepeat = ({ sent }: Answer): boolean =>
  sent.status === 0 ||
  sent.status === 429 ||
  sent.status >= 500 ||
  sent.problem === 'idempotency-in-progress'

/**
 * A clinician at the front door: reads notes, decides on suggestions, stores a note now and then. What is decided waits
 * in a queue like the workbench's, and is sent under one Idempotency-Key until it is taken.
 */
export class Clinician {
  readonly #send
  readonly #options
  readonly #queue: Intent[] = []
  /** The entity tags of what was read last, by path. */
  readonly #tags = new Map<string, string>()
  #reading = true
  #deciding = true
  readonly #work: Promise<unknown>

  constructor(options: {
    recorder: Recorder
    apiKey: string
    edgeUrl: string
    pace: Pace
    work: Work
    /** How often a read is sent before it counts as failed. */
    readAttempts: number
  }) {
    this.#options = options
    this.#send = createClient({ ...options, sender: 'clinician' })
    this.#work = Promise.all([this.#read(), this.#write()])
  }

  /** Decides nothing more. Resolves when everything that was decided is taken, or the time is up. */
  async finish(withinMs: number): Promise<void> {
    this.#deciding = false
    const deadline = Date.now() + withinMs
    while (this.#queue.length > 0 && Date.now() < deadline) await sleep(20)
    this.#reading = false
    this.#queue.length = 0
    await this.#work
  }

  /** Opens a note and decides on something, now: what a drill asks of everybody at its worst moments. */
  async act(): Promise<void> {
    this.#decide(this.#options.work.mustWrite())
    await this.#open()
  }

  async #read(): Promise<void> {
    while (this.#reading) {
      await this.#open()
      if (this.#deciding) this.#decide(this.#options.work.nextWrite())
      await sleep(PAUSE_MS.least + Math.random() * PAUSE_MS.spread)
    }
  }

  async #open(): Promise<void> {
    const { work, recorder, edgeUrl, readAttempts } = this.#options
    const path = work.nextRead()
    const wish = recorder.wish('read')
    for (let attempt = 1; wish.outcome === 'pending'; attempt++) {
      const tag = this.#tags.get(path)
      const headers = tag === undefined ? {} : { 'if-none-match': tag }
      const answer = await this.#send(edgeUrl, { method: 'GET', path, headers })
      wish.requests = attempt
      if (answer.etag !== undefined) this.#tags.set(path, answer.etag)
      if (isGranted(answer.sent.status)) wish.outcome = 'granted'
      else if (!isBusy(answer.sent) || attempt >= readAttempts) wish.outcome = 'failed'
      else await this.#patience(answer)
    }
  }

  #decide(next: Write | undefined): void {
    const { recorder } = this.#options
    if (next === undefined) return
    this.#queue.push({
      ...next,
      body: next.body,
      headers: { ...next.headers, 'idempotency-key': randomUUID() },
      wish: recorder.wish('write'),
    })
  }

  async #write(): Promise<void> {
    const { edgeUrl } = this.#options
    while (this.#reading) {
      const [head] = this.#queue
      if (head === undefined) {
        await sleep(20)
        continue
      }
      const answer = await this.#send(edgeUrl, head)
      head.wish.requests += 1
      if (mayRepeat(answer)) {
        await this.#patience(answer)
        continue
      }
      head.wish.outcome = isGranted(answer.sent.status) ? 'granted' : 'failed'
      if (head.wish.outcome === 'granted') head.taken(answer)
      this.#queue.shift()
      await sleep(BETWEEN_WRITES_MS)
    }
  }

  /** Waits as long as the answer asks, in the drill's time. */
  #patience({ retryAfter = 1 }: Answer): Promise<void> {
    return sleep(Math.max(LEAST_WAIT_MS, this.#options.pace.ms(retryAfter)))
  }
}
