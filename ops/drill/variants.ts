import { PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { breakerRestore } from '../commands/breaker-change.ts'
import type { Operator } from '../operator.ts'
import type { Scene } from './scene.ts'
import { figure, type Figure } from './figures.ts'
import { momentOf } from './watch.ts'

/** One way in which the attack, or the defence, goes differently. Every hook is optional; times are the drill's own. */
export interface Variant {
  name: string
  title: string
  /** What goes wrong, for a reader who was not there. */
  story: string
  parameters?: Record<string, string>
  edgeSettings?: Record<string, string>
  /** How often a read may be sent where AWS is too slow to answer it; 3 when left out. */
  readAttempts?: number
  /** How many times the breaker trips. */
  trips?: number
  /** False where there is no flood to answer. */
  flood?: boolean
  /** Where the flood goes on until the breaker has latched: what a person does then, once it is over. */
  byHand?: (scene: Scene) => Promise<void>
  beforeFlood?: (scene: Scene) => Promise<void>
  /** While the flood has begun and nothing has answered it yet. */
  duringFlood?: (scene: Scene) => Promise<void>
  afterKill?: (scene: Scene) => Promise<void>
  afterReopening?: (scene: Scene) => Promise<void>
  /** Its own figures, beside those of every drill. */
  figures?: (scene: Scene) => Figure[]
}

const KILL_SWITCH = 'KillSwitchFunction'

const failedInvocations = ({ stack }: Scene, logicalId: string): number =>
  stack.events.filter(
    (event) =>
      event.kind === 'step' &&
      event.logicalId === logicalId &&
      event.step.kind === 'ended' &&
      event.step.failed,
  ).length

const transitions = ({ trail }: Scene, action: string): number =>
  trail.filter(({ actionType }) => actionType === action).length

const plain: Variant = {
  name: 'plain',
  title: 'A flood at the Function URL',
  story:
    'Strangers send requests to the Function URL faster than the alarm allows, and stop after some minutes.',
}

const killFails: Variant = {
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

const threefold: Variant = {
  name: 'notified-thrice',
  title: 'The notification is delivered three times',
  story: 'SNS delivers each notification of the alarm three times, at the same moment.',
  beforeFlood: ({ stack }) => stack.make({ do: 'repeat-notifications', times: 3 }),
}

const redeployed: Variant = {
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

const endless: Variant = {
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

const hangs: Variant = {
  name: 'lambda-hangs',
  title: 'Lambda hangs instead of throttling',
  story:
    'The Function URL takes requests and never answers, before the flood for a minute and after the kill; every other request it has carried out all the same.',
  edgeSettings: { FUNCTION_URL_READ_MS: '700', FUNCTION_URL_WRITE_MS: '1000' },
  async beforeFlood(scene) {
    scene.mark('trouble starts')
    await scene.stack.make({ do: 'hang', on: true })
    await scene.pace.wait(60)
    await scene.stack.make({ do: 'hang', on: false })
    scene.mark('trouble ends')
  },
  afterKill: ({ stack }) => stack.make({ do: 'hang', on: true }),
  afterReopening: ({ stack }) => stack.make({ do: 'hang', on: false }),
}

const kvDown: Variant = {
  name: 'kv-down',
  title: 'KV is unavailable',
  story:
    'The namespace that carries the traffic weights answers nothing but errors, from before the flood to the end.',
  beforeFlood: ({ stack }) => stack.make({ do: 'kv-down', on: true }),
}

const workerKilled: Variant = {
  name: 'worker-killed',
  title: 'The annotation worker is killed in the middle of a batch',
  story: 'Its process is killed while it works on notes, twice. Nobody floods anything.',
  flood: false,
  trips: 0,
  async beforeFlood({ stack, operator, pace }) {
    // A killed batch comes back when its visibility timeout has passed: six minutes of the drill.
    await setVisibilityTimeout(operator, Math.ceil(pace.ms(360) / 1000))
    await stack.make({ do: 'crash', logicalId: 'WorkerFunction', times: 2 })
  },
  figures: (scene) => [
    figure(
      'crashes',
      'batches that the worker was killed in',
      failedInvocations(scene, 'WorkerFunction'),
      { atLeast: 2 },
    ),
  ],
}

const throttledTable: Variant = {
  name: 'table-throttled',
  title: 'DynamoDB throttles for thirty seconds',
  story:
    'When the alarm rings, the table refuses everything for half a minute: the flood that rings the alarm may be throttling it as well.',
  readAttempts: 20,
  async duringFlood(scene) {
    await scene.untilAlarm()
    scene.mark('trouble starts')
    await scene.stack.make({
      do: 'fault',
      name: 'table',
      fault: { service: 'dynamodb', kind: 'throttle' },
    })
    await scene.pace.wait(30)
    await scene.stack.make({ do: 'mend', name: 'table' })
    scene.mark('trouble ends')
  },
}

async function setVisibilityTimeout({ settings }: Operator, seconds: number): Promise<void> {
  const sqs = new SQSClient({
    region: settings.AWS_REGION,
    credentials: {
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    },
    ...(settings.AWS_ENDPOINT_URL === undefined ? {} : { endpoint: settings.AWS_ENDPOINT_URL }),
  })
  await sqs.send(
    new SetQueueAttributesCommand({
      QueueUrl: settings.QUEUE_URL,
      Attributes: { VisibilityTimeout: String(seconds) },
    }),
  )
  sqs.destroy()
}

export const VARIANTS: readonly Variant[] = [
  plain,
  killFails,
  threefold,
  redeployed,
  endless,
  hangs,
  kvDown,
  workerKilled,
  throttledTable,
]
