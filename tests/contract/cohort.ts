import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import { allPages, annotate, nextPage, storeNote, type Annotation } from './steps.ts'
import type { Suite } from './suite.ts'

let codes = 0
/** A code that no other test searches for. */
const freshCode = (): string => `T${Date.now().toString(36)}-${codes++}`

export function cohortContract(suite: Suite): void {
  const search = (query: Record<string, string>) =>
    suite.api.get(`/annotations/search?${new URLSearchParams(query).toString()}`)
  const found = async (query: Record<string, string>): Promise<string[]> =>
    (await succeeds<Annotation[]>(search({ limit: '100', ...query }))).map(({ id }) => id)
  const coded = async (conceptCode: string, changes: Record<string, unknown> = {}) => {
    const { id } = await storeNote(suite.api)
    return annotate(suite.api, id, 'heart failure', { conceptCode, ...changes })
  }

  it('finds the annotations of a code over all notes, newest first', async () => {
    const conceptCode = freshCode()
    const made = [await coded(conceptCode), await coded(conceptCode), await coded(conceptCode)]
    const ids = made.map(({ id }) => id).toReversed()
    expect(await found({ conceptCode })).toEqual(ids)
    const [newest] = await succeeds<Annotation[]>(search({ conceptCode }))
    expect(newest).toEqual(made.at(-1))
  })

  it('narrows by label and by assertion', async () => {
    const conceptCode = freshCode()
    const present = await coded(conceptCode)
    const absent = await coded(conceptCode, { assertion: 'negated' })
    const drug = await coded(conceptCode, { label: 'Medication Statement' })
    expect(await found({ conceptCode, assertion: 'negated' })).toEqual([absent.id])
    expect(await found({ conceptCode, label: 'Medication Statement' })).toEqual([drug.id])
    expect(await found({ conceptCode, label: 'Clinical Condition' })).toEqual([
      absent.id,
      present.id,
    ])
    const both = { conceptCode, label: 'Clinical Condition', assertion: 'positive' }
    expect(await found(both)).toEqual([present.id])
  })

  it('finds a code as a whole, never by its beginning', async () => {
    const conceptCode = freshCode()
    const longer = await coded(`${conceptCode}9`)
    const own = await coded(conceptCode)
    expect(await found({ conceptCode })).toEqual([own.id])
    expect(await found({ conceptCode: `${conceptCode}9` })).toEqual([longer.id])
    expect(await found({ conceptCode: `${conceptCode}#` })).toEqual([])
  })

  it('leaves out what was rejected, and follows corrections', async () => {
    const conceptCode = freshCode()
    const { id } = await coded(conceptCode)
    const review = (body: unknown) => succeeds(suite.api.patch(`/annotations/${id}`, body))
    await review({ assertion: 'possible' })
    expect(await found({ conceptCode, assertion: 'positive' })).toEqual([])
    expect(await found({ conceptCode, assertion: 'possible' })).toEqual([id])
    await review({ status: 'rejected' })
    expect(await found({ conceptCode })).toEqual([])
    await review({ status: 'accepted' })
    expect(await found({ conceptCode })).toEqual([id])
    await review({ conceptCode: null })
    expect(await found({ conceptCode })).toEqual([])
  })

  it('leaves out what was deleted', async () => {
    const conceptCode = freshCode()
    const { id } = await coded(conceptCode)
    await succeeds(suite.api.delete(`/annotations/${id}`))
    expect(await found({ conceptCode })).toEqual([])
  })

  it('finds annotations without a code', async () => {
    const { id: documentId } = await storeNote(suite.api)
    const plain = await annotate(suite.api, documentId, 'heart failure', { assertion: 'possible' })
    const pages = await allPages<Annotation>(
      suite.api,
      '/annotations/search?assertion=possible&label=Clinical%20Condition&limit=5',
    )
    expect(pages.flat().map(({ id }) => id)).toContain(plain.id)
  })

  it('pages without a gap or a repetition while annotations are added', async () => {
    const conceptCode = freshCode()
    const { id: documentId } = await storeNote(suite.api)
    const kinds = [{}, { assertion: 'negated' }, { label: 'Clinical Finding' }]
    const add = (i: number) =>
      annotate(suite.api, documentId, 'heart failure', { conceptCode, ...kinds[i % 3] })
    const ids: string[] = []
    for (let i = 0; i < 9; i++) ids.push((await add(i)).id)
    let added = 0
    const pages = await allPages<Annotation>(
      suite.api,
      `/annotations/search?conceptCode=${conceptCode}&limit=2`,
      () => add(added++),
    )
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2, 2, 1])
    expect(pages.flat().map(({ id }) => id)).toEqual(ids.toReversed())
  })

  it('ends without a link when a page holds the last one exactly', async () => {
    const conceptCode = freshCode()
    await coded(conceptCode)
    await coded(conceptCode)
    expect(nextPage(await search({ conceptCode, limit: '2' }))).toBeUndefined()
    expect(nextPage(await search({ conceptCode, limit: '1' }))).toBeDefined()
  })

  it('pages through everything, without a filter and without a repetition', async () => {
    const conceptCode = freshCode()
    const { id } = await coded(conceptCode)
    const pages = await allPages<Annotation>(suite.api, '/annotations/search?limit=100')
    const ids = pages.flat().map((annotation) => annotation.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(id)
  })

  it('refuses a cursor of another search', async () => {
    const conceptCode = freshCode()
    await coded(conceptCode)
    await coded(conceptCode)
    const next = nextPage(await search({ conceptCode, limit: '1' })) ?? ''
    const cursor = new URL(next, 'http://host').searchParams.get('cursor') ?? ''
    await succeeds(search({ conceptCode, cursor }))
    await fails(search({ conceptCode: freshCode(), cursor }), 'invalid-cursor')
    await fails(search({ conceptCode, assertion: 'negated', cursor }), 'invalid-cursor')
    await fails(search({ cursor }), 'invalid-cursor')
    await fails(search({ conceptCode, cursor: `${cursor}A` }), 'invalid-cursor')
  })

  it('refuses labels and assertions that there are not', async () => {
    const { errors } = await fails(
      search({ label: 'Condition', assertion: 'absent', page: '2' }),
      'invalid-request',
    )
    expect(errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/assertion',
      '/label',
      '/page',
    ])
  })
}
