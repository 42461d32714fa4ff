import * as z from 'zod/mini'
import { Problem } from '#shared/domain/problems.ts'
import { transact, type StoreContext } from './context.ts'
import { fromItem, keyItem, toItem } from './item.ts'
import { keys } from './table.ts'

/** How long an answer is kept. Milliseconds. */
const KEPT_MS = 24 * 60 * 60_000

/** After this a request that never stored its answer is taken to have died with its runtime. Milliseconds. */
const ABANDONED_MS = 60_000

const StoredAnswer = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

const Claim = z.object({
  requestSha256: z.string(),
  startedAt: z.string(),
  answer: z.optional(StoredAnswer),
})

/**
 * Claims an Idempotency-Key for a request, or gives the answer that the first request with it got.
 *
 * @throws Problem `idempotency-key-reused` for another request, `idempotency-in-progress` while the first one runs
 */
export async function claim(
  store: StoreContext,
  hash: string,
  requestSha256: string,
): Promise<StoredAnswer | undefined> {
  const now = store.clock()
  // A transaction, because its token makes it safe to repeat: a lost answer must not leave the key claimed by nobody.
  const failed = await transact(store, [
    {
      Put: {
        TableName: store.tableName,
        Item: toItem({
          ...keys.idempotency(hash),
          type: 'Idempotency',
          requestSha256,
          startedAt: now.toISOString(),
          expiresAt: Math.ceil((now.getTime() + KEPT_MS) / 1000),
        }),
        // An expired item is deleted by DynamoDB within days only, so its time is compared as well.
        ConditionExpression:
          'attribute_not_exists(PK) OR expiresAt < :now OR (requestSha256 = :request AND attribute_not_exists(answer) AND startedAt < :abandoned)',
        ExpressionAttributeValues: {
          ':now': { N: String(Math.floor(now.getTime() / 1000)) },
          ':request': { S: requestSha256 },
          ':abandoned': { S: new Date(now.getTime() - ABANDONED_MS).toISOString() },
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  ])
  if (failed === undefined) return undefined
  const existing = failed.item === undefined ? undefined : Claim.parse(fromItem(failed.item))
  if (existing !== undefined && existing.requestSha256 !== requestSha256) {
    throw new Problem('idempotency-key-reused')
  }
  if (existing?.answer === undefined) {
    throw new Problem('idempotency-in-progress', {}, { 'retry-after': '1' })
  }
  return existing.answer
}

/** Keeps the answer for whoever asks again. */
export async function keepAnswer(
  store: StoreContext,
  hash: string,
  answer: StoredAnswer,
): Promise<void> {
  await store.dynamo.updateItem({
    TableName: store.tableName,
    Key: keyItem(keys.idempotency(hash)),
    UpdateExpression: 'SET answer = :answer',
    ExpressionAttributeValues: { ':answer': { M: toItem(answer) } },
  })
}

/** Gives the key free again: nothing was done under it. */
export async function release(store: StoreContext, hash: string): Promise<void> {
  await store.dynamo.deleteItem({
    TableName: store.tableName,
    Key: keyItem(keys.idempotency(hash)),
  })
}
