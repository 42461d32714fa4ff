import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { targetSettings } from '#local/target-file.ts'
import { expectAccessible } from './axe.ts'
import { allSaved, openNote, root, startStand, type Stand } from './stand.ts'

const TEXT = [
  'HISTORY: hypertension, type 2 diabetes mellitus, asthma, atrial fibrillation.',
  'No chest pain. Possible pneumonia. Mother had breast cancer.',
  'Takes metformin 500 mg, lisinopril 10 mg and aspirin 81 mg.',
].join('\n')

let stand: Stand
beforeAll(async () => {
  // What the edge remembers of weights and breaker is read again soon.
  stand = await startStand(false, { timeScale: 20, parameters: { TrafficThreshold: '100000' } })
})
afterAll(() => stand.close())

interface Stored {
  id: string
  status: string
  version: number
}
const annotationsOf = (id: string) =>
  stand.api(`/annotations?documentId=${id}`) as Promise<Stored[]>

/** All requests go to the Lambda function from now on. */
async function lambdaServes(): Promise<void> {
  const { version } = (await stand.api('/ops/traffic')) as { version: number }
  const weights = { edge: 0, lambda: 100 }
  await stand.api('/ops/traffic', { method: 'PUT', body: { version, weights, reason: 'a test' } })
  await expect.poll(servedBy, { timeout: 10_000 }).toBe('lambda')
}
const servedBy = async (): Promise<string | null> => {
  const headers = { 'x-api-key': stand.stack.settings.apiKey }
  const { headers: answered } = await fetch(`${stand.url}/documents?limit=1`, { headers })
  return answered.get('x-served-by')
}

const apiFunction = () => {
  const fn = stand.stack.functions.get('ApiFunction')
  if (fn === undefined) throw new Error('the template has no ApiFunction')
  return fn
}

let id: string
beforeEach(async () => {
  const [loaded = ''] = await stand.load([
    { id: undefined, title: 'A note', category: 'Note', text: TEXT },
  ])
  id = loaded
})

/** Every decision of a reviewer is in the trail once, and each item was changed once. */
async function expectEachOnce(decisions: string[]): Promise<void> {
  const stored = await annotationsOf(id)
  expect(stored.slice(0, decisions.length).map((one) => [one.status, one.version])).toEqual(
    decisions.map((decision) => [decision, 2]),
  )
  const trail = (await stand.api(`/documents/${id}/audit?limit=100`)) as { actionType: string }[]
  const made = trail.map(({ actionType }) => actionType).filter((one) => one.startsWith('annot'))
  expect(made).toEqual(decisions.map((decision) => `annotation.${decision}`))
}

describe('a failover from Lambda to the edge in the middle of a review', () => {
  it('is not noticed: nothing is lost, nothing doubled, and nothing said', async () => {
    await lambdaServes()
    const { page, context, troubles } = await openNote(stand, id)
    const served: (string | undefined)[] = []
    page.on('response', (answer) => {
      if (answer.request().method() === 'PATCH') served.push(answer.headers()['x-served-by'])
    })
    const said: string[] = []
    await page.exposeFunction('heard', (words: string) => said.push(words))
    await page.evaluate(() => {
      const { heard } = window as unknown as { heard: (words: string) => void }
      new MutationObserver(() => {
        const shown = document.querySelector('.banner, .toast, .save-state.trouble')
        if (shown !== null) heard(shown.textContent ?? '')
      }).observe(document.body, { childList: true, subtree: true, attributes: true })
    })
    for (const key of ['a', 'r', 'a']) await page.keyboard.press(key)
    await allSaved(page)
    // Nothing is invoked any more, as after a trip; what is under way ends.
    const before = apiFunction().getReservedConcurrency()
    await page.keyboard.press('a')
    apiFunction().setReservedConcurrency(0)
    for (const key of ['r', 'a', 'r']) await page.keyboard.press(key)
    await allSaved(page)
    apiFunction().setReservedConcurrency(before)
    expect(new Set(served)).toEqual(new Set(['lambda', 'edge']))
    await expectEachOnce([
      'accepted',
      'rejected',
      'accepted',
      'accepted',
      'rejected',
      'accepted',
      'rejected',
    ])
    expect(said).toEqual([])
    expect(troubles).toEqual([])
    await context.close()
  })
})

describe('a breaker that trips in the middle of a review', () => {
  const breaker = async (...words: string[]): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'chartside-browser-'))
    const target = join(folder, 'target.json')
    const { ops, clinician } = stand.keys
    writeFileSync(target, JSON.stringify(targetSettings(stand.stack, { ops, clinician })))
    const child = spawn(
      process.execPath,
      ['ops/main.ts', 'breaker', ...words, '--reason', 'a test', '--yes', '--target', target],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const status = await new Promise((resolve) => child.once('close', resolve))
    rmSync(folder, { recursive: true })
    expect(status).toBe(0)
  }
  const writing = async (): Promise<number> => {
    const answer = await fetch(`${stand.url}/documents/${id}`, {
      method: 'PATCH',
      headers: { 'x-api-key': stand.stack.settings.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ category: 'Probe' }),
    })
    return answer.status
  }

  it('keeps every decision with words for it, and sends them when writing is open again', async () => {
    const { page, context, troubles } = await openNote(stand, id)
    await page.keyboard.press('a')
    await allSaved(page)
    await breaker('trip')
    await expect.poll(writing, { timeout: 15_000 }).toBe(503)
    for (const key of ['r', 'a']) await page.keyboard.press(key)
    await page.locator('.banner.warn', { hasText: 'Saving is closed for a while' }).waitFor()
    expect(await page.locator('.banner.warn').textContent()).toContain(
      '2 decisions are not saved yet',
    )
    await expectAccessible(page, 'a tripped breaker')
    await expectEachOnce(['accepted'])
    await breaker('restore')
    await expect.poll(writing, { timeout: 15_000 }).toBe(200)
    await page.getByRole('button', { name: 'Try now' }).click()
    await allSaved(page)
    expect(await page.locator('.banner').count()).toBe(0)
    await expectEachOnce(['accepted', 'rejected', 'accepted'])
    expect(troubles).toEqual([])
    await context.close()
  })
})
