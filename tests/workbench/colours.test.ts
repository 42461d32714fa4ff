import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LABELS } from '#shared/domain/labels.ts'
import { LABEL_WORDS } from '#edge/workbench/review/words.ts'
import { difference, linear, luminance, seen, type Vision } from './colour-vision.ts'

const css = readFileSync(new URL('../../edge/workbench/styles/base.css', import.meta.url), 'utf8')
const colour = (name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ''

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].toSorted(
    (x, y) => x - y,
  )
  return (light + 0.05) / (dark + 0.05)
}

describe('the palette', () => {
  it.each(['condition', 'medication', 'finding', 'procedure'])('is legible for %s', (label) => {
    expect(contrast('#111111', colour(`${label}-fill`))).toBeGreaterThanOrEqual(8.5)
    expect(contrast(colour(`${label}-line`), colour(`${label}-fill`))).toBeGreaterThanOrEqual(3)
  })
  it.each<Vision>(['normal', 'protan', 'deutan', 'tritan'])(
    'keeps its fills apart, and its lines, for %s vision',
    (vision) => {
      for (const part of ['fill', 'line']) {
        const colours = LABELS.map((label) => colour(`${LABEL_WORDS[label].css}-${part}`))
        for (const [i, one] of colours.entries()) {
          for (const other of colours.slice(i + 1)) {
            // Nearly nine times what can just be told apart.
            const apart = difference(seen(one, vision), seen(other, vision))
            expect(apart, `${part}s ${one} and ${other}`).toBeGreaterThan(20)
          }
        }
      }
    },
  )
  it('is never alone: each label has a letter of its own', () => {
    const letters = LABELS.map((label) => LABEL_WORDS[label].letter)
    expect(letters.every((letter) => /^[A-Z]$/.test(letter))).toBe(true)
    expect(new Set(letters).size).toBe(LABELS.length)
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
