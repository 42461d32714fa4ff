import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { LambdaPlatform } from './function-definition.ts'
import { isReceived, type ReceivedMessage } from './sqs-event.ts'

/** As many as SQS hands out, or takes back, in one call. */
const PER_CALL = 10

/** The queue calls of an event source mapping. */
export interface Queue {
  receive(max: number, waitSeconds: number): Promise<ReceivedMessage[]>
  /** Resolves with how many could not be deleted; those come again. */
  delete(messages: readonly ReceivedMessage[]): Promise<number>
  visibilityTimeoutMs(): Promise<number>
  close(): void
}

export function openQueue(queueUrl: string, platform: LambdaPlatform): Queue {
  const client = new SQSClient({
    region: platform.region,
    credentials: platform.credentials,
    ...(platform.endpointUrl === undefined
      ? {}
      : { endpoint: platform.endpointUrl, useQueueUrlAsEndpoint: false }),
  })
  return {
    async receive(max, waitSeconds) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: Math.min(max, PER_CALL),
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      )
      return Messages.filter(isReceived)
    },
    async delete(messages) {
      let failed = 0
      for (let i = 0; i < messages.length; i += PER_CALL) {
        const Entries = messages
          .slice(i, i + PER_CALL)
          .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
        const { Failed = [] } = await client.send(
          new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }),
        )
        failed += Failed.length
      }
      return failed
    },
    async visibilityTimeoutMs() {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: queueUrl,
          AttributeNames: ['VisibilityTimeout'],
        }),
      )
      return Number(Attributes?.VisibilityTimeout ?? 30) * 1000
    },
    close: () => client.destroy(),
  }
}
