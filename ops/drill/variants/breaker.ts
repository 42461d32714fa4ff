import { PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { breakerRestore } from '../../commands/breaker-change.ts'
import { figure } from '../figures.ts'
import { failedInvocations, type Scene } from '../scene.ts'
import type { Variant } from '../variant.ts'
import { momentOf } from '../watch.ts'

const KILL_SWITCH = 'KillSwitchFunction'

const transitions = ({ trail }: Scene, action: string): number =>
  trail.filter(({ actionType }) => actionType === action).length

export const killFails: Variant = {
  name: 'kill-fails-twice',
  title: 'The kill switch fails its first two attempts',
  story:
    'Lambda’s control API refuses to change the concurrency until the kill switch has failed twice.',
  async beforeFlood({ stack }) {
    await stack.make({
      do: 'fault',
      name: 'kill',
      fault: { service: 'lambda', operation: 'PutFunctionConcurrency', kind: 'error-500' },
    })
  },
  async duringFlood(scene) {
    await scene.until(
      'two failed attempts of the kill switch',
      () => failedInvocations(scene, KILL_SWITCH) >= 2,
    )
    await scene.stack.make({ do: 'mend', name: 'kill' })
  },
  figures: (scene) => [
    figure(
      'failed-kills',
      'attempts of the kill switch that failed',
      failedInvocations(scene, KILL_SWITCH),
      { atLeast: 2 },
    ),
  ],
}

export const threefold: Variant = {
  name: 'notified-thrice',
  title: 'The notification is delivered three times',
  story: 'SNS delivers each notification of the alarm three times, at the same moment.',
  beforeFlood: ({ stack }) => stack.make({ do: 'repeat-notifications', times: 3 }),
}

export const redeployed: Variant = {
  name: 'redeployed',
  title: 'A redeploy while the breaker is tripped',
  story:
    'A deployment puts the concurrency back to what the template says, while the flood goes on.',
  async afterKill(scene) {
    // Beyond the half minute in which the watchdog takes an open function for a trip under way.
    await scene.pace.wait(40)
    const lambda = scene.operator.lambda()
    const from = scene.stack.events.length
    await lambda.send(
      new PutFunctionConcurrencyCommand({
        FunctionName: scene.operator.settings.API_FUNCTION_NAME,
        ReservedConcurrentExecutions: scene.deployedConcurrency,
      }),
    )
    lambda.destroy()
    scene.mark('redeployed')
    const closed = await scene.untilClosed(true, { from })
    scene.mark('kill', momentOf(closed))
  },
  figures: (scene) => [
    figure(
      'drifts',
      'reports of a function that was opened under the breaker',
      transitions(scene, 'breaker.drift'),
      { equals: 1 },
    ),
  ],
}

export const endless: Variant = {
  name: 'endless',
  title: 'A flood that never ends',
  story:
    'The strangers come back whenever the door opens. After three restores of its own the breaker waits for a person.',
  parameters: { QuietSeconds: '60' },
  trips: 4,
  async byHand({ operator, pace }) {
    // As the runbook says: not before the flood is over, or its last minute rings the alarm again.
    await pace.wait(120)
    await breakerRestore.run(operator, {
      words: [],
      value: (name) => (name === 'reason' ? 'the flood was stopped at its source' : undefined),
      flag: () => false,
    })
  },
  figures: (scene) => [
    figure('latches', 'times that it latched', transitions(scene, 'breaker.latched'), {
      equals: 1,
    }),
    figure(
      'restores',
      'restores, the last one by a person',
      transitions(scene, 'breaker.restored'),
      { equals: 4 },
    ),
  ],
}
