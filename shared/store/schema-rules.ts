import * as z from 'zod/mini'

/** What a schema asks of a value beyond its type. */
export type Rule = (value: string | number) => boolean

/** The parts of zod's definitions that are read here. */
interface Definition {
  checks?: z.core.$ZodCheck[]
  format?: string
  coerce?: boolean
  catchall?: unknown
}

/**
 * The rules of a schema beside its type: none for a plain one, undefined where there is one that is not known here, so
 * that nobody but zod may apply the schema.
 */
export function rulesOf(schema: z.ZodMiniType): Rule[] | undefined {
  const { checks = [], format, coerce = false, catchall } = schema.def as Definition
  if (coerce || !(catchall === undefined || catchall instanceof z.ZodMiniNever)) return undefined
  if (!(format === undefined || format === 'safeint')) return undefined
  const rules = checks.map((check) => ruleOf(check._zod.def))
  if (format === 'safeint') rules.unshift(Number.isSafeInteger)
  return rules.every((rule) => rule !== undefined) ? rules : undefined
}

function ruleOf(definition: z.core.$ZodCheckDef): Rule | undefined {
  const check = definition as z.core.$ZodChecks['_zod']['def']
  switch (check.check) {
    case 'greater_than': {
      const { value: bound, inclusive } = check
      return (value) => value > bound || (inclusive && value === bound)
    }
    case 'less_than': {
      const { value: bound, inclusive } = check
      return (value) => value < bound || (inclusive && value === bound)
    }
    case 'min_length': {
      const { minimum } = check
      return (value) => typeof value === 'string' && value.length >= minimum
    }
    case 'max_length': {
      const { maximum } = check
      return (value) => typeof value === 'string' && value.length <= maximum
    }
    case 'string_format': {
      const { format, pattern } = check
      if (format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky) {
        return undefined
      }
      return (value) => typeof value === 'string' && pattern.test(value)
    }
    default:
      return undefined
  }
}
