import { isObject, type JsonObject } from './json.ts'
import type { JsonValue } from './model.ts'

export class EventPatternError extends Error {
  readonly path: readonly string[]
  readonly fault: string

  constructor(path: readonly string[], fault: string) {
    super(`${path.join('.')}: ${fault}`)
    this.name = 'EventPatternError'
    this.path = path
    this.fault = fault
  }
}

type FieldTest = (value: JsonValue | undefined) => boolean
export type EventTest = (event: JsonObject) => boolean

/**
 * Amazon EventBridge's pattern language: every field must match, by any of the alternatives in its list. A field of
 * the event that is a list matches by any of its members.
 *
 * @throws EventPatternError naming an operator that is not implemented
 */
export function compileEventPattern(pattern: JsonObject): EventTest {
  const test = compileFields(pattern, [])
  return (event) => test(event)
}

function compileFields(pattern: JsonObject, path: readonly string[]): FieldTest {
  const fields = Object.entries(pattern).map(([name, expected]): [string, FieldTest] => {
    const at = [...path, name]
    if (name.startsWith('$')) throw new EventPatternError(at, 'not understood')
    if (Array.isArray(expected)) return [name, compileAlternatives(expected, at)]
    if (isObject(expected)) return [name, compileFields(expected, at)]
    throw new EventPatternError(at, 'is neither a list nor a mapping')
  })
  if (fields.length === 0) throw new EventPatternError(path, 'is empty')
  return (value) => {
    const members = isObject(value) ? value : {}
    return fields.every(([name, matches]) => matches(members[name]))
  }
}

function compileAlternatives(alternatives: JsonValue[], path: readonly string[]): FieldTest {
  const tests = alternatives.map((alternative, index) =>
    isObject(alternative)
      ? compileOperator(alternative, [...path, String(index)])
      : compileExact(alternative),
  )
  return (value) => tests.some((matches) => matches(value))
}

const anyMember =
  (test: (scalar: JsonValue) => boolean): FieldTest =>
  (value) =>
    value !== undefined &&
    (Array.isArray(value) ? value.some(test) : !isObject(value) && test(value))

const compileExact = (expected: JsonValue): FieldTest => anyMember((scalar) => scalar === expected)

const anyString = (test: (text: string) => boolean): FieldTest =>
  anyMember((scalar) => typeof scalar === 'string' && test(scalar))

function compileOperator(operator: JsonObject, path: readonly string[]): FieldTest {
  const [entry, another] = Object.entries(operator)
  if (entry === undefined || another !== undefined) {
    throw new EventPatternError(path, 'is not one operator')
  }
  const [name, argument] = entry
  const at = [...path, name]
  switch (name) {
    case 'prefix': {
      const prefix = text(argument, at)
      return anyString((value) => value.startsWith(prefix))
    }
    case 'suffix': {
      const suffix = text(argument, at)
      return anyString((value) => value.endsWith(suffix))
    }
    case 'equals-ignore-case': {
      const expected = text(argument, at).toLowerCase()
      return anyString((value) => value.toLowerCase() === expected)
    }
    case 'exists': {
      if (typeof argument !== 'boolean') throw new EventPatternError(at, 'is not true or false')
      return (value) => (value !== undefined && !isObject(value)) === argument
    }
    case 'anything-but':
      return compileAnythingBut(argument, at)
    case 'numeric':
      return compileNumeric(argument, at)
    default:
      throw new EventPatternError(at, 'not understood')
  }
}

function compileAnythingBut(argument: JsonValue, path: readonly string[]): FieldTest {
  const excluded = isObject(argument)
    ? compileOperator(argument, path)
    : compileAlternatives(Array.isArray(argument) ? argument : [argument], path)
  return anyMember((scalar) => !excluded(scalar))
}

const COMPARISONS: Record<string, (value: number, limit: number) => boolean> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
}

/** A flat list of one or two comparisons, such as `['>', 0, '<=', 5]`. */
function compileNumeric(argument: JsonValue, path: readonly string[]): FieldTest {
  const parts = Array.isArray(argument) ? argument : []
  const tests: ((value: number) => boolean)[] = []
  for (let index = 0; index < parts.length; index += 2) {
    const comparison = parts[index]
    const compare = typeof comparison === 'string' ? COMPARISONS[comparison] : undefined
    const limit = parts[index + 1]
    if (compare === undefined || typeof limit !== 'number') {
      throw new EventPatternError(path, 'is not a list of comparisons and numbers')
    }
    tests.push((value) => compare(value, limit))
  }
  if (tests.length === 0) throw new EventPatternError(path, 'compares with nothing')
  return anyMember((scalar) => typeof scalar === 'number' && tests.every((holds) => holds(scalar)))
}

function text(argument: JsonValue, path: readonly string[]): string {
  if (typeof argument === 'string') return argument
  throw new EventPatternError(path, 'is not a string')
}
