import type { AwsRequest } from '../aws-request.ts'
import type { QueuesTopicsObjects } from '../emulators/queues-topics-objects.ts'
import type { Service } from './service.ts'

/** What somebody published to a topic. */
export interface Published {
  topicArn: string
  messageId: string
  message: string
  subject?: string
  messageAttributes: Record<string, { type: string; value: string }>
  /** ISO 8601. */
  at: string
}

export type PublishListener = (published: Published) => void

/** SNS over its query protocol. Delivery to functions is the listeners' work; delivery to queues is the emulator's. */
export function snsService(emulator: QueuesTopicsObjects, publish: PublishListener): Service {
  return {
    protocol: 'query',
    operation: (request) => parameters(request).get('Action') ?? undefined,
    async answer(request, operation) {
      const answer = await emulator.answer(request, { path: '/' })
      const messageId = /<MessageId>([^<]+)<\/MessageId>/.exec(answer.body.toString())?.[1]
      if (operation === 'Publish' && answer.status === 200 && messageId !== undefined) {
        publish(published(parameters(request), messageId))
      }
      return answer
    },
  }
}

const parameters = (request: AwsRequest): URLSearchParams =>
  new URLSearchParams(request.body.toString('utf8'))

function published(sent: URLSearchParams, messageId: string): Published {
  const subject = sent.get('Subject')
  const messageAttributes: Published['messageAttributes'] = {}
  for (let index = 1; ; index++) {
    const entry = `MessageAttributes.entry.${index}`
    const name = sent.get(`${entry}.Name`)
    if (name === null) break
    messageAttributes[name] = {
      type: sent.get(`${entry}.Value.DataType`) ?? 'String',
      value: sent.get(`${entry}.Value.StringValue`) ?? sent.get(`${entry}.Value.BinaryValue`) ?? '',
    }
  }
  return {
    topicArn: sent.get('TopicArn') ?? '',
    messageId,
    message: sent.get('Message') ?? '',
    ...(subject === null ? {} : { subject }),
    messageAttributes,
    at: new Date().toISOString(),
  }
}
