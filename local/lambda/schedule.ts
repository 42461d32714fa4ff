import { randomUUID } from 'node:crypto'
import type { StackNames } from '../template/model.ts'
import type { Invocable } from './invocation.ts'

/** Invokes a function every so often, asynchronously, as EventBridge does. Gives what ends it. */
export function startSchedule(
  fn: Invocable,
  { everyMs }: { everyMs: number },
  names: StackNames,
): () => void {
  const timer = setInterval(() => fn.invokeAsync(scheduledEvent(fn, names)), everyMs)
  return () => clearInterval(timer)
}

/** The event that EventBridge hands to a function on a schedule. */
export const scheduledEvent = (
  { name }: Pick<Invocable, 'name'>,
  { region, accountId }: Pick<StackNames, 'region' | 'accountId'>,
): Record<string, unknown> => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: accountId,
  time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  region,
  resources: [`arn:aws:events:${region}:${accountId}:rule/${name}-schedule`],
  detail: {},
})
