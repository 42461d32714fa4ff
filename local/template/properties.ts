import type { Faults } from './faults.ts'
import { isObject, scalarText, type JsonObject } from './json.ts'
import type { JsonValue } from './model.ts'

/**
 * Reads one mapping of a template, whose intrinsics are resolved. What nobody has read or declared to be without local
 * effect when `finish` is called is not understood, and named.
 */
export class Properties {
  readonly path: string
  readonly #value: JsonObject
  readonly #faults: Faults
  readonly #read = new Set<string>()
  readonly #children: Properties[] = []

  constructor(value: JsonObject, path: string, faults: Faults) {
    this.#value = value
    this.path = path
    this.#faults = faults
  }

  finish(): void {
    for (const name of Object.keys(this.#value)) {
      if (!this.#read.has(name)) this.#faults.notUnderstood(`${this.path}.${name}`)
    }
    for (const child of this.#children) child.finish()
  }

  fault(name: string, fault: string): void {
    this.#faults.add(`${this.path}.${name}`, fault)
  }

  /** Read by others, such as the resource's own name. */
  readElsewhere(...names: string[]): void {
    for (const name of names) this.#read.add(name)
  }

  /** Understood, but nothing here follows from it; each with the reason. What a resource ignores is in no-local-effect.ts. */
  noLocalEffect(reasons: Readonly<Record<string, string>>): void {
    for (const name of Object.keys(reasons)) this.#read.add(name)
  }

  get names(): string[] {
    return Object.keys(this.#value)
  }

  /** A required string; '' after a fault. */
  string(name: string): string {
    return this.optionalString(name) ?? this.#missing(name, 'a string') ?? ''
  }

  optionalString(name: string): string | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    return scalarText(value) ?? this.#missing(name, 'a string')
  }

  /** A required number; 0 after a fault. */
  number(name: string, fallback?: number): number {
    return this.optionalNumber(name) ?? fallback ?? this.#missing(name, 'a number') ?? 0
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const text = scalarText(value) ?? ''
    const number = text.trim() === '' ? Number.NaN : Number(text)
    return Number.isFinite(number) ? number : this.#missing(name, 'a number')
  }

  boolean(name: string, fallback: boolean): boolean {
    const value = this.#take(name)
    if (value === undefined) return fallback
    const text = scalarText(value)
    if (text === 'true' || text === 'false') return text === 'true'
    this.#missing(name, 'true or false')
    return fallback
  }

  /** One of `allowed`; a missing property is the fallback, or a fault without one. */
  oneOf<Allowed extends string>(
    name: string,
    allowed: readonly [Allowed, ...Allowed[]],
    fallback?: Allowed,
  ): Allowed {
    const text = this.optionalString(name)
    const value = text === undefined ? fallback : allowed.find((member) => member === text)
    if (value !== undefined) return value
    this.#missing(name, `one of ${allowed.join(', ')}`)
    return allowed[0]
  }

  strings(name: string): string[] {
    return this.#items(name).flatMap((item, index) => {
      const text = scalarText(item)
      if (text === undefined) this.#missing(`${name}[${index}]`, 'a string')
      return text ?? []
    })
  }

  /** A string, or a list of them: what policies have in many places. */
  oneOrMore(name: string): string[] {
    const text = scalarText(this.#value[name] ?? null)
    if (text === undefined) return name in this.#value ? this.strings(name) : [this.string(name)]
    this.#read.add(name)
    return [text]
  }

  /** Every member as such a list. */
  valueLists(): Record<string, string[]> {
    return Object.fromEntries(this.names.map((name) => [name, this.oneOrMore(name)]))
  }

  /** A mapping whose members are passed on as strings, such as environment variables. */
  stringMap(name: string): Record<string, string> {
    const value = this.#take(name)
    if (value === undefined) return {}
    const members = isObject(value) ? Object.entries(value) : []
    if (!isObject(value)) this.#missing(name, 'a mapping')
    return Object.fromEntries(
      members.flatMap(([member, memberValue]) => {
        const text = scalarText(memberValue)
        if (text === undefined) this.#missing(`${name}.${member}`, 'a string')
        return text === undefined ? [] : [[member, text] as const]
      }),
    )
  }

  /** A mapping that is passed on as it is. */
  json(name: string): JsonObject {
    const value = this.#take(name)
    if (isObject(value)) return value
    this.#missing(name, 'a mapping')
    return {}
  }

  child(name: string): Properties | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    if (isObject(value)) return this.#child(value, name)
    return this.#missing(name, 'a mapping')
  }

  /** The members of a list of mappings. */
  children(name: string): Properties[] {
    return this.#items(name).flatMap((item, index) => {
      const at = `${name}[${index}]`
      if (isObject(item)) return this.#child(item, at)
      this.#missing(at, 'a mapping')
      return []
    })
  }

  /** The members of a mapping of mappings, with their names. */
  named(name: string): [string, Properties][] {
    const value = this.#take(name)
    if (value === undefined) return []
    if (!isObject(value)) this.#missing(name, 'a mapping')
    return Object.entries(isObject(value) ? value : {}).flatMap(([member, item]) => {
      const at = `${name}.${member}`
      if (isObject(item)) return [[member, this.#child(item, at)] as [string, Properties]]
      this.#missing(at, 'a mapping')
      return []
    })
  }

  #child(value: JsonObject, name: string): Properties {
    const child = new Properties(value, `${this.path}.${name}`, this.#faults)
    this.#children.push(child)
    return child
  }

  #items(name: string): JsonValue[] {
    const value = this.#take(name)
    if (value === undefined) return []
    if (Array.isArray(value)) return value
    this.#missing(name, 'a list')
    return []
  }

  #take(name: string): JsonValue | undefined {
    this.#read.add(name)
    return this.#value[name]
  }

  #missing(name: string, wanted: string): undefined {
    this.#faults.add(`${this.path}.${name}`, `is not ${wanted}`)
  }
}
