import * as z from 'zod/mini'
import type { Role } from './labels.ts'

export const ACTIONS = [
  'document.created',
  'document.withdrawn',
  'document.upload-requested',
  'document.changed',
  'document.deleted',
  'document.printed',
  'document.exported',
  'analysis.requested',
  'analysis.withdrawn',
  'analysis.succeeded',
  'analysis.failed',
  'annotation.created',
  'annotation.accepted',
  'annotation.rejected',
  'annotation.corrected',
  'annotation.reopened',
  'annotation.deleted',
  'relationship.created',
  'relationship.deleted',
  'relationship.restored',
  'traffic.changed',
  'breaker.tripped',
  'breaker.restored',
  'breaker.latched',
  'breaker.drift',
  'key.created',
  'key.revoked',
  'queue.redriven',
  'queue.purged',
  'worker.paused',
  'worker.resumed',
  'stack.cleaned',
] as const
export type Action = (typeof ACTIONS)[number]

/** One line of the trail: who did what to what, from which runtime. It holds no word of a note or a title. */
export const AuditEntry = z.object({
  id: z.string(),
  documentId: z.string(),
  actionType: z.enum(ACTIONS),
  description: z.string(),
  actor: z.string(),
  /** The id of the annotation, relationship or run concerned, where it is not the document itself. */
  target: z.optional(z.string()),
  before: z.optional(z.record(z.string(), z.unknown())),
  after: z.optional(z.record(z.string(), z.unknown())),
  runtime: z.string(),
  requestId: z.string(),
  createdAt: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Who is acting, on which runtime and in which request: what every change and its entry are made with. */
export interface Actor {
  subject: string
  role: Role | 'system'
  runtime: 'edge' | 'lambda' | 'worker' | 'kill-switch' | 'ops'
  requestId: string
}
