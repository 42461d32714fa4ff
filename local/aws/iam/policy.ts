import type { PolicyStatement } from '../../template/model.ts'

/** What a request needs: an action on a resource, under conditions that it meets. */
export interface Need {
  /** Such as `dynamodb:GetItem`. */
  action: string
  /** An ARN; `*` where the action knows no resource. */
  resource: string
  context?: Readonly<Record<string, string>>
}

/**
 * Whether identity policies allow it: an Allow that fits and no Deny that does. Actions are compared without regard to
 * case, as IAM does.
 */
export function allows(statements: readonly PolicyStatement[], need: Need): boolean {
  const fitting = statements.filter((statement) => fits(statement, need))
  return (
    fitting.some(({ effect }) => effect === 'Allow') &&
    !fitting.some(({ effect }) => effect === 'Deny')
  )
}

const fits = (
  { actions, resources, conditions }: PolicyStatement,
  { action, resource, context = {} }: Need,
): boolean =>
  actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
  resources.some((pattern) => matches(pattern, resource)) &&
  conditions.every(({ key, values }) => values.includes(context[key.toLowerCase()] ?? ''))

/** The patterns of the policies of this process: a few dozen. */
const compiled = new Map<string, RegExp>()

/** `*` stands for any characters, `?` for one. */
function matches(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text
  const known = compiled.get(pattern)
  if (known !== undefined) return known.test(text)
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const expression = new RegExp(`^${source}$`, 's')
  compiled.set(pattern, expression)
  return expression.test(text)
}
