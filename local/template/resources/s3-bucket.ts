import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import type { ResourceType } from '../resource-type.ts'

export const s3Bucket: ResourceType = {
  type: 'AWS::S3::Bucket',
  nameProperty: 'BucketName',
  attributes: ({ name, names }) => ({
    Ref: name,
    Arn: `arn:aws:s3:::${name}`,
    DomainName: `${name}.s3.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${names.region}.amazonaws.com`,
  }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('BucketName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::S3::Bucket'])
    const toEventBridge = properties
      .child('NotificationConfiguration')
      ?.child('EventBridgeConfiguration')
    model.buckets.push({
      logicalId,
      name,
      arn: attributes['Arn'] ?? '',
      eventBridge: toEventBridge?.boolean('EventBridgeEnabled', true) ?? false,
    })
  },
}
