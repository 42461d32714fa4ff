import { MINUTE_MS, MinuteSamples, type Statistic } from './minute-samples.ts'

export const LAMBDA_METRICS = [
  'Invocations',
  'Errors',
  'Throttles',
  'Duration',
  'UrlRequestCount',
  'Url4xxCount',
  'Url5xxCount',
  'UrlRequestLatency',
] as const
export type LambdaMetric = (typeof LAMBDA_METRICS)[number]

export const QUEUE_METRICS = [
  'ApproximateNumberOfMessagesVisible',
  'ApproximateAgeOfOldestMessage',
] as const
export type QueueMetric = (typeof QUEUE_METRICS)[number]

/** The AWS/Lambda metrics of every function, and the AWS/SQS metrics of every queue that somebody samples. */
export class LambdaMetrics {
  readonly #samples: MinuteSamples
  readonly #clock: () => number

  constructor(clock: () => number = Date.now, minuteMs: number = MINUTE_MS) {
    this.#clock = clock
    this.#samples = new MinuteSamples(minuteMs)
  }

  /** How long a minute takes: 60,000 ms but in a drill. */
  get minuteMs(): number {
    return this.#samples.minuteMs
  }

  /**
   * One invocation that ran, dated when it began. As on Lambda, a success reports an Errors of 0, and either outcome a
   * Throttles of 0.
   */
  countInvocation(
    functionName: string,
    run: { startedAt: number; durationMs: number; failed: boolean },
  ): void {
    const add = (metric: LambdaMetric, value: number): void =>
      this.#samples.add(key(functionName, metric), run.startedAt, value)
    add('Invocations', 1)
    add('Errors', run.failed ? 1 : 0)
    add('Throttles', 0)
    add('Duration', run.durationMs)
  }

  /** One invocation that was refused. It is not an invocation, so it reports nothing else. */
  countThrottle(functionName: string): void {
    this.#samples.add(key(functionName, 'Throttles'), this.#clock(), 1)
  }

  /** One answer of a function's URL, whoever gave it: the function, or Lambda in its place. */
  countUrlAnswer(functionName: string, answer: { status: number; ms: number }): void {
    const { status, ms } = answer
    const now = this.#clock()
    const add = (metric: LambdaMetric, value: number, keep = false): void =>
      this.#samples.add(key(functionName, metric), now, value, keep)
    add('UrlRequestCount', 1)
    add('Url4xxCount', status >= 400 && status < 500 ? 1 : 0)
    add('Url5xxCount', status >= 500 ? 1 : 0)
    add('UrlRequestLatency', ms, true)
  }

  /** What a queue looks like now: messages that wait, and the age of its oldest in seconds. */
  sampleQueue(
    queueName: string,
    { visible, oldestAge }: { visible: number; oldestAge: number },
  ): void {
    const now = this.#clock()
    this.#samples.add(key(queueName, 'ApproximateNumberOfMessagesVisible'), now, visible)
    this.#samples.add(key(queueName, 'ApproximateAgeOfOldestMessage'), now, oldestAge)
  }

  /** Over the minutes that begin in `[fromMs, toMs)`, both epoch milliseconds; undefined if nothing was reported. */
  value(
    name: string,
    metric: LambdaMetric | QueueMetric,
    statistic: Statistic,
    fromMs: number,
    toMs: number,
  ): number | undefined {
    return this.#samples.value(key(name, metric), statistic, fromMs, toMs)
  }

  /** The sum of a function's metric. */
  sum(
    functionName: string,
    metric: LambdaMetric,
    fromMs: number,
    toMs: number,
  ): number | undefined {
    return this.value(functionName, metric, 'Sum', fromMs, toMs)
  }
}

const key = (name: string, metric: LambdaMetric | QueueMetric): string => `${metric} ${name}`
