import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Key } from './table.ts'

export type Item = Record<string, AttributeValue>

/** A plain value as a DynamoDB attribute. Fields that are undefined are left out. */
export function toAttribute(value: unknown): AttributeValue {
  if (value === null) return { NULL: true }
  switch (typeof value) {
    case 'string':
      return { S: value }
    case 'number':
      return { N: String(value) }
    case 'boolean':
      return { BOOL: value }
    case 'object':
      return Array.isArray(value) ? { L: value.map(toAttribute) } : { M: toItem(value) }
    default:
      throw new TypeError(`a ${typeof value} cannot be stored`)
  }
}

/** An object as a DynamoDB item. */
export function toItem(fields: object): Item {
  const item: Item = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) item[name] = toAttribute(value)
  }
  return item
}

/** A DynamoDB attribute as a plain value. */
export function fromAttribute(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S
  if (attribute.N !== undefined) return Number(attribute.N)
  if (attribute.BOOL !== undefined) return attribute.BOOL
  if (attribute.NULL !== undefined) return null
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute)
  if (attribute.M !== undefined) return inNameOrder(fromItem(attribute.M))
  throw new TypeError('an attribute of a type that is never written here')
}

/** DynamoDB keeps no order in a map; answers, and the entity tags made from them, need one. */
const inNameOrder = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** A DynamoDB item as a plain object. */
export function fromItem(item: Item): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name in item) {
    const attribute = item[name]
    if (attribute !== undefined) fields[name] = fromAttribute(attribute)
  }
  return fields
}

/** An entity with its key and index entries, ready to be put. */
export const entityItem = (
  type: string,
  key: Key,
  indexes: Record<string, string>,
  entity: object,
): Item => toItem({ ...entity, type, ...key, ...indexes })

export const keyItem = (key: Key): Item => ({ PK: { S: key.PK }, SK: { S: key.SK } })
