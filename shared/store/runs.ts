import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { Problem } from '#shared/domain/problems.ts'
import { Run } from '#shared/domain/run.ts'
import type { StoreContext } from './context.ts'
import { getDocument } from './documents.ts'
import { entityItem, keyItem } from './item.ts'
import { findDocumentOf } from './lookup.ts'
import { itemReader } from './read-item.ts'
import { RUN_PREFIX, documentPartition, keys, runIndexes } from './table.ts'

export const readRun = itemReader('Run', Run)

export const putRun = (store: StoreContext, run: Run): TransactWriteItem => ({
  Put: {
    TableName: store.tableName,
    Item: entityItem('Run', keys.run(run.documentId, run.id), runIndexes(run), run),
  },
})

export async function getRun(
  store: StoreContext,
  documentId: string,
  runId: string,
): Promise<Run | undefined> {
  const { Item } = await store.dynamo.getItem({
    TableName: store.tableName,
    Key: keyItem(keys.run(documentId, runId)),
    ConsistentRead: true,
  })
  return Item === undefined ? undefined : readRun(Item)
}

/** A run by its id alone. @throws Problem `run-not-found` */
export async function findRun(store: StoreContext, runId: string): Promise<Run> {
  const documentId = await findDocumentOf(store, `${RUN_PREFIX}${runId}`)
  const run = documentId === undefined ? undefined : await getRun(store, documentId, runId)
  if (run === undefined) throw new Problem('run-not-found', { runId })
  return run
}

/** The runs of a note, newest first. @throws Problem `document-not-found` */
export async function listRuns(store: StoreContext, documentId: string): Promise<Run[]> {
  const [{ Items = [] }] = await Promise.all([
    store.dynamo.query({
      TableName: store.tableName,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: {
        ':pk': { S: documentPartition(documentId) },
        ':prefix': { S: RUN_PREFIX },
      },
      ConsistentRead: true,
    }),
    getDocument(store, documentId),
  ])
  return newestFirst(Items.map(readRun))
}

export const newestFirst = (runs: Run[]): Run[] =>
  runs.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
