import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SeenRequest {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
  /** Milliseconds since the epoch. */
  at: number
}

export type Behaviour = (response: ServerResponse, request: SeenRequest) => void

/** Answers the n-th request with the n-th behaviour, and all later ones with the last. */
export async function startMisbehavingServer() {
  let behaviours: Behaviour[] = []
  let seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const entry = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        at: Date.now(),
      }
      seen.push(entry)
      behaviours[Math.min(seen.length, behaviours.length) - 1]?.(response, entry)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave: (...next: Behaviour[]) => {
      behaviours = next
      seen = []
    },
    seen: () => seen,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const answer =
  (status: number, body = '', headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, headers).end(body)

export const json = (status: number, body: unknown): Behaviour =>
  answer(status, JSON.stringify(body), { 'content-type': 'application/x-amz-json-1.0' })

/** DynamoDB's refusals are HTTP 400 with the error's name in the body. */
export const refuse = (name: string, more: Record<string, unknown> = {}): Behaviour =>
  json(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'no', ...more })

/** The connection breaks after the request has been read. */
export const reset: Behaviour = (response) => response.destroy()

/** No answer, ever. */
export const hang: Behaviour = () => undefined

/** Half of the announced body, then the connection breaks. */
export const breakOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('{"Item":', () => response.destroy())
}
