import { DynamoDBClient, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb'
import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  S3Client,
  type ListObjectVersionsCommandOutput,
} from '@aws-sdk/client-s3'
import { documentIdOfPartition, documentPartition, keys, type Key } from '#shared/store/table.ts'
import type { Operator } from './operator.ts'
import { OpsError } from './ops-error.ts'

/** Everything in a stack that holds words of notes. */
export interface StoredNotes {
  /** Every note that there is any item of, by its id. */
  documentIds: string[]
  /** The keys of all their items. */
  items: Key[]
  /** Kept answers to requests with an Idempotency-Key: they may hold what notes say. */
  answers: Key[]
  /** Every version of every text, delete markers included. */
  texts: { Key: string; VersionId?: string }[]
}

const DOCUMENTS = documentPartition('')
const ANSWERS = keys.idempotency('').PK

const TEXTS = 'documents/'

/** S3 takes at most 1,000 objects in one request. */
const OBJECTS_BATCH = 1000

/** The SDK's clients, because no request of the system itself ever scans a table or lists a bucket. */
function clientsOf({ settings }: Operator) {
  const options = {
    region: settings.AWS_REGION,
    credentials: {
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
      ...(settings.AWS_SESSION_TOKEN === undefined
        ? {}
        : { sessionToken: settings.AWS_SESSION_TOKEN }),
    },
    ...(settings.AWS_ENDPOINT_URL === undefined ? {} : { endpoint: settings.AWS_ENDPOINT_URL }),
  }
  return {
    dynamodb: new DynamoDBClient(options),
    // Another endpoint than AWS's has its buckets in the path.
    s3: new S3Client({ ...options, forcePathStyle: settings.AWS_ENDPOINT_URL !== undefined }),
  }
}

/** Reads the whole table's keys and the bucket's list. It costs what a scan costs. */
export async function findStoredNotes(operator: Operator): Promise<StoredNotes> {
  const { dynamodb, s3 } = clientsOf(operator)
  try {
    const [scanned, texts] = await Promise.all([
      scanKeys(operator, dynamodb),
      listTexts(operator, s3),
    ])
    const items = scanned.filter(({ PK }) => PK.startsWith(DOCUMENTS))
    return {
      documentIds: [...new Set(items.map(({ PK }) => documentIdOfPartition(PK)))],
      items,
      answers: scanned.filter(({ PK }) => PK.startsWith(ANSWERS)),
      texts,
    }
  } finally {
    dynamodb.destroy()
    s3.destroy()
  }
}

async function scanKeys({ settings }: Operator, dynamodb: DynamoDBClient): Promise<Key[]> {
  const found: Key[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await dynamodb.send(
      new ScanCommand({
        TableName: settings.TABLE_NAME,
        ProjectionExpression: 'PK, SK',
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    for (const { PK, SK } of page.Items ?? []) {
      if (PK?.S !== undefined && SK?.S !== undefined) found.push({ PK: PK.S, SK: SK.S })
    }
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return found
}

async function listTexts({ settings }: Operator, s3: S3Client): Promise<StoredNotes['texts']> {
  const found: StoredNotes['texts'] = []
  let page: ListObjectVersionsCommandOutput | undefined
  do {
    page = await s3.send(
      new ListObjectVersionsCommand({
        Bucket: settings.BUCKET_NAME,
        Prefix: TEXTS,
        KeyMarker: page?.NextKeyMarker,
        VersionIdMarker: page?.NextVersionIdMarker,
      }),
    )
    for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
      if (Key !== undefined) found.push({ Key, ...(VersionId === undefined ? {} : { VersionId }) })
    }
  } while (page.IsTruncated === true)
  return found
}

/**
 * Deletes every text for good, with every version and every mark that a deletion left.
 *
 * @throws OpsError where S3 leaves one
 */
export async function deleteTexts(operator: Operator): Promise<void> {
  const { dynamodb, s3 } = clientsOf(operator)
  dynamodb.destroy()
  try {
    const texts = await listTexts(operator, s3)
    for (let start = 0; start < texts.length; start += OBJECTS_BATCH) {
      const { Errors = [] } = await s3.send(
        new DeleteObjectsCommand({
          Bucket: operator.settings.BUCKET_NAME,
          Delete: { Objects: texts.slice(start, start + OBJECTS_BATCH), Quiet: true },
        }),
      )
      const [first] = Errors
      if (first !== undefined) {
        throw new OpsError(`S3 left ${Errors.length} texts: ${first.Code ?? 'no reason given'}`)
      }
    }
  } finally {
    s3.destroy()
  }
}
