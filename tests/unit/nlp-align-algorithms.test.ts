import { assign } from '#shared/nlp/assignment.ts'
import { bitPattern, prefixDistance, wordDistance } from '#shared/nlp/edit-distance.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The whole table of optimal string alignment; without `swaps`, Levenshtein's. */
function table(a: string, b: string, swaps: boolean): number[][] {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
      )
      if (swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(i - 2, j - 2) + 1)
      }
      const row = d[i]
      if (row !== undefined) row[j] = cost
    }
  }
  return d
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })

describe('edit distances', () => {
  it('count the errors between two words up to the bound', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, bound) => {
        const exact = table(a, b, true)[a.length]?.[b.length] ?? 0
        expect(wordDistance(a, b, bound)).toBe(Math.min(exact, bound + 1))
      }),
      { numRuns: 2_000 },
    )
  })

  it('survive a word longer than any before', () => {
    expect(wordDistance('a'.repeat(300), `${'a'.repeat(299)}b`, 2)).toBe(1)
    expect(wordDistance('ab', 'ba', 2)).toBe(1)
  })

  it('find the nearest beginning of a text, forwards and backwards', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 32 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 38 })
    fc.assert(
      fc.property(pattern, text, (wanted, given) => {
        const reach = given.slice(0, wanted.length + 8)
        const exact = Math.min(...(table(wanted, reach, false)[wanted.length] ?? []))
        expect(prefixDistance(bitPattern(wanted), given, 0, 1)).toBe(exact)
        const mirrored = Array.from(given).toReversed().join('')
        expect(prefixDistance(bitPattern(wanted), mirrored, mirrored.length, -1)).toBe(exact)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the assignment', () => {
  /** The greatest total over all ways, by trying them. */
  function greatest(weights: number[][], row = 0, taken = 0): number {
    const own = weights[row]
    if (own === undefined) return 0
    return Math.max(
      ...own.map((weight, j) =>
        (taken & (1 << j)) === 0
          ? weight + greatest(weights, row + 1, taken | (1 << j))
          : -Infinity,
      ),
    )
  }

  it('has the greatest total weight, and prices that prove it', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .chain(([rows, more]) =>
        fc.array(
          fc.array(fc.integer({ min: -9, max: 9 }), {
            minLength: rows + more,
            maxLength: rows + more,
          }),
          { minLength: rows, maxLength: rows },
        ),
      )
    fc.assert(
      fc.property(matrix, (weights) => {
        const width = weights[0]?.length ?? 0
        const { columns, rowPrices, columnPrices } = assign(
          weights.length,
          width,
          Float64Array.from(weights.flat()),
        )
        expect(new Set(columns).size).toBe(weights.length)
        const total = columns.reduce((sum, j, i) => sum + (weights[i]?.[j] ?? -Infinity), 0)
        expect(total).toBe(greatest(weights))
        for (const [i, row] of weights.entries()) {
          for (const [j, weight] of row.entries()) {
            const price = (rowPrices[i] ?? 0) + (columnPrices[j] ?? 0)
            expect(weight).toBeLessThanOrEqual(price)
            if (columns[i] === j) expect(weight === price).toBe(true)
          }
        }
        for (let j = 0; j < width; j++) {
          if (!columns.includes(j)) expect(Math.abs(columnPrices[j] ?? 1)).toBe(0)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('leaves forbidden pairs apart', () => {
    const weights = Float64Array.from([5, 4, -Infinity, 9, -Infinity, 1])
    expect(assign(2, 3, weights).columns).toEqual([1, 0])
  })
})
