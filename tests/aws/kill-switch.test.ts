import {
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSdkDynamoDb } from '#aws/dynamodb-sdk.ts'
import { ForeignAlarm, parseAlarm } from '#aws/breaker/alarm.ts'
import { trip, type BreakerDeps } from '#aws/breaker/trip.ts'
import { publish } from '#local/aws/publish.ts'
import type { Invocation } from '#local/lambda/invocation.ts'
import { SYSTEM_TRAIL, auditPartition, keys } from '#shared/store/table.ts'
import { fromItem, keyItem } from '#shared/store/item.ts'
import { openStack, type StackStand } from '#tests/support/stack-stand.ts'
import { awsClients } from '#tests/local/aws-stand.ts'

const THRESHOLD = 8
const PRIOR = 7
const soon = { timeout: 10_000, interval: 50 }

let stand: StackStand
let clients: ReturnType<typeof awsClients>
let deps: BreakerDeps
const faults: (() => void)[] = []

beforeAll(async () => {
  stand = await openStack({
    parameters: { TrafficThreshold: String(THRESHOLD), ApiConcurrency: String(PRIOR) },
  })
  clients = awsClients(stand.stack.aws, stand.stack.settings.credentials)
  deps = {
    dynamo: createSdkDynamoDb(clients.dynamodb),
    lambda: clients.lambda,
    tableName: stand.stack.model.tables[0]?.name ?? '',
    functionName: apiFunction(),
    clock: () => new Date(),
  }
})
afterEach(() => {
  for (const take of faults.splice(0)) take()
})
afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy()
  await stand.close()
})

const apiFunction = (): string =>
  stand.stack.functions.get('ApiFunction')?.name ?? 'there is no such function'
const concurrency = async (): Promise<number | undefined> =>
  (await clients.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: apiFunction() })))
    .ReservedConcurrentExecutions
const record = async (): Promise<Record<string, unknown> | undefined> => {
  const { Item } = await deps.dynamo.getItem({
    TableName: deps.tableName,
    Key: keyItem(keys.breaker),
    ConsistentRead: true,
  })
  return Item === undefined ? undefined : fromItem(Item)
}
const trail = async (): Promise<Record<string, unknown>[]> => {
  const { Items = [] } = await deps.dynamo.query({
    TableName: deps.tableName,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: auditPartition(SYSTEM_TRAIL) } },
    ConsistentRead: true,
  })
  return Items.map(fromItem)
}
/** The breaker as a new deployment has it, but for what the trail says. */
async function closeBreaker(): Promise<void> {
  await deps.dynamo.deleteItem({ TableName: deps.tableName, Key: keyItem(keys.breaker) })
  await clients.lambda.send(
    new PutFunctionConcurrencyCommand({
      FunctionName: apiFunction(),
      ReservedConcurrentExecutions: PRIOR,
    }),
  )
}
const alarmName = (): string => stand.stack.model.alarms[0]?.name ?? ''
const alarmMessage = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    AlarmName: alarmName(),
    NewStateValue: 'ALARM',
    NewStateReason: 'Threshold Crossed: 1 datapoint [9.0] was greater than the threshold (8.0).',
    OldStateValue: 'OK',
    ...changes,
  })
const notify = (message: string): Promise<void> =>
  publish(stand.stack.address, {
    topicArn: stand.stack.model.topics[0]?.arn ?? '',
    subject: 'ALARM',
    message,
  })
/** Invokes the kill switch itself, to see what it makes of an event. */
const invoke = async (message: string): Promise<Invocation> => {
  const fn = stand.stack.functions.get('KillSwitchFunction')
  if (fn === undefined) throw new Error('there is no kill switch')
  return fn.invoke({ Records: [{ Sns: { MessageId: crypto.randomUUID(), Message: message } }] })
}

describe('the breaker', () => {
  it('trips on traffic over the threshold: the API function is closed, and the edge goes on', async () => {
    expect(await concurrency()).toBe(PRIOR)
    expect((await stand.call('edge', 'GET', '/ops/breaker')).body).toMatchObject({
      state: 'closed',
    })
    for (let request = 0; request <= THRESHOLD; request++) {
      const { status, headers } = await stand.call('lambda', 'GET', '/')
      if (status === 429) break
      expect(headers.get('x-served-by')).toBe('lambda')
    }
    await vi.waitFor(async () => expect(await concurrency()).toBe(0), soon)

    const refused = await stand.call('lambda', 'GET', '/')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-served-by')).toBeNull()
    expect(refused.headers.get('x-request-id')).toBeNull()

    const { status, body, headers } = await stand.call('edge', 'GET', '/ops/breaker')
    expect([status, headers.get('x-served-by')]).toEqual([200, 'edge'])
    expect(body).toMatchObject({
      state: 'tripped',
      priorConcurrency: PRIOR,
      actor: 'system:kill-switch',
      epoch: 1,
      reason: expect.stringContaining('Threshold Crossed') as string,
    })
    expect(await trail()).toMatchObject([
      {
        actionType: 'breaker.tripped',
        actor: 'system:kill-switch',
        runtime: 'kill-switch',
        before: { state: 'closed', epoch: 0 },
        after: { state: 'tripped', epoch: 1, priorConcurrency: PRIOR },
      },
    ])
    expect((await stand.call('edge', 'GET', '/documents')).status).toBe(200)
    const write = await stand.call('edge', 'POST', '/documents', {
      body: { id: 'while-tripped', title: 'Note', category: 'Note', text: 'Has asthma.' },
    })
    expect(write.body).toMatchObject({ status: 503, type: 'urn:chartside:problem:breaker-open' })
    expect(write.headers.get('retry-after')).toBe('60')
    await stand.stack.functions.get('KillSwitchFunction')?.drain()
  })

  it('does not change when the same alarm is told again, or told to be over', async () => {
    const [before, entries] = [await record(), await trail()]
    for (const message of [alarmMessage(), alarmMessage(), alarmMessage({ NewStateValue: 'OK' })]) {
      expect(await invoke(message)).toMatchObject({ kind: 'succeeded' })
    }
    await notify(alarmMessage())
    await stand.stack.functions.get('KillSwitchFunction')?.drain()
    expect(await record()).toEqual(before)
    expect(await trail()).toEqual(entries)
    expect(await concurrency()).toBe(0)
  })

  it('makes sure of the concurrency again when somebody opened the function under it', async () => {
    const before = await record()
    await clients.lambda.send(
      new PutFunctionConcurrencyCommand({
        FunctionName: apiFunction(),
        ReservedConcurrentExecutions: 3,
      }),
    )
    expect(await invoke(alarmMessage())).toMatchObject({ kind: 'succeeded' })
    expect(await concurrency()).toBe(0)
    expect(await record()).toEqual(before)
  })

  it.each([
    ['not JSON', () => 'ALARM'],
    ['no alarm', () => '{"state":"ALARM"}'],
    ['of another alarm', () => alarmMessage({ AlarmName: 'somebody-elses-alarm' })],
    ['in a state that there is not', () => alarmMessage({ NewStateValue: 'PANIC' })],
  ])('refuses a notification that is %s, and changes nothing', async (_what, message) => {
    await closeBreaker()
    const entries = await trail()
    expect(() => parseAlarm(message(), alarmName())).toThrow(ForeignAlarm)
    expect(await invoke(message())).toMatchObject({
      kind: 'failed',
      error: { errorType: 'ForeignAlarm' },
    })
    expect(await record()).toBeUndefined()
    expect(await trail()).toEqual(entries)
    expect(await concurrency()).toBe(PRIOR)
  })

  it('is not told of a state without data', async () => {
    expect(await invoke(alarmMessage({ NewStateValue: 'INSUFFICIENT_DATA' }))).toMatchObject({
      kind: 'succeeded',
    })
    expect(await concurrency()).toBe(PRIOR)
    expect(await record()).toBeUndefined()
  })
})

describe('a trip that is interrupted', () => {
  const cause = { reason: 'a test', requestId: 'notification-1' }
  const tripped = { state: 'tripped', priorConcurrency: PRIOR, reason: 'a test' }

  it('between its record and the function is completed by the next notification, with the prior value', async () => {
    await closeBreaker()
    const entries = (await trail()).length
    faults.push(
      stand.stack.aws.faults.add({
        service: 'lambda',
        operation: 'PutFunctionConcurrency',
        kind: 'error-500',
        times: 1,
      }),
    )
    await expect(trip(deps, cause)).rejects.toThrow()
    expect(await concurrency()).toBe(PRIOR)
    expect(await trip(deps, cause)).toBe('already-tripped')
    expect(await concurrency()).toBe(0)
    expect(await record()).toMatchObject(tripped)
    expect(await trail()).toHaveLength(entries + 1)
  })

  it('after the function was closed, with the answer lost, keeps the prior value all the same', async () => {
    await closeBreaker()
    faults.push(
      stand.stack.aws.faults.add({
        service: 'lambda',
        operation: 'PutFunctionConcurrency',
        kind: 'reset',
        when: 'after',
        times: 1,
      }),
    )
    await expect(trip(deps, cause)).rejects.toThrow()
    expect(await trip(deps, cause)).toBe('already-tripped')
    expect(await concurrency()).toBe(0)
    expect(await record()).toMatchObject(tripped)
  })

  it('closes the function before the record where the flood throttles the table, and records it then', async () => {
    await closeBreaker()
    const writes = {
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      kind: 'throttle',
    } as const
    const end = stand.stack.aws.faults.add(writes)
    // The flood ends with the function.
    faults.push(
      end,
      stand.stack.aws.observe(({ operation }) => {
        if (operation === 'PutFunctionConcurrency') end()
      }),
    )
    expect(await trip(deps, cause)).toBe('tripped')
    expect(await concurrency()).toBe(0)
    expect(await record()).toMatchObject(tripped)
  })

  it('closes the function even where nothing can be recorded, and fails so that it is told again', async () => {
    await closeBreaker()
    const end = stand.stack.aws.faults.add({ service: 'dynamodb', kind: 'throttle' })
    faults.push(end)
    await expect(trip(deps, cause)).rejects.toThrow()
    expect(await concurrency()).toBe(0)
    end()
    expect(await trip(deps, cause)).toBe('tripped')
    const known = await record()
    expect(known).toMatchObject({ state: 'tripped' })
    // Not null, which would say that the function never had a reservation.
    expect(known).not.toHaveProperty('priorConcurrency')
  })

  it('is recorded once when two notifications arrive at once', async () => {
    await closeBreaker()
    const entries = (await trail()).length
    const outcomes = await Promise.all([trip(deps, cause), trip(deps, cause), trip(deps, cause)])
    expect(outcomes.toSorted()).toEqual(['already-tripped', 'already-tripped', 'tripped'])
    expect(await trail()).toHaveLength(entries + 1)
    expect(await record()).toMatchObject(tripped)
    expect(await concurrency()).toBe(0)
  })
})
