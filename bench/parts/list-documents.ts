import type { DynamoDb } from '#shared/aws/dynamodb.ts'
import { Document, textKey } from '#shared/domain/document.ts'
import { DOCUMENT_STATUSES } from '#shared/domain/labels.ts'
import { entityItem, type Item } from '#shared/store/item.ts'
import { documentIndexes, keys } from '#shared/store/table.ts'

/** Every second note has this status, and every second one is this patient's: their partitions grow with the table. */
export const STATUS = 'ready_for_review'
export const PATIENT = 'pt-0001'

const NEWEST = Date.parse('2026-02-11T09:30:00.000Z')
const MINUTE_MS = 60_000
/** DynamoDB's own limit. */
const BATCH = 25
const AT_A_TIME = 4

/**
 * The note that is `age` minutes older than the newest. The newest ones are the same in a table of any size, so that
 * their page is the same, too.
 */
function documentItem(age: number): Item {
  const at = new Date(NEWEST - age * MINUTE_MS).toISOString()
  const id = `note-${String(age).padStart(6, '0')}`
  const others = DOCUMENT_STATUSES.filter((status) => status !== STATUS)
  const document = Document.parse({
    id,
    title: `Follow-up visit ${age}`,
    category: 'Internal medicine',
    patientId: age % 4 < 2 ? PATIENT : `pt-${1000 + (age % 1000)}`,
    status: age % 2 === 0 ? STATUS : others[(age >> 1) % others.length],
    s3Key: textKey(id),
    textSha256: '0'.repeat(64),
    textLength: 5_000,
    createdBy: 'clinician-17',
    createdAt: at,
    updatedAt: at,
    version: 1,
  })
  return entityItem('Document', keys.document(id), documentIndexes(document), document)
}

export async function seedDocuments(
  dynamo: DynamoDb,
  tableName: string,
  count: number,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) =>
    Array.from({ length: Math.min(BATCH, count - batch * BATCH) }, (_unused, i) => ({
      PutRequest: { Item: documentItem(batch * BATCH + i) },
    })),
  )
  const next = batches.values()
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const batch of next) {
        await dynamo.batchWriteItem({ RequestItems: { [tableName]: batch } })
      }
    }),
  )
}
