import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { textKey, type Document } from '#shared/domain/document.ts'
import { entityItem } from '#shared/store/item.ts'
import { documentIndexes, keys } from '#shared/store/table.ts'
import type { Stack } from '#local/stack.ts'

/** DynamoDB takes at most 25 writes in one batch. */
const BATCH = 25

/** Puts documents behind the work list, older than all that are there. */
export async function fillWorkList(stack: Stack, count: number): Promise<void> {
  const { region, url, credentials } = stack.address
  const dynamo = createDynamoDb(
    createTransport({ region, endpoint: url, credentials: () => credentials }),
  )
  const table = stack.model.tables[0]?.name
  if (table === undefined) throw new Error('the template has no table')
  const put = (i: number) => {
    const id = `filler-${i}`
    const createdAt = new Date(Date.UTC(2020, 0, 1) + i * 60_000).toISOString()
    const document: Document = {
      id,
      title: `Note ${i}`,
      category: 'Filler',
      status: 'ready_for_review',
      s3Key: textKey(id),
      textLength: 0,
      createdBy: 'benchmark',
      createdAt,
      updatedAt: createdAt,
      version: 1,
    }
    const Item = entityItem('Document', keys.document(id), documentIndexes(document), document)
    return { PutRequest: { Item } }
  }
  let next = 0
  const work = async (): Promise<void> => {
    while (next < count) {
      const from = next
      next += BATCH
      const puts = Array.from({ length: Math.min(BATCH, count - from) }, (_, k) => put(from + k))
      await dynamo.batchWriteItem({ RequestItems: { [table]: puts } })
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
}
