import * as z from 'zod/mini'
import { OpsError } from '../ops-error.ts'
import type { Answer, Call } from './client.ts'
import { settled, type Work } from './work.ts'

const Entry = z.object({ actionType: z.string(), target: z.optional(z.string()) })
const Annotation = z.object({ id: z.string(), status: z.string() })
const Listed = z.object({ id: z.string(), title: z.string() })

/** What was found when everything was read back through the API. */
export interface ReadBack {
  /** Writes that were wanted, and of them those that the system had answered as done. */
  wanted: number
  acknowledged: number
  /** Wanted and not there: a decision, or a note. */
  lost: number
  /** There more than once: a second audit entry of the same decision, a second note of the same title, a second run. */
  duplicated: number
}

type Send = (call: Call) => Promise<Answer>

/** Every page of a list. @throws OpsError where one cannot be read */
async function readAll<S extends z.ZodMiniType>(
  send: Send,
  path: string,
  schema: S,
): Promise<z.output<S>[]> {
  const found: z.output<S>[] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const answer: Answer = await send({ method: 'GET', path: next })
    const page = z.array(schema).safeParse(answer.body)
    if (!page.success) {
      const { status, problem = '' } = answer.sent
      throw new OpsError(`The drill could not read back: ${status} ${problem}`)
    }
    found.push(...page.data)
    next = answer.next
  }
  return found
}

const trailOf = (send: Send, documentId: string): Promise<z.infer<typeof Entry>[]> =>
  readAll(send, `/documents/${documentId}/audit?limit=100`, Entry)

/** Reads every decision and every stored note back, from the notes and from the audit trail. */
export async function readBack(send: Send, work: Work, withinMs: number): Promise<ReadBack> {
  const found: ReadBack = {
    wanted: work.decisions.length + work.uploads.length,
    acknowledged:
      work.decisions.filter(({ acknowledged }) => acknowledged).length +
      work.uploads.filter(({ id }) => id !== undefined).length,
    lost: 0,
    duplicated: 0,
  }
  await readDecisions(send, work, found)
  await readUploads(send, work, found, Date.now() + withinMs)
  return found
}

async function readDecisions(send: Send, work: Work, found: ReadBack): Promise<void> {
  for (const documentId of work.documentIds) {
    const annotations = await readAll(send, `/annotations?documentId=${documentId}`, Annotation)
    const statuses = new Map(annotations.map(({ id, status }) => [id, status]))
    const trail = await trailOf(send, documentId)
    for (const decision of work.decisions) {
      if (decision.documentId !== documentId) continue
      const entries = trail.filter(({ target }) => target === decision.annotationId)
      const as = entries.filter(({ actionType }) => actionType === `annotation.${decision.status}`)
      if (statuses.get(decision.annotationId) !== decision.status || as.length === 0)
        found.lost += 1
      found.duplicated += Math.max(0, entries.length - 1)
    }
  }
}

async function readUploads(
  send: Send,
  work: Work,
  found: ReadBack,
  deadline: number,
): Promise<void> {
  const listed = await readAll(send, '/documents?limit=100', Listed)
  for (const { title } of work.uploads) {
    const stored = listed.filter((note) => note.title === title)
    if (stored.length === 0) found.lost += 1
    found.duplicated += Math.max(0, stored.length - 1)
    for (const { id } of stored) {
      await settled(send, id, deadline)
      const actions = (await trailOf(send, id)).map(({ actionType }) => actionType)
      const count = (action: string): number => actions.filter((one) => one === action).length
      if (count('document.created') === 0 || count('analysis.succeeded') === 0) found.lost += 1
      found.duplicated += Math.max(0, count('document.created') - 1)
      found.duplicated += Math.max(0, count('analysis.succeeded') - 1)
    }
  }
}
