import { setTimeout as sleep } from 'node:timers/promises'
import type { AuditEntry } from '#shared/domain/audit.ts'
import type { StackEvent } from '#local/drill/protocol.ts'
import type { Operator } from '../operator.ts'
import { OpsError } from '../ops-error.ts'
import type { Pace } from './pace.ts'
import type { Recorder } from './record.ts'
import type { DrillStack } from './stack.ts'
import { closedAfter, untilEvent, type Moment } from './watch.ts'

/** Nothing is given up sooner, however much time is compressed: the machine may be busy. Milliseconds. */
const LEAST_PATIENCE_MS = 90_000

/** Where a drill takes place, and what has happened in it. */
export interface Scene {
  stack: DrillStack
  operator: Operator
  pace: Pace
  recorder: Recorder
  /** What the template gives the API function. */
  deployedConcurrency: number
  moments: Moment[]
  /** The breaker's transitions, once everything is over. */
  trail: readonly AuditEntry[]
  /** Everybody opens a note and decides on something, now. Resolves when all have read. */
  rush: () => Promise<unknown>
  /** Marks a moment, now or at a time. */
  mark(what: Moment['what'], at?: number): void
  /** Waits until something is true. @throws OpsError where it does not become so in time */
  until(what: string, isSo: () => boolean): Promise<void>
  /** Waits until the function is closed, or open again. */
  untilClosed(closed: boolean, since: { from: number }): Promise<StackEvent>
  /** Waits until the traffic alarm rings. */
  untilAlarm(): Promise<StackEvent>
}

export function createScene(
  parts: Pick<Scene, 'stack' | 'operator' | 'pace' | 'recorder' | 'deployedConcurrency'>,
): Scene {
  const { stack, operator, pace } = parts
  const withinMs = Math.max(LEAST_PATIENCE_MS, pace.ms(20 * 60))
  const moments: Moment[] = []
  return {
    ...parts,
    moments,
    trail: [],
    rush: () => Promise.resolve(),
    mark: (what, at = Date.now()) => void moments.push({ what, at }),
    async until(what, isSo) {
      const deadline = Date.now() + withinMs
      while (!isSo()) {
        if (Date.now() > deadline) throw new OpsError(`The drill waited in vain for this: ${what}`)
        await sleep(10)
      }
    },
    untilClosed: (closed, { from }) =>
      untilEvent(
        stack,
        closed ? 'the kill' : 'the function is open again',
        { from, withinMs },
        (event) => closedAfter(event) === closed,
      ),
    untilAlarm: () =>
      untilEvent(
        stack,
        'the alarm rings',
        { from: 0, withinMs },
        (event) =>
          event.kind === 'alarm' &&
          event.name === operator.settings.ALARM_NAME &&
          event.state === 'ALARM',
      ),
  }
}

/** How often a function has failed so far, by its logical id. */
export const failedInvocations = ({ stack }: Scene, logicalId: string): number =>
  stack.events.filter(
    (event) =>
      event.kind === 'step' &&
      event.logicalId === logicalId &&
      event.step.kind === 'ended' &&
      event.step.failed,
  ).length
