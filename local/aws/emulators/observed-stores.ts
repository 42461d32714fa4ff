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

/** Moves messages between queues in one step: the inherited way deletes first and inserts then. */
export class QueueStore extends SqsStore {
  readonly #durable: DurableState | undefined

  constructor(durable: DurableState | undefined) {
    super()
    this.#durable = durable
  }

  /** @throws Error when there is no such queue */
  deliver(queueArn: string, body: string): void {
    const queue = this.getQueueByArn(queueArn)
    if (queue === undefined) throw new Error(`There is no queue ${queueArn}`)
    const delaySeconds = Number(queue.attributes['DelaySeconds'] ?? 0)
    queue.enqueue(SqsStore.createMessage(body, {}, delaySeconds || undefined))
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
