import type * as z from 'zod/mini'
import type {
  AnnotationAnswer,
  AuditEntryAnswer,
  DocumentAnswer,
  NoteAnswer,
  RelationshipAnswer,
  RunAnswer,
  UploadAnswer,
} from '#shared/http/answers.ts'
import type { NewSuggestion } from '#shared/store/suggestions.ts'
import type { Answer, Client } from './client.ts'
import { succeeds } from './client.ts'

export type Document = z.infer<typeof DocumentAnswer>
export type Note = z.infer<typeof NoteAnswer>
export type Annotation = z.infer<typeof AnnotationAnswer>
export type Relationship = z.infer<typeof RelationshipAnswer>
export type Run = z.infer<typeof RunAnswer>
export type AuditEntry = z.infer<typeof AuditEntryAnswer>
export type Upload = z.infer<typeof UploadAnswer>

/** An id that nobody has used. */
export const freshId = (prefix: string): string => `${prefix}-${crypto.randomUUID()}`

export const TEXT =
  'Seventy-year-old man with chronic heart failure. No chest pain. Takes furosemide 40 mg daily.'

export const noteInput = (changes: Record<string, unknown> = {}) => ({
  title: 'Heart failure clinic',
  category: 'Cardiology',
  text: TEXT,
  ...changes,
})

export const storeNote = (api: Client, changes?: Record<string, unknown>): Promise<Document> =>
  succeeds<Document>(api.post('/documents', noteInput(changes)), 201)

export const openNote = (api: Client, id: string): Promise<Note> =>
  succeeds<Note>(api.get(`/documents/${id}`))

/** An annotation of the first occurrence of a phrase, as a request. */
export function annotationInput(
  documentId: string,
  phrase: string,
  changes: Record<string, unknown> & { noteText?: string } = {},
) {
  const { noteText = TEXT, ...fields } = changes
  const startOffset = noteText.indexOf(phrase)
  return {
    documentId,
    text: phrase,
    label: 'Clinical Condition',
    startOffset,
    endOffset: startOffset + phrase.length,
    ...fields,
  }
}

export const annotate = (
  api: Client,
  documentId: string,
  phrase: string,
  changes?: Record<string, unknown> & { noteText?: string },
): Promise<Annotation> =>
  succeeds<Annotation>(api.post('/annotations', annotationInput(documentId, phrase, changes)), 201)

/** What the worker would propose for a phrase. */
export function suggestion(phrase: string, changes: Partial<NewSuggestion> = {}): NewSuggestion {
  const startOffset = TEXT.indexOf(phrase)
  return {
    text: phrase,
    label: 'Clinical Condition',
    startOffset,
    endOffset: startOffset + phrase.length,
    confidence: 0.9,
    source: 'lexicon',
    assertion: 'positive',
    temporality: 'current',
    experiencer: 'patient',
    conditional: false,
    codes: [],
    attributes: {},
    ...changes,
  }
}

export const trailOf = (api: Client, documentId: string): Promise<AuditEntry[]> =>
  succeeds<AuditEntry[]>(api.get(`/documents/${documentId}/audit?limit=100`))

/** The address of the next page, or undefined on the last one. */
export const nextPage = ({ headers }: Answer): string | undefined =>
  /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1]

/** Every page of a list, by its links. `between` runs before each further page. */
export async function allPages<T>(
  api: Client,
  path: string,
  between: () => Promise<unknown> = async () => undefined,
): Promise<T[][]> {
  const pages: T[][] = []
  let next: string | undefined = path
  while (next !== undefined) {
    const answer = await api.get(next)
    pages.push(await succeeds<T[]>(Promise.resolve(answer)))
    next = nextPage(answer)
    if (next !== undefined) await between()
  }
  return pages
}
