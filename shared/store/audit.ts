import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { AuditEntry, type Action, type Actor } from '#shared/domain/audit.ts'
import type { StoreContext } from './context.ts'
import { entityItem, fromItem } from './item.ts'
import { auditPartition, keys } from './table.ts'
import { timeOrderedId } from './time-ordered-id.ts'

const DESCRIPTIONS: Record<Action, string> = {
  'document.created': 'Note created',
  'document.withdrawn': 'Note withdrawn: its text could not be stored',
  'document.upload-requested': 'Note created; its text is to be uploaded',
  'document.changed': 'Note changed',
  'document.deleted': 'Note deleted',
  'document.printed': 'Note printed',
  'document.exported': 'Note exported',
  'analysis.requested': 'Analysis requested',
  'analysis.withdrawn': 'Analysis withdrawn: it could not be queued',
  'analysis.succeeded': 'Analysis succeeded',
  'analysis.failed': 'Analysis failed',
  'annotation.created': 'Annotation added',
  'annotation.accepted': 'Annotation accepted',
  'annotation.rejected': 'Annotation rejected',
  'annotation.corrected': 'Annotation corrected',
  'annotation.reopened': 'Decision on the annotation taken back',
  'annotation.deleted': 'Annotation deleted',
  'relationship.created': 'Relationship added',
  'relationship.deleted': 'Relationship deleted',
  'relationship.restored': 'Relationship restored',
  'traffic.changed': 'Traffic weights changed',
  'breaker.tripped': 'Breaker tripped',
  'breaker.restored': 'Breaker restored',
  'breaker.latched': 'Breaker latched: it waits for a person',
  'breaker.drift': 'Function found open under a tripped breaker, and closed again',
  'key.created': 'API key created',
  'key.revoked': 'API key revoked',
  'queue.redriven': 'Dead message sent to the queue again',
  'queue.purged': 'Dead-letter queue emptied',
  'worker.paused': 'Annotation worker paused',
  'worker.resumed': 'Annotation worker resumed',
  'stack.cleaned': 'Every note of the stack deleted',
}

export interface Change {
  documentId: string
  action: Action
  target?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  /** Added to the description: never text of a note. */
  remark?: string
}

/** The write that records a change. It belongs into the same transaction as the change itself. */
export function auditWrite(
  store: Pick<StoreContext, 'tableName' | 'clock'>,
  actor: Actor,
  change: Change,
): TransactWriteItem {
  const now = store.clock()
  const entry: AuditEntry = {
    id: timeOrderedId(now),
    documentId: change.documentId,
    actionType: change.action,
    description:
      DESCRIPTIONS[change.action] + (change.remark === undefined ? '' : ` (${change.remark})`),
    actor: actor.subject,
    ...(change.target === undefined ? {} : { target: change.target }),
    ...(change.before === undefined ? {} : { before: change.before }),
    ...(change.after === undefined ? {} : { after: change.after }),
    runtime: actor.runtime,
    requestId: actor.requestId,
    createdAt: now.toISOString(),
  }
  return {
    Put: {
      TableName: store.tableName,
      Item: entityItem('AuditEntry', keys.audit(change.documentId, entry.id), {}, entry),
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  }
}

/** A page of a document's trail, oldest first. `after` is the id of the last entry already seen. */
export async function listAudit(
  store: StoreContext,
  documentId: string,
  page: { limit: number; after: string | undefined },
): Promise<{ entries: AuditEntry[]; last: string | undefined }> {
  const { Items = [], LastEvaluatedKey } = await store.dynamo.query({
    TableName: store.tableName,
    KeyConditionExpression: page.after === undefined ? 'PK = :pk' : 'PK = :pk AND SK > :after',
    ExpressionAttributeValues: {
      ':pk': { S: auditPartition(documentId) },
      ...(page.after === undefined ? {} : { ':after': { S: page.after } }),
    },
    ConsistentRead: true,
    // One more than is shown: a position to go on from says that a limit was reached, not that anything follows.
    Limit: page.limit + 1,
  })
  const entries = Items.slice(0, page.limit).map((item) => AuditEntry.parse(fromItem(item)))
  const more = Items.length > page.limit || LastEvaluatedKey !== undefined
  return { entries, last: more ? entries.at(-1)?.id : undefined }
}

/** What says whether a document is there. */
const LIFECYCLE = new Set<string | undefined>([
  'document.created',
  'document.upload-requested',
  'document.withdrawn',
  'document.deleted',
] satisfies Action[])

const GONE = new Set<string | undefined>([
  'document.withdrawn',
  'document.deleted',
] satisfies Action[])

/**
 * Whether a document was deleted by a person, or withdrawn when its creation failed, and nobody has made one with its
 * id since. A change that was under way during the deletion may stand behind it in the trail.
 */
export async function documentWasDeleted(
  store: StoreContext,
  documentId: string,
): Promise<boolean> {
  const { Items = [] } = await store.dynamo.query({
    TableName: store.tableName,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: auditPartition(documentId) } },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 25,
  })
  const actions = Items.map((item) => item['actionType']?.S)
  return GONE.has(actions.find((action) => LIFECYCLE.has(action)))
}
