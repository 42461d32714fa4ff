import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsByLine, lineAt, splitLines } from '#edge/workbench/review/lines.ts'
import { cutLine } from '#edge/workbench/review/segments.ts'
import { TEXT, item } from './items.ts'

const spans = (text: string) =>
  fc.array(fc.tuple(fc.nat(Math.max(0, text.length - 1)), fc.integer({ min: 1, max: 30 })), {
    maxLength: 12,
  })

describe('the note cut into lines and segments', () => {
  it('loses and adds no character, whatever the text and however the spans lie', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r\n', '💊', 'é', '\t'),
      minLength: 1,
      maxLength: 80,
    })
    fc.assert(
      fc.property(
        text.chain((one) => fc.tuple(fc.constant(one), spans(one))),
        ([one, places]) => {
          const items = places.map(([start, length], i) =>
            item(`i${i}`, start, Math.min(one.length, start + length)),
          )
          const lines = splitLines(one)
          const byLine = itemsByLine(lines, items, [])
          const pieces = lines.flatMap((line, i) => cutLine(line, byLine[i] ?? []))
          expect(pieces.map(({ start, end }) => one.slice(start, end)).join('')).toBe(one)
          for (const { start, end, stack } of pieces) {
            const under = items.filter((each) => each.startOffset < end && each.endOffset > start)
            expect(new Set(stack)).toEqual(new Set(under))
            for (const each of under)
              expect(each.startOffset <= start && each.endOffset >= end).toBe(true)
          }
          // Every span has its letter exactly once.
          expect(pieces.flatMap(({ heads }) => heads.map(({ ref }) => ref)).toSorted()).toEqual(
            items.map(({ ref }) => ref).toSorted(),
          )
        },
      ),
    )
  })

  it('gives crossing spans a head each, and the earlier one the outside', () => {
    const line = { start: 0, end: 16 }
    const a = item('a', 3, 8)
    const b = item('b', 6, 13)
    expect(
      cutLine(line, [b, a]).map(({ start, stack, heads }) => [
        start,
        stack.map(({ ref }) => ref),
        heads.length,
      ]),
    ).toEqual([
      [0, [], 0],
      [3, ['a'], 1],
      [6, ['a', 'b'], 1],
      [8, ['b'], 0],
      [13, [], 0],
    ])
  })

  it('keeps the lists of lines on which nothing has changed', () => {
    const lines = splitLines(TEXT)
    const a = item('a', 3, 8)
    const b = item('b', 22, 29)
    const before = itemsByLine(lines, [a, b], [])
    const after = itemsByLine(lines, [a, { ...b, status: 'accepted' }], before)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[2]).toBe(before[2])
  })

  it('finds the line of an offset at its edges', () => {
    const lines = splitLines(TEXT)
    expect([0, 15, 16, TEXT.length].map((offset) => lineAt(lines, offset))).toEqual([0, 0, 1, 2])
  })

  it('takes 5,000 spans, one of them over the whole note, in well under a second', () => {
    const text = 'pain and more\n'.repeat(2_000)
    const items = Array.from({ length: 5_000 }, (_, i) =>
      item(`i${i}`, (i * 5) % text.length, ((i * 5) % text.length) + 4),
    )
    items.push(item('all', 0, text.length))
    const lines = splitLines(text)
    const started = performance.now()
    const byLine = itemsByLine(lines, items, [])
    const pieces = lines.flatMap((line, i) => cutLine(line, byLine[i] ?? []))
    expect(performance.now() - started).toBeLessThan(900)
    expect(pieces.every(({ stack }) => stack.some(({ ref }) => ref === 'all'))).toBe(true)
  })
})
