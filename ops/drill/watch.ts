import type { StackEvent } from '#local/drill/protocol.ts'
import { OpsError } from '../ops-error.ts'

/** The function that the drill is about, by its logical id in the template. */
export const API = 'ApiFunction'

/** A moment of the drill that its timeline marks. */
export interface Moment {
  what:
    | 'flood starts'
    | 'alarm'
    | 'kill'
    | 'flood ends'
    | 'reopened'
    | 'redeployed'
    | 'latched'
    | 'trouble starts'
    | 'trouble ends'
  at: number
}

/** Whether the API function is closed after an event; undefined where the event does not say. */
export const closedAfter = (event: StackEvent): boolean | undefined =>
  event.kind === 'step' && event.logicalId === API && event.step.kind === 'reserved'
    ? event.step.concurrency === 0
    : undefined

const isStep = (event: StackEvent, kind: 'started' | 'throttled'): boolean =>
  event.kind === 'step' && event.logicalId === API && event.step.kind === kind

/** Whether the runtime began an execution of the API function. */
export const isExecution = (event: StackEvent): boolean => isStep(event, 'started')

/** Whether the platform refused a request to it. */
export const isThrottle = (event: StackEvent): boolean => isStep(event, 'throttled')

/**
 * Waits for an event, those included that have been seen already from `from` on.
 *
 * @throws OpsError where it does not come in time
 */
export function untilEvent(
  stack: {
    events: readonly StackEvent[]
    onEvent(listener: (event: StackEvent) => void): () => void
  },
  what: string,
  { from, withinMs }: { from: number; withinMs: number },
  matches: (event: StackEvent) => boolean,
): Promise<StackEvent> {
  const known = stack.events.slice(from).find((event) => matches(event))
  if (known !== undefined) return Promise.resolve(known)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      reject(new OpsError(`The drill waited ${Math.round(withinMs / 1000)} s for this: ${what}`))
    }, withinMs)
    const stop = stack.onEvent((event) => {
      if (!matches(event)) return
      clearTimeout(timer)
      stop()
      resolve(event)
    })
  })
}

export const momentOf = (event: StackEvent): number =>
  event.kind === 'step' ? event.step.at : event.at
