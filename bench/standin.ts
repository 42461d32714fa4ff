/**
 * A stand-in for AWS that answers at once: every DynamoDB Query with one note's partition, every S3 GET with its text.
 * It checks no signature and reads no request, so that what a benchmark measures is the caller. Whatever else it is
 * asked it refuses with 501, because a figure that leans on an unforeseen call means something else than it says.
 *
 * `node bench/standin.ts` listens on the loopback, prints its port alone on a line and runs until it is stopped.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { standinPartition } from './standin-items.ts'
import { noteText } from './standin-note.ts'

interface Answer {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

const answer = (
  status: number,
  contentType: string,
  body: Buffer,
  headers: OutgoingHttpHeaders = {},
): Answer => ({
  status,
  headers: { 'content-type': contentType, 'content-length': body.length, ...headers },
  body,
})

async function prepareAnswers() {
  const items = await standinPartition()
  const text = Buffer.from(noteText)
  return {
    query: answer(
      200,
      'application/x-amz-json-1.0',
      Buffer.from(
        JSON.stringify({ Count: items.length, Items: items, ScannedCount: items.length }),
      ),
    ),
    text: answer(200, 'text/plain; charset=utf-8', text, {
      etag: `"${createHash('md5').update(text).digest('hex')}"`,
      'last-modified': 'Wed, 11 Feb 2026 09:30:00 GMT',
    }),
    unforeseen: answer(
      501,
      'text/plain',
      Buffer.from('the stand-in answers Query and GET alone\n'),
    ),
  }
}

const isQuery = (request: IncomingMessage): boolean =>
  request.method === 'POST' && request.headers['x-amz-target'] === 'DynamoDB_20120810.Query'

export interface Standin {
  port: number
  /** Requests so far, by kind. */
  counts: { query: number; text: number; unforeseen: number }
  close(): Promise<void>
}

/** Starts the stand-in on a free port of the loopback. */
export async function startStandin(): Promise<Standin> {
  const answers = await prepareAnswers()
  const counts = { query: 0, text: 0, unforeseen: 0 }
  const server = createServer((request, response) => {
    const kind = isQuery(request) ? 'query' : request.method === 'GET' ? 'text' : 'unforeseen'
    counts[kind]++
    const { status, headers, body } = answers[kind]
    // An answer before the end of the request would make some clients drop the connection.
    request.resume().once('end', () => {
      response.writeHead(status, headers)
      response.end(body)
    })
  })
  // A connection closed just as a client takes it from its pool would look like a failure of the caller.
  server.keepAliveTimeout = 10 * 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

if (import.meta.main) console.log((await startStandin()).port)
