import * as z from 'zod/mini'
import { documentIdOfKey, textKey } from './document.ts'

/** What a message on the annotation queue asks for. `runId` is given when a person asked; an upload has one run of its own. */
export interface NoteMessage {
  bucket: string
  key: string
  documentId: string
  runId?: string
}

/** The message attribute that counts how often an operator has taken the message off the dead-letter queue. */
export const REDRIVES_ATTRIBUTE = 'redrives'

/** A message that is not one of ours. Its reason is stable and names no content. */
export class UnreadableMessage extends Error {
  readonly reason: 'not-json' | 'unknown-shape' | 'foreign-key'
  constructor(reason: UnreadableMessage['reason']) {
    super(reason)
    this.name = 'UnreadableMessage'
    this.reason = reason
  }
}

/** Amazon EventBridge's "Object Created" event, of which only these fields matter; `runId` is our own addition. */
const EventBridgeEvent = z.object({
  source: z.enum(['aws.s3', 'chartside.api']),
  'detail-type': z.enum(['Object Created', 'Analysis Requested']),
  detail: z.object({
    bucket: z.object({ name: z.string().check(z.minLength(1)) }),
    object: z.object({ key: z.string().check(z.minLength(1)) }),
    runId: z.optional(z.string()),
  }),
})

/** Amazon S3's own notification to a queue. Its keys are URL-encoded, with `+` for a space. */
const S3Notification = z.object({
  Records: z
    .array(
      z.object({
        eventSource: z.literal('aws:s3'),
        eventName: z.string().check(z.startsWith('ObjectCreated:')),
        s3: z.object({
          bucket: z.object({ name: z.string().check(z.minLength(1)) }),
          object: z.object({ key: z.string().check(z.minLength(1)) }),
        }),
      }),
    )
    .check(z.minLength(1)),
})

/** The message by which the API asks for another analysis: the shape of the upload's event, so the worker reads one. */
export const analysisMessage = (request: {
  bucket: string
  documentId: string
  runId: string
}): string =>
  JSON.stringify({
    version: '0',
    source: 'chartside.api',
    'detail-type': 'Analysis Requested',
    detail: {
      bucket: { name: request.bucket },
      object: { key: textKey(request.documentId) },
      runId: request.runId,
    },
  })

/**
 * The notes that a queue message is about: one for an EventBridge event, one or more for an S3 notification.
 *
 * @throws UnreadableMessage for any other shape
 */
export function parseNoteMessage(body: string): NoteMessage[] {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw new UnreadableMessage('not-json')
  }
  const event = EventBridgeEvent.safeParse(json)
  if (event.success) {
    const { bucket, object, runId } = event.data.detail
    return [noteMessage(bucket.name, object.key, runId)]
  }
  const notification = S3Notification.safeParse(json)
  if (!notification.success) throw new UnreadableMessage('unknown-shape')
  return notification.data.Records.map(({ s3 }) =>
    noteMessage(s3.bucket.name, decodeKey(s3.object.key), undefined),
  )
}

function decodeKey(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    throw new UnreadableMessage('foreign-key')
  }
}

function noteMessage(bucket: string, key: string, runId: string | undefined): NoteMessage {
  const documentId = documentIdOfKey(key)
  if (documentId === undefined) throw new UnreadableMessage('foreign-key')
  return { bucket, key, documentId, ...(runId === undefined ? {} : { runId }) }
}
