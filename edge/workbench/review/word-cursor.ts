import { wordAt, type Span } from './spans.ts'

/** A selection made by keyboard: the words from `anchor` to `focus`, both included, in either order. */
export interface WordCursor {
  anchor: number
  focus: number
}

export const startCursor = (words: readonly Span[], offset: number): WordCursor => {
  const word = wordAt(words, offset)
  return { anchor: word, focus: word }
}

/** Goes `by` words on; `extend` leaves the other end where it is. */
export function moveCursor(
  words: readonly Span[],
  cursor: WordCursor,
  by: number,
  extend: boolean,
): WordCursor {
  const focus = Math.max(0, Math.min(words.length - 1, cursor.focus + by))
  return { anchor: extend ? cursor.anchor : focus, focus }
}

/** Goes to the word below or above: the first one on a line `by` lines away, at or behind the same column. */
export function moveCursorByLine(
  text: string,
  words: readonly Span[],
  cursor: WordCursor,
  by: 1 | -1,
  extend: boolean,
): WordCursor {
  const from = words[cursor.focus]?.start ?? 0
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const column = from - lineStart
  const target = by === 1 ? text.indexOf('\n', from) + 1 : text.lastIndexOf('\n', lineStart - 2) + 1
  if ((by === 1 && target === 0) || (by === -1 && lineStart === 0)) return cursor
  const lineEnd = text.indexOf('\n', target)
  const end = lineEnd === -1 ? text.length : lineEnd
  const focus = wordAt(words, Math.min(target + column, end))
  return { anchor: extend ? cursor.anchor : focus, focus }
}

export function cursorSpan(
  words: readonly Span[],
  { anchor, focus }: WordCursor,
): Span | undefined {
  const first = words[Math.min(anchor, focus)]
  const last = words[Math.max(anchor, focus)]
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.end }
}
