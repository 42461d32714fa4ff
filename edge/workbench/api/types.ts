import type * as z from 'zod/mini'
import type {
  AuditEntryAnswer,
  DocumentAnswer,
  NoteAnswer,
  RelationshipAnswer,
  RunAnswer,
} from '#shared/http/answers.ts'

export type { Annotation, NewAnnotation, Review } from '#shared/domain/annotation.ts'

/** What the API answers, by the schemas it is described with. */
export type Document = z.infer<typeof DocumentAnswer>
export type Note = z.infer<typeof NoteAnswer>
export type Relationship = z.infer<typeof RelationshipAnswer>
export type Run = z.infer<typeof RunAnswer>
export type AuditEntry = z.infer<typeof AuditEntryAnswer>
export interface Progress {
  documentId: string
  reviewed: number
  all: number
}
