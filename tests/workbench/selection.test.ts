import { describe, expect, it } from 'vitest'
import { moveEdge, tidySpan, tokensOf, wordsOf } from '#edge/workbench/review/spans.ts'
import {
  cursorSpan,
  moveCursor,
  moveCursorByLine,
  startCursor,
} from '#edge/workbench/review/word-cursor.ts'
import { TEXT } from './items.ts'

const slice = (span: { start: number; end: number } | undefined) =>
  span && TEXT.slice(span.start, span.end)

describe('a selection', () => {
  it('loses the white space around it, in whichever direction it was made', () => {
    expect(slice(tidySpan(TEXT, 13, 2))).toBe('chest pain')
    expect(slice(tidySpan(TEXT, 2, 17))).toBe('chest pain.\r\nT')
  })
  it('is nothing where only white space is selected', () => {
    expect(tidySpan(TEXT, 14, 16)).toBeUndefined()
    expect(tidySpan(TEXT, 5, 5)).toBeUndefined()
  })
  it('never cuts an emoji in half', () => {
    const pill = TEXT.indexOf('💊')
    expect(slice(tidySpan(TEXT, pill + 1, pill + 2))).toBe('💊')
    expect(slice(tidySpan(TEXT, pill, pill + 1))).toBe('💊')
  })
  it('stays inside the note', () => {
    expect(slice(tidySpan(TEXT, TEXT.length - 3, TEXT.length + 50))).toBe('End')
    expect(slice(tidySpan(TEXT, -5, 2))).toBe('No')
  })
})

describe('a selection by keyboard', () => {
  const words = wordsOf(TEXT)
  it('goes by word, extends with Shift and comes back', () => {
    let cursor = startCursor(words, 2)
    expect(slice(cursorSpan(words, cursor))).toBe('chest')
    cursor = moveCursor(words, cursor, 1, true)
    expect(slice(cursorSpan(words, cursor))).toBe('chest pain')
    cursor = moveCursor(words, cursor, -2, true)
    expect(slice(cursorSpan(words, cursor))).toBe('No chest')
    expect(slice(cursorSpan(words, moveCursor(words, cursor, 99, false)))).toBe('End')
  })
  it('takes a picture for a word, and a comma for none', () => {
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).toContain('💊')
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).not.toContain(';')
  })
  it('goes to the next line and back, and no further than the last', () => {
    const down = moveCursorByLine(TEXT, words, startCursor(words, 3), 1, false)
    expect(slice(cursorSpan(words, down))).toBe('Takes')
    const up = moveCursorByLine(TEXT, words, down, -1, false)
    expect(slice(cursorSpan(words, up))).toBe('No')
    const last = startCursor(words, TEXT.length)
    expect(moveCursorByLine(TEXT, words, last, 1, false)).toEqual(last)
  })
})

describe('the edges of a span', () => {
  const tokens = tokensOf(TEXT)
  const chest = { start: 3, end: 8 }
  it('grow and shrink by a word at either end', () => {
    expect(slice(moveEdge(tokens, chest, 'end', 1))).toBe('chest pain')
    expect(slice(moveEdge(tokens, chest, 'start', -1))).toBe('No chest')
    expect(slice(moveEdge(tokens, { start: 3, end: 13 }, 'end', -1))).toBe('chest')
    expect(slice(moveEdge(tokens, { start: 3, end: 13 }, 'start', 1))).toBe('pain')
  })
  it('leave at least a word, and the note', () => {
    expect(moveEdge(tokens, chest, 'end', -1)).toBeUndefined()
    expect(moveEdge(tokens, chest, 'start', 1)).toBeUndefined()
    expect(moveEdge(tokens, { start: 0, end: 2 }, 'start', -1)).toBeUndefined()
    expect(moveEdge(tokens, { start: 0, end: TEXT.length }, 'end', 1)).toBeUndefined()
  })
  it('go to the end of the word they stand in', () => {
    expect(slice(moveEdge(tokens, { start: 3, end: 5 }, 'end', 1))).toBe('chest')
  })
})
