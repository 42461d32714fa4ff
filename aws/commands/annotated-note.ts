import { ownCode } from '#shared/domain/assertion.ts'
import type { Analysis, RelationshipSuggestion, Suggestion } from '#shared/nlp/types.ts'

/** A note with what an engine found in it. */
export interface AnnotatedNote {
  id: string | number
  text: string
  analysis: Analysis
}

/** The name of an annotation within its note, as brat writes it. */
export const annotationName = (index: number): string => `T${index + 1}`

const presentAnnotation = (suggestion: Suggestion, index: number) => {
  const { codes, attributes, ...rest } = suggestion
  const conceptCode = ownCode(codes)
  return {
    id: annotationName(index),
    ...rest,
    status: 'suggested',
    ...(conceptCode === undefined ? {} : { conceptCode }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  }
}

const presentRelationship = (link: RelationshipSuggestion, index: number) => ({
  id: `R${index + 1}`,
  sourceAnnotationId: annotationName(link.source),
  targetAnnotationId: annotationName(link.target),
  relationType: link.relationType,
  confidence: link.confidence,
  source: link.origin,
})

/** The shapes of the API, with names that hold within this note in place of ids. Offsets are UTF-16 code units. */
export const presentAnalysis = ({ suggestions, relationships, degraded }: Analysis) => ({
  annotations: suggestions.map(presentAnnotation),
  relationships: relationships.map(presentRelationship),
  ...(degraded === undefined ? {} : { degraded }),
})
