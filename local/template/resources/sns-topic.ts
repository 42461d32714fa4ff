import { arn } from '../names.ts'
import type { ResourceType } from '../resource-type.ts'

export const snsTopic: ResourceType = {
  type: 'AWS::SNS::Topic',
  nameProperty: 'TopicName',
  attributes: ({ name, names }) => {
    const topicArn = arn(names, 'sns', name)
    return { Ref: topicArn, TopicArn: topicArn, TopicName: name }
  },

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('TopicName')
    model.topics.push({ logicalId, name, arn: attributes['TopicArn'] ?? '' })
  },
}
