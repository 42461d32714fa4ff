import * as z from 'zod/mini'
import { Id } from './ids.ts'
import { ENGINES, RUN_STATUSES } from './labels.ts'

const RunCounts = z.object({
  chunks: z.int(),
  proposed: z.int(),
  stored: z.int(),
  /** Suggestions that were there already: a second run, or a redelivered message. */
  existing: z.int(),
  /** Links between suggestions that were stored. */
  relationships: z.optional(z.int()),
  ungrounded: z.int(),
  ambiguous: z.int(),
  invalid: z.int(),
  /** Links that a model proposed and that could not be kept. */
  unlinked: z.optional(z.int()),
  masked: z.int(),
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
  engine: z.optional(z.enum(ENGINES)),
  model: z.optional(z.string()),
  promptVersion: z.optional(z.string()),
  /** True where the engine that was asked for did not serve the whole note; `degradedReason` says why, in words. */
  degraded: z.optional(z.boolean()),
  degradedReason: z.optional(z.string()),
  promptTokens: z.optional(z.int()),
  completionTokens: z.optional(z.int()),
  /** US dollars. */
  costUsd: z.optional(z.number()),
  /** Milliseconds from the worker's start on it to its last write. */
  latencyMs: z.optional(z.int()),
  counts: z.optional(RunCounts),
  error: z.optional(z.object({ code: z.string(), message: z.string() })),
  createdAt: z.string(),
  startedAt: z.optional(z.string()),
  finishedAt: z.optional(z.string()),
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

/** What a model provider's failure means, in the same words. Codes are stable. */
export const MODEL_ABSENCES: Readonly<Record<string, string>> = {
  'model-timeout': 'did not answer in time',
  'model-rate-limited': 'was over its limits',
  'model-refused': 'refused the request',
  'model-invalid-output': 'gave no usable answer',
  'model-unreachable': 'could not be reached',
}

/** Why a run is degraded: the provider's failure, and how much of the note the rules had to read. */
export const degradedReason = (reason: string, chunks: { served: number; all: number }): string =>
  `The model ${MODEL_ABSENCES[reason] ?? 'was away'} (${reason}). The offline rules read ${
    chunks.served === chunks.all
      ? 'the note'
      : `${chunks.served} of ${chunks.all} parts of the note`
  } instead.`
