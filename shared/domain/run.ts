import * as z from 'zod'
import { Id } from './ids.ts'
import { ENGINES, RUN_STATUSES } from './labels.ts'

const RunCounts = z.object({
  chunks: z.number().int(),
  proposed: z.number().int(),
  stored: z.number().int(),
  /** Suggestions that were there already: a second run, or a redelivered message. */
  existing: z.number().int(),
  ungrounded: z.number().int(),
  ambiguous: z.number().int(),
  invalid: z.number().int(),
  masked: z.number().int(),
})
export type RunCounts = z.infer<typeof RunCounts>

/** One analysis of one document by one engine and prompt version. */
export const Run = z.object({
  id: Id,
  documentId: Id,
  kind: z.literal('annotate'),
  status: z.enum(RUN_STATUSES),
  /** What caused it: the upload, or a person's request. */
  trigger: z.enum(['upload', 'request']),
  requestedBy: z.string(),
  engine: z.enum(ENGINES).optional(),
  model: z.string().optional(),
  promptVersion: z.string().optional(),
  promptTokens: z.number().int().optional(),
  completionTokens: z.number().int().optional(),
  /** US dollars. */
  costUsd: z.number().optional(),
  /** Milliseconds from the worker's start on it to its last write. */
  latencyMs: z.number().int().optional(),
  counts: RunCounts.optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  createdAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
})
export type Run = z.infer<typeof Run>

/** Why a run failed, in words that a clinician can read. Codes are stable. */
export const RUN_FAILURES = {
  'note-empty': 'The note has no text in it.',
  'note-too-long': 'The note is longer than 200,000 characters.',
  'note-not-text': 'The file is not UTF-8 text.',
  'note-changed': 'The stored file is not the text this note was created with.',
  'object-too-large': 'The file is too large to be a note.',
  'object-missing': 'The text of the note could not be found.',
  'analysis-failed': 'The analysis could not be completed. It can be started again.',
} as const
export type RunFailureCode = keyof typeof RUN_FAILURES
