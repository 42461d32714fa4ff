import type { IndexProjection, KeyAttribute, TableModel } from '../model.ts'
import { arn } from '../names.ts'
import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import type { Properties } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

export const dynamodbTable: ResourceType = {
  type: 'AWS::DynamoDB::Table',
  nameProperty: 'TableName',
  attributes: ({ name, names }) => ({ Ref: name, Arn: arn(names, 'dynamodb', `table/${name}`) }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('TableName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::DynamoDB::Table'])
    const ttl = properties.child('TimeToLiveSpecification')
    const ttlAttribute = ttl?.string('AttributeName')
    const table: TableModel = {
      logicalId,
      name,
      arn: attributes['Arn'] ?? '',
      attributes: properties.children('AttributeDefinitions').map((attribute) => ({
        attributeName: attribute.string('AttributeName'),
        attributeType: attribute.oneOf('AttributeType', ['S', 'N', 'B']),
      })),
      keySchema: keySchema(properties),
      indexes: properties.children('GlobalSecondaryIndexes').map((index) => {
        index.noLocalEffect(NO_LOCAL_EFFECT['AWS::DynamoDB::Table GlobalSecondaryIndexes'])
        return {
          indexName: index.string('IndexName'),
          keySchema: keySchema(index),
          projection: projection(index),
        }
      }),
      ...(ttl?.boolean('Enabled', false) === true && ttlAttribute !== undefined
        ? { ttlAttribute }
        : {}),
    }
    model.tables.push(table)
  },
}

const keySchema = (properties: Properties): KeyAttribute[] =>
  properties.children('KeySchema').map((key) => ({
    attributeName: key.string('AttributeName'),
    keyType: key.oneOf('KeyType', ['HASH', 'RANGE']),
  }))

function projection(index: Properties): IndexProjection {
  const declared = index.child('Projection')
  return {
    type: declared?.oneOf('ProjectionType', ['ALL', 'KEYS_ONLY', 'INCLUDE']) ?? 'KEYS_ONLY',
    nonKeyAttributes: declared?.strings('NonKeyAttributes') ?? [],
  }
}
