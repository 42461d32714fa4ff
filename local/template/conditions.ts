import type { Faults } from './faults.ts'
import { isObject, type JsonObject } from './json.ts'
import type { JsonValue } from './model.ts'

/** Evaluates the template's Conditions: Equals, And, Or, Not and references to one another. */
export class Conditions {
  readonly #declared: JsonObject
  readonly #faults: Faults
  readonly #resolve: (value: JsonValue, path: string) => JsonValue | undefined
  readonly #values = new Map<string, boolean>()
  readonly #open = new Set<string>()

  /** `resolve` gives the value of a parameter or pseudo parameter within a condition. */
  constructor(
    declared: JsonObject,
    faults: Faults,
    resolve: (value: JsonValue, path: string) => JsonValue | undefined,
  ) {
    this.#declared = declared
    this.#faults = faults
    this.#resolve = resolve
  }

  /** So that a fault in a condition that nothing uses is seen as well. */
  evaluateAll(): void {
    for (const name of Object.keys(this.#declared)) this.holds(name)
  }

  /** `undefined` when there is no such condition. */
  holds(name: string): boolean | undefined {
    const known = this.#values.get(name)
    if (known !== undefined) return known
    const declared = this.#declared[name]
    if (declared === undefined) return undefined
    const path = `Conditions.${name}`
    if (this.#open.has(name)) {
      this.#faults.add(path, 'depends on itself')
      return false
    }
    this.#open.add(name)
    const value = this.#evaluate(declared, path)
    this.#open.delete(name)
    this.#values.set(name, value)
    return value
  }

  #evaluate(value: JsonValue, path: string): boolean {
    const [name, argument] = (isObject(value) ? Object.entries(value)[0] : undefined) ?? []
    const operands = Array.isArray(argument) ? argument : []
    switch (name) {
      case 'Fn::Equals': {
        const [left, right] = operands.map((operand) =>
          JSON.stringify(this.#resolve(operand, path)),
        )
        return left === right
      }
      case 'Fn::And':
        return operands.map((operand) => this.#evaluate(operand, path)).every(Boolean)
      case 'Fn::Or':
        return operands.map((operand) => this.#evaluate(operand, path)).some(Boolean)
      case 'Fn::Not':
        return !this.#evaluate(operands[0] ?? null, path)
      case 'Condition': {
        const holds = typeof argument === 'string' ? this.holds(argument) : undefined
        if (holds === undefined)
          this.#faults.add(path, `condition ${JSON.stringify(argument)} leads nowhere`)
        return holds ?? false
      }
      default:
        this.#faults.notUnderstood(name === undefined ? path : `${path}.${name}`)
        return false
    }
  }
}
