/**
 * `GET /documents/:id` as it is usually written: Hono, the AWS SDK's clients with their defaults, a Query and then the
 * text. It answers exactly what the API answers, and has no ETag, no log and no checks of what is stored.
 */
import { DynamoDBClient, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Hono } from 'hono'
import { settings } from '../settings.ts'
import { serve } from './node-adapter.ts'
import { announce } from './server-process.ts'

const aws = {
  region: settings.AWS_REGION,
  endpoint: process.env['AWS_ENDPOINT_URL'] ?? '',
  credentials: {
    accessKeyId: settings.AWS_ACCESS_KEY_ID,
    secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
  },
}
const dynamo = new DynamoDBClient(aws)
const s3 = new S3Client({ ...aws, forcePathStyle: true })

type Entity = Record<string, unknown> & { id: string }

function unmarshall(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S
  if (attribute.N !== undefined) return Number(attribute.N)
  if (attribute.BOOL !== undefined) return attribute.BOOL
  if (attribute.L !== undefined) return attribute.L.map(unmarshall)
  if (attribute.M !== undefined) return unmarshallItem(attribute.M)
  return null
}

function unmarshallItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([name, attribute]) => [name, unmarshall(attribute)]),
  )
}

function entity(item: Record<string, AttributeValue>): Entity {
  const {
    PK: _pk,
    SK: _sk,
    GSI1PK: _index1,
    GSI1SK: _position1,
    GSI2PK: _index2,
    GSI2SK: _position2,
    type: _type,
    ...fields
  } = unmarshallItem(item)
  return fields as Entity
}

const startOffset = (annotation: Entity): number => Number(annotation['startOffset'])

const app = new Hono()

app.get('/documents/:id', async (c) => {
  if (c.req.header('x-api-key') !== process.env['BENCH_KEY']) {
    return c.json({ message: 'Unauthorized' }, 401)
  }
  const id = c.req.param('id')
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: settings.TABLE_NAME,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: `DOCUMENT#${id}` } },
      ConsistentRead: true,
    }),
  )
  const under = (prefix: string): Entity[] =>
    Items.filter((item) => item['SK']?.S?.startsWith(prefix)).map(entity)
  const [document] = under('METADATA')
  if (document === undefined) return c.json({ message: 'Not found' }, 404)
  const object = await s3.send(
    new GetObjectCommand({ Bucket: settings.BUCKET_NAME, Key: `documents/${id}.txt` }),
  )
  const text = await object.Body?.transformToString()
  const [lastRun] = under('RUN#')
  return c.json({
    ...document,
    text,
    annotations: under('ANNOTATION#')
      .toSorted((a, b) => startOffset(a) - startOffset(b))
      .map((annotation) => ({ ...annotation, annotationId: annotation.id })),
    relationships: under('RELATIONSHIP#').map((link) => ({ ...link, relationshipId: link.id })),
    ...(lastRun === undefined ? {} : { lastRun: { ...lastRun, runId: lastRun.id } }),
  })
})

announce(await serve((request) => app.fetch(request)))
