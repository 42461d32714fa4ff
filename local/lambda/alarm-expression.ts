/** Metric math over the values of other metrics in one period. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'metric'; id: string }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression }

type Operator = '+' | '-' | '*' | '/'

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z]\w*|\S)/gy

/**
 * Reads `+ - * /`, parentheses, numbers and metric ids, which is all that is understood.
 * @throws Error naming the first thing that is not, a function of CloudWatch's such as FILL for one.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenise(text)
  let next = 0

  function operand(): Expression {
    const token = tokens[next]
    next += 1
    if (token === undefined) throw new Error('it ends where a metric id or a number belongs')
    if (token === '(') {
      const inner = sum()
      if (tokens[next] !== ')') throw new Error('a closing parenthesis is missing')
      next += 1
      return inner
    }
    if (token === '-') return { kind: 'operation', operator: '-', left: zero, right: operand() }
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) }
    // CloudWatch's own rule: ids begin with a small letter, functions with a capital.
    if (tokens[next] === '(' || /^[A-Z]/.test(token)) throw new Error(`${token} is not understood`)
    if (/^[a-z]/.test(token)) return { kind: 'metric', id: token }
    throw new Error(`${token} is not understood here`)
  }

  function chain(operators: readonly string[], part: () => Expression): Expression {
    let left = part()
    for (
      let token = tokens[next];
      token !== undefined && operators.includes(token);
      token = tokens[next]
    ) {
      next += 1
      left = { kind: 'operation', operator: token as Operator, left, right: part() }
    }
    return left
  }

  const product = (): Expression => chain(['*', '/'], operand)
  const sum = (): Expression => chain(['+', '-'], product)

  const expression = sum()
  if (tokens[next] !== undefined) throw new Error(`${tokens[next]} is not understood here`)
  return expression
}

const zero: Expression = { kind: 'number', value: 0 }

function tokenise(text: string): string[] {
  return [...text.trimEnd().matchAll(TOKEN)].map(([, token = '']) => token)
}

/** The value in one period; undefined where a metric it needs has none there, or it divides by zero. */
export function evaluate(
  expression: Expression,
  valueOf: (id: string) => number | undefined,
): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'metric':
      return valueOf(expression.id)
    case 'operation': {
      const left = evaluate(expression.left, valueOf)
      const right = evaluate(expression.right, valueOf)
      if (left === undefined || right === undefined) return undefined
      const value = calculate(expression.operator, left, right)
      return Number.isFinite(value) ? value : undefined
    }
    default:
      return expression satisfies never
  }
}

function calculate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    default:
      return operator satisfies never
  }
}

export function metricIds(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'metric':
      return [expression.id]
    case 'operation':
      return [...metricIds(expression.left), ...metricIds(expression.right)]
    default:
      return expression satisfies never
  }
}

/** Whether the value can only rise while counts, which never fall, still come in. */
export function growsOnly(expression: Expression): boolean {
  if (expression.kind !== 'operation') return true
  const { operator, left, right } = expression
  if (operator === '/') return growsOnly(left) && right.kind === 'number'
  return operator !== '-' && growsOnly(left) && growsOnly(right)
}
