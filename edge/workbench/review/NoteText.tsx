import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Item } from './item.ts'
import { itemsByLine, splitLines, type Line } from './lines.ts'
import { cutLine } from './segments.ts'
import { selectedSpan } from './selected-span.ts'
import type { Span } from './spans.ts'
import { LABEL_WORDS, chipsOf } from './words.ts'

/** The ref of what is being selected and not added yet. */
export const DRAFT = 'draft'

const STATUS_SIGN = { suggested: '', accepted: '✓', rejected: '✕', corrected: '✎' } as const

const headOf = (item: Item): string =>
  [
    LABEL_WORDS[item.label].letter + STATUS_SIGN[item.status],
    ...chipsOf(item).map(({ short }) => short),
    // No line breaks inside a head.
  ].join('\u00a0')

const classOf = (item: Item, current: boolean, inside: number): string =>
  [
    'mark',
    LABEL_WORDS[item.label].css,
    item.status,
    item.assertion,
    item.experiencer === 'patient' ? '' : 'family',
    item.ref === DRAFT ? 'draft' : '',
    current ? 'current' : '',
    inside > 0 ? `under-${Math.min(3, inside)}` : '',
  ]
    .filter((name) => name !== '')
    .join(' ')

/** One line of the note, its newline included: drawn again only when something on it has changed. */
const LineBlock = memo(function LineBlock(props: {
  text: string
  line: Line
  items: readonly Item[]
  /** The current item where it is on this line. */
  current: string | undefined
}) {
  const { text, line, items, current } = props
  if (items.length === 0) {
    return <div className="line">{text.slice(line.start, line.end)}</div>
  }
  return (
    <div className="line">
      {cutLine(line, items).map(({ start, end, stack, heads }) => {
        let inner: ReactNode = text.slice(start, end)
        for (const [inside, item] of stack.toReversed().entries()) {
          inner = (
            <mark
              key={item.ref}
              className={classOf(item, item.ref === current, inside)}
              data-ref={item.ref}
              {...(heads.includes(item) ? { 'data-head': headOf(item) } : {})}
            >
              {inner}
            </mark>
          )
        }
        return stack.length === 0 ? inner : <span key={start}>{inner}</span>
      })}
    </div>
  )
})

/** The note with its marks. Its text content is the note's, character by character. */
export const NoteText = memo(function NoteText(props: {
  text: string
  items: readonly Item[]
  current: string | undefined
  onPick: (ref: string) => void
  onSelect: (span: Span) => void
  onNothingSelected: () => void
}) {
  const { text, items, current, onPick, onSelect, onNothingSelected } = props
  const ref = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => splitLines(text), [text])
  const before = useRef<(readonly Item[])[]>([])
  const byLine = useMemo(() => itemsByLine(lines, items, before.current), [lines, items])
  before.current = byLine

  // Before the browser paints: one frame for a move, and not two.
  useLayoutEffect(() => {
    if (current === undefined) return
    const mark = ref.current?.querySelector(`[data-ref="${CSS.escape(current)}"]`)
    mark?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const release = (target: EventTarget): void => {
    const root = ref.current
    if (root === null) return
    const selected = selectedSpan(root, text, document.getSelection())
    if (selected === 'nothing') {
      const mark = target instanceof Element ? target.closest('[data-ref]') : null
      const picked = mark?.getAttribute('data-ref')
      if (picked !== undefined && picked !== null && picked !== DRAFT) onPick(picked)
    } else if (selected === 'white') onNothingSelected()
    else onSelect(selected)
  }

  return (
    <div
      ref={ref}
      className="note-text"
      // The browser has settled the selection only after the event.
      onPointerUp={({ target }) => setTimeout(() => release(target), 0)}
    >
      {lines.map((line, i) => {
        const here = byLine[i] ?? []
        const onLine = current !== undefined && here.some((item) => item.ref === current)
        return (
          <LineBlock
            key={line.start}
            text={text}
            line={line}
            items={here}
            current={onLine ? current : undefined}
          />
        )
      })}
    </div>
  )
})
