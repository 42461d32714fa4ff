import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textKey } from '#shared/domain/document.ts'
import { listAnnotations } from '#shared/store/annotations.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'

const read = (path: string): string =>
  readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8')
const samples = (JSON.parse(read('index.json')) as { file: string }[]).map(
  ({ file }): [string, string] => [file, read(file)],
)

const PLAIN = 'Hypertension and asthma. No chest pain. Takes metformin 500 mg. Chest X-ray done.\n'

/** Texts in which an offset that counts anything but UTF-16 code units goes wrong. */
const HARD: [string, string][] = [
  ['emoji before every mention', PLAIN.replaceAll(/(?=\b(?:asthma|chest|metformin))/gi, '👩🏽‍⚕️🫀 ')],
  ['letters beyond the basic plane', `𝐇𝐢𝐬𝐭𝐨𝐫𝐲 𐐷𐐷 ${PLAIN}`],
  ['decomposed accents', `Ménière-Krankheit, Raynaud's, naïve. ${PLAIN}`.normalize('NFD')],
  ['composed accents', `Ménière-Krankheit, Raynaud's, naïve. ${PLAIN}`.normalize('NFC')],
  ['combining marks inside a mention', PLAIN.replace('asthma', 'a\u0301sthma\u0323').repeat(2)],
  ['Windows line ends', PLAIN.replaceAll('. ', '.\r\n')],
  ['old Macintosh line ends', PLAIN.replaceAll('. ', '.\r')],
  ['mixed line ends and form feeds', PLAIN.replaceAll('. ', '.\r\n\n\f\u2028')],
  ['a byte order mark', `\ufeff${PLAIN}`],
  ['right-to-left text', `המטופל סובל מאסתמה. ${PLAIN}المريض يعاني من الربو. \u202e${PLAIN}\u202c`],
  ['signs that change length in capitals', `ŒDÈME, STRAẞE, ﬁbrosis, ŉ, İ. ${PLAIN}`],
  ['ligatures and full-width letters', `ﬁbrillation, ａｓｔｈｍａ. ${PLAIN}`],
  [
    'invisible characters',
    PLAIN.replaceAll(' ', ' \u200b\u2060').replace('asthma', 'as\u00adthma'),
  ],
  ['no-break and other spaces', PLAIN.replaceAll(' ', '\u00a0').replace('chest', '\u2003chest')],
  ['flags and families', `🇩🇪🇫🇷 👨‍👩‍👧‍👦 ${PLAIN.replaceAll('. ', '. 👨‍👩‍👧‍👦 ')}`],
  ['one endless line', PLAIN.replaceAll('\n', ' ').repeat(80)],
]

let stand: WorkerStand

beforeAll(async () => {
  stand = await startWorkerStand()
})
afterAll(() => stand.close())

describe('text.slice(startOffset, endOffset) === annotation.text', () => {
  it('for every stored annotation of every sample, and of texts that make it hard', async () => {
    const notes = await Promise.all(
      [...samples, ...HARD].map(async ([name, text]) => {
        const { id } = await stand.storeNote(text)
        await stand.send(eventBridgeMessage(stand.store, id))
        return { name, id, text }
      }),
    )
    for (const { failed, error } of await stand.work()) {
      expect({ failed, error }).toEqual({ failed: [], error: undefined })
    }
    for (const { name, id, text } of notes) {
      const object = await stand.store.texts.get(textKey(id))
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(object?.bytes), name).toBe(text)
      const annotations = await listAnnotations(stand.store, id)
      expect(annotations.length, name).toBeGreaterThanOrEqual(2)
      for (const annotation of annotations) {
        const slice = text.slice(annotation.startOffset, annotation.endOffset)
        expect(annotation.text, name).toBe(slice)
        expect(slice.isWellFormed(), name).toBe(true)
        // No combining mark is torn off its letter at either end.
        expect(text.slice(annotation.endOffset).search(/^\p{M}/u), name).toBe(-1)
        expect(slice.search(/^\p{M}/u), name).toBe(-1)
      }
    }
  })
})
