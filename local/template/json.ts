import type { JsonValue } from './model.ts'

export type JsonObject = { [member: string]: JsonValue }

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A scalar as CloudFormation passes it on: parameters and environment variables are always strings. */
export const scalarText = (value: JsonValue): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
