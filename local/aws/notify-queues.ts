import { PutBucketNotificationConfigurationCommand, S3Client } from '@aws-sdk/client-s3'
import type { StackModel } from '../template/model.ts'
import type { AwsAddress } from './provision.ts'
import { StartError } from './start-error.ts'

/**
 * Has a bucket tell the queues of its event rules about new objects by itself, where no rule of ours sees them. The
 * worker reads S3's notifications as well as EventBridge's events.
 *
 * @throws StartError when the endpoint does not take it
 */
export async function notifyQueues(
  model: Pick<StackModel, 'buckets' | 'rules'>,
  { url, region, credentials }: AwsAddress,
): Promise<void> {
  const s3 = new S3Client({ endpoint: url, region, credentials, forcePathStyle: true })
  const queues = new Set(model.rules.flatMap((rule) => rule.targets.map(({ arn }) => arn)))
  try {
    for (const bucket of model.buckets.filter(({ eventBridge }) => eventBridge)) {
      await s3.send(
        new PutBucketNotificationConfigurationCommand({
          Bucket: bucket.name,
          SkipDestinationValidation: true,
          NotificationConfiguration: {
            QueueConfigurations: [...queues].map((QueueArn) => ({
              QueueArn,
              Events: ['s3:ObjectCreated:*'],
              Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'documents/' }] } },
            })),
          },
        }),
      )
    }
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown error'
    throw new StartError(`The bucket at ${url} takes no notifications to queues: ${reason}`, {
      cause: error,
    })
  } finally {
    s3.destroy()
  }
}
