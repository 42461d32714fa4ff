import type { Code } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import type { Concept } from './lexicon/notation.ts'
import { conceptKey, lexicon } from './lexicon/terms.ts'
import { fold } from './normalise.ts'
import { tokenise } from './tokens.ts'

export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'

/** The score of a code that rests on part of the mention only. */
const PARTIAL = 0.5

/**
 * Candidate codes for a mention, best first: from the concept an engine recognised, else from the longest lexicon term
 * of the same label in the mention's text. `verified` is false on every one; `score` is 0 to 1. Empty when unknown.
 */
export function codesFor(mention: { label: Label; text: string; concept?: string }): Code[] {
  if (mention.concept !== undefined) {
    const concept = lexicon().concepts.get(conceptKey(mention.label, mention.concept))
    return concept === undefined ? [] : codesOf(concept, 0.95)
  }
  const tokens = tokenise(fold(mention.text))
  const count = tokens.words.length
  let best: { concept: Concept; length: number } | undefined
  for (let from = 0; from < count; from++) {
    const match = lexicon().phrases.longestAt(
      tokens,
      from,
      count,
      ({ kind, concept, exact }) =>
        kind === 'concept' &&
        concept.label === mention.label &&
        (exact === undefined || mention.text.includes(exact)),
    )
    if (match !== undefined && match.to - match.from > (best?.length ?? 0)) {
      best = { concept: match.entries[0].concept, length: match.to - match.from }
    }
  }
  if (best === undefined) return []
  return codesOf(best.concept, best.length === count ? 0.9 : (PARTIAL * best.length) / count)
}

function codesOf(concept: Concept, score: number): Code[] {
  if (concept.code === undefined) return []
  const system = concept.label === 'Medication Statement' ? RXNORM : ICD_10_CM
  const display = concept.name.charAt(0).toUpperCase() + concept.name.slice(1)
  return [{ system, code: concept.code, display, score, verified: false }]
}
