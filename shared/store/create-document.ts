import { AwsUnavailable } from '#shared/aws/errors.ts'
import type { Actor } from '#shared/domain/audit.ts'
import { Document, checkNoteText, textKey, type NewDocument } from '#shared/domain/document.ts'
import { sha256Hex, uploadRunId } from '#shared/domain/ids.ts'
import { Problem } from '#shared/domain/problems.ts'
import type { Run } from '#shared/domain/run.ts'
import { utf8 } from '#shared/domain/utf8.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { putDocument } from './documents.ts'
import { fromItem, keyItem } from './item.ts'
import { putRun } from './runs.ts'
import { keys } from './table.ts'

/** A creation's id, and the token of the request that chose it, so that a repeated request finds its own work. */
export interface Creation {
  id: string
  requestToken?: string | undefined
}

/** A new note's metadata with its queued run. The text follows it: see `createDocument`. */
async function register(
  store: StoreContext,
  actor: Actor,
  fields: Pick<Document, 'title' | 'category' | 'patientId' | 'textSha256' | 'textLength'>,
  creation: Creation,
): Promise<{ document: Document; fresh: boolean }> {
  const at = store.clock().toISOString()
  const runId = await uploadRunId(creation.id)
  const document: Document = {
    id: creation.id,
    ...fields,
    status: 'processing',
    s3Key: textKey(creation.id),
    activeRunId: runId,
    activeRunAt: at,
    createdBy: actor.subject,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
  const run: Run = {
    id: runId,
    documentId: creation.id,
    kind: 'annotate',
    status: 'queued',
    trigger: 'upload',
    requestedBy: actor.subject,
    createdAt: at,
  }
  const writes = [
    putDocument(store, document, { expression: 'attribute_not_exists(PK)' }, creation.requestToken),
    putRun(store, run),
    auditWrite(store, actor, {
      documentId: creation.id,
      action: fields.textSha256 === undefined ? 'document.upload-requested' : 'document.created',
      after: {
        status: document.status,
        textLength: document.textLength,
      },
    }),
  ]
  const failed = await transact(store, writes).catch(async (error: unknown) => {
    // Its answer was lost, so it may have been written: a note that nobody would send a text for.
    if (error instanceof AwsUnavailable && error.ambiguous) await withdraw(store, actor, document)
    throw error
  })
  if (failed === undefined) return { document, fresh: true }
  if (failed.item !== undefined && creation.requestToken !== undefined) {
    const existing = fromItem(failed.item)
    if (existing['requestToken'] === creation.requestToken) {
      return { document: Document.parse(existing), fresh: false }
    }
  }
  throw new Problem('document-exists', { documentId: creation.id })
}

/**
 * Stores a note: metadata, queued run and audit entry in one transaction, then the text, whose arrival in S3 starts the
 * analysis. The metadata goes first, so that the worker never meets a text without its document. When the text
 * cannot be stored, the metadata is withdrawn again and the failure passed on.
 *
 * @throws Problem `note-*`, `not-well-formed`, `document-exists`; AwsUnavailable
 */
export async function createDocument(
  store: StoreContext,
  actor: Actor,
  input: NewDocument,
  creation: Creation,
): Promise<Document> {
  checkNoteText(input.text)
  const { document, fresh } = await register(
    store,
    actor,
    {
      title: input.title,
      category: input.category,
      patientId: input.patientId,
      textSha256: await sha256Hex(input.text),
      textLength: input.text.length,
    },
    creation,
  )
  if (!fresh && document.status !== 'processing') return document
  try {
    await store.texts.put(document.s3Key, utf8(input.text), {
      contentType: 'text/plain; charset=utf-8',
    })
  } catch (error) {
    await withdraw(store, actor, document)
    throw error
  }
  return document
}

/** Undoes `register`. What it cannot undo stays visible as a note in `processing`, which an admin can delete. */
async function withdraw(store: StoreContext, actor: Actor, document: Document): Promise<void> {
  const { id, version, createdAt, createdBy, s3Key } = document
  const [withdrawn] = await Promise.allSettled([
    transact(store, [
      {
        Delete: {
          TableName: store.tableName,
          Key: keyItem(keys.document(id)),
          // Of this very request: where its registration did not arrive, the id may be another's.
          ConditionExpression:
            'version = :version AND createdAt = :createdAt AND createdBy = :createdBy',
          ExpressionAttributeValues: {
            ':version': { N: String(version) },
            ':createdAt': { S: createdAt },
            ':createdBy': { S: createdBy },
          },
        },
      },
      {
        Delete: { TableName: store.tableName, Key: keyItem(keys.run(id, await uploadRunId(id))) },
      },
      auditWrite(store, actor, { documentId: id, action: 'document.withdrawn' }),
    ]),
  ])
  if (withdrawn.status === 'rejected' || withdrawn.value !== undefined) return
  // A put that timed out may have succeeded all the same. The text goes only after its note: where that could not be
  // withdrawn, because the worker was faster, it needs the text.
  await Promise.allSettled([store.texts.delete(s3Key)])
}

/** Registers a note whose text the client puts into S3 by itself, with the one address it may put it to. */
export async function createUpload(
  store: StoreContext,
  actor: Actor,
  input: Omit<NewDocument, 'text'>,
  creation: Creation,
) {
  const { document } = await register(
    store,
    actor,
    {
      title: input.title,
      category: input.category,
      patientId: input.patientId,
      textSha256: undefined,
      textLength: 0,
    },
    creation,
  )
  const upload = await store.texts.presignPut(document.s3Key, {
    expiresSeconds: 900,
    contentType: 'text/plain; charset=utf-8',
    metadata: { 'document-id': document.id },
    // The text of a note never changes once stored, so the address works once.
    ifNoneMatch: '*',
  })
  return { document, upload }
}
