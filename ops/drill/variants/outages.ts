import { setTimeout as sleep } from 'node:timers/promises'
import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Operator } from '../../operator.ts'
import { figure } from '../figures.ts'
import { isGranted } from '../record.ts'
import { failedInvocations, type Scene } from '../scene.ts'
import type { Variant } from '../variant.ts'

/** After which the front door gives up on Lambda here. Milliseconds. */
const DEADLINE_MS = 1_500
/** How many hung writes are enough: every other one was carried out. */
const HUNG_WRITES = 3
const HANG_ATTEMPTS = 6

const hungWrites = ({ recorder }: Scene): number =>
  recorder.requests.filter(
    ({ kind, failover, status }) => kind === 'write' && failover === 'timeout' && isGranted(status),
  ).length

export const hangs: Variant = {
  name: 'lambda-hangs',
  title: 'Lambda hangs instead of throttling',
  story:
    'The Function URL takes requests and never answers, before the flood for some minutes and after the kill; every other request it has carried out all the same.',
  edgeSettings: {
    FUNCTION_URL_READ_MS: String(DEADLINE_MS),
    FUNCTION_URL_WRITE_MS: String(DEADLINE_MS),
  },
  async beforeFlood(scene) {
    const { stack, pace } = scene
    scene.mark('trouble starts')
    // Again, where hardly a write went to Lambda: after a failure the front door leaves it alone for a while.
    for (let times = 0; times < HANG_ATTEMPTS && hungWrites(scene) < HUNG_WRITES; times++) {
      if (times > 0) await pace.wait(60)
      await stack.make({ do: 'hang', on: true })
      await Promise.all([scene.rush(), sleep(DEADLINE_MS + 500)])
      await stack.make({ do: 'hang', on: false })
    }
    scene.mark('trouble ends')
  },
  afterKill: ({ stack }) => stack.make({ do: 'hang', on: true }),
  afterReopening: ({ stack }) => stack.make({ do: 'hang', on: false }),
  figures: (scene) => [
    figure(
      'hung-writes',
      'writes that Lambda did not answer, and the edge did',
      hungWrites(scene),
      {
        atLeast: 1,
      },
    ),
  ],
}

export const kvDown: Variant = {
  name: 'kv-down',
  title: 'KV is unavailable',
  story:
    'The namespace that carries the traffic weights answers nothing but errors, from before the flood to the end.',
  beforeFlood: ({ stack }) => stack.make({ do: 'kv-down', on: true }),
}

export const workerKilled: Variant = {
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

export const throttledTable: Variant = {
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
