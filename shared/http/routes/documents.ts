import { Hono } from 'hono'
import * as z from 'zod/mini'
import { DocumentChange, NewDisclosure, NewDocument, NewUpload } from '#shared/domain/document.ts'
import { Id } from '#shared/domain/ids.ts'
import { DOCUMENT_STATUSES } from '#shared/domain/labels.ts'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '#shared/domain/limits.ts'
import { Problem } from '#shared/domain/problems.ts'
import { utf8 } from '#shared/domain/utf8.ts'
import { listAudit } from '#shared/store/audit.ts'
import { createDocument, createUpload } from '#shared/store/create-document.ts'
import { deleteDocument } from '#shared/store/delete-document.ts'
import { changeDocument, listDocuments } from '#shared/store/documents.ts'
import { recordDisclosure } from '#shared/store/disclosures.ts'
import { openNote, type OpenNote } from '#shared/store/open-note.ts'
import { AuditEntryAnswer, DocumentAnswer, NoteAnswer, Success, UploadAnswer } from '../answers.ts'
import { accepts, contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { entityTag, matchesNone, tagOf } from '../etag.ts'
import type { Guard } from '../middleware/guard.ts'
import { newId } from '../middleware/idempotency.ts'
import { nextLink } from '../next-link.ts'
import { presentAuditEntry, presentDocument, presentNote } from '../present.ts'

export const DocumentIdParam = z.object({ id: Id })
export const Limit = z._default(
  z.coerce.number().check(z.int(), z.gte(1), z.lte(MAX_PAGE_SIZE)),
  DEFAULT_PAGE_SIZE,
)
export const CursorParam = z.optional(z.string().check(z.minLength(1), z.maxLength(1000)))

const create = contract({
  method: 'post',
  path: '/documents',
  tag: 'Documents',
  summary: 'Store a note',
  description:
    'The note is stored as it is and its analysis queued; poll the document until it is `ready_for_review`.',
  role: 'clinician',
  body: NewDocument,
  answer: {
    status: 201,
    description: 'The stored note, without its text',
    schema: DocumentAnswer,
    headers: { location: 'The note' },
  },
  problems: ['document-exists', 'note-too-long', 'note-empty', 'note-not-text'],
})

const upload = contract({
  method: 'post',
  path: '/documents/uploads',
  tag: 'Documents',
  summary: 'Get an address to upload a large note to',
  description:
    'Send the text with PUT to `upload.url` with exactly `upload.headers`. The address works once, for 15 minutes.',
  role: 'clinician',
  body: NewUpload,
  answer: {
    status: 201,
    description: 'The registered note and where its text goes',
    schema: UploadAnswer,
    headers: { location: 'The note' },
  },
  problems: ['document-exists'],
})

const list = contract({
  method: 'get',
  path: '/documents',
  tag: 'Documents',
  summary: 'List notes, newest first',
  role: 'clinician',
  query: z.strictObject({
    status: z.optional(z.enum(DOCUMENT_STATUSES)),
    patientId: z.optional(Id),
    limit: Limit,
    cursor: CursorParam,
  }),
  answer: {
    status: 200,
    description: 'One page',
    schema: z.array(DocumentAnswer),
    headers: { link: 'The next page, if there is one' },
  },
  problems: ['invalid-cursor'],
})

const open = contract({
  method: 'get',
  path: '/documents/:id',
  tag: 'Documents',
  summary: 'Open a note with everything on it',
  role: 'clinician',
  params: DocumentIdParam,
  headers: { 'if-none-match': { description: 'An ETag; unchanged notes are answered with 304' } },
  answer: {
    status: 200,
    description: 'The note',
    schema: NoteAnswer,
    headers: { etag: 'Of exactly what is sent' },
  },
  problems: ['document-not-found'],
})

const change = contract({
  method: 'patch',
  path: '/documents/:id',
  tag: 'Documents',
  summary: 'Change title, category or review status',
  role: 'clinician',
  params: DocumentIdParam,
  body: DocumentChange,
  headers: {
    'if-match': {
      description:
        'What the change was made from: the ETag of the opened note, or its `version` in quotes where only title, category and status count',
    },
  },
  answer: {
    status: 200,
    description: 'The changed note, without its text',
    schema: DocumentAnswer,
  },
  problems: ['document-not-found', 'precondition-failed', 'invalid-if-match', 'conflict'],
})

const remove = contract({
  method: 'delete',
  path: '/documents/:id',
  tag: 'Documents',
  summary: 'Delete a note with everything on it',
  description: 'Its text goes too. The audit trail stays.',
  role: 'admin',
  params: DocumentIdParam,
  answer: { status: 200, description: 'Deleted', schema: Success },
  problems: ['document-not-found'],
})

const audit = contract({
  method: 'get',
  path: '/documents/:id/audit',
  tag: 'Documents',
  summary: 'Read the audit trail of a note, oldest first',
  description: 'It outlives the note.',
  role: 'clinician',
  params: DocumentIdParam,
  query: z.strictObject({ limit: Limit, cursor: CursorParam }),
  answer: {
    status: 200,
    description: 'One page',
    schema: z.array(AuditEntryAnswer),
    headers: { link: 'The next page, if there is one' },
  },
  problems: ['document-not-found', 'invalid-cursor'],
})

const disclose = contract({
  method: 'post',
  path: '/documents/:id/disclosures',
  tag: 'Documents',
  summary: 'Record that a note is about to be printed or exported',
  description: 'Writes the audit entry; a client prints or exports only after it.',
  role: 'clinician',
  params: DocumentIdParam,
  body: NewDisclosure,
  answer: { status: 201, description: 'Recorded', schema: Success },
  problems: ['document-not-found'],
})

export const documentContracts = [create, upload, list, open, change, remove, audit, disclose]

export const documentRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
    .post(create.path, guard(create), accepts('json', create.body), async (c) => {
      const input = c.req.valid('json')
      const id = input.id ?? (await newId(c, 'document'))
      const document = await createDocument(deps.store, c.get('actor'), input, {
        id,
        requestToken: c.get('requestToken'),
      })
      return c.json(presentDocument(document), 201, { location: `/documents/${id}` })
    })
    .post(upload.path, guard(upload), accepts('json', upload.body), async (c) => {
      const input = c.req.valid('json')
      const id = input.id ?? (await newId(c, 'document'))
      const registered = await createUpload(deps.store, c.get('actor'), input, {
        id,
        requestToken: c.get('requestToken'),
      })
      const answer = { ...presentDocument(registered.document), upload: registered.upload }
      return c.json(answer, 201, { location: `/documents/${id}` })
    })
    .get(list.path, guard(list), accepts('query', list.query), async (c) => {
      const { status, patientId, limit, cursor } = c.req.valid('query')
      const scope = ['documents', status ?? '', patientId ?? '']
      const below = cursor === undefined ? undefined : await deps.cursors.read(scope, cursor)
      const page = await listDocuments(deps.store, { status, patientId }, { limit, below })
      if (page.next !== undefined)
        c.header('link', nextLink(c, await deps.cursors.write(scope, page.next)))
      return c.json(page.documents.map(presentDocument), 200)
    })
    .get(open.path, guard(open), accepts('param', open.params), async (c) => {
      const note = await openNote(deps.store, c.req.valid('param').id)
      const { body, etag } = await represent(note)
      if (!matchesNone(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag })
      return c.body(body, 200, { 'content-type': 'application/json', etag })
    })
    .patch(
      change.path,
      guard(change),
      accepts('param', change.params),
      accepts('json', change.body),
      async (c) => {
        const { id } = c.req.valid('param')
        const expected = await expectedVersion(deps, id, c.req.header('if-match'))
        const document = await changeDocument(
          deps.store,
          c.get('actor'),
          id,
          c.req.valid('json'),
          expected,
        )
        return c.json(presentDocument(document), 200)
      },
    )
    .delete(remove.path, guard(remove), accepts('param', remove.params), async (c) => {
      await deleteDocument(deps.store, c.get('actor'), c.req.valid('param').id)
      return c.json({ success: true }, 200)
    })
    .get(
      audit.path,
      guard(audit),
      accepts('param', audit.params),
      accepts('query', audit.query),
      async (c) => {
        const { id } = c.req.valid('param')
        const { limit, cursor } = c.req.valid('query')
        const scope = ['audit', id]
        const after = cursor === undefined ? undefined : await deps.cursors.read(scope, cursor)
        const { entries, last } = await listAudit(deps.store, id, { limit, after })
        if (entries.length === 0 && after === undefined) {
          throw new Problem('document-not-found', { documentId: id })
        }
        if (last !== undefined) c.header('link', nextLink(c, await deps.cursors.write(scope, last)))
        return c.json(entries.map(presentAuditEntry), 200)
      },
    )
    .post(
      disclose.path,
      guard(disclose),
      accepts('param', disclose.params),
      accepts('json', disclose.body),
      async (c) => {
        const { kind } = c.req.valid('json')
        await recordDisclosure(deps.store, c.get('actor'), c.req.valid('param').id, kind)
        return c.json({ success: true } as const, 201)
      },
    )

/** A note as it is sent, with the entity tag of exactly these bytes. */
async function represent(note: OpenNote) {
  const body = utf8(JSON.stringify(presentNote(note)))
  return { body, etag: await entityTag(body) }
}

/**
 * The metadata version behind an If-Match. It names the whole opened note by its ETag, which a review of any annotation
 * changes, or the metadata alone by their version. @throws Problem `precondition-failed`, `invalid-if-match`
 */
async function expectedVersion(
  deps: AppDeps,
  documentId: string,
  ifMatch: string | undefined,
): Promise<number | undefined> {
  const tag = tagOf(ifMatch)
  if (tag === undefined) return undefined
  // An ETag has 32 hexadecimal digits, so the two are never taken for each other.
  if (/^\d{1,9}$/.test(tag)) return Number(tag)
  const note = await openNote(deps.store, documentId)
  const { etag } = await represent(note)
  if (`"${tag}"` !== etag) {
    throw new Problem('precondition-failed', { currentVersion: note.document.version }, { etag })
  }
  return note.document.version
}
