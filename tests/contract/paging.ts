import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import { allPages, freshId, nextPage, storeNote, type Document } from './steps.ts'
import type { Suite } from './suite.ts'

const cursorOf = (path: string): string =>
  new URL(path, 'http://host').searchParams.get('cursor') ?? ''

const ids = (pages: Document[][]): string[] => pages.flat().map(({ id }) => id)

export function pagingContract(suite: Suite): void {
  const storeMany = async (patientId: string, count: number): Promise<string[]> => {
    const stored: string[] = []
    for (let i = 0; i < count; i++) stored.push((await storeNote(suite.api, { patientId })).id)
    return stored
  }

  it('lists the notes of a patient, newest first and without their text', async () => {
    const patientId = freshId('patient')
    const stored = await storeMany(patientId, 3)
    const listed = await succeeds<Document[]>(suite.api.get(`/documents?patientId=${patientId}`))
    expect(listed.map(({ id }) => id)).toEqual(stored.toReversed())
    for (const document of listed) expect(document).not.toHaveProperty('text')
  })

  it('pages without a gap or a repetition, and ends with the last note', async () => {
    const patientId = freshId('patient')
    const stored = await storeMany(patientId, 6)
    const pages = await allPages<Document>(suite.api, `/documents?patientId=${patientId}&limit=3`)
    expect(pages.map(({ length }) => length)).toEqual([3, 3])
    expect(ids(pages)).toEqual(stored.toReversed())
  })

  it('pages without a gap or a repetition while notes are added', async () => {
    const patientId = freshId('patient')
    const stored = await storeMany(patientId, 7)
    const pages = await allPages<Document>(
      suite.api,
      `/documents?patientId=${patientId}&limit=2`,
      () => storeNote(suite.api, { patientId }),
    )
    expect(ids(pages)).toEqual(stored.toReversed())
  })

  it('pages through the whole work list without a gap or a repetition while notes are added', async () => {
    const marker = freshId('patient')
    const stored = await storeMany(marker, 8)
    let added = 0
    const pages = await allPages<Document>(suite.api, '/documents?limit=7', async () => {
      // Each new note is newer than every page to come.
      if (added++ < 5) await storeNote(suite.api)
    })
    const listed = ids(pages)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((id) => stored.includes(id))).toEqual(stored.toReversed())
    const times = pages.flat().map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted().toReversed())
  })

  it('lists the notes of one status, and moves a note whose status changes', async () => {
    const patientId = freshId('patient')
    const [first = '', second = ''] = await storeMany(patientId, 2)
    await succeeds(suite.api.patch(`/documents/${first}`, { status: 'reviewed' }))
    const list = (status: string) =>
      allPages<Document>(suite.api, `/documents?status=${status}&limit=50`).then(ids)
    expect(await list('reviewed')).toContain(first)
    expect(await list('reviewed')).not.toContain(second)
    expect(await list('processing')).toContain(second)
    expect(await list('processing')).not.toContain(first)
  })

  it('filters the notes of a patient by status, over all pages', async () => {
    const patientId = freshId('patient')
    const stored = await storeMany(patientId, 6)
    const reviewed = stored.filter((_, i) => i % 3 === 0)
    for (const id of reviewed) {
      await succeeds(suite.api.patch(`/documents/${id}`, { status: 'reviewed' }))
    }
    const pages = await allPages<Document>(
      suite.api,
      `/documents?patientId=${patientId}&status=reviewed&limit=1`,
    )
    expect(ids(pages)).toEqual(reviewed.toReversed())
  })

  it('lists nothing for a patient who has no note', async () => {
    const answer = await suite.api.get(`/documents?patientId=${freshId('nobody')}`)
    expect(await succeeds(Promise.resolve(answer))).toEqual([])
    expect(nextPage(answer)).toBeUndefined()
  })

  it('keeps the filters in the link to the next page', async () => {
    const patientId = freshId('patient')
    await storeMany(patientId, 2)
    const first = await suite.api.get(`/documents?patientId=${patientId}&status=processing&limit=1`)
    const { searchParams, pathname } = new URL(nextPage(first) ?? '', 'http://host')
    expect(pathname).toBe('/documents')
    expect(searchParams.get('patientId')).toBe(patientId)
    expect(searchParams.get('status')).toBe('processing')
    expect(searchParams.get('limit')).toBe('1')
  })

  it('refuses a cursor that was tampered with, made up, or taken from another list or filter', async () => {
    const patientId = freshId('patient')
    await storeMany(patientId, 2)
    const first = await suite.api.get(`/documents?patientId=${patientId}&limit=1`)
    const cursor = cursorOf(nextPage(first) ?? '')
    expect(cursor).not.toBe('')
    const swap = (at: number) =>
      cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1)
    const middle = Math.floor(cursor.length / 2)
    const tampered = [
      swap(0),
      swap(middle),
      cursor.slice(0, -2),
      `${cursor}AA`,
      'AAAA',
      '%00',
      'x'.repeat(900),
    ]
    const own = `/documents?patientId=${patientId}`
    for (const bad of tampered) await fails(suite.api.get(`${own}&cursor=${bad}`), 'invalid-cursor')
    for (const foreign of [
      '/documents?',
      `/documents?patientId=${freshId('another')}`,
      `${own}&status=processing`,
      '/annotations/search?',
    ]) {
      await fails(suite.api.get(`${foreign}&cursor=${cursor}`), 'invalid-cursor')
    }
    await fails(
      suite.api.get(`/documents/${(first.body as Document[])[0]?.id}/audit?cursor=${cursor}`),
      'invalid-cursor',
    )
    await succeeds(suite.api.get(`${own}&cursor=${cursor}`))
  })

  it('gives away nothing of a patient in a cursor', async () => {
    const patientId = freshId('Zebediah')
    await storeMany(patientId, 2)
    const first = await suite.api.get(`/documents?patientId=${patientId}&limit=1`)
    const cursor = cursorOf(nextPage(first) ?? '')
    const readable = Buffer.from(cursor, 'base64url').toString('latin1')
    expect(readable).not.toContain('Zebediah')
  })

  it('bounds the size of a page', async () => {
    for (const limit of ['0', '101', '-1', '1.5', 'many', '1e9']) {
      const { errors } = await fails(suite.api.get(`/documents?limit=${limit}`), 'invalid-request')
      expect(errors).toMatchObject([{ in: 'query', pointer: '/limit' }])
    }
    await succeeds(suite.api.get('/documents?limit=100'))
  })
}
