import { AwsError, AwsUnavailable } from '#shared/aws/errors.ts'
import { UnreadableMessage } from '#shared/domain/note-message.ts'
import { ModelError } from './llm/model-error.ts'

/** Why a message could not be done, as far as the note and the queue are concerned. */
export class MessageFailure extends Error {
  readonly reason:
    | 'foreign-bucket'
    | 'document-unknown'
    | 'object-missing'
    | 'object-too-large'
    | 'codes-table-missing'
    | 'codes-table-invalid'
  constructor(reason: MessageFailure['reason']) {
    super(reason)
    this.name = 'MessageFailure'
    this.reason = reason
  }
}

/** The stable reason that goes with a message to the dead-letter queue. It names no content. */
export function reasonOf(error: unknown): string {
  if (error instanceof MessageFailure || error instanceof UnreadableMessage) return error.reason
  if (error instanceof ModelError) return error.code
  if (error instanceof AwsUnavailable) return `${error.service}-${error.reason}`
  if (error instanceof AwsError) return `${error.service}-refused`
  return error instanceof Error ? `unexpected-${error.name}` : 'unexpected'
}
