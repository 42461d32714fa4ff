import { expect, it, vi } from 'vitest'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { createBreakerGate } from '#shared/http/breaker-gate.ts'
import { entityItem } from '#shared/store/item.ts'
import { keys } from '#shared/store/table.ts'

/** DynamoDB with one record, which answers when the test lets it. */
function open() {
  const time = { now: 0 }
  const record = { state: 'closed' as 'closed' | 'tripped', epoch: 0 }
  const waiting: (() => void)[] = []
  const reads = { count: 0, held: false, fail: false }
  const answer = async (): Promise<Response> => {
    reads.count++
    const Item = entityItem('Breaker', keys.breaker, {}, { ...record })
    if (reads.held) await new Promise<void>((resolve) => waiting.push(resolve))
    if (reads.fail) return Response.json({ __type: 'x#AccessDeniedException' }, { status: 400 })
    return Response.json({ Item })
  }
  const transport = createTransport({
    region: 'eu-central-1',
    credentials: () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'not-a-secret' }),
    fetch: answer,
  })
  const gate = createBreakerGate(
    { dynamo: createDynamoDb(transport), tableName: 'EhrTable' },
    () => new Date(time.now),
  )
  return { gate, time, record, reads, release: () => waiting.splice(0).forEach((go) => go()) }
}

it('lags behind the record by ten seconds at most, and reads it no more often than every nine', async () => {
  const { gate, time, record, reads } = open()
  expect(await gate()).toBe(false)
  record.state = 'tripped'
  time.now = 8_999
  expect([await gate(), reads.count]).toEqual([false, 1])
  time.now = 9_000
  expect([await gate(), reads.count]).toEqual([true, 2])
  record.state = 'closed'
  time.now = 19_000
  expect([await gate(), reads.count]).toEqual([false, 3])
})

it('lets one request read while the others go on, and none wait for what another reads', async () => {
  const { gate, time, record, reads, release } = open()
  await gate()
  record.state = 'tripped'
  time.now = 9_500
  reads.held = true
  const first = gate()
  expect(await Promise.all([gate(), gate(), gate()])).toEqual([false, false, false])
  await vi.waitFor(() => expect(reads.count).toBe(2))
  // Nothing holds any more, and the first is still reading: each reads for itself.
  time.now = 10_001
  reads.held = false
  expect(await gate()).toBe(true)
  expect(reads.count).toBe(3)
  record.state = 'closed'
  release()
  expect(await first).toBe(true)
  expect(await gate()).toBe(true)
})

it('goes on with what holds while the record cannot be read, and fails once nothing holds', async () => {
  const { gate, time, record, reads } = open()
  reads.fail = true
  await expect(gate()).rejects.toThrow('dynamodb GetItem was refused')
  reads.fail = false
  record.state = 'tripped'
  expect(await gate()).toBe(true)
  reads.fail = true
  time.now = 9_000
  expect([await gate(), reads.count]).toEqual([true, 3])
  time.now = 10_000
  await expect(gate()).rejects.toThrow('dynamodb GetItem was refused')
})
