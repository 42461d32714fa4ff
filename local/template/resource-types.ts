import { NO_LOCAL_EFFECT } from './no-local-effect.ts'
import { inertType, type ResourceType } from './resource-type.ts'
import { cloudwatchAlarm } from './resources/cloudwatch-alarm.ts'
import { dynamodbTable } from './resources/dynamodb-table.ts'
import { eventsRule } from './resources/events-rule.ts'
import { functionUrl } from './resources/function-url.ts'
import { iamManagedPolicy, iamRole, iamUser } from './resources/iam.ts'
import { lambdaPermission } from './resources/lambda-permission.ts'
import { dashboard, logGroup, metricFilter } from './resources/observability.ts'
import { s3Bucket } from './resources/s3-bucket.ts'
import { serverlessFunction } from './resources/serverless-function.ts'
import { snsTopic } from './resources/sns-topic.ts'
import { sqsQueuePolicy } from './resources/sqs-queue-policy.ts'
import { sqsQueue } from './resources/sqs-queue.ts'

const UNDERSTOOD: readonly ResourceType[] = [
  dynamodbTable,
  s3Bucket,
  sqsQueue,
  snsTopic,
  eventsRule,
  serverlessFunction,
  functionUrl,
  lambdaPermission,
  cloudwatchAlarm,
  iamRole,
  iamManagedPolicy,
  iamUser,
  sqsQueuePolicy,
  logGroup,
  metricFilter,
  dashboard,
  inertType('AWS::S3::BucketPolicy', NO_LOCAL_EFFECT['AWS::S3::BucketPolicy']['*']),
  inertType('AWS::SNS::Subscription', NO_LOCAL_EFFECT['AWS::SNS::Subscription']['*']),
]

/** Every type of resource that this machine understands, by its name. */
export const RESOURCE_TYPES: ReadonlyMap<string, ResourceType> = new Map(
  UNDERSTOOD.map((resourceType) => [resourceType.type, resourceType]),
)
