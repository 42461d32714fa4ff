import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { errorCode, StartError } from './aws/start-error.ts'

const SampleIndex = z.array(
  z.object({
    file: z.string(),
    id: z.string(),
    title: z.string(),
    category: z.string(),
    patientId: z.string().optional(),
  }),
)

export interface NoteToLoad {
  /** Undefined lets the API choose. */
  id: string | undefined
  title: string
  category: string
  patientId?: string | undefined
  text: string
}

/** The notes of samples/. */
export function sampleNotes(root: string): NoteToLoad[] {
  const folder = join(root, 'samples')
  const index = SampleIndex.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))
  return index.map(({ file, ...note }) => ({
    ...note,
    text: readFileSync(join(folder, file), 'utf8'),
  }))
}

/** The reader's own files. @throws StartError for one that cannot be read or is not UTF-8 */
export function notesFromFiles(paths: string[]): NoteToLoad[] {
  return paths.map((path) => {
    let bytes: Buffer
    try {
      bytes = readFileSync(path)
    } catch (error) {
      throw new StartError(`Cannot read ${path}: ${errorCode(error) ?? 'unknown error'}`)
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      return { id: undefined, title: `Note ${basename(path)}`, category: 'Own note', text }
    } catch {
      throw new StartError(`${path} is not UTF-8 text`)
    }
  })
}

export interface Loaded {
  id: string
  status: string
  suggestions: number
  /** What the API or the worker had against it. */
  trouble: string | undefined
}

const Created = z.object({ id: z.string() })
const Opened = z.object({
  status: z.string(),
  annotations: z.array(z.unknown()),
  lastRun: z.object({ error: z.object({ message: z.string() }).optional() }).optional(),
})

/** How often a note is looked at until its analysis has ended. Milliseconds. */
const POLL_MS = 150

/**
 * Loads notes through the API, as any client would, and waits until each has been analysed. A note that is there
 * already, from an earlier start, is left alone.
 */
export async function loadNotes(
  notes: NoteToLoad[],
  api: { url: string; apiKey: string; timeoutMs: number },
): Promise<Loaded[]> {
  const headers = { 'x-api-key': api.apiKey, 'content-type': 'application/json' }
  const deadline = Date.now() + api.timeoutMs
  return Promise.all(
    notes.map(async (note) => {
      const answer = await fetch(`${api.url}/documents`, {
        method: 'POST',
        headers,
        body: JSON.stringify(note),
      })
      const body: unknown = await answer.json()
      const known = answer.status === 409 && note.id !== undefined
      if (!answer.ok && !known) {
        const { title } = z.object({ title: z.string() }).parse(body)
        return { id: note.title, status: 'refused', suggestions: 0, trouble: title }
      }
      const id = known ? note.id : Created.parse(body).id
      return await settle(id ?? '', { url: api.url, headers, deadline })
    }),
  )
}

async function settle(
  id: string,
  api: { url: string; headers: Record<string, string>; deadline: number },
): Promise<Loaded> {
  for (;;) {
    const answer = await fetch(`${api.url}/documents/${id}`, { headers: api.headers })
    const note = Opened.parse(await answer.json())
    if (note.status !== 'processing' || Date.now() > api.deadline) {
      const trouble = note.lastRun?.error?.message
      return { id, status: note.status, suggestions: note.annotations.length, trouble }
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
