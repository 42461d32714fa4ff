import type { StoreContext } from './context.ts'
import type { Item } from './item.ts'
import { documentPartition } from './table.ts'

/** Which part of a document's partition is read, by sort key; all of it without. */
export type Part = { prefix: string } | { first: string; last: string }

const CONDITION = {
  all: 'PK = :pk',
  prefix: 'PK = :pk AND begins_with(SK, :prefix)',
  range: 'PK = :pk AND SK BETWEEN :first AND :last',
}

function conditionOf(documentId: string, part: Part | undefined) {
  const pk = { ':pk': { S: documentPartition(documentId) } }
  if (part === undefined) {
    return { KeyConditionExpression: CONDITION.all, ExpressionAttributeValues: pk }
  }
  return 'prefix' in part
    ? {
        KeyConditionExpression: CONDITION.prefix,
        ExpressionAttributeValues: { ...pk, ':prefix': { S: part.prefix } },
      }
    : {
        KeyConditionExpression: CONDITION.range,
        ExpressionAttributeValues: {
          ...pk,
          ':first': { S: part.first },
          ':last': { S: part.last },
        },
      }
}

/** The pages of a document's partition in the order of sort keys, strongly consistent. */
export async function* partitionPages(
  store: StoreContext,
  documentId: string,
  part?: Part,
  projection?: string,
): AsyncGenerator<Item[]> {
  let from: Item | undefined
  do {
    const page = await store.dynamo.query({
      TableName: store.tableName,
      ...conditionOf(documentId, part),
      ...(projection === undefined ? {} : { ProjectionExpression: projection }),
      ConsistentRead: true,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    yield page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from !== undefined)
}

/** All of a document's partition, or of a part of it. */
export async function readPartition(
  store: StoreContext,
  documentId: string,
  part?: Part,
): Promise<Item[]> {
  const items: Item[] = []
  for await (const page of partitionPages(store, documentId, part)) {
    for (const item of page) items.push(item)
  }
  return items
}
