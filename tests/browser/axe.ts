import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const { source } = createRequire(import.meta.url)('axe-core') as { source: string }

interface Violation {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/** Looks at the page as it is now, by every rule of WCAG 2.2 A and AA and of good practice. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: unknown): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  )
  expect(found, what).toEqual([])
}
