import { describe, expect, it } from 'vitest'
import type { Input } from '#shared/aws/dynamodb.ts'
import {
  ConditionFailed,
  TransactionCanceled,
  type DynamoDb,
  type Item,
} from '#shared/aws/dynamodb.ts'
import { AwsError } from '#shared/aws/errors.ts'

const key = (pk: string, sk = 'METADATA'): Item => ({ PK: { S: pk }, SK: { S: sk } })

async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.unreachable('the call succeeded'),
    (error: unknown) => error,
  )
}

/** What every way to reach DynamoDB promises. Keys are new for each test, so one table serves all. */
export function describeDynamoDbPort(
  name: string,
  reach: () => { db: DynamoDb; tableName: string },
): void {
  describe(name, () => {
    let last = 0
    const fresh = () => {
      const { db, tableName: TableName } = reach()
      return { db, TableName, pk: `${name}#${++last}` }
    }

    it('gives back every type of attribute as it was put, and no metadata', async () => {
      const { db, TableName, pk } = fresh()
      const item: Item = {
        ...key(pk),
        text: { S: 'Grüße, "B": {naïve} 😀\r\n' },
        n: { N: '12.5' },
        yes: { BOOL: true },
        nothing: { NULL: true },
        list: { L: [{ S: 'a' }, { M: { B: { B: Uint8Array.of(1, 2, 255) } } }] },
        B: { S: 'an attribute named like a type' },
        bytes: { BS: [Uint8Array.of(0), Uint8Array.of(200, 201)] },
        names: { SS: ['x', 'y'] },
      }
      await db.putItem({ TableName, Item: item })
      const output = await db.getItem({ TableName, Key: key(pk), ConsistentRead: true })
      expect(output.Item).toEqual(item)
      expect(Object.keys(output)).not.toContain('$metadata')
    })

    it('gives no item for a key that has none', async () => {
      const { db, TableName, pk } = fresh()
      expect((await db.getItem({ TableName, Key: key(pk) })).Item).toBeUndefined()
    })

    it('refuses a conditional put with the item that is there', async () => {
      const { db, TableName, pk } = fresh()
      const put: Input<'PutItem'> = {
        TableName,
        Item: { ...key(pk), v: { N: '1' } },
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }
      await db.putItem(put)
      const error = await thrownBy(db.putItem({ ...put, Item: { ...key(pk), v: { N: '2' } } }))
      expect(error).toBeInstanceOf(ConditionFailed)
      if (!(error instanceof ConditionFailed)) return
      expect(error.item).toEqual({ ...key(pk), v: { N: '1' } })
      expect((await db.getItem({ TableName, Key: key(pk) })).Item?.v).toEqual({ N: '1' })
    })

    it('refuses a condition without an item where none was asked for', async () => {
      const { db, TableName, pk } = fresh()
      const condition = { TableName, ConditionExpression: 'attribute_exists(PK)' }
      for (const call of [
        db.deleteItem({ ...condition, Key: key(pk) }),
        db.updateItem({
          ...condition,
          Key: key(pk),
          UpdateExpression: 'SET a = :a',
          ExpressionAttributeValues: { ':a': { N: '1' } },
        }),
      ]) {
        const error = await thrownBy(call)
        expect(error).toBeInstanceOf(ConditionFailed)
        if (error instanceof ConditionFailed) expect(error.item).toBeUndefined()
      }
    })

    it('updates and returns what it made', async () => {
      const { db, TableName, pk } = fresh()
      const update: Input<'UpdateItem'> = {
        TableName,
        Key: key(pk),
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
        ReturnValues: 'ALL_NEW',
      }
      await db.updateItem(update)
      expect((await db.updateItem(update)).Attributes).toEqual({ ...key(pk), n: { N: '2' } })
    })

    it('deletes, returning what it deleted when asked', async () => {
      const { db, TableName, pk } = fresh()
      await db.putItem({ TableName, Item: key(pk) })
      const deletion: Input<'DeleteItem'> = { TableName, Key: key(pk), ReturnValues: 'ALL_OLD' }
      expect((await db.deleteItem(deletion)).Attributes).toEqual(key(pk))
      expect((await db.deleteItem(deletion)).Attributes).toBeUndefined()
    })

    it('queries a partition in pages', async () => {
      const { db, TableName, pk } = fresh()
      const sks = ['A', 'B', 'C', 'D', 'E']
      await Promise.all(sks.map((sk) => db.putItem({ TableName, Item: key(pk, sk) })))
      const found: (string | undefined)[] = []
      let ExclusiveStartKey: Item | undefined
      do {
        const page = await db.query({
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          Limit: 2,
          ExclusiveStartKey,
        })
        found.push(...(page.Items ?? []).map((item) => item.SK?.S))
        ExclusiveStartKey = page.LastEvaluatedKey
      } while (ExclusiveStartKey !== undefined)
      expect(found).toEqual(sks)
    })

    it('cancels a transaction whole, with a reason for each write in order', async () => {
      const { db, TableName, pk } = fresh()
      await db.putItem({ TableName, Item: { ...key(pk, 'taken'), who: { S: 'first' } } })
      const put = (sk: string) => ({
        Put: {
          TableName,
          Item: key(pk, sk),
          ConditionExpression: 'attribute_not_exists(PK)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
        },
      })
      const error = await thrownBy(
        db.transactWriteItems({ TransactItems: [put('free'), put('taken'), put('other')] }),
      )
      expect(error).toBeInstanceOf(TransactionCanceled)
      if (!(error instanceof TransactionCanceled)) return
      expect(error.reasons.map((reason) => reason.code)).toEqual([
        'None',
        'ConditionalCheckFailed',
        'None',
      ])
      expect(error.reasons[1]?.item).toEqual({ ...key(pk, 'taken'), who: { S: 'first' } })
      expect(error.reasons[0]?.item).toBeUndefined()
      expect((await db.getItem({ TableName, Key: key(pk, 'free') })).Item).toBeUndefined()
    })

    it('succeeds again, changing nothing, when a transaction is repeated with its token', async () => {
      const { db, TableName, pk } = fresh()
      const transaction: Input<'TransactWriteItems'> = {
        ClientRequestToken: crypto.randomUUID(),
        TransactItems: [
          {
            Put: {
              TableName,
              Item: key(pk),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
        ],
      }
      await db.transactWriteItems(transaction)
      await db.transactWriteItems(transaction)
      expect((await db.getItem({ TableName, Key: key(pk) })).Item).toEqual(key(pk))
    })

    it('never lets two transactions that do not share a token pass for one', async () => {
      const { db, TableName, pk } = fresh()
      const TransactItems = [
        { Put: { TableName, Item: key(pk), ConditionExpression: 'attribute_not_exists(PK)' } },
      ]
      await db.transactWriteItems({ TransactItems })
      expect(await thrownBy(db.transactWriteItems({ TransactItems }))).toBeInstanceOf(
        TransactionCanceled,
      )
    })

    it('writes and deletes in batches', async () => {
      const { db, TableName, pk } = fresh()
      const sks = Array.from({ length: 25 }, (_, i) => `S${i}`)
      const count = async () => {
        const { Count } = await db.query({
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
        })
        return Count
      }
      await db.batchWriteItem({
        RequestItems: { [TableName]: sks.map((sk) => ({ PutRequest: { Item: key(pk, sk) } })) },
      })
      expect(await count()).toBe(25)
      await db.batchWriteItem({
        RequestItems: { [TableName]: sks.map((sk) => ({ DeleteRequest: { Key: key(pk, sk) } })) },
      })
      expect(await count()).toBe(0)
    })

    it('names a refusal by its code and shows nothing of the request', async () => {
      const { db, TableName, pk } = fresh()
      const error = await thrownBy(
        db.updateItem({
          TableName,
          Key: key(pk),
          UpdateExpression: 'SET nonsense((',
          ExpressionAttributeValues: { ':secret': { S: 'PLANTED-NAME' } },
        }),
      )
      expect(error).toBeInstanceOf(AwsError)
      expect(error).toMatchObject({
        service: 'dynamodb',
        operation: 'UpdateItem',
        status: 400,
        code: 'ValidationException',
      })
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/nonsense|PLANTED|#\d/)
    })
  })
}
