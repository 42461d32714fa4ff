import { buildApp } from 'fauxqs'
import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import { ObjectEvents } from '../object-events.ts'
import { DurableState } from './durable-state.ts'
import { SnsStore } from './fauxqs-stores.ts'
import { ObjectStore, QueueStore } from './observed-stores.ts'

/** SQS, SNS and S3 in this process. They listen on no port: what reaches them has been let in. */
export interface QueuesTopicsObjects {
  queues: QueueStore
  objects: ObjectStore
  events: ObjectEvents
  /** Answers a request as it stands; `headers` and `path` replace the request's own. */
  answer(
    request: AwsRequest,
    changes?: { path?: string; headers?: Headers; body?: string | Buffer },
  ): Promise<AwsAnswer>
  close(): Promise<void>
}

type Headers = Record<string, string>

/**
 * @param options.directory keeps everything when given; it must be this process's own
 * @param options.queueUrl the URL that a queue is known by from now on
 */
export async function startQueuesTopicsObjects(options: {
  region: string
  directory?: string
  queueUrl: (queueName: string) => string
}): Promise<QueuesTopicsObjects> {
  const durable = options.directory === undefined ? undefined : new DurableState(options.directory)
  const events = new ObjectEvents(durable)
  const queues = new QueueStore(durable)
  const topics = new SnsStore()
  const objects = new ObjectStore(events, durable)
  queues.buildQueueUrl = (queueName) => options.queueUrl(queueName)
  if (durable !== undefined) {
    durable.releaseInFlight()
    durable.moveQueueUrls(options.queueUrl)
    // Loading with persistence in place would write what is read, and cascade its deletions.
    durable.load(queues, topics, objects)
    queues.persistence = durable
    topics.persistence = durable
    objects.persistence = durable
    for (const queue of queues.allQueues()) queue.persistence = durable
  }
  const app = buildApp({
    logger: false,
    defaultRegion: options.region,
    stores: { sqsStore: queues, snsStore: topics, s3Store: objects },
  })
  await app.ready()

  return {
    queues,
    objects,
    events,
    async answer(request, changes = {}) {
      const response = await app.inject({
        method: request.method as 'GET',
        url: `${changes.path ?? request.path}${request.query === '' ? '' : `?${request.query}`}`,
        headers: changes.headers ?? Object.fromEntries(request.headers),
        payload: changes.body ?? request.body,
      })
      return {
        status: response.statusCode,
        headers: responseHeaders(response.headers),
        body: response.rawPayload,
      }
    },
    async close() {
      events.close()
      queues.shutdown()
      await app.close()
      durable?.close()
    },
  }
}

/** Those that belong to the connection are the endpoint's own. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date'])

export function responseHeaders(
  headers: Readonly<Record<string, string | string[] | number | undefined>>,
): Headers {
  const kept: Headers = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name)) kept[name] = String(value)
  }
  return kept
}
