import type { ObjectEvents } from '../object-events.ts'
import type { DurableState } from './durable-state.ts'
import { S3Store, SqsStore, type S3Object, type SqsQueue } from './fauxqs-stores.ts'

/** Stores an object and its event together. */
export class ObjectStore extends S3Store {
  readonly #events: ObjectEvents
  readonly #durable: DurableState | undefined

  constructor(events: ObjectEvents, durable: DurableState | undefined) {
    super()
    this.#events = events
    this.#durable = durable
  }

  override putObject(...args: Parameters<S3Store['putObject']>): S3Object {
    const [bucket] = args
    return this.#stored(bucket, 'PutObject', () => super.putObject(...args))
  }

  override completeMultipartUpload(
    ...args: Parameters<S3Store['completeMultipartUpload']>
  ): S3Object {
    const [uploadId] = args
    const bucket = this['multipartUploads'].get(uploadId)?.bucket ?? ''
    return this.#stored(bucket, 'CompleteMultipartUpload', () =>
      super.completeMultipartUpload(...args),
    )
  }

  #stored(
    bucket: string,
    reason: 'PutObject' | 'CompleteMultipartUpload',
    store: () => S3Object,
  ): S3Object {
    const storeAndRecord = (): S3Object => {
      const object = store()
      const { key, contentLength: size } = object
      const etag = object.etag.replaceAll('"', '')
      this.#events.record({ bucket, key, size, etag, reason })
      return object
    }
    return this.#durable === undefined ? storeAndRecord() : this.#durable.atomically(storeAndRecord)
  }
}

/** Nothing that a repetition would change. */
export class NoSuchQueue extends Error {
  constructor(queueArn: string) {
    super(`There is no queue ${queueArn}`)
    this.name = 'NoSuchQueue'
  }
}

/** Moves messages between queues in one step: the inherited way deletes first and inserts then. */
export class QueueStore extends SqsStore {
  readonly #durable: DurableState | undefined

  constructor(durable: DurableState | undefined) {
    super()
    this.#durable = durable
  }

  /** @throws NoSuchQueue */
  deliver(queueArn: string, body: string, attributes: Readonly<Record<string, string>> = {}): void {
    const queue = this.getQueueByArn(queueArn)
    if (queue === undefined) throw new NoSuchQueue(queueArn)
    const delaySeconds = Number(queue.attributes['DelaySeconds'] ?? 0)
    const messageAttributes = Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: 'String', StringValue },
      ]),
    )
    queue.enqueue(SqsStore.createMessage(body, messageAttributes, delaySeconds || undefined))
  }

  /** What CloudWatch would be told of a queue now; undefined when there is no such queue. Age in seconds. */
  depth(queueArn: string): { visible: number; oldestAge: number } | undefined {
    const queue = this.getQueueByArn(queueArn)
    if (queue === undefined) return undefined
    queue.processTimers()
    const { ready, delayed, inflight } = queue.inspectMessages()
    const sent = [...ready, ...delayed, ...inflight.map(({ message }) => message)].map(
      ({ sentTimestamp }) => sentTimestamp,
    )
    const oldest = Math.min(...sent)
    return {
      visible: ready.length,
      oldestAge: sent.length === 0 ? 0 : Math.max(0, (Date.now() - oldest) / 1000),
    }
  }

  override createQueue(...args: Parameters<SqsStore['createQueue']>): SqsQueue {
    const queue = super.createQueue(...args)
    const durable = this.#durable
    if (durable === undefined) return queue
    const dequeue = queue.dequeue.bind(queue)
    return Object.assign(queue, {
      dequeue: (...limits: Parameters<SqsQueue['dequeue']>) =>
        durable.atomically(() => dequeue(...limits)),
    })
  }
}
