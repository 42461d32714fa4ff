import { graphemesOf, type Graphemes } from './graphemes.ts'
import { splitSentences } from './sentences.ts'
import type { Chunk, Span } from './types.ts'

/**
 * Packs whole sentences into chunks of at most `maxLength` UTF-16 units, in order; what lies between two chunks is white
 * space. A longer sentence is cut at white space, else between two characters; a single character longer than
 * `maxLength` is cut between code points.
 *
 * `contents` is what the chunks carry, where it is not the text itself: its masked form, of the same length.
 *
 * @throws RangeError when maxLength is below 2, or when `contents` is of another length
 */
export function chunkNote(text: string, maxLength: number, contents: string = text): Chunk[] {
  if (!(maxLength >= 2)) throw new RangeError('a chunk must have room for a surrogate pair')
  if (contents.length !== text.length)
    throw new RangeError('masks must keep the length of the note')
  const chunks: Chunk[] = []
  let open: Span | undefined
  const close = (): void => {
    if (open !== undefined) chunks.push({ ...open, text: contents.slice(open.start, open.end) })
    open = undefined
  }
  const graphemes = graphemesOf(text)
  for (const sentence of splitSentences(text)) {
    for (const piece of cut(text, sentence, maxLength, graphemes)) {
      if (open !== undefined && piece.end - open.start > maxLength) close()
      open = open === undefined ? { ...piece } : { start: open.start, end: piece.end }
    }
  }
  close()
  return chunks
}

function* cut(
  text: string,
  sentence: Span,
  maxLength: number,
  graphemes: Graphemes,
): Iterable<Span> {
  let { start } = sentence
  while (sentence.end - start > maxLength) {
    const limit = start + maxLength
    let end = limit
    const half = start + Math.floor(maxLength / 2)
    while (end > half && !/\s/u.test(text.charAt(end))) end--
    if (end === half) end = graphemes.floor(limit)
    if (end <= start) end = limit - (isLowSurrogate(text.charCodeAt(limit)) ? 1 : 0)
    yield { start, end }
    start = end
    while (start < sentence.end && /\s/u.test(text.charAt(start))) start++
  }
  if (start < sentence.end) yield { start, end: sentence.end }
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
