import { tidySpan, type Span } from './spans.ts'

/**
 * The selection as a span of the note; `nothing` without one, `white` where only white space inside the note is
 * selected. What reaches outside the note counts as far as the note goes.
 */
export function selectedSpan(
  root: Element,
  text: string,
  selection: Selection | null,
): Span | 'nothing' | 'white' {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return 'nothing'
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return 'nothing'
  const start = offsetIn(root, range.startContainer, range.startOffset)
  const end = offsetIn(root, range.endContainer, range.endOffset)
  return tidySpan(text, start, end) ?? 'white'
}

/** The UTF-16 offset of a place in the document, counted from the beginning of the note; held inside it. */
function offsetIn(root: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(root)
  const place = before.comparePoint(node, offset)
  if (place < 0) return 0
  if (place === 0) before.setEnd(node, offset)
  return before.toString().length
}
