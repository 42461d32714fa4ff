import type { Code } from '#shared/domain/assertion.ts'
import { fold } from './normalise.ts'
import { tokenise } from './tokens.ts'

/** One line of a customer's own table: what a term is coded as. */
export interface CodesRow {
  term: string
  system: string
  code: string
  display: string
}

/** A customer's own codes. What it says is verified: somebody who may has decided it. */
export interface CodesTable {
  /** How many rows it has. */
  size: number
  /** The codes of the first of the names that the table has, in the table's order, scored 1. */
  codesOf(names: readonly string[]): Code[]
}

/** Case, quotes, hyphens and white space do not tell terms apart. Empty for a term without a letter or digit. */
export const termKey = (term: string): string => tokenise(fold(term)).words.join(' ')

export function createCodesTable(rows: readonly CodesRow[]): CodesTable {
  const byTerm = new Map<string, Code[]>()
  for (const { term, system, code, display } of rows) {
    const entry: Code = { system, code, display, score: 1, verified: true }
    const key = termKey(term)
    const known = byTerm.get(key)
    if (known === undefined) byTerm.set(key, [entry])
    else known.push(entry)
  }
  return {
    size: rows.length,
    codesOf: (names) => {
      for (const name of names) {
        const codes = byTerm.get(termKey(name))
        if (codes !== undefined) return codes
      }
      return []
    },
  }
}
