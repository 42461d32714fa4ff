import * as z from 'zod'
import { Id } from './ids.ts'

/** A typed link between two annotations of one document. */
export const Relationship = z.object({
  id: Id,
  documentId: Id,
  sourceAnnotationId: Id,
  targetAnnotationId: Id,
  relationType: z.string(),
  confidence: z.number().optional(),
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
    .regex(/^[A-Za-z][A-Za-z0-9 _-]{0,63}$/, 'must be a name of 1 to 64 letters'),
  confidence: z.number().min(0).max(1).optional(),
})
export type NewRelationship = z.infer<typeof NewRelationship>
