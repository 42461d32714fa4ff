import type { Code } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import type { CodesTable } from './codes-table.ts'
import type { Concept } from './lexicon/notation.ts'
import { conceptKey, lexicon } from './lexicon/terms.ts'
import { standardTokens, type StandardTokens } from './lexicon/standard-words.ts'
import { fold } from './normalise.ts'
import { tokenise } from './tokens.ts'

export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'

/** The score of a code that rests on the concept an engine recognised, and of one that rests on the mention's words. */
const BY_CONCEPT = 0.95
const BY_WORDS = 0.9
/** The best that a code can score that rests on part of the mention only. It never becomes the annotation's own code. */
const PARTIAL = 0.5

const MOST_CANDIDATES = 8

export interface MentionToCode {
  label: Label
  text: string
  /** The dictionary form of what an engine recognised. */
  concept?: string | undefined
  /** Codes that came with the recognition itself. */
  codes?: Code[] | undefined
}

/**
 * Candidate codes for a mention, best first: those of a customer's own table, which are `verified`; then the code of the
 * concept that an engine recognised or that the mention's words name; then, far behind, codes of terms within the mention.
 * Where no table says so `verified` is false. Empty when nothing is known.
 */
export function codesFor(mention: MentionToCode, table?: CodesTable): Code[] {
  const own = mention.concept === undefined ? byWords(mention) : byConcept(mention, mention.concept)
  if (table === undefined && mention.codes === undefined) return own.codes
  const candidates = [
    ...(table === undefined ? [] : table.codesOf(namesOf(mention, own.concept))),
    ...(mention.codes ?? own.codes),
  ]
  return distinct(candidates)
}

interface Coded {
  concept: Concept | undefined
  codes: Code[]
}

function byWords(mention: MentionToCode): Coded {
  const tokens = standardTokens(tokenise(fold(mention.text)))
  const count = tokens.words.length
  const match = longestAt(tokens, mention, 0, count)
  const concept = match?.length === count ? match.concept : undefined
  const whole = concept === undefined ? [] : codesOf(concept, BY_WORDS)
  return { concept, codes: distinct([...whole, ...partialCodes(tokens, mention)]) }
}

/** What is known of each concept, kept: an engine's concepts are the lexicon's, and recur in every note. */
const codesOfConcepts = new Map<Concept, Code[]>()

function byConcept({ label }: MentionToCode, named: string): Coded {
  const concept = lexicon().concepts.get(conceptKey(label, named))
  if (concept === undefined) return { concept, codes: [] }
  let codes = codesOfConcepts.get(concept)
  if (codes === undefined) {
    const parts = partialCodes(standardTokens(tokenise(fold(concept.name))), {
      label,
      text: concept.name,
    })
    codes = distinct([...codesOf(concept, BY_CONCEPT), ...parts])
    codesOfConcepts.set(concept, codes)
  }
  return { concept, codes }
}

/** The first of each code, and the best of them. */
function distinct(candidates: readonly Code[]): Code[] {
  const seen = new Set<string>()
  return candidates
    .filter(({ system, code }) => {
      const key = `${system}|${code}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, MOST_CANDIDATES)
}

/** What a table may have listed the mention under: its own words, then its concept, then the concept's synonyms. */
const namesOf = (mention: MentionToCode, concept: Concept | undefined): string[] => [
  mention.text,
  ...(mention.concept === undefined ? [] : [mention.concept]),
  ...(concept === undefined ? [] : [concept.name, ...concept.terms.map((term) => term.text)]),
]

/** Codes of the terms inside a longer mention, the longest first. */
function partialCodes(tokens: StandardTokens, mention: MentionToCode): Code[] {
  const count = tokens.words.length
  if (count < 2) return []
  const found: { concept: Concept; length: number }[] = []
  for (let from = 0; from < count;) {
    const match = longestAt(tokens, mention, from, from === 0 ? count - 1 : count)
    if (match !== undefined) found.push(match)
    from += match?.length ?? 1
  }
  return found
    .toSorted((a, b) => b.length - a.length)
    .flatMap(({ concept, length }) => codesOf(concept, (PARTIAL * length) / count))
}

function longestAt(
  tokens: StandardTokens,
  { label, text }: MentionToCode,
  from: number,
  limit: number,
): { concept: Concept; length: number } | undefined {
  const match = lexicon().phrases.longestAt(
    tokens,
    from,
    limit,
    ({ kind, concept, exact }) =>
      kind === 'concept' &&
      concept.label === label &&
      (exact === undefined || text.includes(exact)),
  )
  return match && { concept: match.entries[0].concept, length: match.to - match.from }
}

function codesOf(concept: Concept, score: number): Code[] {
  if (concept.code === undefined) return []
  const system = concept.label === 'Medication Statement' ? RXNORM : ICD_10_CM
  const display = concept.name.charAt(0).toUpperCase() + concept.name.slice(1)
  const rounded = Math.round(score * 100) / 100
  return [{ system, code: concept.code, display, score: rounded, verified: false }]
}
