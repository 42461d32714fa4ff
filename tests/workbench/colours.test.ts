import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../edge/workbench/styles/base.css', import.meta.url), 'utf8')
const colour = (name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ''

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number =>
  0.2126 * channel(hex.slice(1, 3)) +
  0.7152 * channel(hex.slice(3, 5)) +
  0.0722 * channel(hex.slice(5, 7))
/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('the palette', () => {
  it.each(['condition', 'medication', 'finding', 'procedure'])('is legible for %s', (label) => {
    expect(contrast('#111111', colour(`${label}-fill`))).toBeGreaterThanOrEqual(8.5)
    expect(contrast(colour(`${label}-line`), colour(`${label}-fill`))).toBeGreaterThanOrEqual(3)
  })
  it('is the one that was measured', () => {
    const of = (label: string) => `${colour(`${label}-fill`)}/${colour(`${label}-line`)}`
    expect(['condition', 'medication', 'finding', 'procedure'].map(of)).toEqual([
      '#91adf5/#0d1831',
      '#eed768/#797222',
      '#6df3a5/#248474',
      '#eb95b9/#a003b0',
    ])
  })
  it('never strikes through: that reads as deleted', () => {
    const note = readFileSync(
      new URL('../../edge/workbench/styles/note.css', import.meta.url),
      'utf8',
    )
    expect(css + note).not.toContain('line-through')
  })
})
