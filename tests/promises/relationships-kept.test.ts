import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Relationship } from '#shared/domain/relationship.ts'
import { listAnnotations } from '#shared/store/annotations.ts'
import { deleteAnnotation } from '#shared/store/delete-annotation.ts'
import { openNote } from '#shared/store/open-note.ts'
import { queueAnalysis } from '#shared/store/queue-analysis.ts'
import {
  createRelationship,
  deleteRelationship,
  listRelationships,
} from '#shared/store/relationships.ts'
import { reviewAnnotation } from '#shared/store/review-annotation.ts'
import { listRuns } from '#shared/store/runs.ts'
import { suggestRelationships } from '#shared/store/suggest-relationships.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { CLINICIAN, startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'

const NOTE = 'Takes lisinopril and amlodipine for hypertension. Chest X-ray shows pneumonia.'

let stand: WorkerStand
let documentId: string
let annotations: Annotation[]

beforeAll(async () => {
  stand = await startWorkerStand()
})
afterAll(() => stand.close())

const links = (): Promise<Relationship[]> => listRelationships(stand.store, documentId)
const analyseAgain = async (): Promise<void> => {
  await queueAnalysis(stand.store, CLINICIAN, documentId, crypto.randomUUID())
  expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
}
const textOf = (id: string): string | undefined => annotations.find((one) => one.id === id)?.text
const annotationOf = (text: string): Annotation => {
  const found = annotations.find((one) => one.text === text)
  if (found === undefined) throw new Error(`nothing suggests ${text}`)
  return found
}
const linkOf = async (source: string): Promise<Relationship> => {
  const found = (await links()).find((link) => textOf(link.sourceAnnotationId) === source)
  if (found === undefined) throw new Error(`${source} is linked to nothing`)
  return found
}
const inWords = (all: Relationship[]): string[] =>
  all
    .map(
      ({ sourceAnnotationId, relationType, targetAnnotationId }) =>
        `${textOf(sourceAnnotationId)} ${relationType} ${textOf(targetAnnotationId)}`,
    )
    .toSorted()

beforeEach(async () => {
  documentId = (await stand.storeNote(NOTE)).id
  await stand.send(eventBridgeMessage(stand.store, documentId))
  await stand.work()
  annotations = await listAnnotations(stand.store, documentId)
})

describe('suggested relationships', () => {
  it('come with the annotations, and say who suggested them', async () => {
    expect(inWords(await links())).toEqual([
      'Chest X-ray evaluates pneumonia',
      'amlodipine treats hypertension',
      'lisinopril treats hypertension',
    ])
    const [run] = await listRuns(stand.store, documentId)
    expect(run?.counts?.relationships).toBe(3)
    for (const link of await links()) {
      expect(link).toMatchObject({
        source: 'lexicon',
        createdBy: 'system:annotator',
        runId: run?.id,
      })
      expect(link.confidence).toBeGreaterThan(0.5)
    }
    expect((await openNote(stand.store, documentId)).relationships).toEqual(await links())
  })

  it('are not written twice by another analysis', async () => {
    const before = await links()
    await analyseAgain()
    expect(await links()).toEqual(before)
    const [rerun] = await listRuns(stand.store, documentId)
    expect(rerun?.counts?.relationships).toBe(0)
  })

  it('do not come back when a person has deleted them, and a person may make them again', async () => {
    const link = await linkOf('lisinopril')
    await deleteRelationship(stand.store, CLINICIAN, link.id, documentId)
    await expect(
      deleteRelationship(stand.store, CLINICIAN, link.id, documentId),
    ).rejects.toMatchObject({ code: 'relationship-not-found' })
    await analyseAgain()
    expect(inWords(await links())).toEqual([
      'Chest X-ray evaluates pneumonia',
      'amlodipine treats hypertension',
    ])
    const { sourceAnnotationId, targetAnnotationId, relationType } = link
    const made = await createRelationship(
      stand.store,
      CLINICIAN,
      { documentId, sourceAnnotationId, targetAnnotationId, relationType },
      undefined,
    )
    expect(made).toMatchObject({ source: 'human', createdBy: CLINICIAN.subject })
    await analyseAgain()
    expect(await links()).toContainEqual(made)
    await deleteRelationship(stand.store, CLINICIAN, made.id, documentId)
    expect(await links()).toHaveLength(2)
  })

  it('go with an annotation that a person deletes, and stay away', async () => {
    const { id: annotationId } = annotationOf('hypertension')
    await deleteAnnotation(stand.store, CLINICIAN, {
      documentId,
      annotationId,
      expectedVersion: undefined,
    })
    expect(inWords(await links())).toEqual(['Chest X-ray evaluates pneumonia'])
    await analyseAgain()
    expect(inWords(await links())).toEqual(['Chest X-ray evaluates pneumonia'])
  })

  it('are not made for an annotation that a person has rejected or moved since it was read', async () => {
    const rejected = annotationOf('amlodipine')
    await reviewAnnotation(stand.store, CLINICIAN, {
      documentId,
      annotationId: rejected.id,
      review: { status: 'rejected' },
      expectedVersion: undefined,
    })
    const origin = { documentId, runId: 'run', createdBy: 'system:annotator' }
    const link = (source: string, relationType: string) => ({
      sourceAnnotationId: annotationOf(source).id,
      targetAnnotationId: annotationOf('hypertension').id,
      relationType,
      confidence: 0.5,
      source: 'llm' as const,
    })
    const stored = await suggestRelationships(stand.store, origin, [
      link('amlodipine', 'suggests'),
      link('lisinopril', 'treats'),
      link('lisinopril', 'suggests'),
    ])
    expect(stored).toBe(1)
    expect(inWords(await links())).toContain('lisinopril suggests hypertension')
    expect(inWords(await links())).not.toContain('amlodipine suggests hypertension')
  })

  it('are stored where there are more than one transaction takes', async () => {
    const origin = { documentId, runId: 'run', createdBy: 'system:annotator' }
    const many = annotations.flatMap((a) =>
      annotations
        .filter((b) => a !== b)
        .flatMap((b) =>
          ['one', 'two', 'three', 'four', 'five'].map((relationType) => ({
            sourceAnnotationId: a.id,
            targetAnnotationId: b.id,
            relationType,
            confidence: 0.5,
            source: 'llm' as const,
          })),
        ),
    )
    expect(many.length).toBeGreaterThan(80)
    expect(await suggestRelationships(stand.store, origin, many)).toBe(many.length)
    expect(await links()).toHaveLength(many.length + 3)
  })
})
