import type { Faults } from './faults.ts'
import { isObject, scalarText, type JsonObject } from './json.ts'
import type { JsonValue } from './model.ts'

/** Where names lead. `undefined` means that there is no such thing, which becomes a fault at the place of use. */
export interface Scope {
  ref(name: string): string | undefined
  attribute(logicalId: string, attribute: string): string | undefined
  condition(name: string): boolean | undefined
}

type Evaluate = (argument: JsonValue, path: string) => JsonValue | undefined

/**
 * Replaces intrinsic functions by their values. The answer is `undefined` for `AWS::NoValue`, which removes the
 * property it stands in, and after a fault.
 */
export class Intrinsics {
  readonly #scope: Scope
  readonly #faults: Faults
  readonly #functions: Record<string, Evaluate>

  constructor(scope: Scope, faults: Faults) {
    this.#scope = scope
    this.#faults = faults
    this.#functions = {
      Ref: (argument, path) => this.#ref(argument, path),
      'Fn::GetAtt': (argument, path) => this.#getAtt(argument, path),
      'Fn::Sub': (argument, path) => this.#sub(argument, path),
      'Fn::Join': (argument, path) => this.#join(argument, path),
      'Fn::Split': (argument, path) => this.#split(argument, path),
      'Fn::Select': (argument, path) => this.#select(argument, path),
      'Fn::If': (argument, path) => this.#if(argument, path),
    }
  }

  resolve(value: JsonValue, path: string): JsonValue | undefined {
    if (Array.isArray(value)) {
      return value
        .map((member, index) => this.resolve(member, `${path}[${index}]`))
        .filter((member) => member !== undefined)
    }
    if (!isObject(value)) return value
    const call = functionCall(value)
    if (call === undefined) return this.#members(value, path)
    const evaluate = this.#functions[call.name]
    if (evaluate !== undefined) return evaluate(call.argument, path)
    this.#faults.notUnderstood(`${path}.${call.name}`)
    return undefined
  }

  #members(value: JsonObject, path: string): JsonObject {
    const resolved: JsonObject = {}
    for (const [name, member] of Object.entries(value)) {
      const memberValue = this.resolve(member, `${path}.${name}`)
      if (memberValue !== undefined) resolved[name] = memberValue
    }
    return resolved
  }

  #ref(argument: JsonValue, path: string): JsonValue | undefined {
    if (argument === 'AWS::NoValue') return undefined
    const value = typeof argument === 'string' ? this.#scope.ref(argument) : undefined
    return value ?? this.#fault(path, `!Ref ${JSON.stringify(argument)} leads nowhere`)
  }

  #getAtt(argument: JsonValue, path: string): JsonValue | undefined {
    const parts = Array.isArray(argument) ? argument.map((part) => this.resolve(part, path)) : []
    const [logicalId, attribute] = parts
    const value =
      parts.length === 2 && typeof logicalId === 'string' && typeof attribute === 'string'
        ? this.#scope.attribute(logicalId, attribute)
        : undefined
    return value ?? this.#fault(path, `!GetAtt ${JSON.stringify(parts)} leads nowhere`)
  }

  #sub(argument: JsonValue, path: string): JsonValue | undefined {
    const [text, own] = Array.isArray(argument) ? argument : [argument]
    if (typeof text !== 'string' || (own !== undefined && !isObject(own))) {
      return this.#fault(path, '!Sub wants a string, or a string and a mapping')
    }
    return text.replaceAll(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`
      const value =
        own !== undefined && name in own ? this.#text(own[name], path) : this.#named(name)
      if (value !== undefined) return value
      this.#faults.add(path, `!Sub ${whole} leads nowhere`)
      return ''
    })
  }

  #named(name: string): string | undefined {
    const dot = name.indexOf('.')
    return dot === -1
      ? this.#scope.ref(name)
      : this.#scope.attribute(name.slice(0, dot), name.slice(dot + 1))
  }

  #join(argument: JsonValue, path: string): JsonValue | undefined {
    const [separator, list] = this.#list(argument, path)
    if (typeof separator !== 'string' || !Array.isArray(list)) {
      return this.#fault(path, '!Join wants a separator and a list')
    }
    return list.map((member) => this.#text(member, path) ?? '').join(separator)
  }

  #split(argument: JsonValue, path: string): JsonValue | undefined {
    const [separator, text] = this.#list(argument, path)
    if (typeof separator !== 'string' || typeof text !== 'string') {
      return this.#fault(path, '!Split wants a separator and a string')
    }
    return text.split(separator)
  }

  #select(argument: JsonValue, path: string): JsonValue | undefined {
    const [index, list] = this.#list(argument, path)
    const selected = Array.isArray(list) ? list[Number(index)] : undefined
    return selected ?? this.#fault(path, '!Select wants an index within a list')
  }

  #if(argument: JsonValue, path: string): JsonValue | undefined {
    const [name, whenTrue, whenFalse, more] = Array.isArray(argument) ? argument : []
    if (typeof name !== 'string' || whenTrue === undefined || whenFalse === undefined || more) {
      return this.#fault(path, '!If wants a condition and two values')
    }
    const holds = this.#scope.condition(name)
    if (holds === undefined) return this.#fault(path, `!If ${name} leads nowhere`)
    // Only the branch taken: the other may name a resource that its condition leaves out.
    return this.resolve(holds ? whenTrue : whenFalse, path)
  }

  #list(argument: JsonValue, path: string): JsonValue[] {
    const resolved = this.resolve(argument, path)
    return Array.isArray(resolved) ? resolved : []
  }

  #text(value: JsonValue | undefined, path: string): string | undefined {
    const resolved = value === undefined ? undefined : this.resolve(value, path)
    return resolved === undefined ? undefined : scalarText(resolved)
  }

  #fault(path: string, fault: string): undefined {
    this.#faults.add(path, fault)
  }
}

/** `Condition` is not one: it is also a member of every IAM statement. */
export function functionCall(value: JsonObject): { name: string; argument: JsonValue } | undefined {
  const [only, another] = Object.entries(value)
  if (only === undefined || another !== undefined) return undefined
  const [name, argument] = only
  return name === 'Ref' || name.startsWith('Fn::') ? { name, argument } : undefined
}
