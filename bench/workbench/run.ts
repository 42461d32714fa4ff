/** `npm run bench:workbench`: the workbench in headless Chromium, medians, with the figures it has to reach. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { enterKey, root, startStand, visit, type Stand } from '#tests/browser/stand.ts'
import { median } from '../median.ts'
import { table, type Figure, type Section } from '../report.ts'
import { largeNote } from './large-note.ts'
import { cpuPerKey, decisionShown, scrollFrames, watchFirstPaint } from './page-timings.ts'
import { fillWorkList } from './work-list.ts'

const ID = 'large-note'
const ROUNDS = 5

const figure = (name: string, value: number, limit: number, unit = 'ms'): Figure => ({
  figure: name,
  ours: `${value.toFixed(1)} ${unit}`,
  comparedWith: '',
  target: `at most ${limit} ${unit}`,
  met: value <= limit,
})

/** The large note in a page of its own, as often as asked, with the processor slowed down. */
async function reviewing(stand: Stand, slowdown: number) {
  const paints: number[] = []
  const nexts: number[] = []
  const decisions: number[] = []
  const frames: number[] = []
  const clock = slowdown === 1 ? 'threadTicks' : 'timeTicks'
  for (let round = 0; round < ROUNDS; round++) {
    const { page, context } = await visit(stand, '/workbench', null)
    const note = largeNote(ID)
    await page.route(`**/documents/${ID}`, (route) => route.fulfill({ json: note }))
    await page.route('**/annotations/annotation-*', (route) => {
      const id = new URL(route.request().url()).pathname.split('/').at(-1)
      const annotation = note.annotations.find((one) => one.id === id)
      return route.fulfill({ json: { ...annotation, status: 'accepted', version: 2 } })
    })
    const firstPaint = await watchFirstPaint(page, `/documents/${ID}`)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(`${stand.url}/workbench/notes/${ID}`)
    await enterKey(page, stand.keys.clinician)
    paints.push(await firstPaint())
    // What any key costs in this harness, its own frame included, is not the page's.
    const idle = median(await cpuPerKey(page, 'x', 10, clock))
    nexts.push(...(await cpuPerKey(page, 'j', 20, clock)).map((ms) => ms - idle))
    decisions.push(...(await decisionShown(page, 10)))
    frames.push(...(await scrollFrames(page)))
    await context.close()
  }
  const p95 = frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0
  return { paint: median(paints), next: median(nexts), decision: median(decisions), p95 }
}

async function listOpens(stand: Stand): Promise<number> {
  const found: number[] = []
  for (let round = 0; round < 9; round++) {
    const { page, context } = await visit(stand, '/workbench', null)
    await enterKey(page, stand.keys.clinician)
    await page.locator('.notes a').first().waitFor()
    // The key is tried on the first page of the list, so what is asked twice is measured the second time.
    found.push(
      await page.evaluate(async () => {
        const began = performance.now()
        const refresh = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Refresh',
        )
        refresh?.click()
        await new Promise((resolve) => requestAnimationFrame(resolve))
        while (document.querySelector('.notes a') === null)
          await new Promise((resolve) => requestAnimationFrame(resolve))
        return performance.now() - began
      }),
    )
    await context.close()
  }
  return median(found)
}

/** All of the page's scripts, gzipped, in kilobytes. */
function scriptSize(): number {
  const folder = join(root, 'dist/assets/workbench/assets')
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
  return bytes.reduce((sum, one) => sum + one, 0) / 1000
}

const stand = await startStand(false)
try {
  const plain = await reviewing(stand, 1)
  const slow = await reviewing(stand, 4)
  await fillWorkList(stand.stack, 20)
  const few = await listOpens(stand)
  await fillWorkList(stand.stack, 20_000)
  const many = await listOpens(stand)
  const sections: Section[] = [
    {
      title: 'workbench: 500 annotations on a note of 50 KB',
      figures: [
        figure('first paint of the note after its data', plain.paint, 150),
        figure('the same, processor slowed 4 times', slow.paint, 400),
        figure('next item, main thread, over a key without a meaning', plain.next, 12),
        figure('the same, processor slowed 4 times', slow.next, 30),
        figure('scrolling, 95th percentile of a frame', plain.p95, 20),
        figure('a decision on the screen', plain.decision, 50),
      ],
    },
    {
      title: 'workbench: size and work list',
      figures: [
        figure('all scripts of the page, gzipped', scriptSize(), 90, 'kB'),
        {
          figure: 'work list of 20,000 notes opens in',
          ours: `${many.toFixed(1)} ms`,
          comparedWith: `${few.toFixed(1)} ms of 20`,
          ratio: many / few,
        },
      ],
    },
  ]
  console.log(table(sections))
} finally {
  await stand.close()
}
