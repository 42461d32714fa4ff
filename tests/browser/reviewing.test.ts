import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { drag } from './select.ts'
import { allSaved, enterKey, openNote, startStand, visit, type Stand } from './stand.ts'

let stand: Stand
beforeAll(async () => {
  stand = await startStand(false)
})
afterAll(() => stand.close())

interface Stored {
  id: string
  text: string
  status: string
  label: string
  source: string
  startOffset: number
  endOffset: number
  assertion: string
  version: number
}
const annotationsOf = (id: string) =>
  stand.api(`/annotations?documentId=${id}`) as Promise<Stored[]>
const load = async (text: string): Promise<string> => {
  const [id] = await stand.load([{ id: undefined, title: 'A note', category: 'Note', text }])
  return id ?? ''
}
const TEXT = [
  'HISTORY: hypertension, type 2 diabetes mellitus, asthma, atrial fibrillation.',
  'No chest pain. Possible pneumonia. Mother had breast cancer.',
  'Takes metformin 500 mg, lisinopril 10 mg and aspirin 81 mg.',
  'Gout today. Gout is worse.',
  'Chest X-ray done; colonoscopy planned.',
].join('\n')

describe('a whole note by keyboard alone', () => {
  it('is opened from the list, reviewed to the end and marked, and every decision is stored', async () => {
    const id = await load(TEXT)
    const { page, context, troubles } = await visit(stand, '/workbench', null)
    await page.locator('#api-key:focus').waitFor()
    await page.keyboard.insertText(stand.keys.clinician)
    await page.keyboard.press('Enter')
    await page.locator('.notes a').first().waitFor()
    await page.keyboard.press('?')
    await page.getByText('opens a note').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.note-text').waitFor()
    const all = await page.locator('.row').count()
    expect(all).toBeGreaterThan(8)
    // Accept and reject go on by themselves; after a correction the reviewer does, when it looks right.
    const open = () => page.locator('.row .status.suggested').count()
    for (let i = 0; (await open()) > 0; i++) {
      expect(i).toBeLessThan(4 * all)
      await page.keyboard.press(['a', 'r', 'n', 'p'][i % 4] ?? 'a')
      const current = page.locator('.row.current .status')
      if ((await current.textContent()) === 'Corrected' && (await open()) > 0)
        await page.keyboard.press('Shift+J')
    }
    if (!(await page.locator('dialog').isVisible())) await page.keyboard.press('d')
    await page.getByRole('heading', { name: 'Everything is reviewed' }).waitFor()
    await page.keyboard.press('Enter')
    await allSaved(page)
    await page.locator('.status.reviewed').waitFor()
    await page.keyboard.press('g')
    await page.locator('.notes tr', { hasText: id }).locator('.status.reviewed').waitFor()
    const stored = await annotationsOf(id)
    expect(stored).toHaveLength(all)
    expect(stored.filter(({ status }) => status === 'suggested')).toEqual([])
    expect(new Set(stored.map(({ status }) => status))).toEqual(
      new Set(['accepted', 'rejected', 'corrected']),
    )
    expect(await stand.api(`/documents/${id}`)).toMatchObject({ status: 'reviewed' })
    expect(troubles).toEqual([])
    await context.close()
  })

  it('adds, grows, links and undoes without the mouse', async () => {
    const id = await load(TEXT)
    const { page, context, troubles } = await openNote(stand, id)
    await page.keyboard.press('/')
    await page.keyboard.type('hypertension')
    await page.keyboard.press('Enter')
    await page.keyboard.press('k')
    await page.keyboard.press(']')
    await page.keyboard.press('/')
    await page.getByLabel('Filter').fill('')
    await page.keyboard.press('Escape')
    await allSaved(page)
    expect((await annotationsOf(id))[0]).toMatchObject({
      text: 'hypertension,',
      status: 'corrected',
      startOffset: 9,
      endOffset: 22,
    })
    await page.keyboard.press('u')
    // Select the word behind the current item, one more, and add both as a finding.
    await page.keyboard.press('s')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    await allSaved(page)
    const stored = await annotationsOf(id)
    expect(stored[0]).toMatchObject({ text: 'hypertension', status: 'suggested' })
    const own = stored.find(({ source }) => source === 'human')
    expect(own).toMatchObject({ label: 'Clinical Finding', status: 'accepted' })
    expect(own?.text).toBe(TEXT.slice(own?.startOffset, own?.endOffset))
    await page.keyboard.press('l')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Link two items' }).waitFor()
    await page.keyboard.press('Enter')
    await allSaved(page)
    expect(await stand.api(`/annotations/relationships?documentId=${id}`)).toHaveLength(1)
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await allSaved(page)
    expect((await annotationsOf(id)).every(({ source }) => source !== 'human')).toBe(true)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('can be done with other keys, and with none', async () => {
    const id = await load(TEXT)
    const { page, context } = await openNote(stand, id)
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'the key for: Accept, and go on' }).click()
    await page.keyboard.press('y')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.keyboard.press('y')
    await allSaved(page)
    const accepted = async () =>
      (await annotationsOf(id)).filter(({ status }) => status === 'accepted').length
    expect(await accepted()).toBe(1)
    await page.keyboard.press('?')
    await page.getByLabel('Use these keys').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('y')
    await allSaved(page)
    expect(await accepted()).toBe(1)
    await context.close()
  })
})

describe('a selection by mouse', () => {
  const text = 'Pain 💊💊 since Monday 😀.\r\nNo fever\r\nEnd of note\r\n'
  it.each([
    ['over an emoji', 'Pain 💊💊 since'],
    ['beginning with one', '💊 since Monday 😀'],
    ['over a line break of CRLF', 'Monday 😀.\r\nNo fever'],
    ['over an empty rest of line', 'fever\r\nEnd of'],
  ])('%s gives the offsets of exactly that text', async (_what, wanted) => {
    const id = await load(text)
    const { page, context, troubles } = await openNote(stand, id)
    const start = text.indexOf(wanted)
    await drag(page, start, start + wanted.length)
    await page.getByRole('button', { name: 'Add' }).click()
    await allSaved(page)
    const own = (await annotationsOf(id)).filter(({ source }) => source === 'human')
    expect(own.map((one) => [one.text, one.startOffset, one.endOffset])).toEqual([
      [wanted, start, start + wanted.length],
    ])
    expect(troubles).toEqual([])
    await context.close()
  })

  it('of a word is a double click', async () => {
    const id = await load(text)
    const { page, context } = await openNote(stand, id)
    await page
      .locator('.line')
      .nth(2)
      .dblclick({ position: { x: 10, y: 12 } })
    await page.locator('.draft-card').waitFor()
    await page.keyboard.press('Enter')
    await allSaved(page)
    expect(
      (await annotationsOf(id)).filter(({ source }) => source === 'human').map((one) => one.text),
    ).toEqual(['End'])
    await context.close()
  })
})

describe('overlapping and crossing spans', () => {
  it('are all there with a letter each, can be picked, and leave the text as it is', async () => {
    const text = 'Severe chronic obstructive pulmonary disease today'
    const id = await load(text)
    const add = (phrase: string, label: string) =>
      stand.api('/annotations', {
        method: 'POST',
        body: {
          documentId: id,
          text: phrase,
          label,
          startOffset: text.indexOf(phrase),
          endOffset: text.indexOf(phrase) + phrase.length,
          source: 'llm',
          status: 'suggested',
          confidence: 0.8,
        },
      })
    await add('Severe chronic obstructive', 'Clinical Finding')
    await add('obstructive pulmonary disease today', 'Medical Procedure')
    await add('pulmonary', 'Medication Statement')
    const { page, context } = await openNote(stand, id)
    expect(await page.locator('.note-text').textContent()).toBe(text)
    const stored = await annotationsOf(id)
    expect(await page.locator('.note-text [data-head]').count()).toBe(stored.length)
    for (const { id: ref } of stored)
      expect(await page.locator(`.note-text [data-ref="${ref}"]`).count()).toBeGreaterThan(0)
    const inner = stored.find(({ text: one }) => one === 'pulmonary')
    await page.locator(`.note-text [data-ref="${inner?.id}"]`).click()
    await page.locator(`.row.current[data-row="${inner?.id}"]`).waitFor()
    await context.close()
  })
})

describe('many at once', () => {
  it('are accepted after a count for each label, marked as bulk in the trail, and taken back by one undo', async () => {
    const id = await load(TEXT)
    const { page, context } = await openNote(stand, id)
    await page.keyboard.press('b')
    await page.getByRole('heading', { name: 'Accept what is certain' }).waitFor()
    const words = await page.getByRole('button', { name: /^Accept \d+/ }).textContent()
    const count = Number(/\d+/.exec(words ?? '')?.[0])
    expect(count).toBeGreaterThan(2)
    await page.keyboard.press('Enter')
    await allSaved(page)
    const accepted = (await annotationsOf(id)).filter(({ status }) => status === 'accepted')
    expect(accepted).toHaveLength(count)
    expect(accepted.every(({ assertion }) => assertion === 'positive')).toBe(true)
    const trail = (await stand.api(`/documents/${id}/audit?limit=100`)) as { description: string }[]
    expect(trail.filter(({ description }) => description.includes('(bulk)'))).toHaveLength(count)
    await page.keyboard.press('u')
    await allSaved(page)
    expect((await annotationsOf(id)).filter(({ status }) => status === 'accepted')).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('gout')
    await page.keyboard.press('Enter')
    await page.keyboard.press('k')
    await page.keyboard.press('i')
    await page.getByRole('button', { name: 'Accept 2' }).waitFor()
    await page.keyboard.press('Enter')
    await allSaved(page)
    expect((await annotationsOf(id)).filter(({ status }) => status === 'accepted')).toHaveLength(2)
    await context.close()
  })
})

describe('two browsers on one note', () => {
  it('never overwrite each other: the second sees both decisions, keeps the place and chooses', async () => {
    const id = await load(TEXT)
    const one = await openNote(stand, id)
    const two = await openNote(stand, id, stand.keys.other)
    await one.page.keyboard.press('r')
    await allSaved(one.page)
    await two.page.keyboard.press('a')
    await two.page.keyboard.press('a')
    await two.page.locator('.toast').waitFor()
    await allSaved(two.page)
    const [first, second] = await annotationsOf(id)
    expect([first?.status, second?.status]).toEqual(['rejected', 'accepted'])
    expect(await two.page.locator('.row.current').getAttribute('data-row')).toBe(
      (await annotationsOf(id))[2]?.id,
    )
    await two.page.locator(`[data-row="${first?.id}"] .row-head`).click()
    await two.page.getByText('Theirs, saved').waitFor()
    await expectAccessible(two.page, 'two decisions side by side')
    await two.page.getByRole('button', { name: 'Reapply mine' }).click()
    await allSaved(two.page)
    expect((await annotationsOf(id))[0]).toMatchObject({ status: 'accepted', version: 3 })
    await one.context.close()
    await two.context.close()
  })
})

describe('a note that was left before everything was saved', () => {
  it('goes on being saved, and what somebody else had decided meanwhile is said on the list', async () => {
    const id = await load(TEXT)
    const { page, context } = await openNote(stand, id)
    const [first] = await annotationsOf(id)
    await context.setOffline(true)
    await page.keyboard.press('a')
    await page.keyboard.press('r')
    await page.locator('.banner.warn').waitFor()
    await page.keyboard.press('g')
    await stand.api(`/annotations/${first?.id}`, { method: 'PATCH', body: { status: 'rejected' } })
    await context.setOffline(false)
    await page.getByText('After you had left, a decision could not be saved').waitFor()
    await expect.poll(async () => (await annotationsOf(id))[1]?.status).toBe('rejected')
    expect((await annotationsOf(id))[0]).toMatchObject({ status: 'rejected', version: 2 })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.locator('.notes').waitFor()
    await expectAccessible(page, 'a decision left behind')
    await page.getByRole('button', { name: `Open ${id}` }).click()
    await page.locator('.note-text').waitFor()
    await page.keyboard.press('g')
    await page.locator('.notes').waitFor()
    expect(await page.getByText('After you had left').count()).toBe(0)
    await context.close()
  })
})

describe('a network that is cut in the middle of a review', () => {
  it('loses nothing and doubles nothing once it is back', async () => {
    const id = await load(TEXT)
    const { page, context } = await openNote(stand, id)
    await page.keyboard.press('a')
    await allSaved(page)
    await context.setOffline(true)
    for (const key of ['a', 'r', 'a', 'r']) await page.keyboard.press(key)
    await page.locator('.banner.warn').waitFor()
    expect(await page.locator('.banner.warn').textContent()).toContain(
      '4 decisions are not saved yet',
    )
    expect((await annotationsOf(id)).filter(({ status }) => status !== 'suggested')).toHaveLength(1)
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Help and keys' }).waitFor()
    await page.keyboard.press('Escape')
    await context.setOffline(false)
    await allSaved(page)
    const stored = await annotationsOf(id)
    expect(stored.slice(0, 5).map(({ status, version }) => [status, version])).toEqual([
      ['accepted', 2],
      ['accepted', 2],
      ['rejected', 2],
      ['accepted', 2],
      ['rejected', 2],
    ])
    expect(await page.locator('.banner').count()).toBe(0)
    await context.close()
  })

  it('and one whose answers are lost: what arrived is not done twice', async () => {
    const id = await load(TEXT)
    const { page, context } = await openNote(stand, id)
    let lost = 0
    await page.route('**/annotations/*', async (route) => {
      if (lost++ > 0) return route.fallback()
      await route.fetch()
      return route.abort()
    })
    await page.keyboard.press('a')
    await page.locator('.banner.warn').waitFor()
    await allSaved(page)
    expect((await annotationsOf(id))[0]).toMatchObject({ status: 'accepted', version: 2 })
    await context.close()
  })
})

describe('the lock', () => {
  it('closes the note after five idle minutes, warns at four, and leaves no word of it on the page', async () => {
    const id = await load(TEXT)
    const context = await stand.browser.newContext()
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(`${stand.url}/workbench/notes/${id}`)
    await page.getByLabel('Keep it in this tab').check()
    await enterKey(page, stand.keys.clinician)
    await page.locator('.note-text').waitFor()
    await page.keyboard.press('a')
    await page.clock.fastForward(241_000)
    await page.getByText('The page locks in a minute').waitFor()
    await expectAccessible(page, 'the warning before the lock')
    await page.clock.fastForward(60_000)
    await page.getByText('Locked.').waitFor()
    await expectAccessible(page, 'a locked page')
    expect(await page.content()).not.toContain('hypertension')
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      title: document.title,
    }))
    expect(kept).toEqual({
      local: '{}',
      session: '{}',
      databases: 0,
      caches: 0,
      title: 'Chartside',
    })
    await enterKey(page, stand.keys.clinician)
    await page.locator('.note-text').waitFor()
    expect((await annotationsOf(id))[0]?.status).toBe('accepted')
    await context.close()
  })
})
