import { arn } from '../names.ts'
import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import type { Properties } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

export const sqsQueue: ResourceType = {
  type: 'AWS::SQS::Queue',
  nameProperty: 'QueueName',
  attributes: ({ name, names, addresses }) => {
    const origin = addresses.endpoint ?? `https://sqs.${names.region}.amazonaws.com`
    const url = `${origin}/${names.accountId}/${name}`
    return { Ref: url, QueueUrl: url, QueueName: name, Arn: arn(names, 'sqs', name) }
  },

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('QueueName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::SQS::Queue'])
    const redrive = properties.child('RedrivePolicy')
    model.queues.push({
      logicalId,
      name,
      arn: attributes['Arn'] ?? '',
      url: attributes['QueueUrl'] ?? '',
      visibilityTimeout: within(properties, 'VisibilityTimeout', 30, 0, 43_200),
      retentionPeriod: within(properties, 'MessageRetentionPeriod', 345_600, 60, 1_209_600),
      receiveWaitTime: within(properties, 'ReceiveMessageWaitTimeSeconds', 0, 0, 20),
      delay: within(properties, 'DelaySeconds', 0, 0, 900),
      ...(redrive === undefined
        ? {}
        : {
            redrive: {
              target: redrive.string('deadLetterTargetArn'),
              maxReceiveCount: redrive.number('maxReceiveCount'),
            },
          }),
    })
  },
}

/** Seconds, within the limits that AWS sets. */
function within(
  properties: Properties,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const seconds = properties.number(name, fallback)
  if (!Number.isInteger(seconds) || seconds < least || seconds > most) {
    properties.fault(name, `is not a whole number between ${least} and ${most}`)
  }
  return seconds
}
