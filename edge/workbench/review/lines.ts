import type { Item } from './item.ts'

/** A line of a note: UTF-16 offsets, its newline included. */
export interface Line {
  start: number
  end: number
}

/** Cuts a text after each newline. The lines put together are the text, whatever its line endings. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline + 1
    lines.push({ start, end })
    start = end
  }
  return lines
}

/** The index of the line that holds an offset; the last one for an offset at the end. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const NOTHING: readonly Item[] = []

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

/**
 * The items on each line, in the order given. Lists of `previous` are kept where they have not changed, so that a line
 * is drawn again only when something on it has.
 */
export function itemsByLine(
  lines: readonly Line[],
  items: readonly Item[],
  previous: readonly (readonly Item[])[],
): (readonly Item[])[] {
  const found: Item[][] = []
  for (const item of items) {
    for (let i = lineAt(lines, item.startOffset); i < lines.length; i++) {
      if ((lines[i]?.start ?? 0) >= item.endOffset) break
      const onLine = found[i]
      if (onLine === undefined) found[i] = [item]
      else onLine.push(item)
    }
  }
  return lines.map((_, i) => {
    const now = found[i] ?? NOTHING
    const before = previous[i]
    return before !== undefined && sameItems(before, now) ? before : now
  })
}
