import type { EventRuleModel } from '../template/model.ts'
import { NoSuchQueue } from './emulators/observed-stores.ts'
import type { AwsEndpoint } from './endpoint.ts'

type Target = EventRuleModel['targets'][number]

interface Event {
  id: string
  /** Milliseconds since the epoch. */
  at: number
  message: string
}

/**
 * Deliveries of a rule's events to its targets, by each target's own retry policy: what a target did not take goes to
 * its dead-letter queue, with the reason in EventBridge's own attributes, and is dropped where there is none.
 */
export class TargetDeliveries {
  readonly #deliver: AwsEndpoint['deliver']
  /** By event, then by target: how often it failed, or that it is done. */
  readonly #states = new Map<string, Map<Target, number | 'done'>>()

  constructor(deliver: AwsEndpoint['deliver']) {
    this.#deliver = deliver
  }

  /** @throws when it is to be tried again; what is done already is then not done twice */
  deliver(event: Event, rule: EventRuleModel, target: Target): void {
    const states = this.#states.get(event.id) ?? new Map<Target, number | 'done'>()
    this.#states.set(event.id, states)
    const failures = states.get(target) ?? 0
    if (failures === 'done') return
    try {
      this.#deliver(target.arn, event.message)
    } catch (error) {
      const exhausted = exhaustedBy(target, event, failures, error)
      if (exhausted === undefined) {
        states.set(target, failures + 1)
        throw error
      }
      this.#bury(event, rule, target, { failures, exhausted, error })
    }
    states.set(target, 'done')
  }

  forget(eventId: string): void {
    this.#states.delete(eventId)
  }

  #bury(
    event: Event,
    rule: EventRuleModel,
    target: Target,
    { failures, exhausted, error }: { failures: number; exhausted: string; error: unknown },
  ): void {
    if (target.deadLetters === undefined) return
    this.#deliver(target.deadLetters, event.message, {
      RULE_ARN: rule.arn,
      TARGET_ARN: target.arn,
      ERROR_CODE: error instanceof NoSuchQueue ? 'NO_RESOURCE' : 'SDK_CLIENT_ERROR',
      EXHAUSTED_RETRY_CONDITION: exhausted,
      RETRY_ATTEMPTS: String(failures),
    })
  }
}

/** Why there is no further attempt; undefined when there is one. */
function exhaustedBy(
  target: Target,
  { at }: Event,
  failures: number,
  error: unknown,
): string | undefined {
  if (error instanceof NoSuchQueue) return 'NotRetryable'
  if (failures >= target.retryAttempts) return 'MaximumRetryAttempts'
  return Date.now() - at > target.maximumEventAgeSeconds * 1000
    ? 'MaximumEventAgeInSeconds'
    : undefined
}
