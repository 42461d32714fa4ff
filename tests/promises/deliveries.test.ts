import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deleteDocument } from '#shared/store/delete-document.ts'
import { countWrites, interruptAt, type Stage } from '#tests/support/interrupted-writes.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { noteState, type NoteState } from '#tests/support/note-state.ts'
import { handleHere, recordOf } from '#tests/support/worker-in-process.ts'
import { CLINICIAN, startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'

/** Long enough for its suggestions to take several transactions. */
const NOTE = readFileSync(new URL('../../samples/cardiology-consult.txt', import.meta.url), 'utf8')

// Dozens of analyses in one test, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 })

let stand: WorkerStand
let undisturbed: NoteState
let writes: number

const newNote = async (): Promise<{ id: string; record: ReturnType<typeof recordOf> }> => {
  const { id } = await stand.storeNote(NOTE)
  return { id, record: recordOf(eventBridgeMessage(stand.store, id)) }
}

/** Every place where the worker can be stopped: before and after each of its writes. */
const everyStop = (): [number, Stage][] =>
  Array.from({ length: writes }, (_, index): [number, Stage][] => [
    [index, 'before'],
    [index, 'after'],
  ]).flat()

beforeAll(async () => {
  stand = await startWorkerStand()
  const { id, record } = await newNote()
  writes = await countWrites(stand.store, (store) => handleHere(stand, store, record))
  const state = await noteState(stand, id)
  if (state === undefined) throw new Error('the note is not there')
  undisturbed = state
})
afterAll(() => stand.close())

describe('at-least-once delivery, exactly-once effect', () => {
  it('is tested on a note that takes several writes', () => {
    expect(writes).toBeGreaterThanOrEqual(5)
    expect(undisturbed).toMatchObject({
      status: 'ready_for_review',
      busy: false,
      runs: [{ trigger: 'upload', status: 'succeeded' }],
      trail: ['document.created', 'analysis.succeeded'],
    })
    expect(undisturbed.annotations.length).toBeGreaterThan(50)
    expect(undisturbed.relationships.length).toBeGreaterThan(0)
    expect(new Set(undisturbed.annotations).size).toBe(undisturbed.annotations.length)
  })

  it('loses and doubles nothing when the worker dies before or after any of its writes', async () => {
    for (const [index, stage] of everyStop()) {
      const { id, record } = await newNote()
      const dying = interruptAt(stand.store, index, stage)
      void handleHere(stand, dying.store, record)
      await dying.reached
      const halfway = await noteState(stand, id)
      const ended = index === writes - 1 && stage === 'after'
      expect(halfway?.status, `${stage} write ${index}`).toBe(
        ended ? 'ready_for_review' : 'processing',
      )
      await handleHere(stand, stand.store, record)
      expect(await noteState(stand, id), `${stage} write ${index}`).toEqual(undisturbed)
    }
  })

  it('ends a run once when another delivery overtakes the first at any of its writes', async () => {
    for (const [index, stage] of everyStop()) {
      const { id, record } = await newNote()
      const slow = interruptAt(stand.store, index, stage)
      const first = handleHere(stand, slow.store, record)
      await slow.reached
      await handleHere(stand, stand.store, record)
      expect(await noteState(stand, id), `${stage} write ${index}`).toEqual(undisturbed)
      slow.resume()
      await first
      expect(await noteState(stand, id), `${stage} write ${index}`).toEqual(undisturbed)
    }
  })

  it('adds nothing twice when the same message is delivered several times at once', async () => {
    // By the built worker, and what that one makes of such a note when it has its time.
    const { id: alone } = await stand.storeNote(NOTE)
    await stand.send(eventBridgeMessage(stand.store, alone))
    await stand.work()
    const expected = await noteState(stand, alone)
    const { id } = await stand.storeNote(NOTE)
    const body = eventBridgeMessage(stand.store, id)
    await stand.send(body)
    const messages = await stand.receive()
    const deliveries = await Promise.all(
      Array.from({ length: 3 }, () => stand.worker.invoke({ Records: [recordOf(body)] })),
    )
    expect(deliveries.map(({ kind }) => kind)).toEqual(['succeeded', 'succeeded', 'succeeded'])
    expect(await noteState(stand, id)).toEqual(expected)
    const again = await stand.deliver(messages)
    expect(again).toMatchObject({ failed: [], error: undefined })
    expect(await noteState(stand, id)).toEqual(expected)
    expect(await stand.depth()).toBe(0)
  })
})

describe('a note that is deleted while it is analysed', () => {
  const gone = async (id: string): Promise<void> => {
    expect(await stand.partition(id)).toEqual([])
    const trail = await stand.trail(id)
    expect(trail.filter((action) => action === 'document.deleted')).toHaveLength(1)
  }

  it('leaves nothing behind at whichever write of the worker it happens', async () => {
    for (const [index, stage] of everyStop()) {
      const { id, record } = await newNote()
      const slow = interruptAt(stand.store, index, stage)
      const annotating = handleHere(stand, slow.store, record)
      await slow.reached
      await deleteDocument(stand.store, CLINICIAN, id)
      slow.resume()
      // It returns: a message about a note that a person deleted is done, and not dead.
      await annotating
      await gone(id)
    }
    expect(await stand.takeDead()).toEqual([])
  })

  it('leaves nothing behind at whichever write of the deletion it happens', async () => {
    const { id: sample } = await newNote()
    const deletionWrites = await countWrites(stand.store, (store) =>
      deleteDocument(store, CLINICIAN, sample),
    )
    for (let index = 0; index < deletionWrites; index++) {
      for (const [during, stage] of everyStop()) {
        if (stage === 'after') continue
        const { id, record } = await newNote()
        const slow = interruptAt(stand.store, during, stage)
        const annotating = handleHere(stand, slow.store, record)
        await slow.reached
        const deletion = interruptAt(stand.store, index, 'after')
        const deleting = deleteDocument(deletion.store, CLINICIAN, id)
        await deletion.reached
        slow.resume()
        await annotating
        deletion.resume()
        await deleting
        await gone(id)
      }
    }
    expect(await stand.takeDead()).toEqual([])
  })

  it('is told to nobody when even its last delivery fails on something else', async () => {
    const { id } = await newNote()
    const record = recordOf(eventBridgeMessage(stand.store, id), 3)
    const texts = {
      ...stand.store.texts,
      get: async () => {
        await deleteDocument(stand.store, CLINICIAN, id)
        return undefined
      },
    }
    await handleHere(stand, { ...stand.store, texts }, record)
    await gone(id)
    expect(await stand.takeDead()).toEqual([])
  })
})
