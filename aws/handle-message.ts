import type { SQSRecord } from 'aws-lambda'
import type { Sqs } from '#shared/aws/sqs.ts'
import type { WorkerConfig } from '#shared/config.ts'
import { parseNoteMessage, REDRIVES_ATTRIBUTE } from '#shared/domain/note-message.ts'
import type { Run } from '#shared/domain/run.ts'
import { describeError, type Log, type LogEntry } from '#shared/http/log.ts'
import { annotateNote, type Annotator, type Delivery } from './annotate-note.ts'
import { reasonOf } from './failure.ts'

/** However often a message was received, it is not kept from the queue for longer. Seconds. */
const LONGEST_RETRY_SECONDS = 900

export interface MessageDeps {
  annotator: Annotator
  queue: Sqs
  config: Pick<WorkerConfig, 'queueUrl' | 'dlqUrl' | 'maxReceiveCount' | 'retryDelaySeconds'>
  log: Log
}

/**
 * Handles one queue message. It returns when the message's effect is durable, or when the message lies in the
 * dead-letter queue with its reason; it throws when the message is to come back.
 *
 * @param modelDeadline when a model is no more to be waited for, in milliseconds on the clock of `performance.now()`
 */
export async function handleMessage(
  deps: MessageDeps,
  record: SQSRecord,
  signal: AbortSignal,
  modelDeadline?: number,
): Promise<void> {
  const { log, config } = deps
  const receives = Number(record.attributes.ApproximateReceiveCount)
  const last = receives >= config.maxReceiveCount
  try {
    await annotateAll(deps, record, { signal, modelDeadline, last })
  } catch (error) {
    const reason = reasonOf(error)
    log({
      level: 'error',
      event: last ? 'message.dead' : 'message.failed',
      runtime: 'worker',
      messageId: record.messageId,
      code: reason,
      attempts: receives,
      error: describeError(error),
    })
    if (!last) {
      await retrySoon(deps, record, receives)
      throw error
    }
    await bury(deps, record, reason, receives)
  }
}

/**
 * Annotates every note that a message is about. One that fails keeps the others from nothing.
 *
 * @throws UnreadableMessage, or what the first note that failed threw
 */
async function annotateAll(
  { annotator, log }: MessageDeps,
  record: SQSRecord,
  limits: Pick<Delivery, 'signal' | 'modelDeadline' | 'last'>,
): Promise<void> {
  const actor = {
    subject: 'system:annotator',
    role: 'system',
    runtime: 'worker',
    requestId: record.messageId,
  } as const
  const failures: unknown[] = []
  for (const message of parseNoteMessage(record.body)) {
    try {
      const result = await annotateNote(annotator, { message, actor, ...limits })
      const degraded = 'run' in result && result.run.degraded === true
      log({
        level: result.outcome === 'failed' || degraded ? 'warn' : 'info',
        event: `note.${result.outcome}`,
        ...(degraded ? { code: 'degraded' } : {}),
        runtime: 'worker',
        messageId: record.messageId,
        documentId: message.documentId,
        ...('run' in result ? figuresOf(result.run) : {}),
      })
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

/** What the log tells of a run: whose it was, what it took and how much came of it. */
function figuresOf(run: Run): Partial<LogEntry> {
  const { id, engine, model, promptTokens, completionTokens, costUsd, latencyMs, counts } = run
  const tokens = promptTokens === undefined ? undefined : promptTokens + (completionTokens ?? 0)
  return {
    runId: id,
    ...(engine === undefined ? {} : { engine }),
    ...(model === undefined ? {} : { model }),
    ...(tokens === undefined ? {} : { tokens }),
    ...(costUsd === undefined ? {} : { costUsd }),
    ...(latencyMs === undefined ? {} : { ms: latencyMs }),
    ...(counts === undefined ? {} : { counts }),
  }
}

/** Brings a failed message back before its visibility timeout ends. Where that fails, it comes back when it ends. */
async function retrySoon(deps: MessageDeps, record: SQSRecord, receives: number): Promise<void> {
  const seconds = Math.min(
    deps.config.retryDelaySeconds * 4 ** (receives - 1),
    LONGEST_RETRY_SECONDS,
  )
  try {
    await deps.queue.changeVisibility({
      queueUrl: deps.config.queueUrl,
      receiptHandle: record.receiptHandle,
      seconds,
    })
  } catch (error) {
    deps.log({
      level: 'warn',
      event: 'message.retry-late',
      runtime: 'worker',
      messageId: record.messageId,
      error: describeError(error),
    })
  }
}

/**
 * Puts a message into the dead-letter queue with its reason, which the queue's own redrive could not add. If this
 * fails it throws, the message counts as failed, and that redrive moves it without a reason.
 */
async function bury(
  deps: MessageDeps,
  record: SQSRecord,
  reason: string,
  receives: number,
): Promise<void> {
  await deps.queue.sendMessage({
    queueUrl: deps.config.dlqUrl,
    body: record.body,
    attributes: {
      reason,
      receives: String(receives),
      messageId: record.messageId,
      failedAt: new Date().toISOString(),
      ...redrivesOf(record),
    },
  })
}

/** How often operators have sent the message again: so they see which one failed once more. */
function redrivesOf({ messageAttributes }: SQSRecord): { redrives?: string } {
  const redrives = messageAttributes[REDRIVES_ATTRIBUTE]?.stringValue
  return redrives === undefined ? {} : { [REDRIVES_ATTRIBUTE]: redrives }
}
