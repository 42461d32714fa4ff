import * as z from 'zod/mini'
import { Id } from './ids.ts'
import { DOCUMENT_STATUSES } from './labels.ts'
import { MAX_NOTE_LENGTH } from './limits.ts'
import { Problem } from './problems.ts'

/** A clinical note's metadata as stored. Its text is in S3 and never changes once it is there. */
export const Document = z.object({
  id: Id,
  title: z.string(),
  category: z.string(),
  patientId: z.optional(z.string()),
  status: z.enum(DOCUMENT_STATUSES),
  s3Key: z.string(),
  /** SHA-256 of the text's UTF-8 bytes in hex; absent until the text has arrived. */
  textSha256: z.optional(z.string()),
  /** UTF-16 code units; 0 until the text has arrived. */
  textLength: z.int(),
  /** The run that holds the note's one place in the queue, and since when (ISO 8601). */
  activeRunId: z.optional(z.string()),
  activeRunAt: z.optional(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  /** Set while a deletion is under way: the document is gone for readers, its parts are being removed. */
  deletedAt: z.optional(z.string()),
})
export type Document = z.infer<typeof Document>

const Title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const Category = z.string().check(z.trim(), z.minLength(1), z.maxLength(100))

export const NewDocument = z.strictObject({
  id: z.optional(Id),
  title: Title,
  category: Category,
  patientId: z.optional(Id),
  text: z.string(),
})
export type NewDocument = z.infer<typeof NewDocument>

export const NewUpload = z.omit(NewDocument, { text: true })
export type NewUpload = z.infer<typeof NewUpload>

/** What a clinician may change of a note. The rest of its statuses belong to the worker. */
export const DocumentChange = z
  .strictObject({
    title: z.optional(Title),
    category: z.optional(Category),
    status: z.optional(z.enum(['in_progress', 'reviewed'])),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, 'must change something'))
export type DocumentChange = z.infer<typeof DocumentChange>

/** How a note leaves the system on paper or as a file. Each time is recorded before it happens. */
export const NewDisclosure = z.strictObject({ kind: z.enum(['print', 'export']) })
export type NewDisclosure = z.infer<typeof NewDisclosure>

/** The S3 key follows from the id, so that a note's text can be fetched at the same time as its metadata. */
export const textKey = (documentId: string): string => `documents/${documentId}.txt`

/** The document id of a note's S3 key, or undefined for any other key. */
export const documentIdOfKey = (key: string): string | undefined =>
  /^documents\/([A-Za-z0-9_-]{1,100})\.txt$/.exec(key)?.[1]

/** White space, and the characters that are nothing but width zero. */
const NOTHING_TO_READ = /^[\s\u200b-\u200d\u2060]*$/u

/** Refuses a text that cannot be a note: empty, too long, or with a NUL. Lengths are UTF-16 code units. */
export function checkNoteText(text: string): void {
  if (text.length > MAX_NOTE_LENGTH) throw new Problem('note-too-long', { limit: MAX_NOTE_LENGTH })
  if (NOTHING_TO_READ.test(text)) throw new Problem('note-empty')
  // Valid UTF-8 and never text: it is how binary files that happen to decode show themselves.
  if (text.includes('\0')) throw new Problem('note-not-text')
}
