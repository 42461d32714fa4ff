import { Document } from '#shared/domain/document.ts'
import type { Run } from '#shared/domain/run.ts'
import type { StoreContext } from './context.ts'
import { fromItem } from './item.ts'
import { readRun } from './runs.ts'
import { GSI1, GSI2, runsPartition, statusPartitions } from './table.ts'

const DAY_MS = 24 * 60 * 60_000

type Reader = Pick<StoreContext, 'dynamo' | 'tableName'>

/** The last runs of today and yesterday (UTC), newest first. The index may lag a moment behind. */
export async function listRecentRuns(store: Reader, now: Date, limit: number): Promise<Run[]> {
  const days = [now, new Date(now.getTime() - DAY_MS)].map((day) => day.toISOString().slice(0, 10))
  const pages = await Promise.all(
    days.map((day) =>
      store.dynamo.query({
        TableName: store.tableName,
        IndexName: GSI2,
        KeyConditionExpression: 'GSI2PK = :day',
        ExpressionAttributeValues: { ':day': { S: runsPartition(day) } },
        ScanIndexForward: false,
        Limit: limit,
      }),
    ),
  )
  return pages.flatMap(({ Items = [] }) => Items.map(readRun)).slice(0, limit)
}

/** The note that has waited longest for its analysis; undefined when none waits. */
export async function findOldestWaiting(store: Reader): Promise<Document | undefined> {
  const pages = await Promise.all(
    statusPartitions('processing').map((partition) =>
      store.dynamo.query({
        TableName: store.tableName,
        IndexName: GSI1,
        KeyConditionExpression: 'GSI1PK = :status',
        ExpressionAttributeValues: { ':status': { S: partition } },
        Limit: 1,
      }),
    ),
  )
  return pages
    .flatMap(({ Items = [] }) => Items.map((item) => Document.parse(fromItem(item))))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0]
}
