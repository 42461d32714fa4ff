import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation.ts'
import { createAnnotation, listAnnotations } from '#shared/store/annotations.ts'
import { deleteAnnotation } from '#shared/store/delete-annotation.ts'
import { changeDocument, getDocument } from '#shared/store/documents.ts'
import { queueAnalysis } from '#shared/store/queue-analysis.ts'
import { createRelationship, listRelationships } from '#shared/store/relationships.ts'
import { reviewAnnotation } from '#shared/store/review-annotation.ts'
import { listRuns } from '#shared/store/runs.ts'
import { interruptAt } from '#tests/support/interrupted-writes.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { handleHere, recordOf } from '#tests/support/worker-in-process.ts'
import { CLINICIAN, startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'

const NOTE =
  'History of hypertension and asthma. Denies chest pain. ' +
  'Takes metformin 500 mg and lisinopril 10 mg. Chest X-ray shows pneumonia.'

let stand: WorkerStand
let documentId: string
let suggestions: Annotation[]

beforeAll(async () => {
  stand = await startWorkerStand()
})
afterAll(() => stand.close())

const annotations = (): Promise<Annotation[]> => listAnnotations(stand.store, documentId)
const analyseAgain = async (): Promise<void> => {
  await queueAnalysis(stand.store, CLINICIAN, documentId, crypto.randomUUID())
  expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
}
const review = (id: string, decision: Parameters<typeof reviewAnnotation>[2]['review']) =>
  reviewAnnotation(stand.store, CLINICIAN, {
    documentId,
    annotationId: id,
    review: decision,
    expectedVersion: undefined,
  })
const remove = (annotationId: string): Promise<void> =>
  deleteAnnotation(stand.store, CLINICIAN, {
    documentId,
    annotationId,
    expectedVersion: undefined,
  })
const suggested = (text: string): Annotation => {
  const found = suggestions.find((annotation) => annotation.text.toLowerCase() === text)
  if (found === undefined) throw new Error(`nothing suggests ${text}`)
  return found
}

beforeEach(async () => {
  const document = await stand.storeNote(NOTE)
  documentId = document.id
  await stand.send(eventBridgeMessage(stand.store, documentId))
  await stand.work()
  suggestions = await annotations()
  expect(suggestions.length).toBeGreaterThanOrEqual(6)
})

/** A decision of every kind on one note; what the note then has is what a person made of it. */
async function decideOnEverything(): Promise<Annotation[]> {
  await review(suggested('hypertension').id, { status: 'accepted' })
  await review(suggested('asthma').id, { status: 'rejected' })
  await review(suggested('chest pain').id, { label: 'Clinical Condition', assertion: 'possible' })
  const pneumonia = suggested('pneumonia')
  await review(pneumonia.id, { startOffset: pneumonia.startOffset - 6 })
  await remove(suggested('metformin').id)
  return annotations()
}

describe('a review is never lost or overwritten', () => {
  it('by another analysis', async () => {
    const decided = await decideOnEverything()
    expect(decided).toHaveLength(suggestions.length - 1)
    await analyseAgain()
    expect(await annotations()).toEqual(decided)
    const [rerun] = await listRuns(stand.store, documentId)
    expect(rerun).toMatchObject({
      status: 'succeeded',
      trigger: 'request',
      counts: { stored: 0, existing: suggestions.length },
    })
  })

  it('by a redelivery of the upload, before and after a rerun', async () => {
    const decided = await decideOnEverything()
    await stand.send(eventBridgeMessage(stand.store, documentId))
    await stand.work()
    await analyseAgain()
    await stand.send(eventBridgeMessage(stand.store, documentId))
    await stand.work()
    expect(await annotations()).toEqual(decided)
  })

  it('by a rerun that was under way while the decision was made', async () => {
    const run = await queueAnalysis(stand.store, CLINICIAN, documentId, crypto.randomUUID())
    const [message] = await stand.receive()
    const slow = interruptAt(stand.store, 1, 'before')
    const analysing = handleHere(stand, slow.store, recordOf(message?.Body ?? ''))
    await slow.reached
    const decided = await decideOnEverything()
    slow.resume()
    await analysing
    expect(await annotations()).toEqual(decided)
    expect((await listRuns(stand.store, documentId))[0]).toMatchObject({
      id: run.id,
      status: 'succeeded',
    })
  })

  it('by a first analysis whose suggestions are decided on while it still writes', async () => {
    const { id } = await stand.storeNote(NOTE)
    documentId = id
    const record = recordOf(eventBridgeMessage(stand.store, id))
    // The suggestions are stored, the end of the run is not.
    const dying = interruptAt(stand.store, 1, 'after')
    void handleHere(stand, dying.store, record)
    await dying.reached
    suggestions = await annotations()
    const decided = await decideOnEverything()
    await handleHere(stand, stand.store, record)
    expect(await annotations()).toEqual(decided)
  })

  it('by a slow delivery that had read the note before there was anything on it', async () => {
    const { id } = await stand.storeNote(NOTE)
    documentId = id
    const record = recordOf(eventBridgeMessage(stand.store, id))
    const slow = interruptAt(stand.store, 1, 'before')
    const first = handleHere(stand, slow.store, record)
    await slow.reached
    await handleHere(stand, stand.store, record)
    suggestions = await annotations()
    const decided = await decideOnEverything()
    slow.resume()
    await first
    expect(await annotations()).toEqual(decided)
  })

  it("when it is on a note whose status a person has set: that one stays the person's", async () => {
    await changeDocument(stand.store, CLINICIAN, documentId, { status: 'reviewed' }, undefined)
    await analyseAgain()
    expect((await getDocument(stand.store, documentId)).status).toBe('reviewed')
  })
})

describe('what a person removed or added', () => {
  it('does not come back', async () => {
    for (const { id } of suggestions) await remove(id)
    expect(await annotations()).toEqual([])
    await analyseAgain()
    expect(await annotations()).toEqual([])
  })

  it('is not doubled by a suggestion at the same place', async () => {
    const { id, text, label, startOffset, endOffset } = suggested('asthma')
    await remove(id)
    const own = await createAnnotation(
      stand.store,
      CLINICIAN,
      {
        documentId,
        text,
        label,
        startOffset,
        endOffset,
        source: 'human',
        confidence: 1,
        assertion: 'positive',
        temporality: 'historical',
        experiencer: 'patient',
        conditional: false,
      },
      { id: crypto.randomUUID() },
    )
    await analyseAgain()
    const there = (await annotations()).filter((one) => one.startOffset === startOffset)
    expect(there).toEqual([own])
  })

  it('is not doubled where it was there before the first analysis', async () => {
    const { id } = await stand.storeNote(NOTE)
    documentId = id
    const { text, label, startOffset, endOffset } = suggested('hypertension')
    const own = await createAnnotation(
      stand.store,
      CLINICIAN,
      {
        documentId,
        text,
        label,
        startOffset,
        endOffset,
        source: 'human',
        confidence: 1,
        assertion: 'negated',
        temporality: 'current',
        experiencer: 'patient',
        conditional: false,
      },
      { id: crypto.randomUUID() },
    )
    await stand.send(eventBridgeMessage(stand.store, id))
    await stand.work()
    const all = await annotations()
    expect(all).toHaveLength(suggestions.length)
    expect(all.filter((one) => one.startOffset === startOffset)).toEqual([own])
  })

  it('keeps its links', async () => {
    const link = await createRelationship(
      stand.store,
      CLINICIAN,
      {
        documentId,
        sourceAnnotationId: suggested('lisinopril').id,
        targetAnnotationId: suggested('hypertension').id,
        relationType: 'treats',
      },
      undefined,
    )
    const links = await listRelationships(stand.store, documentId)
    expect(links).toContainEqual(link)
    await analyseAgain()
    expect(await listRelationships(stand.store, documentId)).toEqual(links)
  })
})
