import type { Faults } from './faults.ts'
import { isObject, scalarText, type JsonObject } from './json.ts'
import type { JsonValue } from './model.ts'

/** Keys of a declaration that change no value. */
const DESCRIPTIVE = new Set(['Type', 'Default', 'Description', 'NoEcho', 'ConstraintDescription'])

type Constraint = (value: string, limit: JsonValue) => string | undefined

const CONSTRAINTS: Record<string, Constraint> = {
  MinLength: (value, limit) =>
    value.length < Number(limit) ? `is shorter than ${Number(limit)} characters` : undefined,
  MaxLength: (value, limit) =>
    value.length > Number(limit) ? `is longer than ${Number(limit)} characters` : undefined,
  MinValue: (value, limit) =>
    Number(value) < Number(limit) ? `is less than ${Number(limit)}` : undefined,
  MaxValue: (value, limit) =>
    Number(value) > Number(limit) ? `is more than ${Number(limit)}` : undefined,
  AllowedValues: (value, limit) =>
    Array.isArray(limit) && limit.some((allowed) => scalarText(allowed) === value)
      ? undefined
      : `is not one of ${JSON.stringify(limit)}`,
  AllowedPattern: (value, limit) =>
    new RegExp(`^(?:${scalarText(limit) ?? ''})$`, 'u').test(value)
      ? undefined
      : `does not match ${scalarText(limit)}`,
}

/**
 * Values of the template's parameters: the given ones over the defaults. Values are never repeated in a fault, because
 * some are secrets.
 */
export function resolveParameters(
  declared: JsonObject,
  given: Readonly<Record<string, string>>,
  faults: Faults,
): Record<string, string> {
  for (const name of Object.keys(given)) {
    if (!(name in declared)) faults.add(`Parameters.${name}`, 'is given but not declared')
  }
  const values: Record<string, string> = {}
  for (const [name, declaration] of Object.entries(declared)) {
    const path = `Parameters.${name}`
    if (!isObject(declaration)) {
      faults.add(path, 'is not a mapping')
      continue
    }
    const value = given[name] ?? scalarText(declaration['Default'] ?? null)
    // Something to go on with; the fault is already recorded and nothing is made of the template.
    values[name] = value ?? ''
    if (value === undefined) faults.add(path, 'has no default and was not given')
    else check(path, declaration, value, faults)
  }
  return values
}

function check(path: string, declaration: JsonObject, value: string, faults: Faults): void {
  const type = declaration['Type']
  if (type !== 'String' && type !== 'Number') faults.notUnderstood(`${path}.Type`)
  if (type === 'Number' && (value.trim() === '' || !Number.isFinite(Number(value)))) {
    faults.add(path, 'is not a number')
  }
  for (const [key, limit] of Object.entries(declaration)) {
    if (DESCRIPTIVE.has(key)) continue
    const constraint = CONSTRAINTS[key]
    if (constraint === undefined) {
      faults.notUnderstood(`${path}.${key}`)
      continue
    }
    const fault = constraint(value, limit)
    if (fault !== undefined) faults.add(path, fault)
  }
}
