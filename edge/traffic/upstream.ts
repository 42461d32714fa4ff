import type { FrontDoorConfig } from '#shared/config.ts'
import type { createSigner } from '#shared/aws/transport.ts'
import type { Servable } from '#shared/http/elsewhere.ts'
import { CALLERS_AUTHORIZATION, HOP_HEADER, type Hops } from '#shared/http/hop.ts'

/** What Lambda is told of a request; whatever else it carries ends here. */
const PASSED_ON = [
  'accept',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'x-api-key',
]

/**
 * Whether what is passed on can be sent and signed as it is. A header that is no ASCII can not, and that is its sender's
 * doing: Lambda must not be left alone for it.
 */
export const isSendable = ({ headers }: Servable): boolean =>
  [...PASSED_ON, 'authorization'].every((name) => !/[^\t\x20-\x7e]/.test(headers.get(name) ?? ''))

/** What describes the connection to Lambda, not the answer; and `vary`, which CORS at the front door adds for its own caller. */
const LEFT_BEHIND = [
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'x-amzn-requestid',
  'x-amzn-trace-id',
]

/** `executed` says whether the function may have run. `reason` is a status, `timeout` or `network`. */
export type Reply = { answer: Response } | { reason: string; executed: 'no' | 'maybe' }

export interface Upstream {
  url: URL
  config: FrontDoorConfig
  hops: Hops
  /** Absent where the Function URL takes anybody. */
  sign: ReturnType<typeof createSigner> | undefined
  clock: () => Date
}

/**
 * Asks Lambda once, and never again: no retries, no redirects. The answer is read to its end, so that one that breaks off
 * can still be served at the edge. Never throws.
 */
export async function askLambda(
  upstream: Upstream,
  request: Servable,
  deadlineMs: number,
): Promise<Reply> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), deadlineMs)
  try {
    const { url, headers } = await signed(upstream, request)
    const { method, body = null } = request
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: abort.signal,
    })
    const bytes = await response.arrayBuffer()
    if (response.headers.has('x-served-by')) return { answer: passedBack(response, bytes) }
    // Whatever this is, the application has not said it: a throttle, a crash, a wrong signature, another server.
    return { reason: String(response.status), executed: ranNot(response.status) ? 'no' : 'maybe' }
  } catch {
    // The runtime does not tell why a fetch failed, nor whether the request had left.
    return { reason: abort.signal.aborted ? 'timeout' : 'network', executed: 'maybe' }
  } finally {
    clearTimeout(timer)
  }
}

/** Lambda throttles and authorizes before it invokes. */
const ranNot = (status: number): boolean => status === 429 || status === 403

async function signed(
  { url: functionUrl, hops, sign, clock }: Upstream,
  { method, url: asked, headers: given, body, requestId }: Servable,
): Promise<{ url: URL; headers: Headers }> {
  const { pathname, searchParams } = new URL(asked)
  const url = new URL(functionUrl)
  url.pathname = pathname
  // Written as signatures want it, whatever way the client has chosen.
  url.search = [...searchParams]
    .filter(([name]) => name !== '')
    .map((pair) => pair.map(encode).join('='))
    .join('&')
  const headers = new Headers({ 'x-request-id': requestId })
  for (const name of PASSED_ON) {
    const value = given.get(name)
    if (value !== null && (name !== 'content-type' || body !== undefined)) headers.set(name, value)
  }
  const authorization = given.get('authorization')
  if (authorization !== null) headers.set(CALLERS_AUTHORIZATION, authorization)
  const target = url.pathname + url.search
  headers.set(HOP_HEADER, hops.mark({ requestId, method, target }, clock()))
  if (sign === undefined) return { url, headers }
  return sign({ service: 'lambda', method, url: url.href, headers, body: body ?? null })
}

/** RFC 3986. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function passedBack(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers)
  for (const name of LEFT_BEHIND) headers.delete(name)
  const bodiless = response.status === 204 || response.status === 304
  return new Response(bodiless || bytes.byteLength === 0 ? null : bytes, {
    status: response.status,
    headers,
  })
}
