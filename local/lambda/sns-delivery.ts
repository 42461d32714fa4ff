import type { Published } from '../aws/services/sns.ts'
import type { Invocable } from './invocation.ts'

/** A function that is subscribed to a topic, and the queue (its ARN) for what it could not be told. */
interface Subscription {
  fn: Invocable
  deadLetters?: string
}

/** The functions subscribed to each topic, by its ARN. */
export type Subscriptions = ReadonlyMap<string, readonly Subscription[]>

export function functionSubscriptions(
  functions: readonly {
    fn: Invocable
    snsSources: readonly { topic: string; deadLetters?: string }[]
  }[],
): Subscriptions {
  const byTopic = new Map<string, Subscription[]>()
  for (const { fn, snsSources } of functions) {
    for (const { topic, ...rest } of snsSources) {
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), { fn, ...rest }])
    }
  }
  return byTopic
}

/**
 * Invokes every subscribed function, asynchronously as SNS does; returns the requests' ids. What Lambda does not accept
 * goes to the subscription's dead-letter queue. A function that accepts and then fails is Lambda's business, not SNS's.
 */
export function deliver(
  message: Published,
  subscriptions: Subscriptions,
  toQueue: (queueArn: string, body: string) => void = () => {},
): string[] {
  return (subscriptions.get(message.topicArn) ?? []).flatMap(({ fn, deadLetters }) => {
    try {
      return [fn.invokeAsync(snsEvent(message, fn))]
    } catch (error) {
      if (deadLetters === undefined) throw error
      toQueue(deadLetters, JSON.stringify(notification(message)))
      return []
    }
  })
}

/** A notification as SNS writes it to a queue. */
const notification = (message: Published): Record<string, unknown> => ({
  Type: 'Notification',
  MessageId: message.messageId,
  TopicArn: message.topicArn,
  ...(message.subject === undefined ? {} : { Subject: message.subject }),
  Message: message.message,
  Timestamp: message.at,
})

/** The event that SNS hands to a function. */
export function snsEvent(message: Published, { name }: { name: string }): Record<string, unknown> {
  const attributes = Object.entries(message.messageAttributes)
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${message.topicArn}:${name}`,
        Sns: {
          Type: 'Notification',
          MessageId: message.messageId,
          TopicArn: message.topicArn,
          Subject: message.subject ?? null,
          Message: message.message,
          Timestamp: message.at,
          // Loopback traffic is not signed; the fields exist so that an event has its whole shape.
          SignatureVersion: '1',
          Signature: 'LOCAL',
          SigningCertUrl: 'http://127.0.0.1/SimpleNotificationService.pem',
          UnsubscribeUrl: `http://127.0.0.1/?Action=Unsubscribe&SubscriptionArn=${message.topicArn}:${name}`,
          MessageAttributes: Object.fromEntries(
            attributes.map(([key, { type, value }]) => [key, { Type: type, Value: value }]),
          ),
        },
      },
    ],
  }
}
