import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MAX_NOTE_BYTES, MAX_NOTE_LENGTH } from '#shared/domain/limits.ts'
import { textKey } from '#shared/domain/document.ts'
import { RUN_FAILURES } from '#shared/domain/run.ts'
import { deleteDocument } from '#shared/store/delete-document.ts'
import { getDocument } from '#shared/store/documents.ts'
import { listRuns } from '#shared/store/runs.ts'
import { eventBridgeMessage, s3Notification } from '#tests/support/note-messages.ts'
import { noteState } from '#tests/support/note-state.ts'
import { CLINICIAN, startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'

const NOTE = 'Known hypertension. No chest pain. Takes metformin 500 mg twice daily.'

let stand: WorkerStand

beforeAll(async () => {
  stand = await startWorkerStand()
})
afterEach(async () => {
  expect(await stand.depth()).toBe(0)
})
afterAll(() => stand.close())

const stored = async (): Promise<string> => (await stand.storeNote(NOTE)).id
const event = (id: string, changes?: { bucket?: string; key?: string }): string =>
  eventBridgeMessage(stand.store, id, changes)
const statusOf = async (id: string): Promise<string> => (await getDocument(stand.store, id)).status

describe('a message that can be read', () => {
  it.each([
    ["EventBridge's event", (id: string) => event(id)],
    ["S3's own notification", (id: string) => s3Notification(stand.store, [textKey(id)])],
    [
      'a notification with a URL-encoded key',
      (id: string) =>
        // Every character of it, as an encoder that takes no chances would write it.
        s3Notification(stand.store, [
          textKey(id).replaceAll(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`),
        ]),
    ],
  ])('is annotated and gone: %s', async (_shape, message) => {
    const id = await stored()
    await stand.send(message(id))
    expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
    const state = await noteState(stand, id)
    expect(state).toMatchObject({
      status: 'ready_for_review',
      busy: false,
      runs: [{ trigger: 'upload', status: 'succeeded' }],
    })
    expect(state?.annotations).toContain('6-18 Clinical Condition positive suggested lexicon')
    expect(state?.annotations).toContain('23-33 Clinical Finding negated suggested lexicon')
    expect(await stand.takeDead()).toEqual([])
  })

  it('is done once however often it comes again', async () => {
    const id = await stored()
    for (let delivery = 0; delivery < 3; delivery++) await stand.send(event(id))
    await stand.work()
    const state = await noteState(stand, id)
    await stand.send(event(id))
    expect(await stand.work()).toMatchObject([{ failed: [] }])
    expect(await noteState(stand, id)).toEqual(state)
    expect(state?.trail).toEqual(['document.created', 'analysis.succeeded'])
  })

  it('annotates every note that it names, whatever becomes of the others', async () => {
    const [first, second] = [await stored(), await stored()]
    const body = s3Notification(
      stand.store,
      [first, 'never-registered', second].map((id) => textKey(id)),
    )
    await stand.send(body)
    await stand.work()
    expect([await statusOf(first), await statusOf(second)]).toEqual([
      'ready_for_review',
      'ready_for_review',
    ])
    expect(await stand.takeDead()).toMatchObject([
      { body, attributes: { reason: 'document-unknown', receives: '3' } },
    ])
  })
})

describe('a message that cannot be done', () => {
  const notOurs: [string, () => Promise<string> | string, string][] = [
    ['not JSON', () => 'documents/x.txt is there', 'not-json'],
    ['nothing at all in it', () => '{}', 'unknown-shape'],
    ['the test message of a new notification', () => S3_TEST_EVENT, 'unknown-shape'],
    [
      'an event of another kind',
      () => event('x').replace('Object Created', 'Object Deleted'),
      'unknown-shape',
    ],
    ['a notification without records', () => '{"Records":[]}', 'unknown-shape'],
    ['a key elsewhere', () => event('x', { key: 'exports/x.txt' }), 'foreign-key'],
    ['a key that climbs', () => event('x', { key: 'documents/../x.txt' }), 'foreign-key'],
    ['a key that is not a note', () => event('x', { key: 'documents/x.pdf' }), 'foreign-key'],
    [
      'a key that no encoder wrote',
      () => s3Notification(stand.store, ['documents/%zz.txt']),
      'foreign-key',
    ],
    ['a document that nobody registered', () => event('never-registered'), 'document-unknown'],
    [
      'another bucket',
      async () => event(await stored(), { bucket: 'somebody-elses' }),
      'foreign-bucket',
    ],
  ]

  it.each(notOurs)(
    'fails alone in its batch, and ends in the dead-letter queue with its reason: %s',
    async (_what, message, reason) => {
      const siblings = await Promise.all(Array.from({ length: 4 }, stored))
      const bad = await message()
      for (const id of siblings.slice(0, 2)) await stand.send(event(id))
      await stand.send(bad)
      for (const id of siblings.slice(2)) await stand.send(event(id))

      const batch = await stand.receive(5)
      expect(batch).toHaveLength(5)
      expect(await stand.deliver(batch)).toMatchObject({ failed: [bad], error: undefined })
      expect(await Promise.all(siblings.map(statusOf))).toEqual(
        Array.from({ length: 4 }, () => 'ready_for_review'),
      )
      expect(await stand.takeDead()).toEqual([])

      const further = await stand.work()
      expect(further.map(({ failed }) => failed)).toEqual([[bad], []])
      const dead = await stand.takeDead()
      expect(dead).toEqual([
        {
          body: bad,
          attributes: {
            reason,
            receives: '3',
            messageId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
            failedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
          },
        },
      ])
    },
  )

  it('is told to the clinician when the text is missing, and done when it is there again', async () => {
    const id = await stored()
    await stand.store.texts.delete(textKey(id))
    await stand.send(event(id))
    await stand.work()
    const [dead, ...others] = await stand.takeDead()
    expect(others).toEqual([])
    expect(dead?.attributes['reason']).toBe('object-missing')
    const [run] = await listRuns(stand.store, id)
    expect(run).toMatchObject({
      status: 'failed',
      error: { code: 'object-missing', message: RUN_FAILURES['object-missing'] },
    })
    expect(await statusOf(id)).toBe('failed')

    await stand.store.texts.put(textKey(id), NOTE, { contentType: 'text/plain' })
    await stand.send(dead?.body ?? '')
    await stand.work()
    expect(await noteState(stand, id)).toMatchObject({
      status: 'ready_for_review',
      runs: [{ status: 'succeeded' }],
      trail: ['document.created', 'analysis.failed', 'analysis.succeeded'],
    })
  })

  it('is told to the clinician at once when the object is too large to be a note', async () => {
    const id = await stand.storeBytes(new Uint8Array(MAX_NOTE_BYTES + 1).fill(0x61))
    await stand.send(event(id))
    const [first] = [await stand.deliver(await stand.receive())]
    expect(first.failed).toHaveLength(1)
    expect(await statusOf(id)).toBe('failed')
    await stand.work()
    expect((await stand.takeDead()).map(({ attributes }) => attributes['reason'])).toEqual([
      'object-too-large',
    ])
    expect(await noteState(stand, id)).toMatchObject({
      status: 'failed',
      runs: [{ status: 'failed', error: 'object-too-large' }],
      trail: ['document.created', 'analysis.failed'],
    })
  })

  it('is done, and not dead, when a person has deleted the note', async () => {
    const id = await stored()
    await deleteDocument(stand.store, CLINICIAN, id)
    await stand.send(event(id))
    expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
    expect(await stand.takeDead()).toEqual([])
    expect(await stand.partition(id)).toEqual([])
  })
})

describe('a message about a note that was never made', () => {
  it('is done, and not dead, when the creation was withdrawn after its text had arrived', async () => {
    const id = `withdrawn-${crypto.randomUUID()}`
    const end = stand.endpoint.faults.add({
      service: 's3',
      operation: 'PutObject',
      kind: 'error-500',
      when: 'after',
    })
    await expect(stand.storeNote(NOTE, id)).rejects.toThrow('s3 PutObject is unavailable')
    end()
    expect(await stand.trail(id)).toEqual(['document.created', 'document.withdrawn'])
    await stand.send(event(id))
    expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
    expect(await stand.takeDead()).toEqual([])
    expect(await stand.partition(id)).toEqual([])
  })
})

describe('a note that is none', () => {
  const encode = (text: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(new TextEncoder().encode(text))
  it.each([
    ['empty', encode(''), 'note-empty'],
    ['white space', encode(' \r\n\t\u00a0\u2003\n'), 'note-empty'],
    ['a mark of byte order alone', encode('\ufeff\n'), 'note-empty'],
    ['one character too long', encode('a'.repeat(MAX_NOTE_LENGTH + 1)), 'note-too-long'],
    ['Latin-1', new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e, 0x0a]), 'note-not-text'],
    ['cut off in a character', encode('Fieber 🌡').slice(0, -1), 'note-not-text'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'note-not-text'],
    ['NUL bytes', encode('Fever\0and cough'), 'note-not-text'],
  ] as const)('ends as a failed run with a reason to read: %s', async (_what, bytes, code) => {
    const id = await stand.storeBytes(new Uint8Array(bytes))
    await stand.send(event(id))
    expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
    expect(await stand.takeDead()).toEqual([])
    expect(await noteState(stand, id)).toEqual({
      status: 'failed',
      busy: false,
      annotations: [],
      relationships: [],
      runs: [{ trigger: 'upload', status: 'failed', error: code }],
      trail: ['document.created', 'analysis.failed'],
    })
    const [run] = await listRuns(stand.store, id)
    expect(run?.error?.message).toBe(RUN_FAILURES[code])
  })

  it('takes a note of exactly the length that is allowed', async () => {
    const id = await stand.storeBytes(encode('é'.repeat(MAX_NOTE_LENGTH - 1) + '.'))
    await stand.send(event(id))
    await stand.work()
    expect(await statusOf(id)).toBe('ready_for_review')
  })

  it('is none when its text is not the one it was created with', async () => {
    const id = await stored()
    await stand.store.texts.put(textKey(id), `${NOTE} And asthma.`, { contentType: 'text/plain' })
    await stand.send(event(id))
    await stand.work()
    expect(await noteState(stand, id)).toMatchObject({
      status: 'failed',
      annotations: [],
      runs: [{ status: 'failed', error: 'note-changed' }],
    })
  })
})

const S3_TEST_EVENT = JSON.stringify({
  Service: 'Amazon S3',
  Event: 's3:TestEvent',
  Time: '2026-11-21T08:00:00.000Z',
  Bucket: 'notes',
})
