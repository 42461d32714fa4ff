/**
 * A stand-in for AWS that answers at once: every DynamoDB Query with one note's partition, every GetItem with the
 * record of the benchmarks' API key, or with none for the breaker's, every S3 GET with the note's text. It checks no
 * signature and reads little of a request, so that what a benchmark measures is the caller. Whatever else it is asked it refuses with 501, because a figure that leans on an unforeseen call means something else than it says.
 *
 * `node bench/standin.ts` listens on the loopback, prints its port alone on a line and runs until it is stopped. The key's
 * record comes as JSON in STANDIN_KEY_RECORD.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiKeyRecord } from '#shared/domain/api-key.ts'
import { entityItem } from '#shared/store/item.ts'
import { keys } from '#shared/store/table.ts'
import { announce } from './contenders/server-process.ts'
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

async function prepareAnswers(keyRecord: ApiKeyRecord | undefined) {
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
    key: answer(
      200,
      'application/x-amz-json-1.0',
      Buffer.from(JSON.stringify(keyRecord === undefined ? {} : { Item: keyItemOf(keyRecord) })),
    ),
    breaker: answer(200, 'application/x-amz-json-1.0', Buffer.from('{}')),
    text: answer(200, 'text/plain; charset=utf-8', text, {
      etag: `"${createHash('md5').update(text).digest('hex')}"`,
      'last-modified': 'Wed, 11 Feb 2026 09:30:00 GMT',
    }),
    unforeseen: answer(
      501,
      'text/plain',
      Buffer.from('the stand-in answers Query, GetItem and GET alone\n'),
    ),
  }
}

const keyItemOf = (record: ApiKeyRecord) =>
  entityItem('ApiKey', keys.apiKey(record.keyId), {}, record)

function kindOf(request: IncomingMessage): 'query' | 'key' | 'text' | 'unforeseen' {
  if (request.method === 'GET') return 'text'
  if (request.method !== 'POST') return 'unforeseen'
  switch (request.headers['x-amz-target']) {
    case 'DynamoDB_20120810.Query':
      return 'query'
    case 'DynamoDB_20120810.GetItem':
      return 'key'
    default:
      return 'unforeseen'
  }
}

export interface Standin {
  port: number
  /** Requests so far, by kind. */
  counts: { query: number; key: number; breaker: number; text: number; unforeseen: number }
  close(): Promise<void>
}

/** Starts the stand-in on a free port of the loopback. `keyRecord` is what its table has of API keys: one, or none. */
export async function startStandin(keyRecord?: ApiKeyRecord): Promise<Standin> {
  const answers = await prepareAnswers(keyRecord)
  const counts = { query: 0, key: 0, breaker: 0, text: 0, unforeseen: 0 }
  const server = createServer((request, response) => {
    const asked = kindOf(request)
    let system = false
    if (asked === 'key') {
      request.on('data', (chunk: Buffer) => (system ||= chunk.includes(keys.breaker.PK)))
    } else request.resume()
    // An answer before the end of the request would make some clients drop the connection.
    request.once('end', () => {
      const kind = system ? 'breaker' : asked
      counts[kind]++
      const { status, headers, body } = answers[kind]
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

if (import.meta.main) {
  const record = process.env['STANDIN_KEY_RECORD']
  const { port } = await startStandin(
    record === undefined ? undefined : (JSON.parse(record) as ApiKeyRecord),
  )
  console.log(port)
  announce(port)
}
