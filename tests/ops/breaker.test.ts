import {
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { announce } from '#aws/breaker/announce.ts'
import { reconcile, type WatchdogDeps } from '#aws/breaker/reconcile.ts'
import { trip } from '#aws/breaker/trip.ts'
import { scheduledEvent } from '#local/lambda/schedule.ts'
import type { AlarmNow } from '#shared/aws/cloudwatch.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createSns } from '#shared/aws/sns.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { keyItem } from '#shared/store/item.ts'
import { listSystemTrail } from '#shared/store/system-trail.ts'
import { getBreaker } from '#shared/store/system.ts'
import { keys } from '#shared/store/table.ts'
import { awsClients } from '#tests/local/aws-stand.ts'
import { openOperatorsStand, type OperatorsStand } from './command-line.ts'

const PRIOR = 7
const MINUTE = 60_000
const ACTIONS = ['breaker.tripped', 'breaker.restored', 'breaker.latched', 'breaker.drift'] as const

let stand: OperatorsStand
let clients: ReturnType<typeof awsClients>
let now: Date
let alarm: AlarmNow
let deps: WatchdogDeps
/** What operators are told of the breaker, and of alarms. */
const told: string[] = []
const alarms: string[] = []

beforeAll(async () => {
  stand = await openOperatorsStand({ ApiConcurrency: String(PRIOR), QuietSeconds: '300' })
  clients = awsClients(stand.stack.aws, stand.stack.settings.credentials)
  stand.stack.aws.onPublish(({ topicArn, subject = '' }) => {
    if (topicArn !== stand.settings['OPERATORS_TOPIC_ARN']) return
    if (subject.startsWith('Chartside:')) told.push(subject)
    else alarms.push(subject)
  })
})
beforeEach(async () => {
  await concurrencyIs(PRIOR)
  told.length = 0
  now = new Date()
  alarm = { state: 'ALARM', since: ago(1_000), reason: 'a flood' }
  deps = {
    dynamo: createDynamoDb(transport()),
    lambda: clients.lambda,
    tableName: stand.settings['TABLE_NAME'] ?? '',
    functionName: stand.settings['API_FUNCTION_NAME'] ?? '',
    clock: () => now,
    // The alarm itself has tests of its own; here it has to be in every state at once.
    cloudwatch: { describeAlarm: () => Promise.resolve(alarm) },
    alarmName: stand.settings['ALARM_NAME'] ?? '',
    deployedConcurrency: PRIOR,
    quietMs: 5 * MINUTE,
    automaticRestores: 3,
  }
  await deps.dynamo.deleteItem({ TableName: deps.tableName, Key: keyItem(keys.breaker) })
})
afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy()
  await stand.close()
})

const transport = () =>
  createTransport({
    region: stand.stack.address.region,
    endpoint: stand.stack.address.url,
    credentials: () => stand.stack.settings.credentials,
  })
const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString()
const later = (ms: number): void => void (now = new Date(now.getTime() + ms))
const quiet = (): AlarmNow => (alarm = { state: 'OK', since: now.toISOString(), reason: 'calm' })
const ring = (): AlarmNow =>
  (alarm = { state: 'ALARM', since: now.toISOString(), reason: 'a flood' })
const concurrency = async (): Promise<number | undefined> =>
  (
    await clients.lambda.send(
      new GetFunctionConcurrencyCommand({ FunctionName: stand.settings['API_FUNCTION_NAME'] }),
    )
  ).ReservedConcurrentExecutions
const concurrencyIs = (value: number) =>
  clients.lambda.send(
    new PutFunctionConcurrencyCommand({
      FunctionName: stand.settings['API_FUNCTION_NAME'],
      ReservedConcurrentExecutions: value,
    }),
  )
const watch = () => reconcile(deps, 'a-minute')
const tripNow = () => trip(deps, { reason: 'a flood', requestId: 'a-notification', rangAt: now })
const transitions = async (): Promise<string[]> => {
  const { epoch } = await getBreaker(deps)
  const entries = await listSystemTrail(deps, { actions: ACTIONS, limit: epoch })
  return entries.map(({ actionType }) => actionType).toReversed()
}

describe('the watchdog', () => {
  it('trips where the alarm rings and its notification never came', async () => {
    expect(await watch()).toBe('tripped')
    expect(await concurrency()).toBe(0)
    expect(await getBreaker(deps)).toMatchObject({ state: 'tripped', priorConcurrency: PRIOR })
    expect(await watch()).toBe('ringing')
  })

  it('repeats a kill that failed, and that is no drift', async () => {
    stand.stack.aws.faults.add({
      service: 'lambda',
      operation: 'PutFunctionConcurrency',
      kind: 'error-500',
      times: 1,
    })
    clients.lambda.config.maxAttempts = () => Promise.resolve(1)
    await expect(tripNow()).rejects.toThrow()
    expect(await concurrency()).toBe(PRIOR)
    expect(await watch()).toBe('ringing')
    expect(await concurrency()).toBe(0)
    expect(await transitions()).toEqual(['breaker.tripped'])
  })

  it('closes a function that a redeploy has opened, and reports it', async () => {
    await tripNow()
    later(10 * MINUTE)
    await concurrencyIs(PRIOR)
    expect(await watch()).toBe('ringing')
    expect(await concurrency()).toBe(0)
    expect(await transitions()).toEqual(['breaker.tripped', 'breaker.drift'])
    expect(await getBreaker(deps)).toMatchObject({ state: 'tripped', priorConcurrency: PRIOR })
    await watch()
    expect(await transitions()).toHaveLength(2)
  })

  it('restores after five quiet minutes, not before, and never while the alarm rings', async () => {
    await tripNow()
    later(20 * MINUTE)
    expect(await watch()).toBe('ringing')
    quiet()
    later(5 * MINUTE - 1_000)
    expect(await watch()).toBe('waiting')
    expect(await concurrency()).toBe(0)
    later(1_000)
    expect(await watch()).toBe('restored')
    expect(await concurrency()).toBe(PRIOR)
    expect(await getBreaker(deps)).toMatchObject({ state: 'closed', actor: 'system:kill-switch' })
    expect(await watch()).toBe('closed')
    expect(await transitions()).toEqual(['breaker.tripped', 'breaker.restored'])
  })

  it('takes the reservation away again where there was none', async () => {
    stand.stack.functions.get('ApiFunction')?.setReservedConcurrency(undefined)
    await tripNow()
    expect(await getBreaker(deps)).toMatchObject({ priorConcurrency: null })
    quiet()
    later(5 * MINUTE)
    expect(await watch()).toBe('restored')
    expect(await concurrency()).toBeUndefined()
  })

  it('latches after three automatic restores in 24 hours, and a person starts the count anew', async () => {
    const episode = async (): Promise<string> => {
      later(MINUTE)
      ring()
      await tripNow()
      quiet()
      later(10 * MINUTE)
      return watch()
    }
    for (let time = 0; time < 3; time++) expect(await episode()).toBe('restored')
    expect(await episode()).toBe('latched')
    later(60 * MINUTE)
    expect(await watch()).toBe('waiting-for-a-person')
    expect(await concurrency()).toBe(0)
    const restored = await stand.ops('breaker', 'restore', '--reason', 'it is over', '--yes')
    expect(restored.status).toBe(0)
    expect(await concurrency()).toBe(PRIOR)
    expect(await getBreaker(deps)).not.toHaveProperty('automaticRestores')
    expect(await getBreaker(deps)).not.toHaveProperty('latched')
  })

  it('does not count restores of more than a day ago', async () => {
    for (let time = 0; time < 5; time++) {
      ring()
      await tripNow()
      quiet()
      later(10 * MINUTE)
      expect(await watch()).toBe('restored')
      later(12 * 60 * MINUTE)
    }
  })

  it('finishes a restore that was interrupted before the function was opened', async () => {
    await tripNow()
    quiet()
    later(10 * MINUTE)
    const end = stand.stack.aws.faults.add({
      service: 'lambda',
      operation: 'PutFunctionConcurrency',
      kind: 'error-500',
    })
    await expect(watch()).rejects.toThrow()
    end()
    expect(await concurrency()).toBe(0)
    expect(await getBreaker(deps)).toMatchObject({ state: 'closed', opening: true })
    expect(await watch()).toBe('opened')
    expect(await concurrency()).toBe(PRIOR)
    expect(await watch()).toBe('closed')
    expect(await transitions()).toEqual(['breaker.tripped', 'breaker.restored'])
  })

  it('does not trip for a notification that comes after the restore', async () => {
    const rangAt = now
    await tripNow()
    quiet()
    later(10 * MINUTE)
    await watch()
    expect(await trip(deps, { reason: 'a flood', requestId: 'late', rangAt })).toBe('late')
    expect(await concurrency()).toBe(PRIOR)
    expect(await getBreaker(deps)).toMatchObject({ state: 'closed', epoch: 2 })
  })

  it('leaves a person’s forced restore alone until the alarm rings anew', async () => {
    await tripNow()
    const sns = createSns(transport())
    later(MINUTE)
    const { restore } = await import('#aws/breaker/restore.ts')
    const actor = { subject: 'operator:sam', role: 'ops', runtime: 'ops', requestId: 'r' } as const
    await restore(deps, await getBreaker(deps), { actor, reason: 'forced', concurrency: PRIOR })
    expect(await watch()).toBe('closed')
    later(MINUTE)
    ring()
    expect(await watch()).toBe('tripped')
    await announce({ ...deps, sns, topicArn: stand.settings['OPERATORS_TOPIC_ARN'] ?? '' })
  })

  it('runs every minute as the template says, in the built kill switch', async () => {
    const fn = stand.stack.functions.get('KillSwitchFunction')
    const schedules = stand.stack.model.functions.flatMap((of) => of.schedules)
    expect(schedules).toEqual([{ everyMs: MINUTE }])
    if (fn === undefined) throw new Error('there is no kill switch')
    expect(await fn.invoke(scheduledEvent(fn, stand.stack.model.names))).toMatchObject({
      kind: 'succeeded',
    })
    expect(stand.lines.filter((line) => line.includes('watchdog.closed'))).toHaveLength(1)
    expect(await fn.invoke({ 'detail-type': 'Something Else' })).toMatchObject({ kind: 'failed' })
    await vi.waitFor(
      () => expect(alarms.join()).toContain('ALARM: "chartside-kill-switch-errors"'),
      {
        timeout: 5_000,
      },
    )
  })
})

describe('operators', () => {
  it('are told of every transition once, and of one whose message was lost at the next run', async () => {
    const announcing = {
      ...deps,
      sns: createSns(transport()),
      topicArn: stand.settings['OPERATORS_TOPIC_ARN'] ?? '',
    }
    await tripNow()
    const end = stand.stack.aws.faults.add({ service: 'sns', kind: 'throttle' })
    await expect(announce(announcing)).rejects.toThrow('sns Publish is unavailable')
    end()
    quiet()
    later(10 * MINUTE)
    await watch()
    expect(await announce(announcing)).toBe(2)
    expect(await announce(announcing)).toBe(0)
    await vi.waitFor(() =>
      expect(told).toEqual([
        'Chartside: the breaker TRIPPED',
        'Chartside: the breaker was restored',
      ]),
    )
  })

  it('trip and restore by hand: writes are refused at both runtimes, reads go on, and it waits for a person', async () => {
    const tripped = await stand.ops(
      'breaker',
      'trip',
      '--reason',
      'a test',
      '--yes',
      '--actor',
      'kim',
    )
    expect([tripped.status, tripped.stderr]).toEqual([0, ''])
    expect(await concurrency()).toBe(0)
    const shown = await stand.ops('breaker', 'show')
    expect(shown.stdout).toContain('tripped, LATCHED: it waits for a person')
    expect(shown.stdout).toContain('before the trip: 7')
    // Somebody opens the function meanwhile: it reads the record as well.
    await concurrencyIs(PRIOR)
    const body = { title: 'Note', category: 'Note', text: 'Has asthma.' }
    for (const runtime of ['edge', 'lambda'] as const) {
      expect((await stand.call(runtime, 'GET', '/documents')).status).toBe(200)
      const write = await stand.call(runtime, 'POST', '/documents', { body })
      expect(write.body).toMatchObject({ status: 503, type: 'urn:chartside:problem:breaker-open' })
      expect(write.headers.get('retry-after')).toBe('60')
      const change = { version: 0, weights: { edge: 100, lambda: 0 }, reason: 'an outage' }
      const { status } = await stand.call(runtime, 'PUT', '/ops/traffic', { body: change })
      expect([200, 409]).toContain(status)
    }
    expect((await stand.ops('breaker', 'show')).stdout).toContain('ATTENTION')
    quiet()
    later(60 * MINUTE)
    expect(await watch()).toBe('waiting-for-a-person')
    const restored = await stand.ops(
      'breaker',
      'restore',
      '--reason',
      'done',
      '--yes',
      '--actor',
      'lee',
    )
    expect([restored.status, restored.stderr]).toEqual([0, ''])
    expect(await concurrency()).toBe(PRIOR)
    const history = (await stand.ops('breaker', 'history', '--limit', '1000', '--json')).json
    const [last, first] = (history as { actor: string }[]).filter(({ actor }) =>
      ['operator:kim', 'operator:lee'].includes(actor),
    )
    expect([first, last]).toMatchObject([
      { actionType: 'breaker.tripped', actor: 'operator:kim', after: { reason: 'a test' } },
      { actionType: 'breaker.restored', actor: 'operator:lee', after: { concurrency: PRIOR } },
    ])
    await vi.waitFor(() =>
      expect(told).toEqual([
        'Chartside: the breaker TRIPPED',
        'Chartside: the API function was open under a tripped breaker',
        'Chartside: the breaker was restored',
      ]),
    )
    const again = await stand.ops('breaker', 'restore', '--reason', 'x', '--yes')
    expect([again.status, again.stderr]).toEqual([1, 'The breaker is not tripped\n'])
  })

  it.each<[string[], string]>([
    [['trip', '--yes'], '--reason is needed'],
    [['restore', '--yes'], '--reason is needed'],
    [['trip', '--reason', 'x'], 'repeat it with --yes'],
  ])('get one line for breaker %j', async (words, line) => {
    const { status, stderr } = await stand.ops('breaker', ...words)
    expect([status, stderr]).toEqual([1, expect.stringContaining(line)])
  })

  it('see the whole system on one screen', async () => {
    const { status, json } = await stand.ops('status', '--json')
    expect(status).toBe(0)
    expect(json).toMatchObject({
      runtimes: { edge: { up: true }, lambda: { up: true } },
      traffic: { value: { weights: { edge: 100 } } },
      breaker: { value: { concurrency: PRIOR, alarm: { state: 'OK' } } },
      queue: { value: { visible: 0 } },
      deadLetterQueue: { value: { visible: 0 } },
    })
    const { stdout } = await stand.ops('status')
    for (const word of [
      'Edge',
      'Lambda',
      'Traffic',
      'Breaker',
      'Queue',
      'Dead',
      'Oldest',
      'Runs',
    ]) {
      expect(stdout).toMatch(new RegExp(`^${word} `, 'm'))
    }
  })

  it('see what is there where a part is away, and status 1', async () => {
    const { status, stdout } = await stand.opsWith(
      { QUEUE_URL: `${stand.stack.address.url}/000000000000/gone` },
      'status',
    )
    expect(status).toBe(1)
    expect(stdout).toMatch(/^Queue +unknown: sqs GetQueueAttributes was refused/m)
    expect(stdout).toMatch(/^Breaker +closed/m)
  })

  it('do not knock at a closed function: each throttle would keep the alarm ringing', async () => {
    await tripNow()
    const counted = () => stand.lines.filter((line) => line.startsWith('ApiFunction')).length
    const before = counted()
    const { stdout } = await stand.ops('status')
    expect(stdout).toContain('closed: its concurrency is 0')
    expect(counted()).toBe(before)
  })
})
