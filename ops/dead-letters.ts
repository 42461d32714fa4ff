import type { QueuedMessage } from '#shared/aws/sqs.ts'
import {
  parseNoteMessage,
  REDRIVES_ATTRIBUTE,
  UnreadableMessage,
} from '#shared/domain/note-message.ts'
import type { Operator } from './operator.ts'

/** For how long a message in our hands is out of sight: what an interrupted command leaves comes back then. Seconds. */
const HELD_SECONDS = 60
/** A short poll may find nothing on some of SQS's servers; a long one asks them all. */
const WAIT_SECONDS = 1

/** What operators may know of a dead message. Its body is left out: nobody knows what stands in one that is not ours. */
export interface DeadLetter {
  messageId: string
  /** The ids of the notes that it is about; none for a message that is not one of ours. */
  documentIds: string[]
  reason: string
  receives: string | undefined
  /** How often an operator sent it again before it failed this time. */
  redrives: number
  failedAt: string
}

export function describeDeadLetter({
  messageId,
  body,
  attributes,
  sentAt,
}: QueuedMessage): DeadLetter {
  return {
    messageId,
    documentIds: documentIdsOf(body),
    // Moved by the queue's own redrive, which adds none: the worker died with it, or could not bury it.
    reason: attributes['reason'] ?? 'none given',
    receives: attributes['receives'],
    redrives: Number(attributes[REDRIVES_ATTRIBUTE] ?? 0),
    failedAt: attributes['failedAt'] ?? sentAt,
  }
}

function documentIdsOf(body: string): string[] {
  try {
    return parseNoteMessage(body).map(({ documentId }) => documentId)
  } catch (error) {
    if (error instanceof UnreadableMessage) return []
    throw error
  }
}

/**
 * Walks over the dead-letter queue, each message once. A message that `visit` does not answer `gone` for is put back at
 * the end; one that it answers `stop` for ends the walk as well. Where the walk fails, what it held comes back by itself.
 */
export async function walkDeadLetters(
  { store, settings }: Operator,
  visit: (message: QueuedMessage) => Promise<'gone' | 'kept' | 'stop'>,
): Promise<void> {
  const queueUrl = settings.DLQ_URL
  /** By message id, with its newest receipt handle; undefined once it is gone. */
  const seen = new Map<string, string | undefined>()
  let stopped = false
  while (!stopped) {
    const batch = await store.queue.receive({
      queueUrl,
      max: 10,
      visibilitySeconds: HELD_SECONDS,
      waitSeconds: WAIT_SECONDS,
    })
    // A long walk meets what it keeps again, once its time out of sight has ended.
    const unseen = batch.filter(({ messageId }) => !seen.has(messageId))
    for (const { messageId, receiptHandle } of batch) seen.set(messageId, receiptHandle)
    stopped = unseen.length === 0
    for (const message of unseen) {
      const outcome = await visit(message)
      if (outcome === 'gone') seen.set(message.messageId, undefined)
      if (outcome !== 'stop') continue
      stopped = true
      break
    }
  }
  for (const receiptHandle of seen.values()) {
    if (receiptHandle === undefined) continue
    await store.queue.changeVisibility({ queueUrl, receiptHandle, seconds: 0 })
  }
}
