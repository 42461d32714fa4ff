import { byPosition, type Item } from './item.ts'
import type { Line } from './lines.ts'

/** A piece of a line that is under the same items throughout. */
export interface Segment {
  start: number
  end: number
  /** Outermost first: what began earlier is outside; of what began together, the longer. */
  stack: readonly Item[]
  /** Those of the stack that begin with this very segment. */
  heads: readonly Item[]
}

/** Cuts a line at every boundary of an item. The segments put together are the line, in order and without a gap. */
export function cutLine(line: Line, items: readonly Item[]): Segment[] {
  const cuts = new Set([line.start, line.end])
  for (const { startOffset, endOffset } of items) {
    if (startOffset > line.start && startOffset < line.end) cuts.add(startOffset)
    if (endOffset > line.start && endOffset < line.end) cuts.add(endOffset)
  }
  const bounds = [...cuts].toSorted((a, b) => a - b)
  const waiting = items.toSorted(byPosition)
  let next = 0
  let active: Item[] = []
  const segments: Segment[] = []
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i] ?? line.start
    const end = bounds[i + 1] ?? line.end
    active = active.filter(({ endOffset }) => endOffset > start)
    for (
      let item = waiting[next];
      item !== undefined && item.startOffset <= start;
      item = waiting[next]
    ) {
      if (item.endOffset > start) active.push(item)
      next++
    }
    const stack = [...active]
    segments.push({
      start,
      end,
      stack,
      heads: stack.filter(({ startOffset }) => startOffset === start),
    })
  }
  return segments
}
