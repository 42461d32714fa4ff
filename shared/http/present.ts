import type { Annotation } from '#shared/domain/annotation.ts'
import type { AuditEntry } from '#shared/domain/audit.ts'
import type { Document } from '#shared/domain/document.ts'
import type { Relationship } from '#shared/domain/relationship.ts'
import type { Run } from '#shared/domain/run.ts'
import type { OpenNote } from '#shared/store/open-note.ts'

export function presentDocument(document: Document) {
  const { activeRunId: _run, activeRunAt: _since, deletedAt: _deleted, ...shown } = document
  return shown
}

export const presentAnnotation = (annotation: Annotation) => ({
  ...annotation,
  annotationId: annotation.id,
})

export const presentRelationship = (relationship: Relationship) => ({
  ...relationship,
  relationshipId: relationship.id,
})

export const presentRun = (run: Run) => ({ ...run, runId: run.id })

export const presentAuditEntry = (entry: AuditEntry) => ({ ...entry, logId: entry.id })

export const presentNote = (note: OpenNote) => ({
  ...presentDocument(note.document),
  ...(note.text === undefined ? {} : { text: note.text }),
  annotations: note.annotations.map(presentAnnotation),
  relationships: note.relationships.map(presentRelationship),
  ...(note.lastRun === undefined ? {} : { lastRun: presentRun(note.lastRun) }),
})
