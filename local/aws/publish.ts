import type { AwsAddress } from './provision.ts'
import { snsCall } from './sns-call.ts'

/** Publishes a message to a topic, as CloudWatch does when an alarm changes its state. */
export const publish = (
  address: AwsAddress,
  notification: { topicArn: string; subject: string; message: string },
): Promise<void> =>
  snsCall(address, {
    Action: 'Publish',
    TopicArn: notification.topicArn,
    Subject: notification.subject,
    Message: notification.message,
  })
