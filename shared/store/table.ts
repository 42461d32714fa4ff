/**
 * The only author of the table's keys. A new entity, index entry or partition starts here.
 * docs/architecture.md lists who reads what through which index.
 */
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Document } from '#shared/domain/document.ts'
import {
  ASSERTIONS,
  DOCUMENT_STATUSES,
  LABELS,
  type AssertionValue,
  type DocumentStatus,
  type Label,
} from '#shared/domain/labels.ts'
import type { Run } from '#shared/domain/run.ts'

export interface Key {
  PK: string
  SK: string
}

export const SK_INDEX = 'SKIndex'
export const GSI1 = 'GSI1'
export const GSI2 = 'GSI2'

/**
 * A status is spread over this many partitions of GSI1, because DynamoDB takes 1,000 writes a second for one. The
 * unfiltered work list reads statuses x shards partitions, so the number is small; raising it needs no migration of
 * readers, only entries rewritten as their notes change.
 */
export const STATUS_SHARDS = 2

export const documentPartition = (documentId: string): string => `DOCUMENT#${documentId}`
export const METADATA = 'METADATA'
export const ANNOTATION_PREFIX = 'ANNOTATION#'
export const RELATIONSHIP_PREFIX = 'RELATIONSHIP#'
export const RUN_PREFIX = 'RUN#'

export const keys = {
  document: (documentId: string): Key => ({ PK: documentPartition(documentId), SK: METADATA }),
  annotation: (documentId: string, annotationId: string): Key => ({
    PK: documentPartition(documentId),
    SK: `${ANNOTATION_PREFIX}${annotationId}`,
  }),
  relationship: (documentId: string, relationshipId: string): Key => ({
    PK: documentPartition(documentId),
    SK: `${RELATIONSHIP_PREFIX}${relationshipId}`,
  }),
  run: (documentId: string, runId: string): Key => ({
    PK: documentPartition(documentId),
    SK: `${RUN_PREFIX}${runId}`,
  }),
  audit: (documentId: string, entryId: string): Key => ({
    PK: auditPartition(documentId),
    SK: entryId,
  }),
  apiKey: (keyId: string): Key => ({ PK: `APIKEY#${keyId}`, SK: 'APIKEY' }),
  idempotency: (hash: string): Key => ({ PK: `IDEMPOTENCY#${hash}`, SK: 'RESPONSE' }),
  breaker: { PK: 'SYSTEM', SK: 'BREAKER' },
  traffic: { PK: 'SYSTEM', SK: 'TRAFFIC' },
}

export const auditPartition = (documentId: string): string => `AUDIT#${documentId}`

/** The trail's partition for what concerns no document. */
export const SYSTEM_TRAIL = 'SYSTEM'

/** The document a `DOCUMENT#<id>` partition belongs to. */
export const documentIdOfPartition = (partition: string): string =>
  partition.slice('DOCUMENT#'.length)

function shardOf(documentId: string): number {
  let hash = 0
  for (let i = 0; i < documentId.length; i++) hash = (hash * 31 + documentId.charCodeAt(i)) | 0
  return Math.abs(hash) % STATUS_SHARDS
}

/** Sorts by time; the id makes it unique. ISO 8601 in UTC sorts as text. */
export const timePosition = (createdAt: string, id: string): string => `${createdAt}#${id}`

export const patientPartition = (patientId: string): string => `PATIENT#${patientId}`

const statusPartition = (status: DocumentStatus, shard: number): string =>
  `STATUS#${status}#${shard}`

/** The partitions of GSI1 that hold the notes of one status, or of all of them. */
export const statusPartitions = (status: DocumentStatus | undefined): string[] =>
  (status === undefined ? DOCUMENT_STATUSES : [status]).flatMap((one) =>
    Array.from({ length: STATUS_SHARDS }, (_, shard) => statusPartition(one, shard)),
  )

/** The index entries of a note: none once it is being deleted. */
export function documentIndexes(document: Document): Record<string, string> {
  if (document.deletedAt !== undefined) return {}
  const position = timePosition(document.createdAt, document.id)
  return {
    GSI1PK: statusPartition(document.status, shardOf(document.id)),
    GSI1SK: position,
    ...(document.patientId === undefined
      ? {}
      : { GSI2PK: patientPartition(document.patientId), GSI2SK: position }),
  }
}

const cohortPartition = (label: Label, assertion: AssertionValue): string =>
  `COHORT#${label}#${assertion}`

export const cohortPartitions = (
  label: Label | undefined,
  assertion: AssertionValue | undefined,
): string[] =>
  (label === undefined ? LABELS : [label]).flatMap((oneLabel) =>
    (assertion === undefined ? ASSERTIONS : [assertion]).map((oneAssertion) =>
      cohortPartition(oneLabel, oneAssertion),
    ),
  )

/** Where the annotations of one code begin in a cohort partition. `~` sorts uncoded ones behind all codes. */
export const cohortPrefix = (conceptCode: string | undefined): string => `${conceptCode ?? '~'}#`

/** The index entries of an annotation. What a person rejected is in no cohort. */
export function annotationIndexes(annotation: Annotation): Record<string, string> {
  if (annotation.status === 'rejected') return {}
  return {
    GSI1PK: cohortPartition(annotation.label, annotation.assertion),
    GSI1SK:
      cohortPrefix(annotation.conceptCode) + timePosition(annotation.createdAt, annotation.id),
  }
}

/** The partition of GSI2 that holds the records of all issued keys, by time: there are few, so one takes them. */
export const API_KEYS_PARTITION = 'APIKEYS'

export const apiKeyIndexes = (key: {
  keyId: string
  createdAt: string
}): Record<string, string> => ({
  GSI2PK: API_KEYS_PARTITION,
  GSI2SK: timePosition(key.createdAt, key.keyId),
})

/** `day` is a UTC date, `YYYY-MM-DD`. */
export const runsPartition = (day: string): string => `RUNS#${day}`

/** The index entries of a run: all runs of one UTC day by time. */
export const runIndexes = (run: Run): Record<string, string> => ({
  GSI2PK: runsPartition(run.createdAt.slice(0, 10)),
  GSI2SK: timePosition(run.createdAt, run.id),
})
