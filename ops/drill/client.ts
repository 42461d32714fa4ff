import { randomUUID } from 'node:crypto'
import type { Recorder, Sender, SentRequest } from './record.ts'

/** Longer than anything in the system waits, so that it is the system that gives up. Milliseconds. */
const TIMEOUT_MS = 20_000

export interface Answer {
  sent: SentRequest
  body: unknown
  etag: string | undefined
  /** The path of the next page. */
  next: string | undefined
  /** Seconds, as the answer says. */
  retryAfter: number | undefined
}

export interface Call {
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  body?: unknown
  headers?: Record<string, string>
}

/** Sends requests with one key, each under an id of its own, and records what comes of them. Never throws. */
export function createClient(options: {
  recorder: Recorder
  sender: Sender
  apiKey: string
}): (url: string, call: Call) => Promise<Answer> {
  const { recorder, sender, apiKey } = options
  return async (url, { method, path, body, headers }) => {
    const sent: SentRequest = {
      sender,
      requestId: randomUUID(),
      kind: method === 'GET' ? 'read' : 'write',
      at: Date.now(),
      ms: 0,
      status: 0,
    }
    const started = performance.now()
    let text = ''
    let answered: Response | undefined
    try {
      answered = await fetch(`${url}${path}`, {
        method,
        headers: {
          'x-api-key': apiKey,
          'x-request-id': sent.requestId,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      text = await answered.text()
      sent.status = answered.status
    } catch {
      // No answer, or one that broke off: a status of 0 says so, and the figures count it.
    }
    sent.ms = performance.now() - started
    const parsed = jsonOf(answered, text)
    describe(sent, answered?.headers, parsed)
    recorder.requests.push(sent)
    const retryAfter = Number(answered?.headers.get('retry-after') ?? Number.NaN)
    return {
      sent,
      body: parsed,
      etag: answered?.headers.get('etag') ?? undefined,
      next: /^<([^>]+)>; rel="next"/.exec(answered?.headers.get('link') ?? '')?.[1],
      retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
    }
  }
}

function jsonOf(answered: Response | undefined, text: string): unknown {
  if (!/json/.test(answered?.headers.get('content-type') ?? '')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Half an answer is none.
    return undefined
  }
}

function describe(sent: SentRequest, headers: Headers | undefined, body: unknown): void {
  const servedBy = headers?.get('x-served-by')
  if (servedBy !== null && servedBy !== undefined) sent.servedBy = servedBy
  const failover = /failover;desc="([^"]+)"/.exec(headers?.get('server-timing') ?? '')?.[1]
  if (failover !== undefined) sent.failover = failover
  if (typeof body !== 'object' || body === null || !('type' in body)) return
  const problem = /^urn:chartside:problem:(.+)$/.exec(String(body.type))?.[1]
  if (problem !== undefined) sent.problem = problem
}
