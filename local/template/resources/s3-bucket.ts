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
    properties.noLocalEffect({
      BucketName: 'is the resource name, already read',
      VersioningConfiguration: 'earlier versions are for recovery, and are not kept here',
      BucketEncryption: 'the data directory is as safe as the disk it is on',
      PublicAccessBlockConfiguration: 'every request must be signed here, so nothing is public',
      OwnershipControls: 'there is one account here',
      Tags: 'are for the bill',
    })
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
