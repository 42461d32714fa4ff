import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What one call is answered with. A `hang` accepts the request and says nothing, or stops in the middle of the body. */
export type Reply =
  | { status: number; headers?: Record<string, string>; body: unknown }
  | { hang: 'before-headers' | 'in-body' }
  | { cut: 'in-body' }

export interface GroqServer {
  url: string
  /** Every request so far: its path, its headers, and its body as it came over the wire. */
  requests: { path: string; headers: IncomingHttpHeaders; body: string; at: number }[]
  /** Answers to the next calls, in order. The last one stays. */
  replies: Reply[]
  close(): Promise<void>
}

/** A chat completions endpoint on the loopback that answers as Groq's does, as far as a client can tell. */
export async function startGroqServer(): Promise<GroqServer> {
  const requests: GroqServer['requests'] = []
  const replies: Reply[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      requests.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
        at: performance.now(),
      })
      const reply = replies.length > 1 ? replies.shift() : replies[0]
      if (reply === undefined) throw new Error('the test gave no reply')
      send(response, reply)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    replies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body))
  } else if ('cut' in reply || reply.hang === 'in-body') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"id":"chatcmpl-1","choices":[', () => {
      if ('cut' in reply) response.destroy()
    })
  }
}

/** A completion with `content` as the model's answer. */
export const completion = (
  content: string | null,
  options: { finish?: string; usage?: object } = {},
): Reply => ({
  status: 200,
  body: {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'openai/gpt-oss-120b',
    choices: [
      {
        index: 0,
        finish_reason: options.finish ?? 'stop',
        logprobs: null,
        message: { role: 'assistant', content },
      },
    ],
    usage: options.usage ?? { prompt_tokens: 1200, completion_tokens: 300, total_tokens: 1500 },
    x_groq: { id: 'req_1' },
  },
})

export const mentions = (items: unknown[]): string => JSON.stringify({ mentions: items })

export const failure = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: {
    error: {
      message: 'PLANTED-PROVIDER-MESSAGE',
      type: 'x',
      code,
      failed_generation: 'PLANTED-OUTPUT',
    },
  },
})
