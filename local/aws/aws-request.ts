import type { IncomingMessage } from 'node:http'

/** A request as it came off the wire: nothing decoded, nothing normalised, because its signature covers the bytes. */
export interface AwsRequest {
  method: string
  /** Raw path, percent-encoded as sent. */
  path: string
  /** Raw query string without the question mark. */
  query: string
  /** Lower-case names; repeated ones are joined by commas, as Signature Version 4 has them. */
  headers: ReadonlyMap<string, string>
  body: Buffer
  /** Aborted when the client has gone away. */
  signal: AbortSignal
}

/** What goes back; the body as it is. */
export interface AwsAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

/** More than any service here takes: S3's emulator ends at 11 MiB. */
const LARGEST_BODY = 16 * 1024 * 1024

export class BodyTooLarge extends Error {}

/** @throws BodyTooLarge beyond 16 MiB; whatever the socket fails with */
export async function readAwsRequest(
  message: IncomingMessage,
  signal: AbortSignal,
): Promise<AwsRequest> {
  return { ...asAwsRequest(message, await readBody(message)), signal }
}

/** A request whose body has been read. Its signal never fires. */
export function asAwsRequest(message: IncomingMessage, body: Buffer): AwsRequest {
  const url = message.url ?? '/'
  const mark = url.indexOf('?')
  const headers = new Map<string, string>()
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    const name = (message.rawHeaders[index] ?? '').toLowerCase()
    const value = message.rawHeaders[index + 1] ?? ''
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before},${value}`)
  }
  return {
    method: message.method ?? 'GET',
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
    headers,
    body,
    signal: new AbortController().signal,
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  const [only, another] = chunks
  return only !== undefined && another === undefined ? only : Buffer.concat(chunks)
}
