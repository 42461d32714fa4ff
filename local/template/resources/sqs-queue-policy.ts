import type { ResourceType } from '../resource-type.ts'

/** Lets one of AWS's services send to queues in the name of one resource; other statements are not understood. */
export const sqsQueuePolicy: ResourceType = {
  type: 'AWS::SQS::QueuePolicy',
  attributes: ({ name }) => ({ Ref: name }),

  read(properties, { logicalId }, model) {
    const document = properties.child('PolicyDocument')
    document?.oneOf('Version', ['2012-10-17'])
    model.queuePolicies.push({
      logicalId,
      queues: properties.strings('Queues'),
      statements: (document?.children('Statement') ?? []).map((statement) => {
        statement.oneOf('Effect', ['Allow'])
        statement.oneOf('Action', ['sqs:SendMessage'])
        return {
          service: statement.child('Principal')?.string('Service') ?? '',
          queue: statement.string('Resource'),
          sourceArn:
            statement.child('Condition')?.child('ArnEquals')?.string('aws:SourceArn') ?? '',
        }
      }),
    })
  },
}
