import { utf8 } from '#shared/domain/utf8.ts'
import { bucketOrigin } from './endpoint.ts'
import { AwsError, AwsFailure } from './errors.ts'
import { readBody } from './s3-body.ts'
import { keyPath, metadataHeaders, metadataOf } from './s3-encoding.ts'
import type { AwsCall, Presigned, Transport } from './transport.ts'

export interface ObjectHead {
  /** With its quotes, as an HTTP header has it. */
  etag: string
  /** Bytes. */
  contentLength: number
  contentType: string | undefined
  metadata: Record<string, string>
}

export interface StoredObject extends ObjectHead {
  bytes: Uint8Array<ArrayBuffer>
}

export interface PutOptions {
  contentType: string
  /** Lower-case names; any well-formed values, at most 2,048 bytes with their names once percent-encoded. */
  metadata?: Record<string, string>
  /** `*`: only where the key has no object yet. */
  ifNoneMatch?: '*'
}

/** `exists`: there was an object already, and it is unchanged. */
export type PutOutcome = { outcome: 'stored'; etag: string } | { outcome: 'exists' }

export interface PresignedPut extends Presigned {
  method: 'PUT'
}

/** The object is larger than the reader said it would take. Nothing of it was kept. */
export class ObjectTooLarge extends AwsFailure {
  override readonly name = 'ObjectTooLarge'
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`the object is larger than ${maxBytes} bytes`)
    this.maxBytes = maxBytes
  }
}

/** One bucket. All methods throw AwsError or AwsUnavailable, and TypeError for a key or metadata S3 cannot take. */
export interface S3 {
  /** Undefined where there is no such object. @throws ObjectTooLarge, before the body is read if its length is told */
  get(key: string, options?: { maxBytes?: number }): Promise<StoredObject | undefined>
  head(key: string): Promise<ObjectHead | undefined>
  /** A string is stored as UTF-8. The body's SHA-256 is signed, so that S3 refuses a body that changed on its way. */
  put(key: string, body: string | Uint8Array<ArrayBuffer>, options: PutOptions): Promise<PutOutcome>
  /** Succeeds also where there is no such object. */
  delete(key: string): Promise<void>
  /**
   * A URL that takes one PUT with exactly these headers. Content type and metadata are signed headers, so the URL has
   * nothing of them in it but their names. No I/O.
   */
  presignPut(
    key: string,
    options: PutOptions & { expiresSeconds: number; contentLength?: number },
  ): Promise<PresignedPut>
}

export function createS3(transport: Transport, { bucket }: { bucket: string }): S3 {
  const origin = bucketOrigin(bucket, transport)
  const call = (operation: string, method: AwsCall['method'], key: string) => ({
    service: 's3' as const,
    operation,
    method,
    url: `${origin}/${keyPath(key)}`,
    safeToRepeat: true,
  })

  return {
    get: (key, { maxBytes } = {}) =>
      orElse(isNoSuchKey, undefined, () =>
        transport.send(
          { ...call('GetObject', 'GET', key), headers: EMPTY_BODY },
          async (response) => {
            const bytes = await readBody(response, maxBytes)
            if (bytes === undefined) throw new ObjectTooLarge(maxBytes ?? 0)
            return { ...headOf(response.headers), contentLength: bytes.length, bytes }
          },
        ),
      ),
    head: (key) =>
      orElse(isNotFound, undefined, () =>
        transport.send(
          { ...call('HeadObject', 'HEAD', key), headers: EMPTY_BODY },
          async (response) => headOf(response.headers),
        ),
      ),
    put: async (key, body, options) => {
      const bytes = typeof body === 'string' ? utf8(body) : body
      return orElse(isPreconditionFailed, { outcome: 'exists' } as const, async () =>
        transport.send(
          {
            ...call('PutObject', 'PUT', key),
            headers: { ...putHeaders(options), 'x-amz-content-sha256': await sha256(bytes) },
            body: bytes,
            // Repeated, a put that must find nothing would find its own object.
            safeToRepeat: options.ifNoneMatch === undefined,
          },
          async (response) => {
            await response.text()
            return { outcome: 'stored', etag: response.headers.get('etag') ?? '' } as const
          },
        ),
      )
    },
    delete: (key) =>
      transport.send(
        { ...call('DeleteObject', 'DELETE', key), headers: EMPTY_BODY },
        async (response) => {
          await response.text()
        },
      ),
    presignPut: async (key, { expiresSeconds, contentLength, ...options }) => {
      const { url, method } = call('PutObject', 'PUT', key)
      const length = contentLength === undefined ? {} : { 'content-length': String(contentLength) }
      const headers = { ...putHeaders(options), ...length }
      const presigned = await transport.presign({
        service: 's3',
        method,
        url,
        headers,
        expiresSeconds,
      })
      return { ...presigned, method: 'PUT' }
    },
  }
}

/** SHA-256 of no bytes: without it aws4fetch leaves the body unsigned. */
const EMPTY_BODY = {
  'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const putHeaders = ({ contentType, metadata = {}, ifNoneMatch }: PutOptions) => ({
  'content-type': contentType,
  ...metadataHeaders(metadata),
  ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
})

const headOf = (headers: Headers): ObjectHead => ({
  etag: headers.get('etag') ?? '',
  contentLength: Number(headers.get('content-length') ?? 0),
  contentType: headers.get('content-type') ?? undefined,
  metadata: metadataOf(headers),
})

const isNoSuchKey = (error: AwsError) => error.code === 'NoSuchKey'
// The answer to HEAD has no body that could tell a missing object from a missing bucket.
const isNotFound = (error: AwsError) => error.status === 404
const isPreconditionFailed = (error: AwsError) => error.status === 412

async function orElse<T, E>(
  expected: (error: AwsError) => boolean,
  outcome: E,
  call: () => Promise<T>,
): Promise<T | E> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof AwsError && expected(error)) return outcome
    throw error
  }
}
