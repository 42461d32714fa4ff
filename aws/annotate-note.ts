import { ObjectTooLarge } from '#shared/aws/s3.ts'
import type { Actor } from '#shared/domain/audit.ts'
import { checkNoteText } from '#shared/domain/document.ts'
import { sha256Hex, uploadRunId } from '#shared/domain/ids.ts'
import { MAX_NOTE_BYTES } from '#shared/domain/limits.ts'
import type { NoteMessage } from '#shared/domain/note-message.ts'
import { Problem } from '#shared/domain/problems.ts'
import { degradedReason, RUN_FAILURES, type Run, type RunFailureCode } from '#shared/domain/run.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import type { CodesTable } from '#shared/nlp/codes-table.ts'
import type { Analysis, Engine, RelationshipSuggestion } from '#shared/nlp/types.ts'
import { documentWasDeleted } from '#shared/store/audit.ts'
import type { StoreContext } from '#shared/store/context.ts'
import { documentIsThere } from '#shared/store/documents.ts'
import { failRun, startRun, succeedRun } from '#shared/store/run-progress.ts'
import {
  suggestRelationships,
  type NewSuggestedRelationship,
} from '#shared/store/suggest-relationships.ts'
import { DocumentGone, storeSuggestions } from '#shared/store/suggestions.ts'
import { MessageFailure } from './failure.ts'

export interface Annotator {
  store: StoreContext
  engine: Engine
  /** The customer's own codes, where there is a table of them. */
  codes?: (() => Promise<CodesTable>) | undefined
}

export interface Delivery {
  message: NoteMessage
  actor: Actor
  signal: AbortSignal
  /** When a model is no more to be waited for, in milliseconds on the clock of `performance.now()`. */
  modelDeadline?: number | undefined
  /** No further delivery will follow: whatever cannot be done now is told to the clinician. */
  last: boolean
}

export type Outcome =
  | { outcome: 'annotated' | 'failed' | 'already-done'; run: Run }
  | { outcome: 'document-deleted' }

/**
 * One analysis of one note: read, propose, ground, store, and end the run. It may be repeated at any point: what is
 * already there is found again by its derived ids.
 *
 * @throws MessageFailure, ModelError, AwsUnavailable and whatever else should bring the message back
 */
export async function annotateNote(
  annotator: Annotator,
  { message, actor, signal, modelDeadline, last }: Delivery,
): Promise<Outcome> {
  const { store, engine } = annotator
  const { documentId } = message
  if (message.bucket !== store.bucketName) throw new MessageFailure('foreign-bucket')
  const started = await startRun(store, {
    documentId,
    runId: message.runId ?? (await uploadRunId(documentId)),
    trigger: message.runId === undefined ? 'upload' : 'request',
    engine,
  })
  if (started === undefined) {
    if (await documentWasDeleted(store, documentId)) return { outcome: 'document-deleted' }
    throw new MessageFailure('document-unknown')
  }
  if (started.finished) {
    if (started.run.error?.code === 'object-too-large') throw new MessageFailure('object-too-large')
    return { outcome: 'already-done', run: started.run }
  }
  const { run, document } = started
  const fail = async (code: RunFailureCode): Promise<Outcome> => ({
    outcome: 'failed',
    run: await failRun(store, actor, run, code),
  })
  try {
    const began = performance.now()
    const text = await readNote(store, message.key)
    if (typeof text === 'object') return await fail(text.failure)
    const textSha256 = await sha256Hex(text)
    if (document.textSha256 !== undefined && document.textSha256 !== textSha256) {
      return await fail('note-changed')
    }
    const codes = await annotator.codes?.()
    const analysis = await analyseNote({
      text,
      metadata: document,
      engine,
      signal,
      codes,
      deadline: modelDeadline,
    })
    const origin = { documentId, runId: run.id, createdBy: actor.subject }
    const { suggestions } = analysis
    const { stored, existing, placed } = await storeSuggestions(store, origin, suggestions)
    const links = linksBetween(placed, analysis.relationships)
    const relationships = await suggestRelationships(store, origin, links)
    const ended = await succeedRun(store, actor, ranBy(run, analysis), {
      ...analysis.usage,
      latencyMs: Math.round(performance.now() - began),
      counts: { ...analysis.counts, stored, existing, relationships },
      textSha256,
      textLength: text.length,
    })
    return { outcome: 'annotated', run: ended }
  } catch (error) {
    if (error instanceof DocumentGone || (await deletionTook(store, documentId, error))) {
      return { outcome: 'document-deleted' }
    }
    const code = failureToTell(error, last)
    if (code !== undefined) {
      try {
        await fail(code)
      } catch (untold) {
        if (untold instanceof DocumentGone) return { outcome: 'document-deleted' }
        throw untold
      }
    }
    throw error
  }
}

/** The run with who really served it. A note of which the model read nothing is the rules' run. */
function ranBy(run: Run, { degraded, counts }: Analysis): Run {
  if (degraded === undefined) return run
  const { model, ...rest } = run
  const { engine, promptVersion, reason, chunks: served } = degraded
  const whole = served === counts.chunks
  return {
    ...rest,
    ...(whole ? { engine, promptVersion } : model === undefined ? {} : { model }),
    degraded: true,
    degradedReason: degradedReason(reason, { served, all: counts.chunks }),
  }
}

/** Links between annotations that stand; what a person has removed, rejected or moved is linked to nothing. */
const linksBetween = (
  placed: readonly (string | undefined)[],
  relationships: readonly RelationshipSuggestion[],
): NewSuggestedRelationship[] =>
  relationships.flatMap(({ source, target, relationType, confidence, origin }) => {
    const [sourceAnnotationId, targetAnnotationId] = [placed[source], placed[target]]
    if (sourceAnnotationId === undefined || targetAnnotationId === undefined) return []
    return [{ sourceAnnotationId, targetAnnotationId, relationType, confidence, source: origin }]
  })

/** A deletion takes the text before the note's other parts, so a text may be missing because of it. */
const deletionTook = async (
  store: StoreContext,
  documentId: string,
  error: unknown,
): Promise<boolean> =>
  error instanceof MessageFailure &&
  error.reason === 'object-missing' &&
  !(await documentIsThere(store, documentId))

/** What the clinician is told of a failure that sends the message back, if anything yet. */
function failureToTell(error: unknown, last: boolean): RunFailureCode | undefined {
  const reason = error instanceof MessageFailure ? error.reason : undefined
  // It will not shrink: the clinician is told at once, and the message goes its way to the dead letters.
  if (reason === 'object-too-large') return reason
  if (!last) return undefined
  return reason === 'object-missing' ? reason : 'analysis-failed'
}

/** The note's text, or why it cannot be a note. @throws MessageFailure `object-missing`, `object-too-large` */
async function readNote(
  store: StoreContext,
  key: string,
): Promise<string | { failure: RunFailureCode }> {
  const object = await store.texts
    .get(key, { maxBytes: MAX_NOTE_BYTES })
    .catch((error: unknown) => {
      throw error instanceof ObjectTooLarge ? new MessageFailure('object-too-large') : error
    })
  if (object === undefined) throw new MessageFailure('object-missing')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(object.bytes)
  } catch {
    return { failure: 'note-not-text' }
  }
  try {
    checkNoteText(text)
  } catch (error) {
    if (error instanceof Problem && error.code in RUN_FAILURES) {
      return { failure: error.code as RunFailureCode }
    }
    throw error
  }
  return text
}
