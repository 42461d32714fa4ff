import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConditionFailed, TransactionCanceled, type DynamoDb } from '#shared/aws/dynamodb.ts'
import type { RetryPolicy } from '#shared/aws/retry.ts'
import {
  answer,
  breakOff,
  hang,
  json,
  refuse,
  reset,
  startMisbehavingServer,
} from '#tests/support/misbehaving-server.ts'

const Key = { PK: { S: 'PLANTED-ID' }, SK: { S: 'METADATA' } }
const read = { TableName: 'T', Key }
const plainPut = { TableName: 'T', Item: Key }
const conditionalPut = { ...plainPut, ConditionExpression: 'attribute_not_exists(PK)' }
const transaction = { TransactItems: [{ Put: conditionalPut }, { Put: plainPut }] }
const canceled = (...codes: string[]) =>
  refuse('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) })

/** What every way to reach DynamoDB does when DynamoDB, or the way to it, is in trouble. */
export function describeDynamoDbFaults(
  name: string,
  reach: (endpoint: string, options: Partial<RetryPolicy>) => DynamoDb,
): void {
  describe(name, () => {
    let server: Awaited<ReturnType<typeof startMisbehavingServer>>
    beforeAll(async () => {
      server = await startMisbehavingServer()
    })
    afterAll(() => server.close())

    // No pauses, so that only what a test is about takes time.
    const db = (options: Partial<RetryPolicy> = {}) =>
      reach(server.endpoint, { random: () => 0, ...options })
    const unavailable = (reason: string, ambiguous: boolean) => ({
      name: 'AwsUnavailable',
      service: 'dynamodb',
      reason,
      ambiguous,
    })

    for (const code of [
      'ProvisionedThroughputExceededException',
      'ThrottlingException',
      'RequestLimitExceeded',
    ]) {
      it(`tries even a conditional write again after ${code}, which is HTTP 400`, async () => {
        server.behave(refuse(code), refuse(code), json(200, {}))
        await db().putItem(conditionalPut)
        expect(server.seen()).toHaveLength(3)
      })
    }

    it('tries a conditional write again after 429 and after 503, which say not executed', async () => {
      server.behave(answer(429, 'slow down'), answer(503, '<html>busy</html>'), json(200, {}))
      await db().putItem(conditionalPut)
      expect(server.seen()).toHaveLength(3)
    })

    it('asks once when the answer is a definite refusal', async () => {
      server.behave(refuse('ValidationException'))
      await expect(db().getItem(read)).rejects.toMatchObject({
        name: 'AwsError',
        operation: 'GetItem',
        status: 400,
        code: 'ValidationException',
      })
      expect(server.seen()).toHaveLength(1)
    })

    it('reports a condition that failed without asking again', async () => {
      server.behave(refuse('ConditionalCheckFailedException', { Item: { n: { N: '1' } } }))
      const error = await db()
        .putItem(conditionalPut)
        .catch((e: unknown) => e)
      expect(error).toBeInstanceOf(ConditionFailed)
      if (error instanceof ConditionFailed) expect(error.item).toEqual({ n: { N: '1' } })
      expect(server.seen()).toHaveLength(1)
    })

    for (const [trouble, behaviour] of [
      ['a reset connection', reset],
      ['a 500', answer(500, '{"__type":"x#InternalServerError"}')],
      ['an answer that breaks off', breakOff],
      ['an answer that is not JSON', answer(200, '<html>PLANTED</html>')],
    ] as const) {
      it(`repeats a read and a plain put after ${trouble}`, async () => {
        server.behave(behaviour, json(200, { Item: Key }))
        expect((await db().getItem(read)).Item).toEqual(Key)
        expect(server.seen()).toHaveLength(2)
        server.behave(behaviour, json(200, {}))
        await db().putItem(plainPut)
        expect(server.seen()).toHaveLength(2)
      })

      it(`never repeats a conditional write or an update after ${trouble}`, async () => {
        for (const write of [
          (to: DynamoDb) => to.putItem(conditionalPut),
          (to: DynamoDb) => to.deleteItem({ ...read, ConditionExpression: 'a = b' }),
          (to: DynamoDb) => to.deleteItem({ ...read, ReturnValues: 'ALL_OLD' }),
          (to: DynamoDb) => to.updateItem({ ...read, UpdateExpression: 'ADD n :one' }),
        ]) {
          server.behave(behaviour, json(200, {}))
          const error = await write(db()).catch((e: unknown) => e)
          expect(error).toMatchObject({ name: 'AwsUnavailable', ambiguous: true })
          expect(String(error)).not.toContain('PLANTED')
          expect(server.seen()).toHaveLength(1)
        }
      })

      it(`repeats a transaction with the same token after ${trouble}`, async () => {
        server.behave(behaviour, refuse('TransactionInProgressException'), json(200, {}))
        await db().transactWriteItems(transaction)
        const tokens = server.seen().map(({ body }) => tokenOf(body))
        expect(tokens).toHaveLength(3)
        expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/)
        expect(new Set(tokens).size).toBe(1)
      })
    }

    it('gives each transaction a token of its own', async () => {
      server.behave(json(200, {}))
      await db().transactWriteItems(transaction)
      await db().transactWriteItems(transaction)
      const [first, second] = server.seen().map(({ body }) => tokenOf(body))
      expect(first).not.toBe(second)
    })

    it('tries a transaction again, with its token, when it only met another one', async () => {
      server.behave(
        canceled('None', 'TransactionConflict'),
        canceled('ThrottlingError', 'None'),
        json(200, {}),
      )
      await db().transactWriteItems(transaction)
      expect(new Set(server.seen().map(({ body }) => tokenOf(body))).size).toBe(1)
      expect(server.seen()).toHaveLength(3)
    })

    it('says unavailable, not cancelled, when transactions meet until the attempts are spent', async () => {
      server.behave(canceled('TransactionConflict', 'None'))
      await expect(db({ attempts: 3 }).transactWriteItems(transaction)).rejects.toMatchObject(
        unavailable('throttled', false),
      )
      expect(server.seen()).toHaveLength(3)
    })

    it('reports a transaction whose condition failed at once, whatever else it met', async () => {
      server.behave(canceled('TransactionConflict', 'ConditionalCheckFailed'))
      const error = await db()
        .transactWriteItems(transaction)
        .catch((e: unknown) => e)
      expect(error).toBeInstanceOf(TransactionCanceled)
      if (!(error instanceof TransactionCanceled)) return
      expect(error.reasons.map((reason) => reason.code)).toEqual([
        'TransactionConflict',
        'ConditionalCheckFailed',
      ])
      expect(server.seen()).toHaveLength(1)
    })

    it('sends again only those writes of a batch that were not processed', async () => {
      const put = (id: string) => ({ PutRequest: { Item: { PK: { S: id }, SK: { S: 'x' } } } })
      server.behave(
        json(200, { UnprocessedItems: { T: [put('b'), put('c')] } }),
        json(200, { UnprocessedItems: { T: [put('c')] } }),
        json(200, { UnprocessedItems: {} }),
      )
      await db().batchWriteItem({ RequestItems: { T: [put('a'), put('b'), put('c')] } })
      expect(
        server.seen().map(({ body }) => {
          const sent = JSON.parse(body) as { RequestItems: { T: unknown[] } }
          return sent.RequestItems.T.length
        }),
      ).toEqual([3, 2, 1])
    })

    it('admits that a batch may be half done when the attempts are spent', async () => {
      const rest = { T: [{ DeleteRequest: { Key } }] }
      server.behave(json(200, { UnprocessedItems: rest }))
      await expect(
        db({ attempts: 2 }).batchWriteItem({ RequestItems: rest }),
      ).rejects.toMatchObject(unavailable('throttled', true))
      expect(server.seen()).toHaveLength(2)
    })

    it('remembers an attempt that may have been executed when later ones were not', async () => {
      server.behave(reset, refuse('ThrottlingException'))
      await expect(db({ attempts: 3 }).putItem(plainPut)).rejects.toMatchObject(
        unavailable('throttled', true),
      )
      expect(server.seen()).toHaveLength(3)
    })

    it('stops at the attempts allowed', async () => {
      server.behave(answer(503))
      await expect(db({ attempts: 4 }).getItem(read)).rejects.toMatchObject(
        unavailable('server-error', false),
      )
      expect(server.seen()).toHaveLength(4)
    })

    it('stops waiting for a server that hangs when the deadline is over', async () => {
      server.behave(hang)
      const start = performance.now()
      await expect(db({ deadlineMs: 300 }).putItem(conditionalPut)).rejects.toMatchObject(
        unavailable('deadline', true),
      )
      expect(performance.now() - start).toBeGreaterThan(290)
      expect(performance.now() - start).toBeLessThan(1500)
      expect(server.seen()).toHaveLength(1)
    })

    it('asks again for a read whose first attempt hangs', async () => {
      server.behave(hang, json(200, { Item: Key }))
      expect((await db({ attemptMs: 100 }).getItem(read)).Item).toEqual(Key)
      expect(server.seen()).toHaveLength(2)
    })

    it('never sleeps past the deadline', async () => {
      server.behave(refuse('ThrottlingException'))
      let clock = 0
      const pauses: number[] = []
      const sleep = (ms: number) => {
        pauses.push(ms)
        clock += ms
        return Promise.resolve()
      }
      const late = { deadlineMs: 400, attempts: 100, random: () => 1, now: () => clock, sleep }
      await expect(db(late).getItem(read)).rejects.toMatchObject(unavailable('throttled', false))
      // The third pause would be 400 ms and end after the deadline.
      expect(pauses).toEqual([100, 200])
      expect(server.seen()).toHaveLength(3)
    })

    it('knows that nothing was executed where nobody listens', async () => {
      const gone = await startMisbehavingServer()
      await gone.close()
      const error = await reach(gone.endpoint, { attempts: 2, random: () => 0 })
        .putItem(conditionalPut)
        .catch((e: unknown) => e)
      expect(error).toMatchObject(unavailable('network', false))
      expect(String(error)).toContain('ECONNREFUSED')
    })
  })
}

const tokenOf = (body: string): unknown =>
  (JSON.parse(body) as { ClientRequestToken?: unknown }).ClientRequestToken
