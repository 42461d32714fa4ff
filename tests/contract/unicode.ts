import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import { annotate, annotationInput, openNote, storeNote, type Annotation } from './steps.ts'
import type { Suite } from './suite.ts'

/** One note of each kind of trouble, with phrases that stand in it. */
const NOTES: Record<string, { text: string; phrases: string[] }> = {
  'emoji and other astral characters': {
    text: 'Pain 😀 then 👩🏽‍⚕️ saw him. 𝒜sthma, 🫀🫁 fine.',
    phrases: ['😀', '👩🏽‍⚕️', '𝒜sthma', '🫁 fine'],
  },
  'Windows line endings': {
    text: 'Problems:\r\n1. Asthma\r\n2. Gout\r\n\r\nEnd\r',
    phrases: ['Asthma\r\n2. Gout', '\r\n\r\n', 'End\r'],
  },
  'combining marks, composed and decomposed': {
    text: 'Ménière e\u0301tude, Mén ie\u0300re, Å vs A\u030A.',
    phrases: ['Ménière', 'e\u0301tude', 'e', '\u0301', 'A\u030A'],
  },
  'right-to-left script': {
    text: 'المريض لديه ربو. Asthma ‏עם כאב ראש‎ noted.',
    phrases: ['ربو', 'כאב ראש', '\u200F'],
  },
  'a byte order mark at the start and within': {
    text: '\uFEFFAdmitted with \uFEFFfever.',
    phrases: ['\uFEFFAdmitted', '\uFEFFfever'],
  },
  'characters that only look like white space': {
    text: 'Dose\u00A05\u202Fmg\u2028next\u2029line\u0001nul\u0007bell\ttab\u200Bzero',
    phrases: ['\u00A05\u202Fmg', '\u2028next\u2029', '\u0001nul\u0007', '\u200Bzero'],
  },
  'white space at both ends': { text: '  \n\tAsthma \n\n ', phrases: ['  \n\tAsthma', ' \n\n '] },
  'characters that JSON and XML escape': {
    text: '<b>"quoted" & \\back\\</b> \u007F &amp; ${x} #{y} \'single\' `tick` \\u0041',
    phrases: ['<b>"quoted"', '\\back\\', '&amp;', '\\u0041'],
  },
  'noncharacters and private use': {
    text: 'a\uFFFDb\uFFFEc\uFFFFd\uE000e\u{10FFFF}f',
    phrases: ['\uFFFD', '\uFFFE', '\u{10FFFF}'],
  },
}

export function unicodeContract(suite: Suite): void {
  it.each(Object.entries(NOTES))('gives back %s exactly', async (_kind, { text, phrases }) => {
    const stored = await storeNote(suite.api, { text })
    expect(stored.textLength).toBe(text.length)
    expect(await suite.target.aws.readObject(stored.s3Key)).toBe(text)
    for (const phrase of phrases) {
      const annotation = await annotate(suite.api, stored.id, phrase, { noteText: text })
      expect(annotation.text).toBe(phrase)
    }
    const opened = await openNote(suite.api, stored.id)
    expect(opened.text).toBe(text)
    for (const { startOffset, endOffset, text: own } of opened.annotations) {
      expect(text.slice(startOffset, endOffset)).toBe(own)
    }
    expect(opened.annotations).toHaveLength(phrases.length)
  })

  it('keeps titles, categories and attributes in any script', async () => {
    const title = 'Fiche de liaison — “Ünïcode” 患者 😀'
    const { id } = await storeNote(suite.api, { title, category: 'Κλινική' })
    const attributes = { 'Dosis 💊': '½ comprimé · 2×/j', مريض: 'نعم' }
    await annotate(suite.api, id, 'furosemide', { attributes })
    const opened = await openNote(suite.api, id)
    expect(opened).toMatchObject({ title, category: 'Κλινική' })
    expect(opened.annotations[0]?.attributes).toEqual(attributes)
  })

  it('refuses a span that splits a surrogate pair, at either end', async () => {
    const text = 'Pain 😀 noted.'
    const { id } = await storeNote(suite.api, { text })
    const at = text.indexOf('😀')
    for (const [startOffset, endOffset] of [
      [at + 1, at + 2],
      [at, at + 1],
      [0, at + 1],
      [at + 1, text.length],
    ] as const) {
      const input = {
        documentId: id,
        label: 'Clinical Finding',
        text: 'any',
        startOffset,
        endOffset,
      }
      await fails(suite.api.post('/annotations', input), 'span-splits-character')
    }
  })

  it('refuses half of a surrogate pair wherever it stands in a body', async () => {
    const { id } = await storeNote(suite.api)
    const lone = '\uD83D'
    for (const raw of [
      JSON.stringify({ title: 'T', category: 'C', text: `broken ${lone}` }),
      `{"title":"T","category":"C","text":"escaped \\ud83d"}`,
      `{"title":"T \\ude00","category":"C","text":"x"}`,
    ]) {
      await fails(suite.api.call('POST', '/documents', { raw }), 'not-well-formed')
    }
    const inName = JSON.stringify({
      ...annotationInput(id, 'chest pain'),
      attributes: { [`name ${lone}`]: 'value' },
    })
    await fails(suite.api.call('POST', '/annotations', { raw: inName }), 'not-well-formed')
    expect(await succeeds<Annotation[]>(suite.api.get(`/annotations?documentId=${id}`))).toEqual([])
  })
}
