import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from './client.ts'
import { isBusy, isGranted, type Recorder } from './record.ts'
import type { Work } from './work.ts'

/** Between two reads, by the clock. Milliseconds. */
const PAUSE_MS = 1_000

/**
 * A system that reads notes straight at the Function URL, as batch clients do. Where the platform refuses it, or does not
 * answer, it reads at the edge instead: the fallback that clients of the URL are told to have.
 */
export class Integration {
  readonly #work: Promise<void>
  #reading = true

  constructor(options: {
    recorder: Recorder
    apiKey: string
    functionUrl: string
    edgeUrl: string
    work: Work
    readAttempts: number
  }) {
    this.#work = this.#read(options)
  }

  async finish(): Promise<void> {
    this.#reading = false
    await this.#work
  }

  async #read(options: ConstructorParameters<typeof Integration>[0]): Promise<void> {
    const { recorder, functionUrl, edgeUrl, work, readAttempts } = options
    const send = createClient({ ...options, sender: 'integration' })
    while (this.#reading) {
      const call = { method: 'GET', path: work.nextRead() } as const
      const wish = recorder.wish('read')
      let { sent } = await send(functionUrl, call)
      wish.requests = 1
      let mayRepeat = true
      while (!isGranted(sent.status) && mayRepeat && wish.requests <= readAttempts) {
        sent = (await send(edgeUrl, call)).sent
        wish.requests += 1
        mayRepeat = isBusy(sent)
      }
      wish.outcome = isGranted(sent.status) ? 'granted' : 'failed'
      await sleep(PAUSE_MS)
    }
  }
}
