import { Annotation } from '#shared/domain/annotation.ts'
import type { Code } from '#shared/domain/assertion.ts'
import { Document, textKey } from '#shared/domain/document.ts'
import { sha256Hex, suggestionId, uploadRunId } from '#shared/domain/ids.ts'
import type { AssertionValue, Label } from '#shared/domain/labels.ts'
import { Run } from '#shared/domain/run.ts'
import { entityItem, type Item } from '#shared/store/item.ts'
import { annotationIndexes, documentIndexes, keys, runIndexes } from '#shared/store/table.ts'
import { marks, noteText, type Mark } from './standin-note.ts'

export const standinDocumentId = 'bench-note'

const CREATED = '2026-02-11T09:30:00.000Z'
const ANALYSED = '2026-02-11T09:30:02.417Z'
const REVIEWED = '2026-02-11T10:02:40.118Z'

const LABEL_OF: Record<Mark['kind'], Label> = {
  C: 'Clinical Condition',
  M: 'Medication Statement',
  F: 'Clinical Finding',
  P: 'Medical Procedure',
}
const ASSERTION_OF: Record<Mark['assertion'], AssertionValue> = {
  '+': 'positive',
  '-': 'negated',
  '?': 'possible',
}

/**
 * The note's partition as DynamoDB holds it, in the order of sort keys: 50 annotations, some of them reviewed, the
 * metadata and the run of the upload. The store's own functions write the items, so their shape and size are real.
 *
 * @throws ZodError where an entity has come to need something that is not here
 */
export async function standinPartition(): Promise<Item[]> {
  const runId = await uploadRunId(standinDocumentId)
  const annotations = await Promise.all(
    marks.map((mark, index) => annotationOf(mark, index, runId)),
  )
  const items = [
    ...annotations.map((annotation) =>
      entityItem(
        'Annotation',
        keys.annotation(standinDocumentId, annotation.id),
        annotationIndexes(annotation),
        annotation,
      ),
    ),
    await documentItem(),
    runItem(runId),
  ]
  const sortKey = (item: Item): string => item['SK']?.S ?? ''
  return items.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

async function annotationOf(mark: Mark, index: number, runId: string): Promise<Annotation> {
  const label = LABEL_OF[mark.kind]
  const text = noteText.slice(mark.start, mark.end)
  const reviewed = index % 5 === 0
  const codes: Code[] =
    mark.code === ''
      ? []
      : [
          {
            system: 'http://hl7.org/fhir/sid/icd-10-cm',
            code: mark.code,
            display: text,
            score: 0.9,
            verified: false,
          },
        ]
  return Annotation.parse({
    id: await suggestionId(standinDocumentId, mark.start, mark.end, label),
    documentId: standinDocumentId,
    text,
    label,
    startOffset: mark.start,
    endOffset: mark.end,
    source: 'lexicon',
    status: reviewed ? 'accepted' : 'suggested',
    confidence: 0.9,
    assertion: ASSERTION_OF[mark.assertion],
    temporality: 'current',
    experiencer: 'patient',
    conditional: false,
    ...(codes.length === 0 ? {} : { conceptCode: mark.code, codes }),
    ...(mark.kind === 'M' ? { attributes: { route: 'po', frequency: 'daily' } } : {}),
    runId,
    version: reviewed ? 2 : 1,
    createdAt: ANALYSED,
    updatedAt: reviewed ? REVIEWED : ANALYSED,
    ...(reviewed ? { reviewedBy: 'clinician-17' } : {}),
  })
}

async function documentItem(): Promise<Item> {
  const document = Document.parse({
    id: standinDocumentId,
    title: 'Clinic visit after admission',
    category: 'Internal medicine',
    patientId: 'pt-0001',
    status: 'in_progress',
    s3Key: textKey(standinDocumentId),
    textSha256: await sha256Hex(noteText),
    textLength: noteText.length,
    createdBy: 'clinician-17',
    createdAt: CREATED,
    updatedAt: REVIEWED,
    version: 4,
  })
  return entityItem('Document', keys.document(document.id), documentIndexes(document), document)
}

function runItem(runId: string): Item {
  const run = Run.parse({
    id: runId,
    documentId: standinDocumentId,
    kind: 'annotate',
    status: 'succeeded',
    trigger: 'upload',
    requestedBy: 'clinician-17',
    engine: 'lexicon',
    promptVersion: 'lexicon-00000000',
    promptTokens: 0,
    completionTokens: 0,
    costUsd: 0,
    latencyMs: 417,
    counts: {
      chunks: 1,
      proposed: marks.length,
      stored: marks.length,
      existing: 0,
      ungrounded: 0,
      ambiguous: 0,
      invalid: 0,
      masked: 0,
    },
    createdAt: CREATED,
    startedAt: '2026-02-11T09:30:02.000Z',
    finishedAt: ANALYSED,
  })
  return entityItem('Run', keys.run(standinDocumentId, run.id), runIndexes(run), run)
}
