import type { Label } from '#shared/domain/labels.ts'

/** One way of writing a concept. */
export interface Term {
  text: string
  /** Counts only in exactly this case: `MI` is a heart attack and `mi` is not. */
  exactCase: boolean
  /** How far the spelling alone can be trusted, 0 to 1. */
  confidence: number
}

/** What a lexicon line stands for. `code` is an ICD-10-CM or RxNorm code, whichever its label is coded in. */
export interface Concept {
  name: string
  label: Label
  code?: string
  terms: Term[]
}

/**
 * Reads lexicon lines: `name|synonym|ABBREVIATION~ = CODE`; `#` starts a comment line; `;` separates
 * concepts without a code of their own.
 *
 * A one-word synonym with two capitals in a row counts only in exactly that case, unless `~` frees it. `!` marks one
 * that often means something else.
 */
export function readConcepts(lines: string, label: Label): Concept[] {
  const concepts: Concept[] = []
  for (const line of lines.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [written = '', code] = line.split(' = ')
    for (const names of written.split(';')) {
      const terms = names.split('|').map(readTerm)
      const name = terms[0]?.text
      if (name === undefined) continue
      concepts.push({ name, label, terms, ...(code === undefined ? {} : { code: code.trim() }) })
    }
  }
  return concepts
}

export function readTerm(written: string): Term {
  const mark = written.slice(-1)
  const text = mark === '~' || mark === '!' ? written.slice(0, -1) : written
  const abbreviation = !text.includes(' ') && /[A-Z].?[A-Z]|^[A-Z]{1,2}$/.test(text)
  const exactCase = abbreviation && mark !== '~' && text.length <= 6
  return { text, exactCase, confidence: mark === '!' ? 0.5 : trust(text, abbreviation) }
}

function trust(text: string, abbreviation: boolean): number {
  if (abbreviation) return text.length <= 2 ? 0.6 : text.length === 3 ? 0.75 : 0.85
  if (text.includes(' ') || text.length >= 12) return 0.95
  return text.length <= 4 ? 0.75 : 0.9
}
