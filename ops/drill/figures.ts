import type { StackEvent } from '#local/drill/protocol.ts'
import type { SentRequest, Wish } from './record.ts'
import { API, closedAfter, isExecution } from './watch.ts'

/** One figure of the report: what was measured, and what had to come out. */
export interface Figure {
  id: string
  label: string
  /** As it is shown, unit included. */
  value: string
  /** What had to come out, in words; absent where the figure is for information. */
  target?: string
  holds: boolean
}

export const figure = (
  id: string,
  label: string,
  value: number,
  target: { equals: number } | { atMost: number } | { atLeast: number },
): Figure => ({
  id,
  label,
  value: String(value),
  ...('equals' in target
    ? { target: `exactly ${target.equals}`, holds: value === target.equals }
    : 'atMost' in target
      ? { target: `at most ${target.atMost}`, holds: value <= target.atMost }
      : { target: `at least ${target.atLeast}`, holds: value >= target.atLeast }),
})

/** A figure that nothing was promised about. */
export const information = (id: string, label: string, value: number): Figure => ({
  id,
  label,
  value: String(value),
  holds: true,
})

/** Executions that the runtime began while the function's reserved concurrency was 0, in the order of its own steps. */
export function executedWhileClosed(events: readonly StackEvent[]): number {
  let closed = false
  let executed = 0
  for (const event of events) {
    closed = closedAfter(event) ?? closed
    if (closed && isExecution(event)) executed += 1
  }
  return executed
}

/**
 * Requests that one client request made to the Function URL, at the most, by the id that both carry; and how many of the
 * clinicians' the front door forwarded.
 */
export function mostUpstream(
  requests: readonly SentRequest[],
  events: readonly StackEvent[],
): { most: number; forwarded: number } {
  const senders = new Map(requests.map(({ requestId, sender }) => [requestId, sender]))
  const upstream = new Map<string, number>()
  for (const event of events) {
    if (event.kind !== 'url' || event.clientRequestId === undefined) continue
    if (senders.get(event.clientRequestId) === undefined) continue
    upstream.set(event.clientRequestId, (upstream.get(event.clientRequestId) ?? 0) + 1)
  }
  return {
    most: [...upstream.values()].reduce((most, count) => Math.max(most, count), 0),
    forwarded: [...upstream.keys()].filter((id) => senders.get(id) === 'clinician').length,
  }
}

export const failed = (wishes: readonly Wish[], kind: Wish['kind']): number =>
  wishes.filter((wish) => wish.kind === kind && wish.outcome !== 'granted').length

/** Executions within a span of time: what Lambda bills as requests. Throttled requests are not billed. */
export function executions(
  events: readonly StackEvent[],
  { from, to }: { from: number; to: number },
): { count: number; meanMs: number } {
  let count = 0
  let billedMs = 0
  let ended = 0
  for (const event of events) {
    if (event.kind !== 'step' || event.logicalId !== API) continue
    const { step } = event
    if (step.at < from || step.at > to) continue
    if (step.kind === 'started') count += 1
    if (step.kind !== 'ended') continue
    billedMs += step.durationMs
    ended += 1
  }
  return { count, meanMs: ended === 0 ? 0 : billedMs / ended }
}
