import type { Put, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Action, Actor } from '#shared/domain/audit.ts'
import type { Document } from '#shared/domain/document.ts'
import type { EngineName } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { RUN_FAILURES, type Run, type RunFailureCode } from '#shared/domain/run.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { atVersion, documentExists, getDocument, putDocument } from './documents.ts'
import { getRun, putRun } from './runs.ts'
import { DocumentGone } from './suggestions.ts'

/** How often a run's beginning or end is written again when somebody changed the note or the run meanwhile. */
const ATTEMPTS = 8

/** A delivery's claim on a run; `finished` when an earlier delivery has done all there was to do. */
export interface Started {
  document: Document
  run: Run
  finished: boolean
}

/**
 * Begins a run, or begins it again after an earlier delivery that did not end. Gives undefined when there is no such
 * document.
 */
export async function startRun(
  store: StoreContext,
  request: {
    documentId: string
    runId: string
    trigger: Run['trigger']
    engine: { name: EngineName; model?: string | undefined; promptVersion: string }
  },
): Promise<Started | undefined> {
  const { documentId, runId, trigger, engine } = request
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const document = await findDocument(store, documentId)
    if (document === undefined) return undefined
    const known = await getRun(store, documentId, runId)
    if (known !== undefined && hasEnded(known)) return { document, run: known, finished: true }
    const at = store.clock().toISOString()
    const run: Run = {
      id: runId,
      documentId,
      kind: 'annotate',
      trigger,
      requestedBy: known?.requestedBy ?? document.createdBy,
      createdAt: known?.createdAt ?? at,
      status: 'running',
      startedAt: at,
      engine: engine.name,
      ...(engine.model === undefined ? {} : { model: engine.model }),
      promptVersion: engine.promptVersion,
    }
    const failed = await transact(store, [
      // A note that is deleted in this moment must not keep a run of it.
      documentExists(store, documentId),
      putUnendedRun(store, run),
    ])
    if (failed === undefined) return { document, run, finished: false }
  }
  throw new Problem('conflict')
}

async function findDocument(
  store: StoreContext,
  documentId: string,
): Promise<Document | undefined> {
  try {
    return await getDocument(store, documentId)
  } catch (error) {
    if (error instanceof Problem && error.code === 'document-not-found') return undefined
    throw error
  }
}

/** Failures that are not the note's: a redrive, say, does the run again. What is wrong with a note stays wrong. */
const REPEATABLE = ['analysis-failed', 'object-missing'] as const satisfies RunFailureCode[]

const hasEnded = (run: Run): boolean =>
  run.status === 'succeeded' ||
  (run.status === 'failed' && !REPEATABLE.some((code) => code === run.error?.code))

/** Writes a run, unless another delivery of the same message has brought it to its end meanwhile. */
const putUnendedRun = (store: StoreContext, run: Run): TransactWriteItem => ({
  Put: {
    ...putRun(store, run).Put,
    ConditionExpression:
      'attribute_not_exists(PK) OR #status IN (:queued, :running) OR (#status = :failed AND #error.#code IN (:failure, :missing))',
    ExpressionAttributeNames: { '#status': 'status', '#error': 'error', '#code': 'code' },
    ExpressionAttributeValues: {
      ':queued': { S: 'queued' },
      ':running': { S: 'running' },
      ':failed': { S: 'failed' },
      ':failure': { S: REPEATABLE[0] },
      ':missing': { S: REPEATABLE[1] },
    },
  } as Put,
})

export type RunResult = Pick<
  Run,
  'promptTokens' | 'completionTokens' | 'costUsd' | 'latencyMs' | 'counts'
> & { textSha256: string; textLength: number }

/** Ends a run well: the run, the note's status and the trail in one transaction. @throws DocumentGone */
export async function succeedRun(
  store: StoreContext,
  actor: Actor,
  run: Run,
  result: RunResult,
): Promise<Run> {
  const { textSha256, textLength, ...measured } = result
  return endRun(
    store,
    actor,
    { ...run, ...measured, status: 'succeeded' },
    'analysis.succeeded',
    (document) => ({
      ...document,
      textSha256,
      textLength,
      status:
        document.status === 'processing' || document.status === 'failed'
          ? 'ready_for_review'
          : document.status,
    }),
  )
}

/** Ends a run with a reason that a clinician can read. A note that was reviewed before keeps its status. @throws DocumentGone */
export async function failRun(
  store: StoreContext,
  actor: Actor,
  run: Run,
  code: RunFailureCode,
): Promise<Run> {
  return endRun(
    store,
    actor,
    { ...run, status: 'failed', error: { code, message: RUN_FAILURES[code] } },
    'analysis.failed',
    (document) => ({
      ...document,
      status: document.status === 'processing' ? 'failed' : document.status,
    }),
  )
}

async function endRun(
  store: StoreContext,
  actor: Actor,
  ended: Run,
  action: Action,
  change: (document: Document) => Document,
): Promise<Run> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const at = store.clock().toISOString()
    const run: Run = { ...ended, finishedAt: at }
    const document = await getDocument(store, run.documentId).catch((error: unknown) => {
      throw error instanceof Problem ? new DocumentGone() : error
    })
    const { activeRunId, activeRunAt, ...rest } = change(document)
    // Another run may hold the place by now, where this one was taken for abandoned.
    const place =
      activeRunId === run.id || activeRunId === undefined || activeRunAt === undefined
        ? {}
        : { activeRunId, activeRunAt }
    const next: Document = { ...rest, ...place, updatedAt: at, version: document.version + 1 }
    const failed = await transact(store, [
      putDocument(store, next, atVersion(document.version)),
      putUnendedRun(store, run),
      auditWrite(store, actor, {
        documentId: run.documentId,
        action,
        target: run.id,
        after: {
          engine: run.engine,
          promptVersion: run.promptVersion,
          degraded: run.degraded,
          counts: run.counts,
          error: run.error?.code,
        },
      }),
    ])
    if (failed === undefined) return run
    // Another delivery of the same message was faster: the run has ended once, and so does the trail say.
    const known = await getRun(store, run.documentId, run.id)
    if (known !== undefined && hasEnded(known)) return known
  }
  throw new Problem('conflict')
}
