import { code, escape, prose, table } from './html.ts'

type Scalar = string | number | boolean

/** What is read of JSON Schema: the part of it that our own schemas come out as. */
export interface JsonSchema {
  $ref?: string
  type?: string
  format?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  enum?: Scalar[]
  const?: Scalar
  default?: Scalar
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  propertyNames?: JsonSchema
  additionalProperties?: boolean | JsonSchema
}

/** Reads schemas out for people: field by field, with a link wherever one of the named schemas stands. */
export interface SchemaReader {
  /** A type in a few words, as HTML: `list of <a ...>Annotation</a>`. */
  type(schema: JsonSchema): string
  /** What a value must keep to beyond its type, as HTML. Empty where there is nothing. */
  constraint(schema: JsonSchema): string
  /** The fields, or those of a list's items, as a table; undefined for what has no fields. */
  fields(schema: JsonSchema, direction: 'sent' | 'answered'): string | undefined
  /** Whether the schema, or that of a list's items, has a name, and with it a table of its own. */
  isNamed(schema: JsonSchema): boolean
}

export function schemaReader(named: Record<string, JsonSchema>): SchemaReader {
  // The document repeats a schema where it is a part of another; its text tells that it is the same.
  const names = new Map(Object.entries(named).map(([name, one]) => [JSON.stringify(one), name]))
  const nameOf = (schema: JsonSchema): string | undefined =>
    schema.$ref?.split('/').at(-1) ?? names.get(JSON.stringify(schema))

  const type = (schema: JsonSchema): string => {
    const name = nameOf(schema)
    if (name !== undefined) return `<a href="#schema-${name}">${name}</a>`
    if (schema.anyOf !== undefined) return schema.anyOf.map(type).join(' or ')
    if (schema.items !== undefined) {
      const plural = nameOf(schema.items) === undefined ? 's' : ''
      return `list of ${type(schema.items)}${plural}`
    }
    if (typeof schema.additionalProperties === 'object' && schema.properties === undefined) {
      const values = schema.additionalProperties.type
      return values === undefined ? 'object' : `map of names to ${values}s`
    }
    return escape(schema.type ?? 'any')
  }

  const rows = (schema: JsonSchema, prefix: string): string[][] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      const inner = field.items ?? field
      const nested = nameOf(inner) === undefined && inner.properties !== undefined
      const path = prefix + name
      return [
        [
          code(path),
          type(field),
          schema.required?.includes(name) === true ? 'yes' : '',
          constraint(field),
        ],
        ...(nested ? rows(inner, `${path}${inner === field ? '' : '[]'}.`) : []),
      ]
    })

  return {
    type,
    constraint,
    isNamed: (schema) => nameOf(schema.items ?? schema) !== undefined,
    fields: (schema, direction) => {
      const cells = rows(schema.items ?? schema, '')
      const heading = direction === 'sent' ? 'Required' : 'Always there'
      return cells.length === 0 ? undefined : table(['Field', 'Type', heading, 'Constraint'], cells)
    },
  }
}

function constraint(schema: JsonSchema): string {
  const { anyOf, propertyNames, additionalProperties: values } = schema
  return [
    ...(schema.description === undefined ? [] : [prose(schema.description)]),
    ...(anyOf === undefined ? [] : anyOf.map(constraint)),
    ...(schema.const === undefined ? [] : [`always ${code(String(schema.const))}`]),
    ...(schema.enum === undefined
      ? []
      : [`one of ${schema.enum.map((value) => code(String(value))).join(', ')}`]),
    ...(schema.format === 'date-time' ? ['ISO 8601, in UTC'] : []),
    ...(schema.pattern === undefined || schema.format !== undefined ? [] : [code(schema.pattern)]),
    range(schema.minimum, schema.maximum, ''),
    range(schema.minLength, schema.maxLength, ' character'),
    range(schema.minItems, schema.maxItems, ' item'),
    ...(propertyNames === undefined ? [] : labelled('names', propertyNames)),
    ...(typeof values === 'object' ? labelled('values', values) : []),
    ...(schema.default === undefined ? [] : [`${code(String(schema.default))} if left out`]),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function labelled(label: string, schema: JsonSchema): string[] {
  const text = constraint(schema)
  return text === '' ? [] : [`${label}: ${text}`]
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  // Zod writes out what every integer of JavaScript keeps to.
  const low = least === undefined || least <= Number.MIN_SAFE_INTEGER ? undefined : least
  const high = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most
  const counted = (number: number): string =>
    `${number}${unit}${unit === '' || number === 1 ? '' : 's'}`
  if (low !== undefined && high !== undefined) return `${low} to ${counted(high)}`
  if (low !== undefined) return `at least ${counted(low)}`
  return high === undefined ? '' : `at most ${counted(high)}`
}
