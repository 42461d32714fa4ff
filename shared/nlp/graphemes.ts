import type { Span } from './types.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Answers where the user-perceived characters of one text begin and end. */
export interface Graphemes {
  /** The start of the character that `offset` stands in; `offset` itself when it is a boundary. */
  floor(offset: number): number
  /** The end of the character that `offset` stands in; `offset` itself when it is a boundary. */
  ceil(offset: number): number
}

export function graphemesOf(text: string): Graphemes {
  let segments: Intl.Segments | undefined
  const around = (offset: number): Span => {
    if (offset <= 0 || offset >= text.length) return { start: offset, end: offset }
    const before = text.charCodeAt(offset - 1)
    const after = text.charCodeAt(offset)
    // Two ASCII characters never join, save CR and LF; segmenting is a hundred times dearer than knowing that.
    if (before < 0x80 && after < 0x80 && !(before === 13 && after === 10)) {
      return { start: offset, end: offset }
    }
    segments ??= segmenter.segment(text)
    const segment = segments.containing(offset)
    if (segment === undefined || segment.index === offset) return { start: offset, end: offset }
    return { start: segment.index, end: segment.index + segment.segment.length }
  }
  return { floor: (offset) => around(offset).start, ceil: (offset) => around(offset).end }
}

const SPACES = /\s/u

/** The span without white space at its edges, grown to whole characters; undefined when nothing is left. */
export function snapSpan(text: string, graphemes: Graphemes, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && SPACES.test(text.charAt(start))) start++
  while (end > start && SPACES.test(text.charAt(end - 1))) end--
  if (start >= end) return undefined
  return { start: graphemes.floor(start), end: graphemes.ceil(end) }
}
