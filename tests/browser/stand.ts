import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { issueKey } from '#local/keys.ts'
import { loadNotes, sampleNotes, type NoteToLoad } from '#local/seed.ts'
import { startStack, type Stack, type StackOptions } from '#local/stack.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The whole local system with a browser in front of it. */
export interface Stand {
  stack: Stack
  browser: Browser
  url: string
  keys: { clinician: string; other: string; ops: string }
  /** Stores notes and waits until they have been analysed. */
  load(notes: NoteToLoad[]): Promise<string[]>
  api(path: string, init?: { method?: string; body?: unknown }): Promise<unknown>
  close(): Promise<void>
}

export async function startStand(
  samples: boolean,
  options: Pick<StackOptions, 'timeScale' | 'parameters'> = {},
): Promise<Stand> {
  const stack = await startStack({ root, log: () => undefined, ...options })
  const grant = (role: 'clinician' | 'ops', subject: string) => issueKey(stack, { role, subject })
  const keys = {
    clinician: await grant('clinician', 'dr-one'),
    other: await grant('clinician', 'dr-two'),
    ops: await grant('ops', 'operator'),
  }
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
  const load = async (notes: NoteToLoad[]): Promise<string[]> => {
    const target = { url: stack.edgeUrl, apiKey: stack.settings.apiKey, timeoutMs: 60_000 }
    return (await loadNotes(notes, target)).map(({ id }) => id)
  }
  if (samples) await load(sampleNotes(root))
  return {
    stack,
    browser,
    url: stack.edgeUrl,
    keys,
    load,
    async api(path, { method = 'GET', body } = {}) {
      const answer = await fetch(stack.edgeUrl + path, {
        method,
        headers: { 'x-api-key': stack.settings.apiKey, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}`)
      return answer.json()
    },
    async close() {
      await browser.close()
      await stack.close()
    },
  }
}

/** A page with a person at it. Anything on its console that is an error fails the test that asks `troubles`. */
export interface Visitor {
  page: Page
  context: BrowserContext
  troubles: string[]
}

export async function visit(
  stand: Stand,
  path: string,
  key: string | null = stand.keys.clinician,
): Promise<Visitor> {
  const context = await stand.browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    // The network's own complaints are what some tests are about.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
      troubles.push(message.text())
    }
  })
  await page.goto(stand.url + path)
  if (key !== null) await enterKey(page, key)
  return { page, context, troubles }
}

export async function enterKey(page: Page, key: string): Promise<void> {
  await page.locator('#api-key').fill(key)
  await page.getByRole('button', { name: 'Open the workbench' }).click()
}

/** Opens a note and waits until its text is there. */
export async function openNote(stand: Stand, id: string, key?: string): Promise<Visitor> {
  const visitor = await visit(stand, `/workbench/notes/${id}`, key)
  await visitor.page.locator('.note-text').waitFor()
  return visitor
}

/** Waits until nothing is on its way to the server any more. */
export const allSaved = (page: Page): Promise<void> =>
  page.locator('.save-state[data-pending="0"]').waitFor()
