import * as z from 'zod/mini'
import { Annotation } from '#shared/domain/annotation.ts'
import { AuditEntry } from '#shared/domain/audit.ts'
import { Document } from '#shared/domain/document.ts'
import { Id } from '#shared/domain/ids.ts'
import { Relationship } from '#shared/domain/relationship.ts'
import { Run } from '#shared/domain/run.ts'

/** The shapes of answers, as the OpenAPI document describes them. present.ts makes them. */

export const AnnotationAnswer = z.extend(Annotation, { annotationId: Id })
export const RelationshipAnswer = z.extend(Relationship, { relationshipId: Id })
export const RunAnswer = z.extend(Run, { runId: Id })
export const AuditEntryAnswer = z.extend(AuditEntry, { logId: z.string() })

export const DocumentAnswer = z.omit(Document, {
  activeRunId: true,
  activeRunAt: true,
  deletedAt: true,
})

export const NoteAnswer = z.extend(DocumentAnswer, {
  text: z.optional(z.string()),
  annotations: z.array(AnnotationAnswer),
  relationships: z.array(RelationshipAnswer),
  lastRun: z.optional(RunAnswer),
})

export const UploadAnswer = z.extend(DocumentAnswer, {
  upload: z.object({
    url: z.string(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.string(),
  }),
})

export const Success = z.object({ success: z.literal(true) })
