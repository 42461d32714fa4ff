import { decodeOutput } from '#shared/aws/dynamodb-json.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { textKey } from '#shared/domain/document.ts'
import { utf8 } from '#shared/domain/utf8.ts'
import { entityTag } from '#shared/http/etag.ts'
import { presentNote } from '#shared/http/present.ts'
import { readAnnotation } from '#shared/store/annotations.ts'
import type { Item } from '#shared/store/item.ts'
import { openNote } from '#shared/store/open-note.ts'
import { documentPartition } from '#shared/store/table.ts'
import { median } from '../median.ts'
import { settings } from '../settings.ts'
import { standinDocumentId, standinPartition } from '../standin-items.ts'
import { noteText } from '../standin-note.ts'

const ROUNDS = 11
const CALLS = 100

/** What parts of opening a note cost on their own, in microseconds, on Node in this process. */
export async function whereTimeGoes(): Promise<[part: string, microseconds: number][]> {
  const items = await standinPartition()
  const partition = JSON.stringify({ Count: items.length, Items: items })
  const annotations = items.filter((item) => item['type']?.S === 'Annotation')
  const note = await openNote(storeOver(partition), standinDocumentId)
  const sent = utf8(JSON.stringify(presentNote(note)))
  const calls = storeOver('{}')
  return [
    ['signing and sending two calls', await cost(() => twoCalls(calls))],
    ['parsing the JSON', await cost(() => decodeOutput(partition))],
    ['reading 50 items', await cost(() => annotations.map((item: Item) => readAnnotation(item)))],
    ['presenting', await cost(() => utf8(JSON.stringify(presentNote(note))))],
    ['the entity tag', await cost(() => entityTag(sent))],
  ]
}

/** A store whose AWS answers at once, without a network: every Query with `partition`, every GET with the text. */
function storeOver(partition: string) {
  const transport = createTransport({
    region: settings.AWS_REGION,
    endpoint: 'http://127.0.0.1:1',
    credentials: () => ({
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    }),
    fetch: async (_url, init) => new Response(init?.method === 'GET' ? noteText : partition),
  })
  return {
    dynamo: createDynamoDb(transport),
    tableName: settings.TABLE_NAME,
    texts: createS3(transport, { bucket: settings.BUCKET_NAME }),
    queue: createSqs(transport),
    queueUrl: settings.QUEUE_URL,
    bucketName: settings.BUCKET_NAME,
    clock: () => new Date(),
  }
}

const twoCalls = ({ dynamo, tableName, texts }: ReturnType<typeof storeOver>) =>
  Promise.all([
    dynamo.query({
      TableName: tableName,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: documentPartition(standinDocumentId) } },
      ConsistentRead: true,
    }),
    texts.get(textKey(standinDocumentId)),
  ])

/** The median of several rounds, after as many calls that are not counted. */
async function cost(work: () => unknown): Promise<number> {
  for (let i = 0; i < ROUNDS * CALLS; i++) await work()
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    for (let i = 0; i < CALLS; i++) await work()
    rounds.push((1000 * (performance.now() - began)) / CALLS)
  }
  return median(rounds)
}
