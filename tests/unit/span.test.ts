import { assert, integer, oneof, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '#shared/domain/problems.ts'
import { checkSpan, splitsPair } from '#shared/domain/span.ts'

const anyText = oneof(
  string({ unit: 'binary', maxLength: 40 }),
  string({ unit: 'grapheme', maxLength: 40 }),
  string({ unit: constantFrom('😀', 'e\u0301', '\r\n', 'ا', 'x'), maxLength: 40 }),
)

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'none'
}

describe('a span', () => {
  it('gives the note’s own text, of whatever script, or is refused for a reason that holds', () => {
    assert(
      property(
        anyText,
        integer({ min: -3, max: 50 }),
        integer({ min: -3, max: 50 }),
        (text, start, end) => {
          const code = codeOf(() => {
            const slice = checkSpan(text, start, end)
            expect(slice).toBe(text.slice(start, end))
            expect(slice.length).toBe(end - start)
            expect(slice.isWellFormed()).toBe(true)
          })
          const outside = start < 0 || start >= end || end > text.length
          if (outside) expect(code).toBe('span-outside-note')
          else
            expect(code).toBe(
              text.slice(start, end).isWellFormed() ? 'none' : 'span-splits-character',
            )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes the whole note and every single character', () => {
    const text = 'A😀e\u0301ב'
    expect(checkSpan(text, 0, text.length, text)).toBe(text)
    let offset = 0
    for (const character of text) {
      expect(checkSpan(text, offset, offset + character.length)).toBe(character)
      offset += character.length
    }
  })

  it('may separate a letter from its combining mark: they are two characters', () => {
    expect(checkSpan('e\u0301', 0, 1, 'e')).toBe('e')
  })

  it('is refused with what the note has there when the claim is another', () => {
    try {
      checkSpan('No chest pain.', 3, 13, 'Chest pain')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        code: 'span-text-mismatch',
        extensions: { startOffset: 3, endOffset: 13, expected: 'chest pain' },
      })
    }
  })

  it('holds composed and decomposed letters for different texts', () => {
    expect(codeOf(() => checkSpan('caf\u00E9', 0, 4, 'cafe\u0301'))).toBe('span-text-mismatch')
  })

  it('tells nothing of the note when it lies outside of it', () => {
    try {
      checkSpan('Secret', 3, 99, 'x')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        extensions: { startOffset: 3, endOffset: 99, textLength: 6 },
      })
      expect(JSON.stringify(error)).not.toContain('ret')
    }
  })

  it('splits a pair only between its two halves', () => {
    const text = '😀x😀'
    expect([0, 1, 2, 3, 4, 5].map((offset) => splitsPair(text, offset))).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ])
  })
})
