import { hc } from 'hono/client'
import type { DocumentChange, NewDocument } from '#shared/domain/document.ts'
import type { DocumentStatus } from '#shared/domain/labels.ts'
import type { App } from '#shared/http/app.ts'
import { ApiFailure, failureOf } from './failure.ts'
import type {
  Annotation,
  AuditEntry,
  Document,
  NewAnnotation,
  Note,
  Progress,
  Relationship,
  Review,
  Run,
} from './types.ts'

/** How long an answer may take before it is asked for again. Milliseconds. */
const TIMEOUT_MS = 20_000

/** One page of a list, and the position to go on from. */
export interface Page<T> {
  items: T[]
  next: string | undefined
}

export interface BulkDecision {
  annotationId: string
  version: number
  review: Review
}
export interface BulkResult {
  annotationId: string
  status: number
  annotation?: Annotation | undefined
}

/** What carries a request out. */
export type Send = (url: string, init?: RequestInit) => Promise<Response>

export type Api = ReturnType<typeof createApi>

/**
 * The API as this page uses it, with the types of its own routes. Every call rejects with an `ApiFailure`.
 * `idempotencyKey` makes a change safe to send again.
 */
export function createApi(
  origin: string,
  apiKey: string,
  send: Send = (url, init) => fetch(url, init),
) {
  const client = hc<App>(origin, {
    headers: { 'x-api-key': apiKey },
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      send(input instanceof Request ? input.url : String(input), {
        ...init,
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
  })
  const sent = (idempotencyKey: string, madeFrom?: number | string) => ({
    headers: {
      'idempotency-key': idempotencyKey,
      ...(madeFrom === undefined ? {} : { 'if-match': `"${madeFrom}"` }),
    },
  })
  const { documents, annotations } = client
  return {
    usesKey: (key: string): boolean => key === apiKey,
    async listNotes(filter: {
      status: DocumentStatus | undefined
      patientId: string | undefined
      cursor: string | undefined
    }): Promise<Page<Document>> {
      return page(documents.$get({ query: present(filter) }))
    },
    openNote: (id: string): Promise<Note> => read(documents[':id'].$get({ param: { id } })),
    progress: (ids: string[]): Promise<Progress[]> =>
      read(annotations.progress.$get({ query: { documentIds: ids.join(',') } })),
    createNote: (json: NewDocument, key: string): Promise<Document> =>
      read(documents.$post({ json }, sent(key))),
    /** `version` is of the note's own facts, which the change was made from. */
    changeNote: (
      id: string,
      json: DocumentChange,
      version: number,
      key: string,
    ): Promise<Document> =>
      read(documents[':id'].$patch({ param: { id }, json }, sent(key, version))),
    analyse: (id: string, key: string): Promise<Run> =>
      read(documents[':id'].analyze.$post({ param: { id } }, sent(key))),
    listRuns: (id: string): Promise<Run[]> => read(documents[':id'].runs.$get({ param: { id } })),
    disclose: (id: string, kind: 'print' | 'export', key: string): Promise<unknown> =>
      read(documents[':id'].disclosures.$post({ param: { id }, json: { kind } }, sent(key))),
    async listAudit(id: string, cursor: string | undefined): Promise<Page<AuditEntry>> {
      const query = present({ limit: '100', cursor })
      return page(documents[':id'].audit.$get({ param: { id }, query }))
    },
    listAnnotations: (documentId: string): Promise<Annotation[]> =>
      read(annotations.$get({ query: { documentId } })),
    addAnnotation: (json: NewAnnotation, key: string): Promise<Annotation> =>
      read(annotations.$post({ json }, sent(key))),
    review(target: Annotation, json: Review, key: string): Promise<Annotation> {
      const { id, documentId, version } = target
      const request = { param: { id }, query: { documentId }, json }
      return read(annotations[':id'].$patch(request, sent(key, version)))
    },
    async reviewMany(
      documentId: string,
      decisions: BulkDecision[],
      key: string,
    ): Promise<BulkResult[]> {
      const json = {
        documentId,
        decisions: decisions.map(({ review, ...decision }) => ({ ...decision, ...review })),
      }
      const { results } = await read<{ results: BulkResult[] }>(
        annotations.review.$post({ json }, sent(key)),
      )
      return results
    },
    removeAnnotation({ id, documentId, version }: Annotation, key: string): Promise<unknown> {
      const request = { param: { id }, query: { documentId } }
      return read(annotations[':id'].$delete(request, sent(key, version)))
    },
    link: (
      json: {
        documentId: string
        sourceAnnotationId: string
        targetAnnotationId: string
        relationType: string
      },
      key: string,
    ): Promise<Relationship> => read(annotations.relationships.$post({ json }, sent(key))),
    restoreLink: (
      { id, documentId }: Pick<Relationship, 'id' | 'documentId'>,
      key: string,
    ): Promise<Relationship> =>
      read(
        annotations.relationships[':id'].restore.$post(
          { param: { id }, query: { documentId } },
          sent(key),
        ),
      ),
    unlink: ({ id, documentId, createdAt }: Relationship, key: string): Promise<unknown> =>
      read(
        annotations.relationships[':id'].$delete(
          { param: { id }, query: { documentId } },
          sent(key, createdAt),
        ),
      ),
  }
}

/** What Hono's client answers with: a Response whose `json` is typed by the route. */
type Answer = Promise<Pick<Response, 'ok' | 'status' | 'headers'>>

async function answered(request: Answer): Promise<Response> {
  let answer: Response
  try {
    answer = (await request) as Response
  } catch {
    throw new ApiFailure('unreachable')
  }
  if (!answer.ok) throw await failureOf(answer)
  return answer
}

/** Parses a success. One that is not JSON came from somewhere else than the API. */
async function parsed<T>(answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T
  } catch {
    throw new ApiFailure('unwell', { status: answer.status })
  }
}

const read = async <T>(request: Answer): Promise<T> => parsed<T>(await answered(request))

async function page<T>(request: Answer): Promise<Page<T>> {
  const answer = await answered(request)
  const link = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
  const next =
    link === undefined ? null : new URL(link, 'https://relative.invalid').searchParams.get('cursor')
  return { items: await parsed<T[]>(answer), next: next ?? undefined }
}

const present = <T extends Record<string, string | undefined>>(query: T) =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> }
