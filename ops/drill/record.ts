/** Who sends a request: a clinician at the front door, a batch client straight at the Function URL, or the attacker there. */
export type Sender = 'clinician' | 'integration' | 'attacker'

/** One request as its sender saw it. Times are milliseconds, `at` since the epoch. */
export interface SentRequest {
  sender: Sender
  /** `x-request-id` of the request; one for each, repetitions included. */
  requestId: string
  kind: 'read' | 'write' | 'flood'
  at: number
  ms: number
  /** 0 where no answer came. */
  status: number
  /** Who says to have served it; absent where the platform itself answered, a throttle for example. */
  servedBy?: string
  /** The stable part of a problem's type. */
  problem?: string
  /** Why the front door served at the edge what was Lambda's. */
  failover?: string
}

/** What became of something that a person wanted: a note read, or a decision kept. */
export interface Wish {
  kind: 'read' | 'write'
  at: number
  /** Requests that it took. */
  requests: number
  outcome: 'granted' | 'failed' | 'pending'
}

export const isGranted = (status: number): boolean =>
  (status >= 200 && status < 300) || status === 304

/** What alone lets a read be repeated: what is behind the API did not answer in time. */
export const isBusy = ({ problem }: SentRequest): boolean => problem === 'service-unavailable'

/** What a drill keeps of the requests that were sent. */
export class Recorder {
  readonly requests: SentRequest[] = []
  readonly wishes: Wish[] = []

  wish(kind: Wish['kind']): Wish {
    const wish: Wish = { kind, at: Date.now(), requests: 0, outcome: 'pending' }
    this.wishes.push(wish)
    return wish
  }
}
