import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { createS3 } from '#shared/aws/s3.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { CodesTableError, readCodesTable } from '#shared/nlp/read-codes-table.ts'
import { errorCode, StartError } from './aws/start-error.ts'
import type { Stack } from './stack.ts'

/** The reader's own table of codes, read and found good. */
export interface LocalCodesTable {
  /** Where it goes in the notes bucket. */
  key: string
  content: string
}

/** @throws StartError for a file that cannot be read, and with every bad row by its line */
export function readLocalCodesTable(path: string): LocalCodesTable {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    throw new StartError(`Cannot read CODES_TABLE ${path}: ${errorCode(error) ?? 'unknown error'}`)
  }
  try {
    readCodesTable(content)
  } catch (error) {
    if (!(error instanceof CodesTableError)) throw error
    throw new StartError(error.message.replace(/^/gm, `CODES_TABLE ${path}: `))
  }
  return { key: `config/codes${extname(path)}`, content }
}

/** Puts a table where the worker of a running stack looks for it. */
export async function storeCodesTable(
  { address, model }: Pick<Stack, 'address' | 'model'>,
  { key, content }: LocalCodesTable,
): Promise<void> {
  const bucket = model.buckets[0]?.name
  if (bucket === undefined) throw new Error('the template has no bucket')
  const { region, url, credentials } = address
  const transport = createTransport({ region, endpoint: url, credentials: () => credentials })
  await createS3(transport, { bucket }).put(key, content, {
    contentType: 'text/plain; charset=utf-8',
  })
}
