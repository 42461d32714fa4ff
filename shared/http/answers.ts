import * as z from 'zod'
import { Annotation } from '#shared/domain/annotation.ts'
import { AuditEntry } from '#shared/domain/audit.ts'
import { Document } from '#shared/domain/document.ts'
import { Id } from '#shared/domain/ids.ts'
import { Relationship } from '#shared/domain/relationship.ts'
import { Run } from '#shared/domain/run.ts'

/** The shapes of answers, as the OpenAPI document describes them. present.ts makes them. */

export const AnnotationAnswer = Annotation.extend({ annotationId: Id })
export const RelationshipAnswer = Relationship.extend({ relationshipId: Id })
export const RunAnswer = Run.extend({ runId: Id })
export const AuditEntryAnswer = AuditEntry.extend({ logId: z.string() })

export const DocumentAnswer = Document.omit({
  activeRunId: true,
  activeRunAt: true,
  deletedAt: true,
})

export const NoteAnswer = DocumentAnswer.extend({
  text: z.string().optional(),
  annotations: z.array(AnnotationAnswer),
  relationships: z.array(RelationshipAnswer),
  lastRun: RunAnswer.optional(),
})

export const UploadAnswer = DocumentAnswer.extend({
  upload: z.object({
    url: z.string(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.string(),
  }),
})

export const Success = z.object({ success: z.literal(true) })
