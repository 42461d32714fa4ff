import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import type {
  CreateTableCommandInput,
  DynamoDBClient,
  KeySchemaElement,
  TableDescription,
} from '@aws-sdk/client-dynamodb'
import type { KeyAttribute, TableModel } from '../template/model.ts'
import { StartError } from './start-error.ts'

/** @throws StartError when there is a table of that name with other keys or indexes */
export async function provisionTable(dynamodb: DynamoDBClient, table: TableModel): Promise<void> {
  const existing = await describe(dynamodb, table.name)
  if (existing === undefined) await dynamodb.send(new CreateTableCommand(createInput(table)))
  else if (shape(existing) !== shape(createInput(table))) {
    throw new StartError(
      `Table ${table.name} in the data directory has other keys or indexes than the template: use a new data directory`,
    )
  }
  await provisionTtl(dynamodb, table)
}

async function describe(
  dynamodb: DynamoDBClient,
  tableName: string,
): Promise<TableDescription | undefined> {
  try {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: tableName }))
    return Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

const keySchema = (keys: readonly KeyAttribute[]): KeySchemaElement[] =>
  keys.map(({ attributeName, keyType }) => ({ AttributeName: attributeName, KeyType: keyType }))

const createInput = (table: TableModel): CreateTableCommandInput => ({
  TableName: table.name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: table.attributes.map(({ attributeName, attributeType }) => ({
    AttributeName: attributeName,
    AttributeType: attributeType,
  })),
  KeySchema: keySchema(table.keySchema),
  ...(table.indexes.length === 0
    ? {}
    : {
        GlobalSecondaryIndexes: table.indexes.map((index) => ({
          IndexName: index.indexName,
          KeySchema: keySchema(index.keySchema),
          Projection: {
            ProjectionType: index.projection.type,
            ...(index.projection.nonKeyAttributes.length === 0
              ? {}
              : { NonKeyAttributes: index.projection.nonKeyAttributes }),
          },
        })),
      }),
})

/** Keys and indexes as text, to compare a table there with the one wanted. */
function shape(table: TableDescription | CreateTableCommandInput): string {
  const keys = (schema: readonly KeySchemaElement[] = []): string =>
    schema
      .map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`)
      .toSorted()
      .join(', ')
  const indexes = (table.GlobalSecondaryIndexes ?? []).map((index) => {
    const projected = (index.Projection?.NonKeyAttributes ?? []).toSorted().join(', ')
    return `${index.IndexName} (${keys(index.KeySchema)}) ${index.Projection?.ProjectionType} ${projected}`
  })
  return [keys(table.KeySchema), ...indexes.toSorted()].join('; ')
}

async function provisionTtl(dynamodb: DynamoDBClient, table: TableModel): Promise<void> {
  const TableName = table.name
  const { TimeToLiveDescription: present } = await dynamodb.send(
    new DescribeTimeToLiveCommand({ TableName }),
  )
  if (table.ttlAttribute === undefined || present?.AttributeName === table.ttlAttribute) return
  await dynamodb.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: table.ttlAttribute, Enabled: true },
    }),
  )
}
