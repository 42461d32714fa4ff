import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Recorder, SentRequest } from './record.ts'

/**
 * Between two requests of one connection. Longer after a refusal: by then the attack has done what it can, and the attacked
 * machine is also the one that measures. Milliseconds.
 */
const PAUSE_MS = { served: 10, refused: 40 }
/** After which an attacker gives up on an answer and sends the next request. Milliseconds. */
const TIMEOUT_MS = 1_000

/** A key as a stranger would make one up. */
const FORGED_KEY = `cs_${'0'.repeat(12)}_${'f'.repeat(40)}`

/** Strangers who send requests to the Function URL as fast as their connections go, until they are stopped. */
export class Flood {
  readonly #agent: Agent
  readonly #work: Promise<unknown>
  #going = true

  constructor(options: { recorder: Recorder; functionUrl: string; connections: number }) {
    const { recorder, connections } = options
    const url = new URL('/documents', options.functionUrl)
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
    this.#work = Promise.all(
      Array.from({ length: connections }, async () => {
        while (this.#going) {
          const sent = await this.#attack(url)
          recorder.requests.push(sent)
          await sleep(sent.servedBy === undefined ? PAUSE_MS.refused : PAUSE_MS.served)
        }
      }),
    )
  }

  async stop(): Promise<void> {
    this.#going = false
    await this.#work
    this.#agent.destroy()
  }

  #attack(url: URL): Promise<SentRequest> {
    const requestId = randomUUID()
    const at = Date.now()
    const started = performance.now()
    return new Promise((resolve) => {
      const end = (status: number, servedBy?: string): void =>
        resolve({
          sender: 'attacker',
          requestId,
          kind: 'flood',
          at,
          ms: performance.now() - started,
          status,
          ...(servedBy === undefined ? {} : { servedBy }),
        })
      const outgoing = request(
        url,
        {
          agent: this.#agent,
          headers: { 'x-api-key': FORGED_KEY, 'x-request-id': requestId },
          timeout: TIMEOUT_MS,
        },
        (response) => {
          response.resume()
          response.on('close', () => {
            const servedBy = response.headers['x-served-by']
            end(response.statusCode ?? 0, typeof servedBy === 'string' ? servedBy : undefined)
          })
        },
      )
      outgoing.on('timeout', () => outgoing.destroy())
      // Refused, reset or given up: an attacker does not mind.
      outgoing.on('error', () => end(0))
      outgoing.end()
    })
  }
}
