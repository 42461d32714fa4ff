import { splitsPair } from '#shared/domain/span.ts'

/** UTF-16 offsets, 0-based, end-exclusive. */
export interface Span {
  start: number
  end: number
}

const WHITE = /\s/

/** A selection as a span: in order, inside the note, whole characters, no white space around it. Undefined if nothing is left. */
export function tidySpan(text: string, a: number, b: number): Span | undefined {
  let start = Math.max(0, Math.min(a, b))
  let end = Math.min(text.length, Math.max(a, b))
  if (splitsPair(text, start)) start--
  if (splitsPair(text, end)) end++
  while (start < end && WHITE.test(text.charAt(start))) start++
  while (end > start && WHITE.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' })

/** Everything in a note that is not white space, in order, as the script's own rules divide it: words and signs. */
export const tokensOf = (text: string): Span[] => pieces(text, () => true)

/** The words of a note, and pictures, which can be a finding as well; no signs. */
export const wordsOf = (text: string): Span[] =>
  pieces(text, (piece, isWord) => isWord || /\p{Extended_Pictographic}/u.test(piece))

function pieces(text: string, wanted: (piece: string, isWord: boolean) => boolean): Span[] {
  const found: Span[] = []
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text)) {
    if (/\S/.test(segment) && wanted(segment, isWordLike === true)) {
      found.push({ start: index, end: index + segment.length })
    }
  }
  return found
}

/** The index of the first word that ends behind an offset; the last word at the end of the note. */
export function wordAt(words: readonly Span[], offset: number): number {
  let low = 0
  let high = Math.max(0, words.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Moves one edge of a span by a word; undefined where that would leave no word. */
export function moveEdge(
  words: readonly Span[],
  span: Span,
  edge: 'start' | 'end',
  by: 1 | -1,
): Span | undefined {
  if (edge === 'end') {
    const last = wordAt(words, span.end - 1)
    const inside = words[last]
    // An end in the middle of a word goes to that word's end first.
    const grown = inside !== undefined && inside.end > span.end ? last : last + 1
    const end = words[by === 1 ? grown : last - 1]?.end
    return end === undefined || end <= span.start ? undefined : { start: span.start, end }
  }
  const first = wordAt(words, span.start)
  const inside = words[first]
  const grown = inside !== undefined && inside.start < span.start ? first : first - 1
  const start = words[by === -1 ? grown : first + 1]?.start
  return start === undefined || start >= span.end ? undefined : { start, end: span.end }
}
