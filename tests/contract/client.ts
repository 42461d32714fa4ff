import { expect } from 'vitest'
import { PROBLEMS, problemType, type Fault, type ProblemCode } from '#shared/domain/problems.ts'
import type { Target } from '#tests/targets/target.ts'
import { checkAgainstContract, codeOf } from './declared.ts'

/** An answer that has passed what every answer must: see `check`. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  /** Parsed where it is JSON. */
  body: unknown
}

export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  errors?: Fault[]
  currentVersion?: number
  expected?: string
  runId?: string
  needed?: string
  textLength?: number
}

export type Payload = string | Uint8Array<ArrayBuffer> | ReadableStream

export interface Sent {
  /** Made into JSON. */
  body?: unknown
  /** Sent as it is, in place of `body`. */
  raw?: Payload
  headers?: Record<string, string>
}

export interface Client {
  as(apiKey: string | undefined): Client
  call(method: string, path: string, sent?: Sent): Promise<Answer>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  delete(path: string, headers?: Record<string, string>): Promise<Answer>
}

/** A client of the target that checks every single answer against the contract. */
export function createClient(target: Target, apiKey: string | undefined): Client {
  const call: Client['call'] = async (method, path, { body, raw, headers = {} } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await target.fetch(path, {
      method,
      headers: {
        ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload }),
      ...(payload instanceof ReadableStream ? { duplex: 'half' } : {}),
    })
    const answer = await read(response)
    check(target, { method, path }, answer)
    return answer
  }
  return {
    as: (other) => createClient(target, other),
    call,
    get: (path, headers = {}) => call('GET', path, { headers }),
    post: (path, body, headers = {}) => call('POST', path, { body, headers }),
    patch: (path, body, headers = {}) => call('PATCH', path, { body, headers }),
    put: (path, body) => call('PUT', path, { body }),
    delete: (path, headers = {}) => call('DELETE', path, { headers }),
  }
}

async function read(response: Response): Promise<Answer> {
  // `text()` and `json()` would eat a BOM, and a byte that is not UTF-8 would pass.
  const bytes = await response.arrayBuffer()
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const { status, headers } = response
  const isJson = /^application\/(problem\+)?json/.test(headers.get('content-type') ?? '')
  return { status, headers, text, body: isJson && text !== '' ? JSON.parse(text) : undefined }
}

/** What every answer of every runtime must be. */
function check(target: Target, request: { method: string; path: string }, answer: Answer): void {
  const { status, headers } = answer
  const what = `${request.method} ${request.path.split('?')[0]} -> ${status}`
  expect(headers.get('x-request-id'), what).toMatch(/^[A-Za-z0-9-]{8,64}$/)
  const servers = target.behindEdge === true ? ['edge', target.runtime] : [target.runtime]
  expect(servers, what).toContain(headers.get('x-served-by'))
  // An edge with nothing behind it says so once the suite has set weights. One with Lambda behind it must never have had to step in.
  if (target.behindEdge === true) {
    expect(headers.get('server-timing') ?? '', what).not.toContain('failover')
  }
  expect(headers.get('x-content-type-options'), what).toBe('nosniff')
  if (status >= 400 && request.method !== 'HEAD') checkProblem(what, answer)
  checkAgainstContract(what, request, answer)
}

function checkProblem(what: string, { status, headers, body }: Answer): void {
  expect(headers.get('content-type'), what).toBe('application/problem+json')
  expect(body, what).toMatchObject({
    type: expect.stringMatching(/^urn:chartside:problem:[a-z0-9-]+$/),
    title: expect.any(String),
    status,
    detail: expect.any(String),
    // A replayed answer is the first one to the letter, and names the request that did the work.
    requestId:
      headers.get('idempotency-replayed') === 'true'
        ? expect.any(String)
        : headers.get('x-request-id'),
  })
  expect(Object.keys(PROBLEMS), what).toContain(codeOf(body))
  if (status === 401) expect(headers.get('www-authenticate'), what).toMatch(/\S/)
  if (status === 503 || status === 429) {
    expect(Number(headers.get('retry-after')), what).toBeGreaterThan(0)
  }
}

/** The body of an answer with this status. The client has held it against its schema by then. */
export async function succeeds<T>(answer: Promise<Answer>, status = 200): Promise<T> {
  const { status: actual, text, body } = await answer
  expect(actual, text).toBe(status)
  return body as T
}

/** The problem that an answer is, with the status that the catalogue gives it. */
export async function fails(answer: Promise<Answer>, code: ProblemCode): Promise<ProblemBody> {
  const { status, text, body } = await answer
  expect((body as ProblemBody | undefined)?.type, text).toBe(problemType(code))
  expect(status).toBe(PROBLEMS[code][0])
  return body as ProblemBody
}

/** In ascending order, for requests whose order nobody knows. */
export const statusesOf = (answers: Answer[]): number[] =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)
