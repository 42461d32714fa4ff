import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs'

/** A message that carries what deleting it and reporting on it take. */
export interface ReceivedMessage extends Message {
  MessageId: string
  ReceiptHandle: string
}

export function isReceived(message: Message): message is ReceivedMessage {
  return message.MessageId !== undefined && message.ReceiptHandle !== undefined
}

/** The event that an event source mapping hands to a function for a batch of messages. */
export function sqsEvent(
  messages: readonly ReceivedMessage[],
  { queueArn, region }: { queueArn: string; region: string },
): { Records: Record<string, unknown>[] } {
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body ?? '',
      attributes: message.Attributes ?? {},
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
          name,
          recordAttribute(value),
        ]),
      ),
      ...(message.MD5OfMessageAttributes === undefined
        ? {}
        : { md5OfMessageAttributes: message.MD5OfMessageAttributes }),
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  }
}

function recordAttribute(value: MessageAttributeValue): Record<string, unknown> {
  return {
    ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
    ...(value.BinaryValue === undefined
      ? {}
      : { binaryValue: Buffer.from(value.BinaryValue).toString('base64') }),
    stringListValues: [],
    binaryListValues: [],
    dataType: value.DataType,
  }
}
