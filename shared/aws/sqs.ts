import type { Transport } from './transport.ts'

/** Messages as SQS counts them, approximately. */
export interface QueueDepth {
  visible: number
  inFlight: number
  delayed: number
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
    changeVisibility: ({ queueUrl, receiptHandle, seconds }) =>
      call(
        'ChangeMessageVisibility',
        queueUrl,
        { ReceiptHandle: receiptHandle, VisibilityTimeout: seconds },
        async (response) => {
          await response.text()
        },
      ),
  }
}

const DEPTHS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const
