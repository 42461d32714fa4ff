import { readFileSync, readdirSync } from 'node:fs'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { Id } from '#shared/domain/ids.ts'

const folder = new URL('../../samples/', import.meta.url)

const IndexEntry = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\.txt$/),
  title: z.string().min(1).max(100),
  category: z.string().min(1).max(100),
  patientId: z.string().regex(/^pt-\d{4}$/),
  id: Id,
})

const index = z
  .array(IndexEntry)
  .parse(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')))

// fatal: a note that is not UTF-8 would be refused by the worker, so it must not be decoded leniently here.
const read = (file: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    readFileSync(new URL(file, folder)),
  )

const notes = index.map((entry) => ({ ...entry, text: read(entry.file) }))

const WORD = String.raw`\p{Lu}[\p{L}ʻ'’-]*`
const HEADER_NAME = new RegExp(
  String.raw`\b(?:Patient|PATIENT|Name|Pt|RE):\s*(?:Mrs?\. )?(${WORD}(?:,? ${WORD})*)`,
  'gu',
)
const TITLED_NAME = new RegExp(
  String.raw`\b(?:Dr|Mrs?|Ms)\. (?:\p{Lu}\. )?(${WORD}(?: ${WORD})*)`,
  'gu',
)

const wordsOf = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? []

/** Words of the people's names in a note, lower case: from its header and after titles. */
function nameWords(text: string): Set<string> {
  const names = [HEADER_NAME, TITLED_NAME].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => match[1] ?? ''),
  )
  return new Set(names.flatMap(wordsOf).map((word) => word.toLowerCase()))
}

const PHONE = /\b(?:\d{3}[- ])?555-\d{4}\b|\(\d{3}\) \d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b/g
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*/g
const RECORD_NUMBER =
  /(?:MRN|Med Rec|Record no|Hosp(?:ital)? no|HOSPITAL NO|Chart)[^\d\n]{0,6}[A-Z0-9-]*\d{4,}/

describe('the sample notes', () => {
  it('lists every note file, and every listed file exists', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(index.map((entry) => entry.file).toSorted()).toEqual(files.toSorted())
    expect(index.length).toBeGreaterThanOrEqual(12)
  })

  it('gives every note its own id and title', () => {
    expect(new Set(index.map((entry) => entry.id)).size).toBe(index.length)
    expect(new Set(index.map((entry) => entry.title)).size).toBe(index.length)
  })

  it('gives two patients several notes, so that a patient filter has something to find', () => {
    const perPatient = Map.groupBy(index, (entry) => entry.patientId)
    const counts = [...perPatient.values()].map((entries) => entries.length)
    expect(counts.filter((count) => count > 1)).toHaveLength(2)
  })

  it.each(notes)('keeps $file between 400 and 6,000 UTF-16 code units, well formed', ({ text }) => {
    expect(text.length).toBeGreaterThanOrEqual(400)
    expect(text.length).toBeLessThanOrEqual(6_000)
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/[\uFEFF\0]/)
  })

  it('varies in length: two short notes and two over 5,000', () => {
    const lengths = notes.map((note) => note.text.length)
    expect(lengths.filter((length) => length <= 700)).toHaveLength(2)
    expect(lengths.filter((length) => length >= 5_000)).toHaveLength(2)
  })

  it('has one note with CRLF line endings throughout, and no other note with any', () => {
    const withCrlf = notes.filter((note) => note.text.includes('\r'))
    expect(withCrlf).toHaveLength(1)
    expect(withCrlf[0]?.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has a character outside the basic plane, so that code points and UTF-16 offsets differ', () => {
    expect(notes.some((note) => /[\u{10000}-\u{10FFFF}]/u.test(note.text))).toBe(true)
  })

  it('has one note in tabs, hard-wrapped at 72 columns', () => {
    const tabbed = notes.filter((note) => note.text.includes('\t'))
    expect(tabbed).toHaveLength(1)
    const columns = (line: string): number =>
      line.split('').reduce((at, char) => (char === '\t' ? at + 8 - (at % 8) : at + 1), 0)
    const widths = (tabbed[0]?.text ?? '').split('\n').map(columns)
    expect(Math.max(...widths)).toBeLessThanOrEqual(72)
    expect(widths.filter((width) => width > 60).length).toBeGreaterThan(10)
  })

  it.each(notes)('plants a record number and two names in $file', ({ text }) => {
    expect(text).toMatch(RECORD_NUMBER)
    // A patient and a clinician, a given and a family name each.
    expect(nameWords(text).size).toBeGreaterThanOrEqual(4)
  })

  it.each(notes)('keeps the names of $file out of its title, category and ids', (note) => {
    const names = nameWords(note.text)
    const shown = wordsOf(
      `${note.title} ${note.category} ${note.patientId} ${note.id} ${note.file}`,
    )
    expect(shown.filter((word) => names.has(word.toLowerCase()))).toEqual([])
  })

  it.each(notes)('uses only fictional phone numbers and mail domains in $file', ({ text }) => {
    const phones = text.match(PHONE) ?? []
    expect(phones.length).toBeGreaterThan(0)
    expect(phones.filter((phone) => !/555-01\d\d$/.test(phone))).toEqual([])
    const emails = text.match(EMAIL) ?? []
    expect(emails.filter((email) => !/[@.]example\.org$/.test(email))).toEqual([])
  })
})
