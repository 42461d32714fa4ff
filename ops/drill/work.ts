import * as z from 'zod/mini'
import { OpsError } from '../ops-error.ts'
import { readSamples } from '../samples.ts'
import type { Answer, Call } from './client.ts'

const Note = z.object({
  id: z.string(),
  status: z.string(),
  annotations: z.array(z.object({ id: z.string(), status: z.string(), version: z.int() })),
})
const Created = z.object({ id: z.string() })

/** A decision on one suggestion, as it has to be found again afterwards. */
export interface Decision {
  documentId: string
  annotationId: string
  status: 'accepted' | 'rejected'
  acknowledged: boolean
}

/** A note that a clinician stores during the drill, known by its title. */
export interface Upload {
  title: string
  /** The id that the system gave it, once it has answered. */
  id: string | undefined
}

/** A request that changes something, and what to do with the answer that took it. */
export type Write = Pick<Call, 'path' | 'body'> & {
  method: 'POST' | 'PATCH'
  headers: Record<string, string>
  taken: (answer: Answer) => void
}

/** How many looks at a note end in a decision. */
const DECIDED = 0.2
/** How many writes there are to one upload. */
const WRITES_PER_UPLOAD = 10

const OWN_NOTE =
  'Seen in the drill. Has asthma and hypertension. No fever. Takes ibuprofen 400 mg as needed. Father had diabetes.'

/** What there is to read and to decide, dealt out so that each decision is made once. */
export class Work {
  readonly decisions: Decision[] = []
  readonly uploads: Upload[] = []
  readonly documentIds: readonly string[]
  readonly #open: { documentId: string; annotationId: string; version: number }[]
  #writes = 0
  #reads = 0

  constructor(notes: readonly z.infer<typeof Note>[]) {
    this.documentIds = notes.map(({ id }) => id)
    const open = notes.flatMap(({ id, annotations }) =>
      annotations
        .filter(({ status }) => status === 'suggested')
        .map(({ id: annotationId, version }, turn) => ({
          turn,
          documentId: id,
          annotationId,
          version,
        })),
    )
    // From note to note, as they are read.
    this.#open = open.toSorted((a, b) => a.turn - b.turn)
  }

  /** The path of the next read: mostly a note, now and then the work list. */
  nextRead(): string {
    this.#reads += 1
    if (this.#reads % 5 === 0) return '/documents?limit=20'
    return `/documents/${this.documentIds[this.#reads % this.documentIds.length] ?? ''}`
  }

  /** The next write, or undefined: not every look at a note ends in a decision. */
  nextWrite(): Write | undefined {
    return Math.random() > DECIDED ? undefined : this.mustWrite()
  }

  /** The next write; undefined only when everything has been decided. */
  mustWrite(): Write | undefined {
    this.#writes += 1
    return this.#writes % WRITES_PER_UPLOAD === 0 ? this.#upload() : this.#decision()
  }

  #upload(): Write {
    const upload: Upload = { title: `Note of the drill ${this.uploads.length + 1}`, id: undefined }
    this.uploads.push(upload)
    return {
      method: 'POST',
      path: '/documents',
      body: { title: upload.title, category: 'Drill', text: OWN_NOTE },
      headers: {},
      taken: ({ body }: Answer) => (upload.id = Created.parse(body).id),
    }
  }

  #decision(): Write | undefined {
    const next = this.#open.shift()
    if (next === undefined) return undefined
    const { documentId, annotationId, version } = next
    const status = Math.random() < 0.5 ? 'accepted' : 'rejected'
    const decision: Decision = { documentId, annotationId, status, acknowledged: false }
    this.decisions.push(decision)
    return {
      method: 'PATCH',
      path: `/annotations/${annotationId}?documentId=${documentId}`,
      body: { status },
      headers: { 'if-match': `"${version}"` },
      taken: () => (decision.acknowledged = true),
    }
  }
}

/** How many of the samples there are: enough to decide on, and soon analysed. */
const NOTES = 8

/** How often a note is looked at until its analysis has ended. Milliseconds. */
const POLL_MS = 100

/** Stores the samples and waits until each has been analysed. @throws OpsError where one is not */
export async function prepareWork(
  send: (call: Call) => Promise<Answer>,
  withinMs: number,
): Promise<Work> {
  const deadline = Date.now() + withinMs
  const notes = await Promise.all(
    readSamples()
      .slice(0, NOTES)
      .map(async (sample) => {
        const { sent } = await send({ method: 'POST', path: '/documents', body: sample })
        if (sent.status !== 201) throw new OpsError(`${sample.id} was refused with ${sent.status}`)
        return settled(send, sample.id, deadline)
      }),
  )
  return new Work(notes)
}

/** A note once its analysis has ended. @throws OpsError where that does not happen in time */
export async function settled(
  send: (call: Call) => Promise<Answer>,
  documentId: string,
  deadline: number,
): Promise<z.infer<typeof Note>> {
  for (;;) {
    const { sent, body } = await send({ method: 'GET', path: `/documents/${documentId}` })
    const note = Note.safeParse(body)
    if (note.success && note.data.status !== 'processing') return note.data
    if (Date.now() > deadline) {
      throw new OpsError(`${documentId} has not been analysed: ${sent.status}`)
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
