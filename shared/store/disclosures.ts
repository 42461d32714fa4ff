import type { Actor } from '#shared/domain/audit.ts'
import type { NewDisclosure } from '#shared/domain/document.ts'
import { Problem } from '#shared/domain/problems.ts'
import { auditWrite } from './audit.ts'
import { transact, type StoreContext } from './context.ts'
import { documentExists } from './documents.ts'

/** Records that a person is about to print or export a note. @throws Problem `document-not-found` */
export async function recordDisclosure(
  store: StoreContext,
  actor: Actor,
  documentId: string,
  kind: NewDisclosure['kind'],
): Promise<void> {
  const failed = await transact(store, [
    documentExists(store, documentId),
    auditWrite(store, actor, {
      documentId,
      action: kind === 'print' ? 'document.printed' : 'document.exported',
    }),
  ])
  if (failed !== undefined) throw new Problem('document-not-found', { documentId })
}
