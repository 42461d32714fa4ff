import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll } from 'vitest'
import { createSdkDynamoDb } from '#aws/dynamodb-sdk.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { CREDENTIALS, REGION } from '#tests/support/emulators.ts'
import { describeDynamoDbFaults } from './dynamodb-faults.ts'

const clients: DynamoDBClient[] = []
afterAll(() => {
  for (const client of clients) client.destroy()
})

describeDynamoDbFaults('DynamoDB in trouble, over fetch', (endpoint, options) =>
  createDynamoDb(
    createTransport({ region: REGION, endpoint, credentials: () => CREDENTIALS, ...options }),
  ),
)

describeDynamoDbFaults('DynamoDB in trouble, over the SDK', (endpoint, options) => {
  // More attempts than the port would ever make: none of them may happen.
  const client = new DynamoDBClient({
    region: REGION,
    endpoint,
    credentials: CREDENTIALS,
    maxAttempts: 7,
  })
  clients.push(client)
  return createSdkDynamoDb(client, options)
})
