import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Fetch = (request: Request) => Response | Promise<Response>

/** Serves an app on a free loopback port: the least that makes a Request of node:http's message, for every contender. */
export async function serve(fetch: Fetch): Promise<number> {
  const server = createServer((message, response) => {
    void answer(fetch, message, response)
  })
  server.keepAliveTimeout = 10 * 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function answer(
  fetch: Fetch,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers: [string, string][] = []
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.push([message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? ''])
  }
  const url = `http://${message.headers.host ?? 'localhost'}${message.url ?? '/'}`
  const result = await fetch(new Request(url, { method: message.method ?? 'GET', headers }))
  const body = Buffer.from(await result.arrayBuffer())
  const lines = ['content-length', String(body.length)]
  for (const [name, value] of result.headers) lines.push(name, value)
  response.writeHead(result.status, lines)
  response.end(body)
}
