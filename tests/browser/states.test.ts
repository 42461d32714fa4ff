import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueKey } from '#local/keys.ts'
import { expectAccessible } from './axe.ts'
import { allSaved, enterKey, openNote, startStand, visit, type Stand } from './stand.ts'

const ID = 'sample-ed-chest-pain'
let stand: Stand
beforeAll(async () => {
  stand = await startStand(true)
})
afterAll(() => stand.close())

const problem = (code: string, status: number) => ({
  status,
  contentType: 'application/problem+json',
  headers: { 'x-request-id': 'request-123' },
  body: JSON.stringify({
    type: `urn:chartside:problem:${code}`,
    title: 't',
    status,
    detail: 'd',
    requestId: 'request-123',
  }),
})

/** Changes what the page is told of a note. */
async function withNote(
  page: Page,
  change: (note: Record<string, unknown>) => void,
): Promise<void> {
  await page.route(`**/documents/${ID}`, async (route) => {
    const answer = await route.fetch()
    const note = (await answer.json()) as Record<string, unknown>
    change(note)
    await route.fulfill({ response: answer, json: note })
  })
}

/** A page at the note, told something else of it than what is stored. */
async function openChanged(change: (note: Record<string, unknown>) => void) {
  const visitor = await visit(stand, '/workbench', null)
  await withNote(visitor.page, change)
  await visitor.page.goto(`${stand.url}/workbench/notes/${ID}`)
  await visitor.page.locator('#api-key').fill(stand.keys.clinician)
  await visitor.page.getByRole('button', { name: 'Open the workbench' }).click()
  return visitor
}

describe('for everybody', () => {
  it('has no violation on any screen', async () => {
    const { page, context, troubles } = await visit(stand, '/workbench', null)
    await expectAccessible(page, 'the key')
    await page.locator('#api-key').fill('not-a-key')
    await page.getByRole('button', { name: 'Open the workbench' }).click()
    await page.getByText('This key is not valid').waitFor()
    await expectAccessible(page, 'a wrong key')
    await page.locator('#api-key').fill(stand.keys.clinician)
    await page.getByRole('button', { name: 'Open the workbench' }).click()
    await page.locator('.notes progress').first().waitFor()
    await expectAccessible(page, 'the work list')
    await page.getByLabel('Filter').fill('nothing like this')
    await page.getByText('Nothing fits the filter').waitFor()
    await expectAccessible(page, 'an empty work list')
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByLabel('Text of the note').waitFor()
    await expectAccessible(page, 'the upload')
    expect(troubles).toEqual([])
    await context.close()
  })

  it('has no violation in any state of the review', async () => {
    // A short one: it is looked at two dozen times.
    const { page, context, troubles } = await openNote(stand, 'sample-obstetrics-triage')
    await expectAccessible(page, 'the review')
    for (const key of ['a', 'r', '2', 'j', 'n', 'j', 'm', 'j', 'f']) await page.keyboard.press(key)
    await allSaved(page)
    await expectAccessible(page, 'decisions of every kind')
    for (const tab of ['History', 'Metrics', 'Links']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.waitForTimeout(200)
      await expectAccessible(page, tab)
    }
    await page.locator('h1').click()
    for (const [key, heading] of [
      ['?', 'Help'],
      ['b', 'Accept what'],
      ['e', 'Export'],
      ['d', 'still to review'],
      ['i', 'The same text'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('heading', { name: heading }).waitFor()
      await expectAccessible(page, heading)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('s')
    await page.keyboard.press('Shift+ArrowRight')
    await expectAccessible(page, 'a selection')
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    await page.getByLabel('Assertion').first().waitFor()
    await expectAccessible(page, 'a correction')
    await page.keyboard.press('Escape')
    await page.keyboard.press('l')
    await page.keyboard.press('j')
    await expectAccessible(page, 'a link in the making')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Link two items' }).waitFor()
    await expectAccessible(page, 'the kind of a link')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 700, height: 900 })
    await expectAccessible(page, 'a narrow window')
    await page.getByRole('button', { name: 'Suggestions' }).click()
    await page.waitForTimeout(300)
    await expectAccessible(page, 'the drawer')
    expect(troubles).toEqual([])
    await context.close()
  })

  it('keeps every distinction in forced colours and in print', async () => {
    const { page, context } = await openNote(stand, ID)
    await page.keyboard.press('n')
    await allSaved(page)
    const styles = () =>
      page
        .locator('.mark.negated')
        .first()
        .evaluate((mark) => {
          const style = getComputedStyle(mark)
          const head = getComputedStyle(mark, '::before')
          return [
            style.borderBottomStyle,
            style.fontStyle,
            head.content.includes('NEG'),
            head.display,
          ]
        })
    const shown = ['dashed', 'italic', true, 'inline']
    expect(await styles()).toEqual(shown)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await styles()).toEqual(shown)
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    expect(await styles()).toEqual(shown)
    const whole = await page
      .locator('.note-pane')
      .evaluate((pane) => pane.scrollHeight - pane.clientHeight)
    expect(whole).toBeLessThanOrEqual(1)
    await context.close()
  })
})

describe('what can go wrong', () => {
  it('a key without the role is told what is needed', async () => {
    const { page, context } = await visit(stand, '/workbench', stand.keys.ops)
    await page.getByText('Ask for a key with the clinician role').waitFor()
    await expectAccessible(page, 'a key without the role')
    await context.close()
  })

  it('a key that expires in the middle is asked for again, and nothing is lost', async () => {
    const { page, context } = await openNote(stand, ID)
    let refusing = true
    await page.route('**/annotations/**', (route) =>
      refusing ? route.fulfill(problem('invalid-key', 401)) : route.fallback(),
    )
    await page.keyboard.press('Shift+J')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'not valid any more' }).waitFor()
    await expectAccessible(page, 'a key that expired')
    refusing = false
    const fresh = await issueKey(stand.stack, { role: 'clinician', subject: 'dr-one' })
    await page.locator('#api-key').fill(fresh)
    await page.getByRole('button', { name: 'Open the workbench' }).click()
    await allSaved(page)
    expect(await page.locator('dialog').count()).toBe(0)
    await context.close()
  })

  it.each([
    ['429', problem('rate-limited', 429), 'asks to wait'],
    ['500', problem('internal', 500), 'Reference: request-123'],
    [
      'a page that is not JSON',
      { status: 200, contentType: 'text/html', body: '<h1>Portal</h1>' },
      'trouble answering',
    ],
  ])('a server that answers %s is waited for, with words', async (_what, answer, words) => {
    const { page, context } = await openNote(stand, ID)
    let times = 0
    await page.route('**/annotations/**', (route) =>
      times++ === 0 ? route.fulfill(answer) : route.fallback(),
    )
    await page.keyboard.press('Shift+J')
    await page.keyboard.press('r')
    await page.locator('.banner.warn').waitFor()
    expect(await page.locator('.banner.warn').textContent()).toContain(words)
    await allSaved(page)
    await context.close()
  })

  it('a note that cannot be opened says why and what to do', async () => {
    const gone = await visit(stand, '/workbench/notes/no-such-note')
    await gone.page.getByText('This note is not there').waitFor()
    await expectAccessible(gone.page, 'a note that is not there')
    await gone.context.close()
    const { page, context } = await visit(stand, '/workbench', null)
    let failing = true
    await page.route(`**/documents/${ID}`, (route) =>
      failing ? route.fulfill(problem('internal', 500)) : route.fallback(),
    )
    await page.goto(`${stand.url}/workbench/notes/${ID}`)
    await page.locator('#api-key').fill(stand.keys.clinician)
    await page.getByRole('button', { name: 'Open the workbench' }).click()
    await page.getByText('Reference: request-123').waitFor()
    failing = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.note-text').waitFor()
    await context.close()
  })

  it('a list that cannot be read says so and can be tried again', async () => {
    const { page, context } = await visit(stand, '/workbench')
    await page.locator('.notes').waitFor()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('The server cannot be reached').waitFor()
    await expectAccessible(page, 'a list that cannot be read')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.notes').waitFor()
    await context.close()
  })

  it('a note with nothing suggested says how to add something', async () => {
    const { page, context } = await openChanged((note) => Object.assign(note, { annotations: [] }))
    await page.getByText('Nothing was suggested').waitFor()
    await page.keyboard.press('a')
    await page.keyboard.press('j')
    await page.keyboard.press('u')
    await expectAccessible(page, 'nothing suggested')
    await context.close()
  })

  it('a run that failed gives its reason, and one that is going on is followed to its end', async () => {
    let status = 'failed'
    const { page, context } = await openChanged((note) => {
      Object.assign(note['lastRun'] as object, {
        status,
        error: { code: 'analysis-failed', message: 'It broke.' },
      })
    })
    await page.getByText('The last analysis failed: It broke.').waitFor()
    await expectAccessible(page, 'a failed run')
    status = 'running'
    await page.reload()
    await page.locator('#api-key').fill(stand.keys.clinician)
    await page.getByRole('button', { name: 'Open the workbench' }).click()
    await page.getByText('Being analysed').waitFor()
    status = 'succeeded'
    await page.getByText('Being analysed').waitFor({ state: 'detached' })
    await context.close()
  })

  it('an analysis that the offline rules had to finish says so', async () => {
    const degradedReason = 'The model did not answer in time. The offline rules read the note.'
    const { page, context } = await openChanged((note) => {
      Object.assign(note['lastRun'] as object, { degraded: true, degradedReason })
    })
    await page.locator('.banner', { hasText: degradedReason }).waitFor()
    await expectAccessible(page, 'a degraded analysis')
    await page.getByRole('button', { name: 'Go on with these' }).click()
    expect(await page.locator('.banner').count()).toBe(0)
    await context.close()
  })

  it('a server that is slow is waited for, and that is said when it takes long', async () => {
    const { page, context } = await visit(stand, '/workbench', null)
    await page.clock.install()
    let answer = (): void => undefined
    const held = () => new Promise<void>((resolve) => (answer = resolve))
    await page.route(`**/documents/${ID}`, async (route) => {
      await held()
      await route.fallback()
    })
    await page.route('**/annotations/*', async (route) => {
      await held()
      await route.fallback()
    })
    await page.goto(`${stand.url}/workbench/notes/${ID}`)
    await enterKey(page, stand.keys.clinician)
    await page.getByText('Opening the note').waitFor()
    await page.clock.fastForward(4_100)
    await page.getByText('takes longer than usual').waitFor()
    await expectAccessible(page, 'a note that takes long to open')
    answer()
    await page.locator('.note-text').waitFor()
    await page.keyboard.press('Shift+J')
    await page.keyboard.press('a')
    await page.locator('.save-state[data-pending="1"]').waitFor()
    expect(await page.locator('.save-state').textContent()).toBe('Saved')
    await page.clock.fastForward(310)
    await page.getByText('Saving …').waitFor()
    await expect.poll(() => (answer(), page.locator('.save-state').textContent())).toBe('Saved')
    await context.close()
  })

  it('5,000 annotations, and one over the whole note, are shown and can be gone through', async () => {
    const { page, context } = await openChanged((note) => {
      const text = 'pain and more pain here\n'.repeat(5_000)
      const sample = (note['annotations'] as object[])[0]
      const annotations = Array.from({ length: 5_000 }, (_, i) => ({
        ...sample,
        id: `many-${i}`,
        annotationId: `many-${i}`,
        text: 'pain',
        status: 'suggested',
        startOffset: i * 24,
        endOffset: i * 24 + 4,
      }))
      annotations.push({
        ...sample,
        id: 'all',
        annotationId: 'all',
        text,
        status: 'suggested',
        startOffset: 0,
        endOffset: text.length,
      })
      Object.assign(note, { text, textLength: text.length, annotations })
    })
    const text = () => page.locator('.note-text').textContent()
    const whole = 'pain and more pain here\n'.repeat(5_000)
    // The text is there from the first frame on, and the marks out of sight right behind it.
    expect(await text()).toBe(whole)
    await expect
      .poll(() => page.locator('.note-text [data-head]').count(), { timeout: 10_000 })
      .toBe(5_001)
    expect(await text()).toBe(whole)
    // The first rows come with the note, the others right behind it.
    await page.locator('.row').nth(5_000).waitFor()
    expect(await page.locator('.row').count()).toBe(5_001)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.locator('.row.current').getAttribute('data-row')).toBe('many-1')
    await context.close()
  })

  it('a note deleted meanwhile is said to be, and nothing more is sent', async () => {
    const [id = ''] = await stand.load([
      { id: undefined, title: 'Short', category: 'Note', text: 'Has asthma and hypertension.' },
    ])
    const { page, context } = await openNote(stand, id)
    await stand.api(`/documents/${id}`, { method: 'DELETE' })
    await page.keyboard.press('a')
    await page.getByText('Somebody has deleted this note').waitFor()
    await expectAccessible(page, 'a note deleted meanwhile')
    await context.close()
  })

  it('a selection of white space alone is refused in words', async () => {
    const { page, context } = await openNote(stand, ID)
    await page.evaluate(() => {
      const line = [...document.querySelectorAll('.line')].find(
        ({ textContent }) => textContent === '\n',
      )
      const range = document.createRange()
      if (line !== undefined) range.selectNodeContents(line)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      line?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    })
    await page.locator('.toast', { hasText: 'Only white space' }).waitFor()
    await context.close()
  })
})

describe('leaving the system', () => {
  it('asks before an export, records it, and gives the file', async () => {
    const { page, context } = await openNote(stand, ID)
    await page.keyboard.press('e')
    await page.getByRole('heading', { name: 'Export' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe(`${ID}.json`)
    const trail = (await stand.api(`/documents/${ID}/audit?limit=100`)) as {
      actionType: string
      actor: string
    }[]
    expect(
      trail
        .filter(({ actionType }) => actionType === 'document.exported')
        .map(({ actor }) => actor),
    ).toEqual(['dr-one'])
    await context.close()
  })

  it('takes a note from a paste to its suggestions', async () => {
    const { page, context } = await visit(stand, '/workbench')
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByLabel('Title').fill('Pasted')
    await page.getByLabel('Text of the note').fill('Known asthma. Takes salbutamol.')
    await page.getByRole('button', { name: 'Upload and analyse' }).click()
    await page.getByText(/\d suggestions/).waitFor()
    await expectAccessible(page, 'an upload that is done')
    await page.getByRole('button', { name: 'Review it' }).click()
    await page.locator('.note-text').waitFor()
    expect(await page.locator('.row').count()).toBeGreaterThan(0)
    await context.close()
  })

  it('is served with a policy that allows nothing inline, and a page that is not stored', async () => {
    const answer = await fetch(`${stand.url}/workbench/notes/some-id`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    const script = /src="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
    const asset = await fetch(stand.url + script)
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${stand.url}/workbench/assets/none.js`)).status).toBe(404)
    expect(await (await fetch(stand.url)).json()).toMatchObject({ status: 'ok' })
  })
})
