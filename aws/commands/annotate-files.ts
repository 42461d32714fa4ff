import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import process from 'node:process'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MAX_NOTE_BYTES, MAX_NOTE_LENGTH } from '#shared/domain/limits.ts'
import { analyseNote, type AnalysisRequest } from '#shared/nlp/analyse.ts'
import { ModelError } from '../llm/model-error.ts'
import { CommandError } from './command-error.ts'
import { NOTE_FORMATS, type Format } from './formats.ts'

interface FilesOptions extends Pick<AnalysisRequest, 'engine' | 'signal' | 'codes'> {
  format: Format
  output: Writable
  errors: Writable
}

/**
 * Annotates files one by one, each written before the next is read. A file that cannot be annotated is reported on
 * `errors` and the next one is taken. When nobody reads the output any more, it stops without a complaint.
 *
 * @returns the exit status: 1 when a file could not be annotated, else 0
 * @throws CommandError for several files in a format of one
 */
export async function annotateFiles(files: string[], options: FilesOptions): Promise<0 | 1> {
  const { output, errors } = options
  const { engine, signal, codes } = options
  const format = NOTE_FORMATS[options.format]
  if (files.length > 1 && !format.several) {
    throw new CommandError(`--format ${options.format} takes one FILE`)
  }
  let status: 0 | 1 = 0
  const written = async function* (): AsyncGenerator<string> {
    yield format.start
    for (const file of files) {
      try {
        const text = await readNote(file)
        const id = file === '-' ? 'stdin' : basename(file)
        const analysis = await analyseNote({ text, engine, signal, codes })
        yield format.note({ id, text, analysis })
      } catch (error) {
        if (!(error instanceof CommandError || error instanceof ModelError)) throw error
        status = 1
        errors.write(`${file}: ${error.message}\n`)
      }
    }
    yield format.end
  }
  try {
    await pipeline(Readable.from(written(), { highWaterMark: 1 }), output, { end: false })
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  }
  return status
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')

async function readNote(file: string): Promise<string> {
  const bytes = file === '-' ? await readInput() : await readFileBytes(file)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new CommandError('is not UTF-8 text')
  }
  if (text.length > MAX_NOTE_LENGTH) throw new CommandError('is longer than 200,000 characters')
  return text
}

async function readFileBytes(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > MAX_NOTE_BYTES) throw new CommandError('is too large for a note')
    return await readFile(file)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new CommandError(`cannot be read (${code})`)
  }
}

async function readInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece as Uint8Array)
    length += bytes.length
    if (length > MAX_NOTE_BYTES) throw new CommandError('is too large for a note')
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
