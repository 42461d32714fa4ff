import { inertType, type ResourceType } from './resource-type.ts'
import { cloudwatchAlarm } from './resources/cloudwatch-alarm.ts'
import { dynamodbTable } from './resources/dynamodb-table.ts'
import { eventsRule } from './resources/events-rule.ts'
import { functionUrl } from './resources/function-url.ts'
import { lambdaPermission } from './resources/lambda-permission.ts'
import { s3Bucket } from './resources/s3-bucket.ts'
import { serverlessFunction } from './resources/serverless-function.ts'
import { snsTopic } from './resources/sns-topic.ts'
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
  inertType('AWS::S3::BucketPolicy', 'permissions are not evaluated here'),
  inertType('AWS::SQS::QueuePolicy', 'permissions are not evaluated here'),
  inertType('AWS::SNS::Subscription', 'no mail leaves this machine'),
  inertType('AWS::SNS::TopicPolicy', 'permissions are not evaluated here'),
]

/** Every type of resource that this machine understands, by its name. */
export const RESOURCE_TYPES: ReadonlyMap<string, ResourceType> = new Map(
  UNDERSTOOD.map((resourceType) => [resourceType.type, resourceType]),
)
