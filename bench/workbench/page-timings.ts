import type { Page } from 'playwright-core'

/** Milliseconds from the arrival of the note's data to the first frame that shows it. Set up before the page loads. */
export async function watchFirstPaint(page: Page, path: string): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('.note-text .line') === null) return
      seen.disconnect()
      // The task after a frame's callbacks runs when the frame has been handed over.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => performance.mark('note-painted'))
        port1.start()
        port2.postMessage(null)
      })
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  return async () => {
    await page.waitForFunction(() => performance.getEntriesByName('note-painted').length > 0)
    return page.evaluate((end) => {
      const data = performance
        .getEntriesByType('resource')
        .find(({ name }) => name.endsWith(end)) as PerformanceResourceTiming | undefined
      const painted = performance.getEntriesByName('note-painted')[0]
      if (data === undefined || painted === undefined) throw new Error('the note was not loaded')
      return painted.startTime - data.responseEnd
    }, path)
  }
}

/**
 * The main thread's time for one press of a key, in milliseconds: each of `times` presses by itself. Its processor time
 * where nothing slows it down; a slowed-down processor is made by waiting, which only a wall clock sees.
 */
export async function cpuPerKey(
  page: Page,
  key: string,
  times: number,
  clock: 'threadTicks' | 'timeTicks',
): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: clock })
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const found: number[] = []
  for (let i = 0; i < times; i++) {
    const before = await busy()
    await page.keyboard.press(key)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
    )
    found.push((await busy()) - before)
  }
  await session.detach()
  return found
}

/** Milliseconds between frames while the note is scrolled from end to end. */
export const scrollFrames = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const pane = document.querySelector('.note-pane')
    if (pane === null) throw new Error('there is no note')
    const frames: number[] = []
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    for (let i = 0; i < 180; i++) {
      pane.scrollTop += 60
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      frames.push(now - last)
      last = now
    }
    return frames
  })

/** Milliseconds from the press of A to the frame in which the item is shown as accepted. */
export const decisionShown = (page: Page, times: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const found: number[] = []
    for (let i = 0; i < count; i++) {
      const ref = document.querySelector('.row.current')?.getAttribute('data-row') ?? ''
      const began = performance.now()
      dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        if (document.querySelector(`.note-text [data-ref="${ref}"].accepted`) !== null) break
        if (performance.now() - began > 2_000) throw new Error('the decision never showed')
      }
      found.push(performance.now() - began)
    }
    return found
  }, times)
