/** One request that the endpoint has answered, let in or not. */
export interface ObservedRequest {
  /** `unknown` where the request does not say. */
  service: string
  /** The API's name, such as `GetItem`; `unknown` for what was refused or is no operation. */
  operation: string
  /** Milliseconds since the epoch, when it came. */
  at: number
  /** HTTP status; 0 when there was no answer. */
  status: number
  /** ARN of who asked; left out where the signature was refused. */
  principal?: string
  /** The permissions that it took, such as `dynamodb:PutItem`; empty for the administrator. */
  actions?: readonly string[]
  /** DynamoDB capacity units, when an observer asked for them. */
  consumedCapacity?: number
}

export type Observer = (request: ObservedRequest) => void

const KEPT = 1000

/** The latest requests, and those who want to know of each. */
export class Observation {
  readonly #kept: ObservedRequest[] = []
  readonly #observers = new Map<Observer, { consumedCapacity: boolean }>()

  /** Oldest first, at most a thousand. */
  get requests(): readonly ObservedRequest[] {
    return this.#kept
  }

  get capacityWanted(): boolean {
    return [...this.#observers.values()].some(({ consumedCapacity }) => consumedCapacity)
  }

  observe(observer: Observer, { consumedCapacity = false } = {}): () => void {
    this.#observers.set(observer, { consumedCapacity })
    return () => void this.#observers.delete(observer)
  }

  record(request: ObservedRequest): void {
    if (this.#kept.length >= KEPT) this.#kept.shift()
    this.#kept.push(request)
    for (const observer of this.#observers.keys()) observer(request)
  }
}
