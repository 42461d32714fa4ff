import type { Put, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { AwsUnavailable } from '#shared/aws/errors.ts'
import type { Actor } from '#shared/domain/audit.ts'
import type { Document } from '#shared/domain/document.ts'
import { analysisMessage } from '#shared/domain/note-message.ts'
import { Problem } from '#shared/domain/problems.ts'
import type { Run } from '#shared/domain/run.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { getDocument } from './documents.ts'
import { keyItem } from './item.ts'
import { getRun, putRun } from './runs.ts'
import { keys } from './table.ts'

/**
 * A run that has held its note's place in the queue for this long has been given up by the queue, and another may be
 * asked for. Milliseconds; longer than three receives at the queue's visibility timeout.
 */
export const RUN_ABANDONED_MS = 30 * 60_000

/**
 * Queues another analysis of a note. One run at a time holds the note's place in the queue.
 *
 * The run is recorded before its message is sent, so that the worker never meets a run it does not know; if the
 * message cannot be sent the run is withdrawn and the failure passed on.
 *
 * @throws Problem `document-not-found`, `document-not-ready`, `analysis-in-progress`; AwsUnavailable
 */
export async function queueAnalysis(
  store: StoreContext,
  actor: Actor,
  documentId: string,
  runId: string,
): Promise<Run> {
  const document = await getDocument(store, documentId)
  if (!(await hasText(store, document))) throw new Problem('document-not-ready', { documentId })
  const now = store.clock()
  const run: Run = {
    id: runId,
    documentId,
    kind: 'annotate',
    status: 'queued',
    trigger: 'request',
    requestedBy: actor.subject,
    createdAt: now.toISOString(),
  }
  const failed = await transact(store, [
    {
      Update: {
        TableName: store.tableName,
        Key: keyItem(keys.document(documentId)),
        UpdateExpression: 'SET activeRunId = :run, activeRunAt = :now',
        ConditionExpression:
          'attribute_exists(PK) AND attribute_not_exists(deletedAt) AND (attribute_not_exists(activeRunId) OR activeRunAt < :abandoned OR activeRunId = :run)',
        ExpressionAttributeValues: {
          ':run': { S: run.id },
          ':now': { S: now.toISOString() },
          ':abandoned': { S: new Date(now.getTime() - RUN_ABANDONED_MS).toISOString() },
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    putNewRun(store, run),
    auditWrite(store, actor, { documentId, action: 'analysis.requested', target: run.id }),
  ]).catch(async (error: unknown) => {
    // Its answer was lost, so it may have been written: a run that no message would ever start.
    if (error instanceof AwsUnavailable && error.ambiguous) await withdrawRun(store, actor, run)
    throw error
  })
  // The id follows from the Idempotency-Key, so a run that is there is this very request's own; only its message may lack.
  const repeated = failed?.index === 1
  if (failed !== undefined && !repeated) {
    const active = failed.item?.['activeRunId']?.S
    if (active === undefined) throw new Problem('document-not-found', { documentId })
    throw new Problem('analysis-in-progress', { runId: active })
  }
  try {
    await store.queue.sendMessage({
      queueUrl: store.queueUrl,
      body: analysisMessage({ bucket: store.bucketName, documentId, runId: run.id }),
    })
  } catch (error) {
    await withdrawRun(store, actor, run)
    throw error
  }
  return repeated ? ((await getRun(store, documentId, runId)) ?? run) : run
}

/**
 * Whether a note's text has arrived. An upload's digest is known once it was analysed well; one whose analysis failed has
 * a text all the same, and can be analysed again.
 */
const hasText = async (store: StoreContext, { textSha256, s3Key }: Document): Promise<boolean> =>
  textSha256 !== undefined || (await store.texts.head(s3Key)) !== undefined

const putNewRun = (store: StoreContext, run: Run): TransactWriteItem => ({
  Put: { ...putRun(store, run).Put, ConditionExpression: 'attribute_not_exists(PK)' } as Put,
})

/** Undoes a run whose message was not sent. What it cannot undo gives way after `RUN_ABANDONED_MS`. */
async function withdrawRun(store: StoreContext, actor: Actor, run: Run): Promise<void> {
  await Promise.allSettled([
    transact(store, [
      {
        Update: {
          TableName: store.tableName,
          Key: keyItem(keys.document(run.documentId)),
          UpdateExpression: 'REMOVE activeRunId, activeRunAt',
          ConditionExpression: 'activeRunId = :run',
          ExpressionAttributeValues: { ':run': { S: run.id } },
        },
      },
      {
        Delete: {
          TableName: store.tableName,
          Key: keyItem(keys.run(run.documentId, run.id)),
          // A send that timed out may have reached the worker; a run that has begun stays.
          ConditionExpression: '#status = :queued',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':queued': { S: 'queued' } },
        },
      },
      auditWrite(store, actor, {
        documentId: run.documentId,
        action: 'analysis.withdrawn',
        target: run.id,
      }),
    ]),
  ])
}
