export type LambdaMetric = 'Invocations' | 'Errors' | 'Throttles' | 'Duration'

const MINUTE_MS = 60_000
/** As far back as the longest window that a one-minute alarm may look at, and some. */
const KEPT_MINUTES = 24 * 60

/**
 * The AWS/Lambda metrics of every function, summed per minute as CloudWatch keeps them. A minute in which a metric was
 * not reported has no sum, which is not the same as 0.
 */
export class LambdaMetrics {
  readonly #minutes = new Map<string, Map<number, number>>()
  readonly #clock: () => number
  /** How long a minute takes: 60,000 ms but in a drill. */
  readonly minuteMs: number

  constructor(clock: () => number = Date.now, minuteMs: number = MINUTE_MS) {
    this.#clock = clock
    this.minuteMs = minuteMs
  }

  /**
   * One invocation that ran, dated when it began. As on Lambda, a success reports an Errors of 0, and either outcome a
   * Throttles of 0.
   */
  countInvocation(
    functionName: string,
    run: { startedAt: number; durationMs: number; failed: boolean },
  ): void {
    this.#add(functionName, 'Invocations', run.startedAt, 1)
    this.#add(functionName, 'Errors', run.startedAt, run.failed ? 1 : 0)
    this.#add(functionName, 'Throttles', run.startedAt, 0)
    this.#add(functionName, 'Duration', run.startedAt, run.durationMs)
  }

  /** One invocation that was refused. It is not an invocation, so it reports nothing else. */
  countThrottle(functionName: string): void {
    this.#add(functionName, 'Throttles', this.#clock(), 1)
  }

  /** The sum over the minutes that begin in `[fromMs, toMs)`, both epoch milliseconds; undefined if nothing was reported. */
  sum(
    functionName: string,
    metric: LambdaMetric,
    fromMs: number,
    toMs: number,
  ): number | undefined {
    const minutes = this.#minutes.get(key(functionName, metric))
    let total: number | undefined
    for (const [minute, value] of minutes ?? []) {
      if (minute >= fromMs && minute < toMs) total = (total ?? 0) + value
    }
    return total
  }

  #add(functionName: string, metric: LambdaMetric, at: number, value: number): void {
    const minute = Math.floor(at / this.minuteMs) * this.minuteMs
    const minutes = this.#minutes.get(key(functionName, metric)) ?? new Map<number, number>()
    this.#minutes.set(key(functionName, metric), minutes)
    minutes.set(minute, (minutes.get(minute) ?? 0) + value)
    for (const old of minutes.keys()) {
      // Oldest first: a Map keeps the order of insertion.
      if (old >= minute - KEPT_MINUTES * this.minuteMs) break
      minutes.delete(old)
    }
  }
}

function key(functionName: string, metric: LambdaMetric): string {
  return `${functionName} ${metric}`
}
