import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
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
  assertion: string
  experiencer: string
  version: number
}
const TEXT = [
  'HISTORY: hypertension, type 2 diabetes mellitus, asthma, atrial fibrillation.',
  'No chest pain. Possible pneumonia. Gout today, gout is worse.',
  'Takes metformin 500 mg, lisinopril 10 mg and aspirin 81 mg.',
].join('\n')
const load = async (text = TEXT): Promise<string> => {
  const [id] = await stand.load([{ id: undefined, title: 'A note', category: 'Note', text }])
  return id ?? ''
}
const annotationsOf = (id: string) =>
  stand.api(`/annotations?documentId=${id}`) as Promise<Stored[]>
const actionsOf = async (id: string) =>
  ((await stand.api(`/documents/${id}/audit?limit=100`)) as { actionType: string }[]).map(
    ({ actionType }) => actionType,
  )

/** Selects text as the browser does it for a finger: it takes the pointer over, and only the selection changes. */
const selectByTouch = (page: Page, from: [string, number], to: [string, number]): Promise<void> =>
  page.evaluate(
    ([start, end]) => {
      const place = ([selector, offset]: [string, number]): [Node, number] => {
        const element = document.querySelector(selector)
        const text = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT)
        return [text.nextNode() ?? document.body, offset]
      }
      const touch = { pointerType: 'touch', bubbles: true }
      document.querySelector('.line')?.dispatchEvent(new PointerEvent('pointerdown', touch))
      document.querySelector('.line')?.dispatchEvent(new PointerEvent('pointercancel', touch))
      getSelection()?.setBaseAndExtent(...place(start), ...place(end))
    },
    [from, to] as const,
  )

describe('every key', () => {
  it('does what the help says of it', async () => {
    const id = await load()
    const { page, context, troubles } = await openNote(stand, id)
    const press = (key: string) => page.keyboard.press(key)
    const current = () => page.locator('.row.current .row-text').textContent()
    const status = () => page.locator('.row.current .status').textContent()
    const chips = () => page.locator('.row.current .row-head .chip').allTextContents()
    const letter = () => page.locator('.row.current .row-head .letter').textContent()
    const shown = async (heading: string) => {
      await page.getByRole('heading', { name: heading }).waitFor()
      await press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    }
    expect(await current()).toBe('hypertension')
    await press('j')
    expect(await current()).toBe('type 2 diabetes mellitus')
    await press('k')
    expect(await current()).toBe('hypertension')
    for (const [key, name] of [
      ['2', 'M'],
      ['3', 'F'],
      ['4', 'P'],
      ['1', 'C'],
    ] as const) {
      await press(key)
      expect(await letter()).toBe(name)
    }
    for (const [key, chip] of [
      ['n', ['NEG']],
      ['m', ['POSS']],
      ['f', ['POSS', 'FAM']],
      ['p', []],
    ] as const) {
      await press(key)
      expect(await chips()).toEqual(chip)
    }
    await press(']')
    expect(await current()).toBe('hypertension,')
    await press('[')
    expect(await current()).toBe('hypertension')
    await press('{')
    expect(await current()).toBe(': hypertension')
    await press('}')
    expect(await current()).toBe('hypertension')
    await press('c')
    await page.getByLabel('Assertion').first().waitFor()
    await press('Escape')
    await press('a')
    expect(await current()).toBe('type 2 diabetes mellitus')
    await press('r')
    await press('k')
    expect(await status()).toBe('Rejected')
    await press('u')
    expect(await status()).toBe('To review')
    await press('Shift+U')
    expect(await status()).toBe('Rejected')
    await press('k')
    await press('Shift+J')
    expect(await current()).toBe('asthma')
    await press('b')
    await shown('Accept what is certain')
    await press('i')
    await shown('The same text elsewhere')
    await press('e')
    await shown('Export this note?')
    await press('d')
    await shown('still to review')
    await press('?')
    await shown('Help and keys')
    await press('l')
    await page.getByText('Linking: go to the other item').waitFor()
    await press('Escape')
    await press('s')
    await page.locator('.draft-card').waitFor()
    await press('Escape')
    await press('/')
    await page.keyboard.type('gout')
    await press('Enter')
    await expect.poll(() => page.locator('.row').count()).toBe(2)
    await allSaved(page)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('means nothing with a modifier, in a field, in a dialog, or while an input method composes', async () => {
    const id = await load()
    const { page, context } = await openNote(stand, id)
    for (const key of ['Control+a', 'Alt+a', 'Meta+r']) await page.keyboard.press(key)
    await page.keyboard.press('/')
    await page.keyboard.type('aarn')
    await page.getByLabel('Filter').fill('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Help and keys' }).waitFor()
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      const at = document.body
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true, bubbles: true }))
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', keyCode: 229, bubbles: true }))
    })
    await allSaved(page)
    expect((await annotationsOf(id)).every(({ version }) => version === 1)).toBe(true)
    await page.keyboard.press('a')
    await allSaved(page)
    expect((await annotationsOf(id)).filter(({ version }) => version > 1)).toHaveLength(1)
    await context.close()
  })
})

describe('a finger', () => {
  it('picks an item in the note, decides on it in the drawer, and selects text for a new one', async () => {
    const id = await load()
    const context = await stand.browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 412, height: 800 },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(`${stand.url}/workbench/notes/${id}`)
    await enterKey(page, stand.keys.clinician)
    await page.locator('.note-text').waitFor()
    const asthma = (await annotationsOf(id)).find(({ text }) => text === 'asthma')
    await page.locator(`.note-text [data-ref="${asthma?.id}"]`).tap()
    await page.locator('.drawer-open .row.current').waitFor()
    expect(await page.locator('.row.current .row-text').textContent()).toBe('asthma')
    await page.getByRole('button', { name: 'Negated' }).tap()
    await page.getByRole('button', { name: 'Close the list' }).tap()
    // From the middle of the first line's first word to the second line.
    await selectByTouch(page, ['.line:nth-child(1)', 2], ['.line:nth-child(1)', 7])
    await page.locator('.draft-card', { hasText: 'STORY' }).waitFor()
    await expectAccessible(page, 'a selection by touch')
    await page.getByRole('button', { name: 'Finding' }).first().tap()
    await page.getByRole('button', { name: 'Add' }).tap()
    await allSaved(page)
    const stored = await annotationsOf(id)
    expect(stored.find(({ text }) => text === 'asthma')).toMatchObject({ assertion: 'negated' })
    expect(stored.filter(({ source }) => source === 'human')).toMatchObject([
      { text: 'STORY', label: 'Clinical Finding' },
    ])
    await context.close()
  })
})

describe('a selection that reaches outside the note', () => {
  it('is what of the note is in it', async () => {
    const id = await load('First line\nlast words.\n')
    const { page, context } = await openNote(stand, id)
    await selectByTouch(page, ['h1', 0], ['.line:nth-child(1)', 5])
    await page.locator('.draft-card', { hasText: 'First' }).waitFor()
    await page.keyboard.press('Escape')
    await selectByTouch(page, ['.line:nth-child(2)', 5], ['.tabs', 2])
    await page.locator('.draft-card q').waitFor()
    expect(await page.locator('.draft-card q').textContent()).toBe('words.')
    await context.close()
  })
})

describe('leaving', () => {
  it('asks first while a decision is not saved, and not when all are', async () => {
    const id = await load()
    const { page, context } = await openNote(stand, id)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await context.setOffline(true)
    await page.keyboard.press('a')
    await page.locator('.banner.warn').waitFor()
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await context.setOffline(false)
    await allSaved(page)
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    expect(asked).toHaveLength(1)
    await context.close()
  })

  it('covers the page, and one that comes back from the back-forward cache is locked and empty', async () => {
    const id = await load()
    const { page, context } = await openNote(stand, id)
    await page.keyboard.press('a')
    // Chromium keeps no page in that cache that was sent with no-store; others do.
    const cross = (name: string) =>
      page.evaluate((type) => {
        window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
      }, name)
    await cross('pagehide')
    const seen = () => page.locator('.note-text').isVisible()
    expect(await seen()).toBe(false)
    await cross('pageshow')
    await page.getByText('Locked.').waitFor()
    expect(await page.content()).not.toMatch(/hypertension|asthma/)
    await enterKey(page, stand.keys.clinician)
    await page.locator('.note-text').waitFor()
    expect(await seen()).toBe(true)
    expect((await annotationsOf(id))[0]?.status).toBe('accepted')
    await context.close()
  })
})

describe('a print', () => {
  it('asks first, is recorded before anything is printed, and is not done where that fails', async () => {
    const id = await load()
    const { page, context } = await visit(stand, '/workbench', null)
    const printed: boolean[] = []
    await page.exposeFunction('printing', (dialogGone: boolean) => printed.push(dialogGone))
    await page.addInitScript(() => {
      const { printing } = window as unknown as { printing: (gone: boolean) => void }
      window.print = () => printing(document.querySelector('dialog') === null)
    })
    await page.goto(`${stand.url}/workbench/notes/${id}`)
    await enterKey(page, stand.keys.clinician)
    await page.locator('.note-text').waitFor()
    const ask = async () => {
      await page.getByRole('button', { name: 'Print' }).click()
      await page.getByRole('heading', { name: 'Print this note?' }).waitFor()
    }
    await ask()
    await expectAccessible(page, 'the question before a print')
    await page.keyboard.press('Escape')
    expect(await actionsOf(id)).not.toContain('document.printed')
    await page.route('**/disclosures', (route) => route.abort(), { times: 1 })
    await ask()
    await page.keyboard.press('Enter')
    await page.getByText('Not done, because it could not be recorded').waitFor()
    expect(printed).toEqual([])
    await page.locator('dialog').getByRole('button', { name: 'Print' }).click()
    await expect.poll(() => printed).toEqual([true])
    expect((await actionsOf(id)).filter((one) => one === 'document.printed')).toHaveLength(1)
    await context.close()
  })
})

describe('the list', () => {
  it('is as it was left when a reviewer comes back from a note, and J goes on from there', async () => {
    const first = await load('Has asthma.')
    const second = await load('Has gout.')
    const { page, context } = await visit(stand, '/workbench')
    await page.getByLabel('Status').selectOption('Ready for review')
    await page.locator('.notes tr', { hasText: first }).locator('a').click()
    await page.locator('.note-text').waitFor()
    await page.keyboard.press('g')
    await page.locator('.notes tr:focus-within', { hasText: first }).waitFor()
    expect(await page.getByLabel('Status').inputValue()).toBe('ready_for_review')
    await page.keyboard.press('k')
    await page.locator('.notes tr:focus-within', { hasText: second }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.note-text').waitFor()
    expect(page.url()).toContain(second)
    await context.close()
  })
})

describe('an upload', () => {
  const drop = async (page: Page, bytes: number[], name: string): Promise<void> => {
    const dataTransfer = await page.evaluateHandle(
      ([content, fileName]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(content)], fileName, { type: 'text/plain' }))
        return transfer
      },
      [bytes, name] as const,
    )
    await page.dispatchEvent('.drop', 'dragover', { dataTransfer })
    await page.locator('.drop.over').waitFor()
    await page.dispatchEvent('.drop', 'drop', { dataTransfer })
  }

  it('takes a dropped text file as it is, and refuses what is no text in words', async () => {
    const { page, context, troubles } = await visit(stand, '/workbench')
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByLabel('Text of the note').waitFor()
    await drop(page, [0xff, 0xfe, 0x41], 'scan.txt')
    await page.getByText('This file is not UTF-8 text').waitFor()
    await expectAccessible(page, 'a file that is no text')
    const text = 'Known asthma 💊.\r\nTakes salbutamol.\n'
    await drop(page, [...new TextEncoder().encode(text)], 'visit of today.txt')
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('visit of today')
    await page.getByRole('button', { name: 'Upload and analyse' }).click()
    await page.getByText(/\d suggestions/).waitFor()
    await page.getByRole('button', { name: 'Review it' }).click()
    await page.locator('.note-text').waitFor()
    expect(await page.locator('.note-text').textContent()).toBe(text)
    expect(troubles).toEqual([])
    await context.close()
  })
})
