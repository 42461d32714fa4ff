import { readFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleNotes } from '#local/seed.ts'
import { openNote, root, startStand, type Stand } from './stand.ts'

let stand: Stand
beforeAll(async () => {
  stand = await startStand(true)
})
afterAll(() => stand.close())

/** For the README; the same pictures every time but for what has changed on the page. */
const images = join(root, 'docs/images')

it.each(sampleNotes(root).map(({ id, text }) => [id ?? '', text] as const))(
  'shows %s exactly as it is stored, with a mark and a letter for every suggestion',
  async (id, text) => {
    const { page, context, troubles } = await openNote(stand, id)
    expect(await page.locator('.note-text').textContent()).toBe(text)
    const stored = (await stand.api(`/annotations?documentId=${id}`)) as unknown[]
    expect(await page.locator('.note-text [data-head]').count()).toBe(stored.length)
    await page
      .locator('.row')
      .nth(stored.length - 1)
      .waitFor()
    expect(await page.locator('.row').count()).toBe(stored.length)
    mkdirSync(images, { recursive: true })
    await page.evaluate(() => document.fonts.ready)
    const path = join(images, `${id}.png`)
    await page.screenshot({ path })
    expect(readFileSync(path).length).toBeGreaterThan(20_000)
    expect(troubles).toEqual([])
    await context.close()
  },
)
