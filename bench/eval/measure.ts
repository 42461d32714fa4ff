import { LABELS } from '#shared/domain/labels.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { scoreAlignment, type AlignmentScore } from './alignment.ts'
import { scoreAssertions, type AssertionScores } from './assertions.ts'
import type { GoldNote } from './gold.ts'
import { scoreIdentifiers, type IdentifierScores } from './identifiers.ts'
import { scoreMentions, type MentionScores } from './mentions.ts'
import { scoreRelationships, type RelationshipScores } from './relationships.ts'

/** The figures of one set and split; what nobody marked in it is not there. */
export interface Measures {
  notes: number
  mentions?: MentionScores
  assertions?: AssertionScores
  alignment?: Record<string, AlignmentScore>
  relationships?: RelationshipScores
  identifiers?: IdentifierScores
}

export async function measure(notes: GoldNote[], engine: Engine): Promise<Measures> {
  const measures: Measures = { notes: notes.length }
  if (notes.some(({ complete }) => LABELS.some((label) => complete.has(label)))) {
    measures.mentions = await scoreMentions(notes, engine)
  }
  // A set of one label asks which words are mentions, and not what is said of them.
  const asserted = notes.some(({ complete }) => complete.size !== 1)
  if (notes.some(({ annotations }) => annotations.length > 0)) {
    if (asserted) measures.assertions = scoreAssertions(notes)
    measures.alignment = scoreAlignment(notes)
  }
  if (notes.some(({ relationships }) => relationships !== undefined)) {
    measures.relationships = await scoreRelationships(notes, engine)
  }
  if (notes.some(({ complete }) => complete.has('identifiers'))) {
    measures.identifiers = scoreIdentifiers(notes)
  }
  return measures
}

/** What the figures hide, one line each. */
export const confusionOf = (measures: Measures): string[] => [
  ...(measures.mentions?.confusion ?? []),
  ...(measures.assertions?.confusion ?? []),
  ...(measures.relationships?.confusion ?? []),
  ...(measures.identifiers?.confusion ?? []),
]
