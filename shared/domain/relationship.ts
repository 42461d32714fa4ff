import * as z from 'zod/mini'
import { Id } from './ids.ts'
import { SOURCES } from './labels.ts'

/** What an engine says of two annotations. A person may use any name. */
export const RELATION_TYPES = ['treats', 'evaluates', 'suggests'] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** A typed link between two annotations of one document. */
export const Relationship = z.object({
  id: Id,
  documentId: Id,
  sourceAnnotationId: Id,
  targetAnnotationId: Id,
  relationType: z.string(),
  confidence: z.optional(z.number()),
  /** Who proposed it; absent on what was linked before this was kept, which a person did. */
  source: z.optional(z.enum(SOURCES)),
  /** The run that suggested it, for what a person did not link. */
  runId: z.optional(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
})
export type Relationship = z.infer<typeof Relationship>

export const NewRelationship = z.strictObject({
  documentId: Id,
  sourceAnnotationId: Id,
  targetAnnotationId: Id,
  relationType: z
    .string()
    .check(z.regex(/^[A-Za-z][A-Za-z0-9 _-]{0,63}$/, 'must be a name of 1 to 64 letters')),
  confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
})
export type NewRelationship = z.infer<typeof NewRelationship>
