/** Everything in a template that this machine cannot do as AWS would, each with its path. */
export class TemplateError extends Error {
  readonly faults: readonly string[]

  constructor(file: string, faults: readonly string[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    super(`${file}: ${count}\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'TemplateError'
    this.faults = faults
  }
}

/** Collects faults, so that a person sees all of them at once. */
export class Faults {
  readonly #faults = new Set<string>()

  /** `path` as in `Resources.Foo.Properties.Bar`. */
  add(path: string, fault: string): void {
    this.#faults.add(`${path}: ${fault}`)
  }

  notUnderstood(path: string): void {
    this.add(path, 'not understood')
  }

  get all(): string[] {
    return [...this.#faults]
  }
}
