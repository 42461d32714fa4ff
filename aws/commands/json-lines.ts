import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import * as z from 'zod'

/** A line longer than this (a note of the greatest length, escaped, is 1.2 MB) is refused without being kept. */
const LONGEST_LINE_BYTES = 32 * 1024 * 1024

const NEWLINE = 10

/** One line of input that cannot be answered, with a reason that holds no text of a note. */
export class BadLineError extends Error {
  override name = 'BadLineError'
}

export interface JsonLines<Schema extends z.ZodType> {
  input: Readable
  output: Writable
  errors: Writable
  /** What each line must be. */
  schema: Schema
  /** What is written for a line, as JSON; a BadLineError's message is reported with the line's number. */
  answer: (record: z.output<Schema>) => unknown
}

/** The identifier of a line, given back as it came. */
export const LineId = z.union([z.string(), z.number()])

/**
 * Answers JSON lines with JSON lines, one by one as they come: a line is answered before the next is read, and no faster
 * than the output takes them. Empty lines are passed over. A bad line is reported on `errors` by its number (1-based) and
 * the next one is taken. When nobody reads the output any more, reading stops without a complaint.
 *
 * @returns the exit status: 1 when any line was bad, else 0
 * @throws what reading the input throws, and what writing throws save a closed pipe
 */
export async function answerJsonLines<Schema extends z.ZodType>(
  streams: JsonLines<Schema>,
): Promise<0 | 1> {
  const { input, output, errors, schema, answer } = streams
  const reader = watch(output, input)
  // Somebody who does not read the complaints may still want the answers.
  const listener = watch(errors)
  let status: 0 | 1 = 0
  try {
    for await (const { number, bytes } of linesOf(input)) {
      try {
        const record = parseLine(bytes, schema)
        if (record === undefined) continue
        await write(output, reader, `${JSON.stringify(await answer(record.value))}\n`)
      } catch (error) {
        status = 1
        await write(errors, listener, `line ${number}: ${reasonOf(error)}\n`)
      }
      if (reader.gone) break
    }
  } catch (error) {
    // Reading was ended from here, by the reader's going.
    if (!reader.gone) throw error
  }
  if (reader.failure !== undefined) throw reader.failure
  return status
}

interface Watched {
  gone: boolean
  failure?: Error
}

/** Notes the end of a stream that is written to; with it, the stream that feeds it ends. */
function watch(stream: Writable, feed?: Readable): Watched {
  const watched: Watched = { gone: false }
  stream.on('error', (error: NodeJS.ErrnoException) => {
    watched.gone = true
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') watched.failure = error
    feed?.destroy()
  })
  stream.on('close', () => {
    watched.gone = true
  })
  return watched
}

async function write(stream: Writable, watched: Watched, line: string): Promise<void> {
  if (watched.gone || stream.write(line)) return
  const settled = new AbortController()
  const { signal } = settled
  const events = ['drain', 'close'].map((event) => once(stream, event, { signal }))
  // A failed write is the watcher's to report; here it only ends the wait.
  await Promise.race(events).catch(() => undefined)
  settled.abort()
  await Promise.allSettled(events)
}

function parseLine<Schema extends z.ZodType>(
  bytes: Uint8Array | undefined,
  schema: Schema,
): { value: z.output<Schema> } | undefined {
  if (bytes === undefined) throw new BadLineError('longer than 32 MiB')
  const text = decode(bytes)
  if (text.trim() === '') return undefined
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    throw new BadLineError('not JSON')
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  throw new BadLineError(`${path === '' ? '' : `${path}: `}${issue?.message ?? 'not as expected'}`)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadLineError('not UTF-8')
  }
}

// The message of an unforeseen error may quote the note.
const reasonOf = (error: unknown): string => {
  if (error instanceof BadLineError) return error.message
  return `failed (${error instanceof Error ? error.name : typeof error})`
}

/**
 * Lines as bytes, without their newline; undefined for one that is too long. JSON's own line separators are not line
 * ends, so the split is made on bytes.
 */
async function* linesOf(
  input: Readable,
): AsyncGenerator<{ number: number; bytes: Uint8Array | undefined }> {
  let kept: Uint8Array[] = []
  let length = 0
  let number = 0
  const take = (): { number: number; bytes: Uint8Array | undefined } => {
    const bytes = length > LONGEST_LINE_BYTES ? undefined : Buffer.concat(kept)
    kept = []
    length = 0
    return { number: ++number, bytes }
  }
  const keep = (piece: Uint8Array): void => {
    length += piece.length
    if (length > LONGEST_LINE_BYTES) kept = []
    else kept.push(piece)
  }
  for await (const piece of input) {
    const bytes: Uint8Array = typeof piece === 'string' ? Buffer.from(piece) : piece
    let from = 0
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, at))
      yield take()
      from = at + 1
    }
    keep(bytes.subarray(from))
  }
  if (length > 0) yield take()
}
