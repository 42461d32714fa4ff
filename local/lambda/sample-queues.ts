import type { AwsEndpoint } from '../aws/endpoint.ts'
import type { QueueModel } from '../template/model.ts'
import type { LambdaMetrics } from './metrics.ts'

/** Sixty times a minute. */
const SAMPLES_PER_MINUTE = 60

/**
 * Tells the metrics how long each queue is and how old its oldest message, again and again, for as long as it is not
 * ended. Queues that are not at this endpoint have no metrics.
 *
 * @returns what ends it
 */
export function sampleQueues(
  endpoint: Pick<AwsEndpoint, 'queueDepth'>,
  queues: readonly Pick<QueueModel, 'arn' | 'name'>[],
  metrics: LambdaMetrics,
): () => void {
  const sample = (): void => {
    for (const { arn, name } of queues) {
      const depth = endpoint.queueDepth(arn)
      if (depth !== undefined) metrics.sampleQueue(name, depth)
    }
  }
  const timer = setInterval(sample, metrics.minuteMs / SAMPLES_PER_MINUTE)
  return () => clearInterval(timer)
}
