import { inspect } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSdkDynamoDb } from '#aws/dynamodb-sdk.ts'
import {
  ConditionFailed,
  createDynamoDb,
  type DynamoDb,
  TransactionCanceled,
} from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { CREDENTIALS, type Emulators, REGION, startEmulators } from '#tests/support/emulators.ts'
import { describeDynamoDbPort } from './dynamodb-port.ts'

const TableName = 'PortTable'
let aws: Emulators
let client: DynamoDBClient
let overFetch: DynamoDb
let overSdk: DynamoDb

beforeAll(async () => {
  aws = await startEmulators()
  await aws.createTable(TableName)
  const at = { region: REGION, endpoint: aws.endpoint }
  overFetch = createDynamoDb(createTransport({ ...at, credentials: () => CREDENTIALS }))
  client = new DynamoDBClient({ ...at, credentials: CREDENTIALS })
  overSdk = createSdkDynamoDb(client)
})

afterAll(async () => {
  client.destroy()
  await aws.close()
})

describeDynamoDbPort('DynamoDB over fetch', () => ({ db: overFetch, tableName: TableName }))
describeDynamoDbPort('DynamoDB over the SDK', () => ({ db: overSdk, tableName: TableName }))

describe('DynamoDB errors', () => {
  it('carry items to callers but show them in no log', () => {
    const item = { title: { S: 'PLANTED-NAME' } }
    const errors = [
      new ConditionFailed(item),
      new TransactionCanceled([{ code: 'ConditionalCheckFailed', item }]),
    ]
    for (const error of errors) {
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('PLANTED')
      expect(JSON.stringify(error)).not.toContain('PLANTED')
      expect(String(error.stack)).not.toContain('PLANTED')
    }
  })
})

describe('a wrong secret', () => {
  it('is refused by DynamoDB as a definite answer', async () => {
    const wrong = createTransport({
      region: REGION,
      endpoint: aws.endpoint,
      credentials: () => ({ ...CREDENTIALS, secretAccessKey: 'wrong' }),
    })
    await expect(
      createDynamoDb(wrong).getItem({ TableName, Key: { PK: { S: 'a' }, SK: { S: 'b' } } }),
    ).rejects.toMatchObject({ name: 'AwsError', status: 403, code: 'InvalidSignatureException' })
  })
})
