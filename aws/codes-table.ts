import { readFile } from 'node:fs/promises'
import type { S3 } from '#shared/aws/s3.ts'
import type { Log } from '#shared/http/log.ts'
import type { CodesTable } from '#shared/nlp/codes-table.ts'
import { CodesTableError, readCodesTable } from '#shared/nlp/read-codes-table.ts'
import { MessageFailure } from './failure.ts'

const MAX_BYTES = 32 * 1024 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(bytes: Uint8Array): CodesTable {
  let content: string
  try {
    content = utf8.decode(bytes)
  } catch {
    throw new CodesTableError(['the table is not UTF-8 text'])
  }
  return readCodesTable(content)
}

/**
 * The customer's table in the notes bucket, read at its first use and kept for as long as the process lives. A bad table
 * is read again at the next use, so that a mended one needs no deployment; until then no note is annotated, because its
 * suggestions would silently lack the customer's codes. Each bad row is logged by its line; rows hold no patient's words.
 *
 * The reader throws MessageFailure `codes-table-missing` or `codes-table-invalid`, and what S3 throws.
 */
export function codesTableInBucket(bucket: S3, key: string, log: Log): () => Promise<CodesTable> {
  let table: Promise<CodesTable> | undefined
  const read = async (): Promise<CodesTable> => {
    const object = await bucket.get(key, { maxBytes: MAX_BYTES })
    if (object === undefined) throw new MessageFailure('codes-table-missing')
    try {
      return parse(object.bytes)
    } catch (error) {
      if (!(error instanceof CodesTableError)) throw error
      for (const code of error.message.split('\n')) {
        log({ level: 'error', event: 'codes-table.refused', runtime: 'worker', code })
      }
      throw new MessageFailure('codes-table-invalid')
    }
  }
  return () => {
    table ??= read().catch((error: unknown) => {
      table = undefined
      throw error
    })
    return table
  }
}

/** The customer's table in a file. @throws CodesTableError, also for a file that cannot be read */
export async function codesTableInFile(path: string): Promise<CodesTable> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new CodesTableError([`cannot be read (${code})`])
  }
  return parse(bytes)
}
