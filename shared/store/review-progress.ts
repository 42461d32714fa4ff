import type { StoreContext } from './context.ts'
import type { Item } from './item.ts'
import { ANNOTATION_PREFIX, documentPartition } from './table.ts'

/** How far the review of a note has come: annotations a person has decided on, and all there are. */
export interface ReviewProgress {
  documentId: string
  reviewed: number
  all: number
}

/**
 * How far the reviews of some notes have come, in the order asked for; a note that is not there has nothing on it.
 *
 * It is counted from the annotations and not kept in the metadata, on which reviewers of one note would contend. The
 * reads are eventually consistent: a work list may be a moment behind.
 */
export const reviewProgress = (
  store: StoreContext,
  documentIds: string[],
): Promise<ReviewProgress[]> => Promise.all(documentIds.map((id) => progressOf(store, id)))

async function progressOf(store: StoreContext, documentId: string): Promise<ReviewProgress> {
  const progress = { documentId, reviewed: 0, all: 0 }
  let from: Item | undefined
  do {
    const page = await store.dynamo.query({
      TableName: store.tableName,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: {
        ':pk': { S: documentPartition(documentId) },
        ':prefix': { S: ANNOTATION_PREFIX },
      },
      ExpressionAttributeNames: { '#status': 'status' },
      ProjectionExpression: '#status, deletedAt',
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    for (const { status, deletedAt } of page.Items ?? []) {
      if (deletedAt !== undefined) continue
      progress.all += 1
      if (status?.S !== 'suggested') progress.reviewed += 1
    }
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return progress
}
