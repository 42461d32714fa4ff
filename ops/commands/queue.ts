import type { Command } from '../command.ts'
import { describeDeadLetter, walkDeadLetters, type DeadLetter } from '../dead-letters.ts'
import { historyReport } from '../history.ts'
import { readLimit } from '../limit.ts'
import { age, columns } from '../terminal.ts'

export const queueShow: Command = {
  name: 'queue show',
  usage: 'queue show',
  summary: 'counts the messages on the queue and on the dead-letter queue',
  async run({ store, settings }) {
    const [queue, deadLetterQueue] = await Promise.all([
      store.queue.queueDepth(settings.QUEUE_URL),
      store.queue.queueDepth(settings.DLQ_URL),
    ])
    const row = (name: string, { visible, inFlight, delayed }: typeof queue): string[] => [
      name,
      String(visible),
      String(inFlight),
      String(delayed),
    ]
    return {
      json: { queue, deadLetterQueue },
      text: columns([
        ['', 'waiting', 'in work', 'delayed'],
        row('queue', queue),
        row('dead letters', deadLetterQueue),
      ]),
    }
  },
}

export const deadLetterRow = (letter: DeadLetter, now: Date): string[] => [
  letter.messageId,
  letter.documentIds.join(',') || '-',
  letter.reason,
  String(letter.redrives),
  `${age(letter.failedAt, now)} ago`,
]

export const DEAD_LETTER_HEADINGS = ['message', 'document', 'reason', 'sent again', 'failed']

export const queuePeek: Command = {
  name: 'queue peek',
  usage: 'queue peek [--limit 20]',
  summary: 'names dead messages and their reasons, and leaves them where they are',
  options: { limit: { type: 'string' } },
  async run(operator, { value }) {
    const limit = readLimit(value('limit')) ?? 20
    const letters: DeadLetter[] = []
    await walkDeadLetters(operator, (message) => {
      letters.push(describeDeadLetter(message))
      return Promise.resolve(letters.length < limit ? 'kept' : 'stop')
    })
    const now = operator.clock()
    return {
      json: letters,
      text:
        letters.length === 0
          ? 'The dead-letter queue is empty.'
          : columns([DEAD_LETTER_HEADINGS, ...letters.map((letter) => deadLetterRow(letter, now))]),
    }
  },
}

export const queuePurge: Command = {
  name: 'queue purge',
  usage: 'queue purge',
  summary: 'empties the dead-letter queue for good; the queue itself is never emptied',
  async run({ store, settings, actor, confirm, recordAction }) {
    const before = await store.queue.queueDepth(settings.DLQ_URL)
    const messages = before.visible + before.inFlight + before.delayed
    await confirm(`Delete about ${messages} dead messages for good`)
    // First, so that there is no purge without its entry, wherever this is interrupted.
    await recordAction('queue.purged', { after: { messages } })
    await store.queue.purge(settings.DLQ_URL)
    return {
      json: { purged: messages, actor: actor.subject },
      text: `The dead-letter queue is being emptied of about ${messages} messages; AWS takes up to a minute.`,
    }
  },
}

export const queueHistory: Command = {
  name: 'queue history',
  usage: 'queue history [--limit 20]',
  summary: 'shows who sent dead messages again or purged them, newest first',
  options: { limit: { type: 'string' } },
  run: (operator, { value }) =>
    historyReport(operator, ['queue.redriven', 'queue.purged'], value('limit')),
}
