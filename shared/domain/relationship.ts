import * as z from 'zod/mini'
import { Id } from './ids.ts'

/** A typed link between two annotations of one document. */
export const Relationship = z.object({
  id: Id,
  documentId: Id,
  sourceAnnotationId: Id,
  targetAnnotationId: Id,
  relationType: z.string(),
  confidence: z.optional(z.number()),
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
