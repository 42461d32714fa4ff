import { AwsV4Signer } from 'aws4fetch'
import { bytesOf, hexOf, hmac, type HmacKey, hmacKey, sha256 } from '#shared/domain/sha256.ts'
import { AwsFailure, type AwsService } from './errors.ts'
import { errorCode, refusal } from './refusal.ts'
import { callWithRetries, networkFailure, retryPolicy, TransientFailure } from './retry.ts'
import type { RetryPolicy } from './retry.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

export interface AwsCall {
  service: AwsService
  operation: string
  method: 'GET' | 'PUT' | 'POST' | 'HEAD' | 'DELETE'
  url: string
  headers?: Record<string, string>
  /** A function is asked anew for each attempt. */
  body?: string | Uint8Array<ArrayBuffer> | (() => string)
  /** True when executing it twice leaves the same state and gives the same answer as executing it once. */
  safeToRepeat: boolean
  /** A more exact error for a refusal, from its code and body. The body may hold patient text. */
  refusal?: (code: string, body: string) => Error | undefined
}

export interface TransportOptions extends Partial<RetryPolicy> {
  region: string
  /** Asked before each signature, because Lambda's rotate. */
  credentials: () => Credentials
  /** Replaces the host of every service, as AWS_ENDPOINT_URL does; buckets then stand in the path. */
  endpoint?: string | undefined
  fetch?: typeof fetch
}

/** The signed headers have to be sent with the request as they are. */
export interface Presigned {
  url: string
  headers: Record<string, string>
  /** ISO 8601. */
  expiresAt: string
}

export interface Transport {
  region: string
  /** Without a slash at its end. */
  endpoint: string | undefined
  /**
   * Signs and sends a call, tries again where that is safe, and gives what `read` makes of a 2xx answer. Reading is
   * part of the attempt: it is under the same deadline, and a body that breaks off counts as a failed attempt.
   *
   * @throws AwsError, or what `call.refusal` makes of it, for a definite refusal
   * @throws AwsUnavailable when the deadline or the attempts are spent
   */
  send<T>(call: AwsCall, read: (response: Response) => Promise<T>): Promise<T>
  /** An address that works once signed headers are sent with it, until it expires. No I/O. */
  presign(request: {
    service: AwsService
    method: AwsCall['method']
    url: string
    headers: Record<string, string>
    expiresSeconds: number
  }): Promise<Presigned>
}

type SignerInit = ConstructorParameters<typeof AwsV4Signer>[0]

/** One transport for the life of a process or isolate: it keeps the derived signing keys. */
export function createTransport(options: TransportOptions): Transport {
  const { region } = options
  const policy = retryPolicy(options)
  const chosenFetch = options.fetch
  // Called as a free function: workerd's fetch refuses any other `this`.
  const send: typeof fetch = chosenFetch ?? ((input, init) => fetch(input, init))
  const sign = createSigner({ region, credentials: options.credentials, now: policy.now })

  return {
    region,
    endpoint: options.endpoint?.replace(/\/+$/, ''),
    send: (call, read) =>
      callWithRetries(policy, call, async (signal) => {
        const { method, url, service } = call
        const body = typeof call.body === 'function' ? call.body() : call.body
        const init = { method, body: body ?? null }
        const { headers } = await sign({ ...init, url, service, headers: call.headers ?? {} })
        try {
          // A redirect would carry the signature to a host that it was not made for.
          const response = await send(url, { ...init, headers, signal, redirect: 'manual' })
          if (response.ok) return await read(response)
          const text = await response.text()
          const code = errorCode(service, response, text)
          throw call.refusal?.(code, text) ?? refusal(call, response.status, code)
        } catch (error) {
          if (error instanceof AwsFailure || error instanceof TransientFailure) throw error
          throw networkFailure(error)
        }
      }),
    presign: async ({ service, method, url, headers, expiresSeconds }) => {
      const expiring = new URL(url)
      expiring.searchParams.set('X-Amz-Expires', String(expiresSeconds))
      // The signature counts from the full second.
      const at = Math.floor(policy.now() / 1000) * 1000
      const signed = await sign({
        service,
        method,
        url: expiring.href,
        headers,
        signQuery: true,
        // Otherwise the uploader could change the content type and length.
        allHeaders: true,
      })
      return {
        url: signed.url.href,
        headers,
        expiresAt: new Date(at + expiresSeconds * 1000).toISOString(),
      }
    },
  }
}

/** Signs requests by SigV4, keeping what is derived from the credentials for as long as they are the same. */
export function createSigner({
  region,
  credentials,
  now,
}: {
  region: string
  credentials: () => Credentials
  now: () => number
}) {
  let current = { ...credentials() }
  let keys = new Map<string, HmacKey>()
  return (request: Omit<SignerInit, keyof Credentials>) => {
    const next = credentials()
    if (
      next.accessKeyId !== current.accessKeyId ||
      next.secretAccessKey !== current.secretAccessKey ||
      next.sessionToken !== current.sessionToken
    ) {
      current = { ...next }
      keys = new Map()
    }
    const datetime = new Date(now()).toISOString().replace(/[:-]|\.\d{3}/g, '')
    return new Signer({ ...request, ...current, region, datetime }, keys).sign()
  }
}

/** Above this, in UTF-16 units, Web Crypto is the faster one. */
const SHORT_BODY = 4096

const utf8 = new TextEncoder()

/**
 * aws4fetch's signer, whose canonical request it is, with the digests computed on the spot. Its client is not used:
 * that would make another Request object, and retry by rules of its own.
 */
class Signer extends AwsV4Signer {
  /** Signing keys by their scope: good for one day, region and service. */
  readonly #keys: Map<string, HmacKey>

  constructor(init: SignerInit, keys: Map<string, HmacKey>) {
    super(init)
    this.#keys = keys
  }

  override async signature(): Promise<string> {
    return hexOf(hmac(this.#signingKey(), utf8.encode(await this.stringToSign())))
  }

  override async stringToSign(): Promise<string> {
    const canonicalRequest = utf8.encode(await this.canonicalString())
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      hexOf(sha256(canonicalRequest)),
    ].join('\n')
  }

  override hexBodyHash(): Promise<string> {
    const { body, service } = this
    // S3's hash is in a header already, or the payload of a presigned request is not signed.
    return service !== 's3' && typeof body === 'string' && body.length <= SHORT_BODY
      ? Promise.resolve(hexOf(sha256(utf8.encode(body))))
      : super.hexBodyHash()
  }

  #signingKey(): HmacKey {
    const kept = this.#keys.get(this.credentialString)
    if (kept !== undefined) return kept
    const key = this.credentialString
      .split('/')
      .reduce(
        (derived, part) => hmacKey(bytesOf(hmac(derived, utf8.encode(part)))),
        hmacKey(utf8.encode(`AWS4${this.secretAccessKey}`)),
      )
    this.#keys.set(this.credentialString, key)
    return key
  }
}
