/**
 * What the template says and nothing on this machine follows from, each with the reason: by type of resource, then by
 * property; `*` is the whole type. Everything else in the template is carried out, or the template is refused. A test
 * compares this list with the template, in both directions.
 */
export const NO_LOCAL_EFFECT = {
  'AWS::DynamoDB::Table': {
    BillingMode: 'capacity costs nothing here',
    ProvisionedThroughput:
      'capacity is not limited here; throttles are injected where a test needs them',
    OnDemandThroughput:
      'capacity is not limited here; throttles are injected where a test needs them',
    PointInTimeRecoverySpecification: 'there are no backups here',
    SSESpecification: 'the data directory is as safe as the disk it is on',
    DeletionProtectionEnabled: 'nothing here deletes a table',
  },
  'AWS::DynamoDB::Table GlobalSecondaryIndexes': {
    ProvisionedThroughput: 'capacity is not limited here',
    OnDemandThroughput: 'capacity is not limited here',
  },
  'AWS::S3::Bucket': {
    VersioningConfiguration: 'earlier versions are for recovery, and are not kept here',
    BucketEncryption: 'the data directory is as safe as the disk it is on',
    PublicAccessBlockConfiguration: 'every request must be signed here, so nothing is public',
    OwnershipControls: 'there is one account here',
    LifecycleConfiguration:
      'there are no earlier versions here, and unfinished uploads end with the stack or its data directory',
  },
  'AWS::S3::BucketPolicy': { '*': 'it only asks for TLS, and there is none on the loopback' },
  'AWS::SQS::Queue': {
    SqsManagedSseEnabled: 'the data directory is as safe as the disk it is on',
  },
  'AWS::SNS::Subscription': { '*': 'no mail leaves this machine' },
  'AWS::Serverless::Function': {
    Architectures: 'JavaScript runs on any',
    CodeUri: 'the bundle is built from the entry point in Metadata',
    Tracing: 'there is nothing to trace to',
  },
  'AWS::Serverless::Function LoggingConfig': {
    LogGroup: 'log lines go to the terminal or to a file',
  },
  'AWS::IAM::Role': {
    PermissionsBoundary: 'it bounds what a deployment may grant, and nothing is deployed here',
  },
  'AWS::IAM::User': {
    PermissionsBoundary: 'it bounds what a deployment may grant, and nothing is deployed here',
  },
  'AWS::Logs::LogGroup': { '*': 'log lines go to the terminal or to a file' },
  'AWS::Logs::MetricFilter': {
    '*': 'no metrics are drawn from log lines here; a test tries the patterns on real lines',
  },
  'AWS::CloudWatch::Dashboard': { '*': 'there is nothing here to show it; a test reads it' },
  'AWS::CloudWatch::Alarm': {
    EvaluateLowSampleCountPercentile: 'every sample is kept here, so a percentile is exact',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Namespaces whose metrics this machine does not have, each with the reason. An alarm on one of them stays in
 * INSUFFICIENT_DATA and rings for nothing.
 */
export const NO_LOCAL_METRICS: Readonly<Record<string, string>> = {
  'AWS/DynamoDB': 'capacity is not limited here, so there is no ceiling to come near',
}
