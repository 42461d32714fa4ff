import type { Published } from '../aws/services/sns.ts'
import type { Invocable } from './invocation.ts'

/** The functions subscribed to each topic, by its ARN. */
export type Subscriptions = ReadonlyMap<string, readonly Invocable[]>

export function functionSubscriptions(
  functions: readonly { fn: Invocable; snsSources: readonly { topic: string }[] }[],
): Subscriptions {
  const byTopic = new Map<string, Invocable[]>()
  for (const { fn, snsSources } of functions) {
    for (const { topic } of snsSources) byTopic.set(topic, [...(byTopic.get(topic) ?? []), fn])
  }
  return byTopic
}

/** Invokes every subscribed function, asynchronously as SNS does; returns the requests' ids. */
export function deliver(message: Published, subscriptions: Subscriptions): string[] {
  const functions = subscriptions.get(message.topicArn) ?? []
  return functions.map((fn) => fn.invokeAsync(snsEvent(message, fn)))
}

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
