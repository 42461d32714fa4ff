import type { Page } from 'playwright-core'

/** Where on the screen the characters of a span of the note begin and end. */
function edges(
  page: Page,
  start: number,
  end: number,
): Promise<{ from: [number, number]; to: [number, number] }> {
  return page.evaluate(
    ([first, last]) => {
      const root = document.querySelector('.note-text')
      if (root === null) throw new Error('there is no note')
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let at = 0
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (first >= at && first < at + length) range.setStart(node, first - at)
        if (last > at && last <= at + length) range.setEnd(node, last - at)
        at += length
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [a, b] = [boxes[0], boxes.at(-1)]
      if (a === undefined || b === undefined) throw new Error('the span is not on the screen')
      return {
        from: [a.left + 1, a.top + a.height / 2] as [number, number],
        to: [b.right - 1, b.top + b.height / 2] as [number, number],
      }
    },
    [start, end] as const,
  )
}

/** Drags the mouse over a span of the note, as a hand does it. */
export async function drag(page: Page, start: number, end: number): Promise<void> {
  const { from, to } = await edges(page, start, end)
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 })
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}
