import type { QueuedMessage } from '#shared/aws/sqs.ts'
import { REDRIVES_ATTRIBUTE } from '#shared/domain/note-message.ts'
import type { Command } from '../command.ts'
import { describeDeadLetter, walkDeadLetters, type DeadLetter } from '../dead-letters.ts'
import { readLimit } from '../limit.ts'
import type { Operator } from '../operator.ts'
import { columns } from '../terminal.ts'
import { DEAD_LETTER_HEADINGS, deadLetterRow } from './queue.ts'

/**
 * Puts a dead message on the queue, without the reason that it had, and only then takes it off the dead-letter queue.
 * Interrupted in between it is in both: the worker does nothing twice. The entry comes first, as what it tells of
 * cannot be taken back.
 */
async function redrive(operator: Operator, message: QueuedMessage): Promise<void> {
  const { store, settings } = operator
  const { documentIds, reason, redrives } = describeDeadLetter(message)
  await operator.recordAction('queue.redriven', {
    target: message.messageId,
    after: { documentIds, reason, redrives: redrives + 1 },
  })
  await store.queue.sendMessage({
    queueUrl: settings.QUEUE_URL,
    body: message.body,
    attributes: { [REDRIVES_ATTRIBUTE]: String(redrives + 1) },
  })
  await store.queue.deleteMessage({
    queueUrl: settings.DLQ_URL,
    receiptHandle: message.receiptHandle,
  })
}

/** By what a message is known again: SQS gives it another id each time that it is sent. */
const sameAs = (redrives: number, { body }: QueuedMessage): string => `${redrives} ${body}`

export const queueRedrive: Command = {
  name: 'queue redrive',
  usage: 'queue redrive [--document ID] [--limit N] [--again]',
  summary:
    'sends dead messages to the queue again; one that failed once more stays, but with --again',
  options: {
    document: { type: 'string' },
    limit: { type: 'string' },
    again: { type: 'boolean' },
  },
  async run(operator, { value, flag }) {
    const limit = readLimit(value('limit')) ?? Number.POSITIVE_INFINITY
    const documentId = value('document')
    const redriven: DeadLetter[] = []
    const left: DeadLetter[] = []
    /** What this very command has sent. A poison message may be back before the walk ends, under another id. */
    const sent = new Set<string>()
    await walkDeadLetters(operator, async (message) => {
      const letter = describeDeadLetter(message)
      if (documentId !== undefined && !letter.documentIds.includes(documentId)) return 'kept'
      const again = flag('again') && !sent.has(sameAs(letter.redrives, message))
      if (letter.redrives > 0 && !again) {
        left.push(letter)
        return 'kept'
      }
      if (redriven.length >= limit) return 'stop'
      await redrive(operator, message)
      sent.add(sameAs(letter.redrives + 1, message))
      redriven.push(letter)
      return 'gone'
    })
    const now = operator.clock()
    const poison =
      left.length === 0
        ? ''
        : `\n\nFailed again after a redrive, and left where they are (--again sends them once more):\n${columns(
            [DEAD_LETTER_HEADINGS, ...left.map((letter) => deadLetterRow(letter, now))],
          )}`
    return {
      json: { redriven, left },
      text: `${redriven.length} sent to the queue again.${poison}`,
    }
  },
}
