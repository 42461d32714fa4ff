import type { Transport } from './transport.ts'

/** Messages as SQS counts them, approximately. */
export interface QueueDepth {
  visible: number
  inFlight: number
  delayed: number
}

/** A message as it was received; its receipt handle is good until it becomes visible again. */
export interface QueuedMessage {
  messageId: string
  receiptHandle: string
  body: string
  /** String attributes. */
  attributes: Record<string, string>
  /** ISO 8601. */
  sentAt: string
}

/** All methods throw AwsError or AwsUnavailable. */
export interface Sqs {
  /** Sends at least once: a repeated attempt may leave a second message, which receivers must bear anyway. */
  sendMessage(message: {
    queueUrl: string
    body: string
    /** String attributes. */
    attributes?: Record<string, string>
    /** 0 to 900. */
    delaySeconds?: number
  }): Promise<{ messageId: string }>
  queueDepth(queueUrl: string): Promise<QueueDepth>
  /** At most 10, which nobody else sees for `visibilitySeconds`; none after `waitSeconds` (0 to 20) without any. */
  receive(request: {
    queueUrl: string
    max: number
    visibilitySeconds: number
    waitSeconds: number
  }): Promise<QueuedMessage[]>
  deleteMessage(message: { queueUrl: string; receiptHandle: string }): Promise<void>
  /** Deletes every message, those under way included; it may take a minute. */
  purge(queueUrl: string): Promise<void>
  /** Makes a received message visible again after `seconds` (0 to 43,200) from now. */
  changeVisibility(change: {
    queueUrl: string
    receiptHandle: string
    seconds: number
  }): Promise<void>
}

export function createSqs(transport: Transport): Sqs {
  const call = <T>(
    operation: string,
    queueUrl: string,
    input: Record<string, unknown>,
    read: (response: Response) => Promise<T>,
  ): Promise<T> => {
    // A queue's address names its region; with an override it need not even resolve.
    const origin = transport.endpoint ?? new URL(queueUrl).origin
    return transport.send(
      {
        service: 'sqs',
        operation,
        method: 'POST',
        url: `${origin}/`,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `AmazonSQS.${operation}`,
        },
        body: JSON.stringify({ QueueUrl: queueUrl, ...input }),
        safeToRepeat: true,
      },
      read,
    )
  }

  return {
    sendMessage: ({ queueUrl, body, attributes = {}, delaySeconds }) =>
      call(
        'SendMessage',
        queueUrl,
        {
          MessageBody: body,
          MessageAttributes: Object.fromEntries(
            Object.entries(attributes).map(([name, value]) => [
              name,
              { DataType: 'String', StringValue: value },
            ]),
          ),
          DelaySeconds: delaySeconds,
        },
        async (response) => {
          const { MessageId } = (await response.json()) as { MessageId: string }
          return { messageId: MessageId }
        },
      ),
    queueDepth: (queueUrl) =>
      call('GetQueueAttributes', queueUrl, { AttributeNames: DEPTHS }, async (response) => {
        const { Attributes } = (await response.json()) as { Attributes: Record<string, string> }
        const [visible = 0, inFlight = 0, delayed = 0] = DEPTHS.map((name) =>
          Number(Attributes[name]),
        )
        return { visible, inFlight, delayed }
      }),
    receive: ({ queueUrl, max, visibilitySeconds, waitSeconds }) =>
      call(
        'ReceiveMessage',
        queueUrl,
        {
          MaxNumberOfMessages: max,
          VisibilityTimeout: visibilitySeconds,
          WaitTimeSeconds: waitSeconds,
          MessageAttributeNames: ['All'],
          // The older name of MessageSystemAttributeNames; every endpoint knows it.
          AttributeNames: ['SentTimestamp'],
        },
        async (response) => {
          const { Messages = [] } = (await response.json()) as { Messages?: ReceivedMessage[] }
          return Messages.map(queuedMessage)
        },
      ),
    deleteMessage: ({ queueUrl, receiptHandle }) =>
      call('DeleteMessage', queueUrl, { ReceiptHandle: receiptHandle }, drained),
    purge: (queueUrl) => call('PurgeQueue', queueUrl, {}, drained),
    changeVisibility: ({ queueUrl, receiptHandle, seconds }) =>
      call(
        'ChangeMessageVisibility',
        queueUrl,
        { ReceiptHandle: receiptHandle, VisibilityTimeout: seconds },
        drained,
      ),
  }
}

async function drained(response: Response): Promise<void> {
  await response.text()
}

interface ReceivedMessage {
  MessageId: string
  ReceiptHandle: string
  Body: string
  Attributes?: { SentTimestamp?: string }
  MessageAttributes?: Record<string, { StringValue?: string }>
}

function queuedMessage(received: ReceivedMessage): QueuedMessage {
  const attributes: Record<string, string> = {}
  for (const [name, { StringValue }] of Object.entries(received.MessageAttributes ?? {})) {
    if (StringValue !== undefined) attributes[name] = StringValue
  }
  return {
    messageId: received.MessageId,
    receiptHandle: received.ReceiptHandle,
    body: received.Body,
    attributes,
    sentAt: new Date(Number(received.Attributes?.SentTimestamp ?? 0)).toISOString(),
  }
}

const DEPTHS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const
