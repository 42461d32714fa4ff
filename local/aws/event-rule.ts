import { compileEventPattern, type EventTest } from '../template/event-pattern.ts'
import type { JsonObject } from '../template/json.ts'
import type { BucketModel, EventRuleModel, StackModel, StackNames } from '../template/model.ts'
import type { AwsEndpoint } from './endpoint.ts'
import type { ObjectCreated } from './object-events.ts'
import { TargetDeliveries } from './target-deliveries.ts'

/**
 * EventBridge: sends the "Object Created" event of every object in a bucket that has EventBridge enabled to the queues
 * of the rules that match.
 *
 * An object and its event are stored in one transaction and the event is kept until its message is on the queue. So with
 * a data directory an acknowledged PUT always leads to a message, at least once, whenever the process ends; without
 * one, everything ends with the process.
 *
 * @returns what stops it
 */
export function startEventRules(
  model: Pick<StackModel, 'names' | 'buckets' | 'rules'>,
  endpoint: Pick<AwsEndpoint, 'onObjectCreated' | 'deliver'>,
): () => void {
  const rules = model.rules
    .filter((rule) => rule.enabled)
    .map((rule): [EventRuleModel, EventTest] => [rule, compileEventPattern(rule.pattern)])
  const buckets = new Map(model.buckets.map((bucket) => [bucket.name, bucket]))
  const deliveries = new TargetDeliveries(endpoint.deliver)
  return endpoint.onObjectCreated((object) => {
    const bucket = buckets.get(object.bucket)
    if (bucket?.eventBridge !== true) return
    const event = objectCreatedEvent(object, bucket, model.names)
    const message = JSON.stringify(event)
    let retry: unknown
    for (const [rule, matches] of rules) {
      if (!matches(event)) continue
      for (const target of rule.targets) {
        try {
          deliveries.deliver({ id: object.id, at: Date.parse(object.at), message }, rule, target)
        } catch (error) {
          retry ??= error
        }
      }
    }
    // The object's event is kept, and comes again.
    if (retry !== undefined) throw retry
    deliveries.forget(object.id)
  })
}

/** The event as Amazon S3 sends it. */
export const objectCreatedEvent = (
  object: ObjectCreated,
  bucket: Pick<BucketModel, 'arn' | 'name'>,
  names: StackNames,
): JsonObject => ({
  version: '0',
  id: object.id,
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: names.accountId,
  // EventBridge's times have no fractions.
  time: object.at.replace(/\.\d+Z$/, 'Z'),
  region: names.region,
  resources: [bucket.arn],
  detail: {
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key: object.key,
      size: object.size,
      etag: object.etag,
      sequencer: object.sequencer,
    },
    'request-id': object.id.replaceAll('-', '').slice(0, 16).toUpperCase(),
    requester: names.accountId,
    'source-ip-address': '127.0.0.1',
    reason: object.reason,
  },
})
