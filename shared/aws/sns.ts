import { serviceOrigin } from './endpoint.ts'
import type { Transport } from './transport.ts'

/** All methods throw AwsError or AwsUnavailable. */
export interface Sns {
  /** Publishes at least once: a repeated attempt may send a second message. The subject has at most 100 ASCII characters. */
  publish(notification: { topicArn: string; subject: string; message: string }): Promise<void>
}

export const createSns = (transport: Transport): Sns => ({
  publish: ({ topicArn, subject, message }) =>
    transport.send(
      {
        service: 'sns',
        operation: 'Publish',
        method: 'POST',
        url: `${serviceOrigin('sns', transport)}/`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          Action: 'Publish',
          Version: '2010-03-31',
          TopicArn: topicArn,
          Subject: subject,
          Message: message,
        }).toString(),
        safeToRepeat: true,
      },
      async (response) => {
        await response.text()
      },
    ),
})
