import {
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda'
import type { Command, Report } from '../command.ts'
import type { Operator } from '../operator.ts'
import { OpsError } from '../ops-error.ts'

/** The one event source of the worker. @throws OpsError when there is none, or more than one */
export async function findWorkerSource(
  { settings }: Operator,
  lambda: LambdaClient,
): Promise<{ uuid: string; state: string; enabled: boolean }> {
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName: settings.WORKER_FUNCTION_NAME }),
  )
  const [source, another] = EventSourceMappings
  if (source?.UUID === undefined || another !== undefined) {
    throw new OpsError(`${settings.WORKER_FUNCTION_NAME} has ${EventSourceMappings.length} sources`)
  }
  const state = source.State ?? 'unknown'
  return { uuid: source.UUID, state, enabled: /^(Enabl|Creat|Updat)/.test(state) }
}

/** Switches the worker's one event source. Messages under way go on; the others wait on the queue. */
async function setEnabled(operator: Operator, enabled: boolean): Promise<Report> {
  const lambda = operator.lambda()
  const source = await findWorkerSource(operator, lambda)
  const done = enabled ? 'resumed' : 'paused'
  if (source.enabled === enabled) {
    return { json: { state: source.state }, text: `The worker was ${done} already.` }
  }
  await operator.recordAction(enabled ? 'worker.resumed' : 'worker.paused', {
    target: source.uuid,
    before: { state: source.state },
  })
  const { State } = await lambda.send(
    new UpdateEventSourceMappingCommand({ UUID: source.uuid, Enabled: enabled }),
  )
  const wait = enabled ? '' : ' What it has taken already it finishes; the rest waits on the queue.'
  return { json: { state: State }, text: `The worker is ${done}; AWS says ${State}.${wait}` }
}

export const workerPause: Command = {
  name: 'worker pause',
  usage: 'worker pause',
  summary: 'lets the annotation worker take no more messages',
  run: (operator) => setEnabled(operator, false),
}

export const workerResume: Command = {
  name: 'worker resume',
  usage: 'worker resume',
  summary: 'lets it take messages again',
  run: (operator) => setEnabled(operator, true),
}
