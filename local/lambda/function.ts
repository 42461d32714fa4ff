import { randomUUID } from 'node:crypto'
import { AsyncQueue, DEFAULT_RETRY_DELAYS_MS, type AsyncQueueOptions } from './async-queue.ts'
import { failureRecord } from './failure-record.ts'
import { ExecutionEnvironment, type FunctionLog } from './execution-environment.ts'
import type { FunctionDefinition, LambdaPlatform } from './function-definition.ts'
import {
  type Execution,
  type Invocable,
  type Invocation,
  PAYLOAD_LIMIT_BYTES,
  type ThrottleReason,
} from './invocation.ts'
import type { LambdaMetrics } from './metrics.ts'

/** What a new AWS account is given, for functions without a reservation. */
const DEFAULT_ACCOUNT_CONCURRENCY = 10
const DEFAULT_INIT_TIMEOUT_MS = 10_000
const DEFAULT_IDLE_MS = 5 * 60_000

/** What the runtime did with one event, as it does it. Times are milliseconds since the epoch. */
export type RuntimeStep =
  | { kind: 'throttled' | 'started'; requestId: string; at: number }
  | { kind: 'ended'; requestId: string; at: number; durationMs: number; failed: boolean }
  /** Its reservation was changed; null for none. */
  | { kind: 'reserved'; at: number; concurrency: number | null }

export interface LambdaFunctionOptions {
  definition: FunctionDefinition
  platform: LambdaPlatform
  metrics: LambdaMetrics
  /** Receives every line that the function writes. */
  log: FunctionLog
  clock?: () => number
  /** The limit of a function without reserved concurrency. */
  accountConcurrency?: number
  initTimeoutMs?: number
  /** How long a warm environment waits for its next event. */
  idleMs?: number
  asyncRetryDelaysMs?: readonly number[]
  /** Puts a message on a queue, by its ARN: where the definition says what becomes of failed events. */
  deliver?: (queueArn: string, body: string) => void
  /** Told of every step of the runtime. */
  observe?: (step: RuntimeStep) => void
}

/** A function: its built bundle in processes of its own, as many at a time as its concurrency allows. */
export class LambdaFunction implements Invocable {
  readonly name: string
  readonly arn: string
  readonly #options: LambdaFunctionOptions
  readonly #clock: () => number
  readonly #environments = new Set<ExecutionEnvironment>()
  /** Most recently used last: the one that is used again. */
  readonly #warm: { environment: ExecutionEnvironment; reaper: NodeJS.Timeout }[] = []
  readonly #asyncQueue: AsyncQueue
  #reservedConcurrency: number | undefined
  #active = 0
  #closed = false

  constructor(options: LambdaFunctionOptions) {
    const { definition, log } = options
    this.#options = options
    this.#clock = options.clock ?? Date.now
    this.name = definition.name
    this.arn = definition.arn
    this.#reservedConcurrency = definition.reservedConcurrency
    this.#asyncQueue = new AsyncQueue({
      invoke: (event, requestId) => this.invoke(event, { requestId }),
      onDropped: (requestId, reason) =>
        log(`Asynchronous event dropped: ${reason}. RequestId: ${requestId}`, {
          function: this.name,
          stream: 'stderr',
        }),
      onFailed: (failed) => {
        const queue = definition.onFailure?.queue
        if (queue === undefined) return
        options.deliver?.(queue, failureRecord(failed, this.arn, new Date(this.#clock())))
      },
      ...asyncPolicy(options),
      clock: this.#clock,
    })
  }

  getReservedConcurrency(): number | undefined {
    return this.#reservedConcurrency
  }

  /** 0 throttles every invocation at once; undefined takes the reservation away. What is running keeps running. */
  setReservedConcurrency(concurrency: number | undefined): void {
    if (concurrency !== undefined && (!Number.isInteger(concurrency) || concurrency < 0)) {
      throw new RangeError(
        `reserved concurrency is a whole number of at least 0, not ${concurrency}`,
      )
    }
    this.#reservedConcurrency = concurrency
    this.#options.observe?.({
      kind: 'reserved',
      at: this.#clock(),
      concurrency: concurrency ?? null,
    })
  }

  /** How many execution environments exist now, busy or warm. */
  environmentCount(): number {
    return this.#environments.size
  }

  async invoke(
    event: unknown,
    { requestId = randomUUID() }: { requestId?: string } = {},
  ): Promise<Invocation> {
    if (this.#closed) throw new Error(`${this.name} was stopped`)
    const payload = JSON.stringify(event)
    if (Buffer.byteLength(payload) > PAYLOAD_LIMIT_BYTES) {
      throw new RangeError(`an event for ${this.name} is larger than ${PAYLOAD_LIMIT_BYTES} bytes`)
    }
    const reason = this.#throttleReason()
    if (reason !== undefined) {
      this.#options.metrics.countThrottle(this.name)
      this.#options.observe?.({ kind: 'throttled', requestId, at: this.#clock() })
      return { kind: 'throttled', requestId, reason }
    }
    const startedAt = this.#clock()
    this.#active += 1
    this.#options.observe?.({ kind: 'started', requestId, at: startedAt })
    let execution: Execution
    try {
      execution = await this.#execute(requestId, payload)
    } finally {
      this.#active -= 1
    }
    const durationMs = this.#clock() - startedAt
    const failed = execution.kind === 'failed'
    this.#options.metrics.countInvocation(this.name, { startedAt, durationMs, failed })
    this.#options.observe?.({ kind: 'ended', requestId, at: this.#clock(), durationMs, failed })
    return { ...execution, requestId }
  }

  invokeAsync(event: unknown): string {
    if (this.#closed) throw new Error(`${this.name} was stopped`)
    const requestId = randomUUID()
    this.#asyncQueue.add(event, requestId)
    return requestId
  }

  /** Resolves when every asynchronous event accepted so far was handled or dropped. */
  async drain(): Promise<void> {
    await this.#asyncQueue.drain()
  }

  /** Ends every environment with SIGKILL, as the loss of its host would: what is running fails, the next event starts anew. */
  crash(): void {
    for (const environment of this.#environments) environment.destroy()
  }

  /** Ends every environment at once; what is running fails. Stop the event sources first to let it finish. */
  async close(): Promise<void> {
    this.#closed = true
    const environments = [...this.#environments]
    for (const { reaper } of this.#warm) clearTimeout(reaper)
    for (const environment of environments) environment.destroy()
    await this.#asyncQueue.close()
    await Promise.all(environments.map((environment) => environment.ended))
  }

  #throttleReason(): ThrottleReason | undefined {
    if (this.#reservedConcurrency !== undefined) {
      return this.#active < this.#reservedConcurrency
        ? undefined
        : 'ReservedFunctionConcurrentInvocationLimitExceeded'
    }
    const limit = this.#options.accountConcurrency ?? DEFAULT_ACCOUNT_CONCURRENCY
    return this.#active < limit ? undefined : 'ConcurrentInvocationLimitExceeded'
  }

  async #execute(requestId: string, payload: string): Promise<Execution> {
    const environment = this.#takeWarm() ?? this.#start()
    const execution = await environment.run(requestId, payload)
    if (environment.alive) this.#keepWarm(environment)
    return execution
  }

  #start(): ExecutionEnvironment {
    const { definition, platform, log } = this.#options
    const environment = new ExecutionEnvironment({
      definition,
      platform,
      log,
      initTimeoutMs: this.#options.initTimeoutMs ?? DEFAULT_INIT_TIMEOUT_MS,
      onEnd: () => this.#environments.delete(environment),
    })
    this.#environments.add(environment)
    return environment
  }

  #takeWarm(): ExecutionEnvironment | undefined {
    for (let warm = this.#warm.pop(); warm !== undefined; warm = this.#warm.pop()) {
      clearTimeout(warm.reaper)
      // It may have died of a late rejection while it waited.
      if (warm.environment.alive) return warm.environment
    }
    return undefined
  }

  #keepWarm(environment: ExecutionEnvironment): void {
    const reaper = setTimeout(() => environment.destroy(), this.#options.idleMs ?? DEFAULT_IDLE_MS)
    reaper.unref()
    this.#warm.push({ environment, reaper })
  }
}

/** How events are retried: as often as the definition says, with the pauses of this machine. */
function asyncPolicy({
  definition: { onFailure },
  platform: { timeScale = 1 },
  asyncRetryDelaysMs,
}: LambdaFunctionOptions): Pick<AsyncQueueOptions, 'retryDelaysMs' | 'maxEventAgeMs'> {
  const delays = asyncRetryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS
  if (onFailure === undefined) return { retryDelaysMs: delays }
  return {
    retryDelaysMs: delays.slice(0, onFailure.retries),
    maxEventAgeMs: (onFailure.maximumEventAgeSeconds * 1000) / timeScale,
  }
}
