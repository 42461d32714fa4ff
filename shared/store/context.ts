import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { TransactionCanceled, type DynamoDb } from '#shared/aws/dynamodb.ts'
import type { S3 } from '#shared/aws/s3.ts'
import type { Sqs } from '#shared/aws/sqs.ts'
import type { Item } from './item.ts'

/** What the store works with. Composition roots make one of these; nothing here is global. */
export interface StoreContext {
  dynamo: DynamoDb
  tableName: string
  texts: S3
  queue: Sqs
  queueUrl: string
  bucketName: string
  clock: () => Date
}

/** A condition that did not hold in a transaction: which write, and what was there (where it asked to be told). */
export interface FailedWrite {
  index: number
  item: Item | undefined
  /** Every write whose condition did not hold, this first one included. */
  indexes: number[]
}

/**
 * Writes all or nothing. Gives undefined on success, and the first write whose condition did not hold otherwise.
 *
 * @throws whatever else the transport throws
 */
export async function transact(
  store: Pick<StoreContext, 'dynamo'>,
  writes: TransactWriteItem[],
): Promise<FailedWrite | undefined> {
  try {
    await store.dynamo.transactWriteItems({ TransactItems: writes })
    return undefined
  } catch (error) {
    if (!(error instanceof TransactionCanceled)) throw error
    const indexes = error.reasons.flatMap(({ code }, index) =>
      code === 'ConditionalCheckFailed' ? [index] : [],
    )
    const [index] = indexes
    if (index === undefined) throw error
    return { index, item: error.reasons[index]?.item, indexes }
  }
}
