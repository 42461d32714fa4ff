/** What template.yaml describes, with every parameter and intrinsic resolved to the value it has on this machine. */
export interface StackModel {
  names: StackNames
  tables: TableModel[]
  buckets: BucketModel[]
  queues: QueueModel[]
  topics: TopicModel[]
  rules: EventRuleModel[]
  functions: FunctionModel[]
  functionUrls: FunctionUrlModel[]
  permissions: PermissionModel[]
  roles: RoleModel[]
  managedPolicies: ManagedPolicyModel[]
  users: UserModel[]
  queuePolicies: QueuePolicyModel[]
  dashboards: { logicalId: string; name: string; body: JsonValue }[]
  metricFilters: MetricFilterModel[]
  alarms: AlarmModel[]
  outputs: Record<string, string>
}

export interface StackNames {
  stackName: string
  region: string
  accountId: string
}

/** `name` is the physical name, which is what an API call and a `!Ref` use. */
interface Resource {
  logicalId: string
  name: string
  arn: string
}

export interface KeyAttribute {
  attributeName: string
  keyType: 'HASH' | 'RANGE'
}

export interface TableModel extends Resource {
  attributes: { attributeName: string; attributeType: 'S' | 'N' | 'B' }[]
  keySchema: KeyAttribute[]
  indexes: { indexName: string; keySchema: KeyAttribute[]; projection: IndexProjection }[]
  /** Attribute holding the expiry in epoch seconds. */
  ttlAttribute?: string
}

export interface IndexProjection {
  type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'
  nonKeyAttributes: string[]
}

export interface BucketModel extends Resource {
  /** Whether it sends its events to EventBridge; without this no rule ever sees them. */
  eventBridge: boolean
}

/** Times are seconds, as in the template. */
export interface QueueModel extends Resource {
  url: string
  visibilityTimeout: number
  retentionPeriod: number
  receiveWaitTime: number
  delay: number
  redrive?: {
    /** ARN of the dead-letter queue. */
    target: string
    maxReceiveCount: number
  }
}

/** A topic's `!Ref` is its ARN. */
export type TopicModel = Resource

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [member: string]: JsonValue }

export interface EventRuleModel extends Resource {
  pattern: { [field: string]: JsonValue }
  targets: {
    id: string
    /** ARN of a queue. */
    arn: string
    /** How often more it is tried, and for how long. */
    retryAttempts: number
    maximumEventAgeSeconds: number
    /** ARN of the queue that an event goes to which the target did not take. */
    deadLetters?: string
  }[]
  enabled: boolean
}

export interface FunctionModel extends Resource {
  handler: string
  runtime: string
  /** The TypeScript file it is built from, relative to the template's folder. */
  entryPoint: string
  /** Absolute path of the built file: `dist/<logicalId>/<entry>.mjs` beside the template. */
  bundle: string
  timeoutSeconds: number
  memoryMb: number
  reservedConcurrency?: number
  environment: Record<string, string>
  logFormat: 'Text' | 'JSON'
  roleArn: string
  /** How an asynchronous event is retried, and the queue (its ARN) that is told of one that failed for good. */
  onFailure?: { retries: number; maximumEventAgeSeconds: number; queue?: string }
  sqsSources: SqsSource[]
  snsSources: {
    /** ARN of the topic. */
    topic: string
    /** ARN of the queue that a notification goes to which the function could not be told. */
    deadLetters?: string
  }[]
  /** When EventBridge invokes it, whatever else happens. */
  schedules: { everyMs: number }[]
}

/** A URL that invokes a function. */
export interface FunctionUrlModel {
  logicalId: string
  functionArn: string
  authType: 'NONE' | 'AWS_IAM'
}

/** One statement of a function's own policy: who may invoke it. */
export interface PermissionModel {
  logicalId: string
  functionArn: string
  action: 'lambda:InvokeFunctionUrl' | 'lambda:InvokeFunction'
  principal: string
  functionUrlAuthType?: string
  viaFunctionUrl: boolean
}

/** What a function may do. */
export interface RoleModel extends Resource {
  statements: PolicyStatement[]
}

export type ManagedPolicyModel = RoleModel

export interface UserModel extends Resource {
  /** ARNs. */
  managedPolicies: string[]
}

/** Which service may send to queues, and in whose name. */
export interface QueuePolicyModel {
  logicalId: string
  /** URLs. */
  queues: string[]
  statements: { service: string; queue: string; sourceArn: string }[]
}

export interface MetricFilterModel {
  logicalId: string
  pattern: string
  namespace: string
  metricName: string
  /** A number, or a path such as `$.message.tokens`. */
  value: string
}

/** One statement of an IAM policy. Its conditions all hold, or it does not apply. */
export interface PolicyStatement {
  effect: 'Allow' | 'Deny'
  /** Patterns such as `dynamodb:*`. */
  actions: string[]
  /** Patterns of ARNs. */
  resources: string[]
  conditions: { key: string; values: string[] }[]
}

export interface SqsSource {
  /** ARN of the queue. */
  queue: string
  batchSize: number
  reportBatchItemFailures: boolean
  maximumConcurrency?: number
  batchingWindowSeconds?: number
}

export interface AlarmModel extends Resource {
  description?: string
  metrics: AlarmMetric[]
  threshold: number
  comparisonOperator: ComparisonOperator
  evaluationPeriods: number
  datapointsToAlarm: number
  treatMissingData: 'breaching' | 'notBreaching' | 'ignore' | 'missing'
  /** ARNs of topics. */
  alarmActions: string[]
  okActions: string[]
  insufficientDataActions: string[]
}

export type ComparisonOperator =
  | 'GreaterThanOrEqualToThreshold'
  | 'GreaterThanThreshold'
  | 'LessThanThreshold'
  | 'LessThanOrEqualToThreshold'

/** One entry of an alarm's Metrics: exactly one of `expression` and `metricStat`. `returnData` marks the one compared. */
export interface AlarmMetric {
  id: string
  returnData: boolean
  label?: string
  expression?: string
  metricStat?: MetricStat
}

export interface MetricStat {
  namespace: string
  metricName: string
  dimensions: Record<string, string>
  /** Seconds. */
  period: number
  stat: string
}
