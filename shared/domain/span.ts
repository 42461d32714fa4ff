import { Problem } from './problems.ts'

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** True when the offset stands between the two halves of a surrogate pair. */
export const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  isHighSurrogate(text.charCodeAt(offset - 1)) &&
  isLowSurrogate(text.charCodeAt(offset))

/**
 * Checks a span against its note and gives the note's text there.
 *
 * Offsets are UTF-16 code units, 0-based, end-exclusive. `claimed` is what the caller believes to be there.
 *
 * @throws Problem `span-outside-note`, `span-splits-character`, `span-text-mismatch`
 */
export function checkSpan(
  noteText: string,
  startOffset: number,
  endOffset: number,
  claimed?: string,
): string {
  if (startOffset < 0 || startOffset >= endOffset || endOffset > noteText.length) {
    throw new Problem('span-outside-note', { startOffset, endOffset, textLength: noteText.length })
  }
  const wholeStart = startOffset - Number(splitsPair(noteText, startOffset))
  const wholeEnd = endOffset + Number(splitsPair(noteText, endOffset))
  if (wholeStart !== startOffset || wholeEnd !== endOffset) {
    throw new Problem('span-splits-character', {
      startOffset,
      endOffset,
      expected: noteText.slice(wholeStart, wholeEnd),
    })
  }
  const slice = noteText.slice(startOffset, endOffset)
  if (claimed !== undefined && claimed !== slice) {
    throw new Problem('span-text-mismatch', { startOffset, endOffset, expected: slice })
  }
  return slice
}
