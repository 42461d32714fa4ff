import type { AlarmModel } from '../template/model.ts'
import {
  type AlarmTransition,
  alarmMessage,
  alarmSubject,
  stateReason,
} from './alarm-notification.ts'
import { type AlarmQuery, compileAlarm } from './alarm-query.ts'
import { type AlarmState, breaches, type Datapoint, decide } from './alarm-state.ts'
import type { LambdaMetrics } from './metrics.ts'
import { NO_LOCAL_METRICS } from '../template/no-local-effect.ts'

const TICK_MS = 1_000

export interface AlarmOptions {
  model: AlarmModel
  names: { region: string; accountId: string }
  metrics: LambdaMetrics
  publish: (topicArn: string, subject: string, message: string) => Promise<void>
  /** One line about a notification that could not be published yet. */
  log: (line: string) => void
  clock?: () => number
  /** How often it is looked at; each second when left out. Milliseconds. */
  tickMs?: number
  /** As on AWS: the period under way is not looked at. */
  wholePeriodsOnly?: boolean
}

/**
 * A CloudWatch alarm over this stack's Lambda metrics, looked at each second: over the last whole periods, as on AWS, and
 * also over the period under way where its value can only rise, so that a breaker trips within a second and not within
 * minutes.
 */
export class Alarm {
  readonly #options: AlarmOptions
  /** Undefined where this machine has no such metric. */
  readonly #query: AlarmQuery | undefined
  readonly #clock: () => number
  /** Notifications not yet published, oldest first. */
  readonly #outbox: { topicArn: string; subject: string; message: string }[] = []
  #publishing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #state: AlarmState = 'INSUFFICIENT_DATA'
  #since: number
  #reason = 'Unchecked: Initial alarm creation'

  /** @throws AlarmError naming everything in the model that is not understood. */
  constructor(options: AlarmOptions) {
    this.#options = options
    const missing = metricMissingHere(options.model)
    this.#query = missing === undefined ? compileAlarm(options.model, options.metrics) : undefined
    if (missing !== undefined) this.#reason = `Not evaluated on this machine: ${missing}`
    this.#clock = options.clock ?? Date.now
    this.#since = this.#clock()
  }

  get state(): AlarmState {
    return this.#state
  }

  get name(): string {
    return this.#options.model.name
  }

  /** Since when it has been in its state, in milliseconds since the epoch. */
  get since(): number {
    return this.#since
  }

  get reason(): string {
    return this.#reason
  }

  start(): void {
    if (this.#query === undefined) return
    this.#timer = setInterval(() => void this.tick(), this.#options.tickMs ?? TICK_MS)
  }

  /** Evaluates once, now. Resolves when its notifications are published or kept for the next tick. */
  async tick(): Promise<void> {
    if (this.#query === undefined) return
    const now = this.#clock()
    const { state, window } = this.#evaluate(this.#query, now)
    if (state !== this.#state) {
      const transition: AlarmTransition = {
        model: this.#options.model,
        from: this.#state,
        to: state,
        at: now,
        window,
        periodMs: this.#query.periodMs,
        names: this.#options.names,
      }
      this.#notify(transition)
      this.#state = state
      this.#since = now
      this.#reason = stateReason(transition)
    }
    this.#publishing ??= this.#publish().finally(() => (this.#publishing = undefined))
    await this.#publishing
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#publishing
  }

  #evaluate(query: AlarmQuery, now: number): { state: AlarmState; window: Datapoint[] } {
    const { model, wholePeriodsOnly = false } = this.#options
    const { periodMs } = query
    const periodUnderWay = Math.floor(now / periodMs) * periodMs
    if (!wholePeriodsOnly && query.growsOnly && model.comparisonOperator.startsWith('Greater')) {
      const window = this.#window(query, periodUnderWay)
      const value = window.at(-1)?.value
      // What it does not show yet, it may still come to show; only a breach is certain.
      if (
        value !== undefined &&
        breaches(model, value) &&
        decide(model, window, this.#state) === 'ALARM'
      ) {
        return { state: 'ALARM', window }
      }
    }
    const window = this.#window(query, periodUnderWay - periodMs)
    return { state: decide(model, window, this.#state), window }
  }

  /** The evaluation periods up to the one that begins at `lastStartMs`, oldest first. */
  #window(query: AlarmQuery, lastStartMs: number): Datapoint[] {
    const { evaluationPeriods } = this.#options.model
    const { periodMs } = query
    return Array.from({ length: evaluationPeriods }, (_, index) => {
      const startMs = lastStartMs - (evaluationPeriods - 1 - index) * periodMs
      return { startMs, value: query.datapoint(startMs) }
    })
  }

  #notify(transition: AlarmTransition): void {
    const { okActions, alarmActions, insufficientDataActions } = transition.model
    const topics = {
      OK: okActions,
      ALARM: alarmActions,
      INSUFFICIENT_DATA: insufficientDataActions,
    }[transition.to]
    const subject = alarmSubject(transition)
    const message = alarmMessage(transition)
    for (const topicArn of topics) this.#outbox.push({ topicArn, subject, message })
  }

  async #publish(): Promise<void> {
    for (let next = this.#outbox[0]; next !== undefined; next = this.#outbox[0]) {
      try {
        await this.#options.publish(next.topicArn, next.subject, next.message)
      } catch (error) {
        // Kept: a breaker that misses its alarm is worse than one that hears of it late.
        this.#options.log(
          `${next.subject}: not published yet: ${error instanceof Error ? error.message : String(error)}`,
        )
        return
      }
      this.#outbox.shift()
    }
  }
}

/** Why an alarm cannot be evaluated here; undefined when it can. */
const metricMissingHere = ({ metrics }: AlarmModel): string | undefined =>
  metrics
    .map(({ metricStat }) => NO_LOCAL_METRICS[metricStat?.namespace ?? ''])
    .find((reason) => reason !== undefined)
