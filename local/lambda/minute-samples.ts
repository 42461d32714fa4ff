export const MINUTE_MS = 60_000
/** As far back as the longest window that a one-minute alarm may look at, and some. */
const KEPT_MINUTES = 24 * 60
/** For percentiles. A minute with more has a percentile of its first ones. */
const KEPT_SAMPLES = 10_000

/** `p99` and the like is the nearest rank. */
export type Statistic = 'Sum' | 'Maximum' | `p${number}`

interface Minute {
  sum: number
  max: number
  samples: number[]
}

/**
 * Values of metrics minute by minute, as CloudWatch keeps them. A minute in which a metric was not reported has no
 * value, which is not the same as 0.
 */
export class MinuteSamples {
  readonly #metrics = new Map<string, Map<number, Minute>>()
  /** How long a minute takes: 60,000 ms but in a drill. */
  readonly minuteMs: number

  constructor(minuteMs: number) {
    this.minuteMs = minuteMs
  }

  /** @param keepSample whether percentiles will be asked for */
  add(key: string, at: number, value: number, keepSample = false): void {
    const start = Math.floor(at / this.minuteMs) * this.minuteMs
    const minutes = this.#metrics.get(key) ?? new Map<number, Minute>()
    this.#metrics.set(key, minutes)
    const minute = minutes.get(start) ?? { sum: 0, max: Number.NEGATIVE_INFINITY, samples: [] }
    minutes.set(start, minute)
    minute.sum += value
    minute.max = Math.max(minute.max, value)
    if (keepSample && minute.samples.length < KEPT_SAMPLES) minute.samples.push(value)
    for (const old of minutes.keys()) {
      // Oldest first: a Map keeps the order of insertion.
      if (old >= start - KEPT_MINUTES * this.minuteMs) break
      minutes.delete(old)
    }
  }

  /** Over the minutes that begin in `[fromMs, toMs)`, both epoch milliseconds; undefined if nothing was reported. */
  value(key: string, statistic: Statistic, fromMs: number, toMs: number): number | undefined {
    const minutes = [...(this.#metrics.get(key) ?? [])]
      .filter(([start]) => start >= fromMs && start < toMs)
      .map(([, minute]) => minute)
    if (minutes.length === 0) return undefined
    if (statistic === 'Sum') return minutes.reduce((total, { sum }) => total + sum, 0)
    if (statistic === 'Maximum') return Math.max(...minutes.map(({ max }) => max))
    const sorted = minutes.flatMap(({ samples }) => samples).toSorted((a, b) => a - b)
    const rank = Math.ceil((Number(statistic.slice(1)) / 100) * sorted.length)
    return sorted[Math.max(rank, 1) - 1]
  }
}
