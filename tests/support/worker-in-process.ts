import type { SQSRecord } from 'aws-lambda'
import { handleMessage } from '#aws/handle-message.ts'
import { sqsEvent, type ReceivedMessage } from '#local/lambda/sqs-event.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import type { StoreContext } from '#shared/store/context.ts'
import type { WorkerStand } from './worker-stand.ts'

const engine = createLexiconEngine()

/** The worker's handling of one message here in this process, where a test can stop it at any of its writes. */
export const handleHere = (
  stand: Pick<WorkerStand, 'dlqUrl'>,
  store: StoreContext,
  record: SQSRecord,
): Promise<void> =>
  handleMessage(
    {
      annotator: { store, engine },
      queue: store.queue,
      config: {
        queueUrl: store.queueUrl,
        dlqUrl: stand.dlqUrl,
        maxReceiveCount: 3,
        retryDelaySeconds: 0,
      },
      log: () => undefined,
    },
    record,
    new AbortController().signal,
  )

/** A message as the worker is given it, `receives` deliveries into its life. */
export function recordOf(body: string, receives = 1): SQSRecord {
  const message: ReceivedMessage = {
    MessageId: crypto.randomUUID(),
    ReceiptHandle: 'a-handle-of-a-test',
    Body: body,
    Attributes: { ApproximateReceiveCount: String(receives) },
  }
  const [record] = sqsEvent([message], {
    queueArn: 'arn:aws:sqs:eu-central-1:000000000000:test',
    region: 'eu-central-1',
  }).Records
  return record as unknown as SQSRecord
}
