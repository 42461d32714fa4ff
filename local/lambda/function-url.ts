import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorCode, StartError } from '../aws/start-error.ts'
import { checkCaller, type UrlCallers } from './function-url-auth.ts'
import { functionUrlEvent } from './function-url-event.ts'
import { functionUrlResponse, refusal, type UrlResponse } from './function-url-response.ts'
import { type Invocable, PAYLOAD_LIMIT_BYTES } from './invocation.ts'

/** Longer than a client's pool keeps a connection, so that it is the client who closes it. */
const KEEP_ALIVE_MS = 75_000

/** Headers that describe the connection here, not the function's answer. */
const OWN_HEADERS = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
])

export interface FunctionUrlOptions {
  fn: Invocable
  authType: 'NONE' | 'AWS_IAM'
  /** Who may call it under AWS_IAM. */
  callers?: UrlCallers
  /** 0 or absent: any free port. */
  port?: number
  /** Told of what went wrong here, not in the function. Carries nothing of the request. */
  onError: (error: unknown) => void
  clock?: () => number
  /** Told of every answer; the time is milliseconds. */
  onAnswer?: (answer: { status: number; ms: number }) => void
}

export interface FunctionUrl {
  /** As Lambda gives it, with a slash at the end. */
  url: string
  /** Takes no more requests, and waits for the answers under way. */
  close: () => Promise<void>
}

/**
 * A function URL on 127.0.0.1, InvokeMode BUFFERED.
 *
 * @throws StartError in one line: a port that is taken, AWS_IAM without callers
 */
export async function startFunctionUrl(options: FunctionUrlOptions): Promise<FunctionUrl> {
  if (options.authType === 'AWS_IAM' && options.callers === undefined) {
    throw new StartError(`the URL of ${options.fn.name}: AWS_IAM, and nobody who may call it`)
  }
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
  const underWay = new Set<Promise<void>>()
  server.on('request', (request, response) => {
    const answering = answer(options, server, request, response).finally(() =>
      underWay.delete(answering),
    )
    // A request that is still arriving is not under way: nobody can tell whether it ever will be.
    request.once('end', () => underWay.add(answering))
  })
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      await Promise.all(underWay)
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(
  options: FunctionUrlOptions,
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const started = performance.now()
    const answered = await respond(options, request)
    if (answered !== undefined) {
      options.onAnswer?.({ status: answered.status, ms: performance.now() - started })
    }
    // Once closing, a connection must not be kept for another request.
    if (!server.listening) response.setHeader('connection', 'close')
    if (answered !== undefined) await send(request, response, answered)
  } catch (error) {
    options.onError(error)
    response.destroy()
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (cause) {
    const code = errorCode(cause)
    const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be listened on (${code})`
    throw new StartError(`port ${port} ${reason}, so the function URL cannot have it`, { cause })
  }
}

/** Undefined when the client went away before its request was whole. */
async function respond(
  { fn, authType, callers, clock = Date.now }: FunctionUrlOptions,
  request: IncomingMessage,
): Promise<UrlResponse | undefined> {
  const requestId = randomUUID()
  const body = await readBody(request)
  if (body === 'gone') return undefined
  if (body === 'too-large') return withRequestId(tooLarge(), requestId)
  const now = clock()
  // What is refused here is no invocation: it costs nothing, and no metric of the function counts it.
  const checked =
    authType === 'NONE' || callers === undefined
      ? undefined
      : checkCaller(callers, { fn, request, body, now })
  if (checked !== undefined && 'refused' in checked)
    return withRequestId(checked.refused, requestId)
  const event = functionUrlEvent(request, body, { requestId, now, ...checked })
  // The event is what is limited, so base64 and headers count.
  const size = Buffer.byteLength(JSON.stringify(event))
  if (size > PAYLOAD_LIMIT_BYTES) return withRequestId(tooLarge(), requestId)
  return withRequestId(functionUrlResponse(await fn.invoke(event, { requestId })), requestId)
}

function withRequestId(answered: UrlResponse, requestId: string): UrlResponse {
  return { ...answered, headers: [...answered.headers, ['x-amzn-requestid', requestId]] }
}

function tooLarge(): UrlResponse {
  const message = `Request must be smaller than ${PAYLOAD_LIMIT_BYTES} bytes for the InvokeFunction operation`
  return refusal(413, 'RequestTooLargeException', { message })
}

async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      // The rest is read and let go: a client that is still sending would not see an answer otherwise.
      if (size <= PAYLOAD_LIMIT_BYTES) chunks.push(chunk)
    }
  } catch (error) {
    // The client went away while sending: there is nobody to answer, and nothing to invoke.
    if (request.destroyed && !request.complete) return 'gone'
    throw error
  }
  return size > PAYLOAD_LIMIT_BYTES ? 'too-large' : Buffer.concat(chunks)
}

/** Resolves when the answer is on its way, or its reader gone. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answered: UrlResponse,
): Promise<void> {
  // The function has run; whether its answer still has a reader is not its business.
  if (response.destroyed) return
  const { status, body } = answered
  const bodiless = status < 200 || status === 204 || status === 304
  response.statusCode = status
  for (const [name, value] of answered.headers) {
    if (!OWN_HEADERS.has(name)) response.appendHeader(name, value)
  }
  if (!bodiless) response.setHeader('content-length', body.length)
  const closed = once(response, 'close')
  response.end(bodiless || request.method === 'HEAD' ? undefined : body)
  await closed
}
