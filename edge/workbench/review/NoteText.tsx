import {
  memo,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useCurrentAmong, type CurrentItem } from './current-item.ts'
import type { Item } from './item.ts'
import { itemsByLine, splitLines, type Line } from './lines.ts'
import { cutLine } from './segments.ts'
import { selectedSpan } from './selected-span.ts'
import { DRAFT } from './selecting.ts'
import type { Span } from './spans.ts'
import { useStretches } from './use-stretches.ts'
import { useTouchSelection } from './use-touch-selection.ts'
import { LABEL_WORDS, chipsOf } from './words.ts'

/** As the style sheet has them: characters in a line, and its height in em. */
const COLUMNS = 80
const LINE_HEIGHT = 1.9

/** A note with more items than this shows its text and its first marks first, and the marks out of sight right after. */
const AT_ONCE = 150
const FIRST_STRETCHES = 3

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
  at: CurrentItem
}) {
  const { text, line, items, at } = props
  const ref = useRef<HTMLDivElement>(null)
  const current = useCurrentAmong(at, items)
  // Before the browser paints: one frame for a move, and not two.
  useLayoutEffect(() => {
    const item = items.find((one) => one.ref === current)
    // An item over several lines is shown from its beginning.
    if (item === undefined || item.startOffset < line.start) return
    ref.current?.querySelector('.mark.current')?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current])
  return (
    <div ref={ref} className="line">
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

const NOTHING: readonly Item[] = []

/** Some lines of the note that are laid out together. */
const Stretch = memo(function Stretch(props: {
  text: string
  lines: readonly Line[]
  /** The items on each of them. */
  byLine: readonly (readonly Item[])[]
  at: CurrentItem
  /** Only the text, for now. */
  plain: boolean
}) {
  const { text, lines, byLine, at } = props
  const rows = lines.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / COLUMNS), 0)
  return (
    <div
      className="stretch"
      style={{ containIntrinsicBlockSize: `auto ${(rows * LINE_HEIGHT).toFixed(1)}em` }}
    >
      {props.plain && text.slice(lines[0]?.start, lines.at(-1)?.end)}
      {(props.plain ? [] : lines).map((line, i) => {
        const items = byLine[i] ?? NOTHING
        if (items.length > 0)
          return <LineBlock key={line.start} text={text} line={line} items={items} at={at} />
        return (
          <div key={line.start} className="line">
            {text.slice(line.start, line.end)}
          </div>
        )
      })}
    </div>
  )
})

/** Whether the item begins on one of these lines. */
const begins = (item: Item | undefined, lines: readonly Line[]): boolean =>
  item !== undefined &&
  item.startOffset >= (lines[0]?.start ?? 0) &&
  item.startOffset < (lines.at(-1)?.end ?? 0)

/** The note with its marks. Its text content is the note's, character by character. */
export const NoteText = memo(function NoteText(props: {
  text: string
  items: readonly Item[]
  at: CurrentItem
  drafting: boolean
  onPick: (ref: string) => void
  onSelect: (span: Span) => void
  onNothingSelected: () => void
}) {
  const { text, items, at, onPick, onSelect, onNothingSelected } = props
  const ref = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => splitLines(text), [text])
  const before = useRef<(readonly Item[])[]>([])
  const byLine = useMemo(() => itemsByLine(lines, items, before.current), [lines, items])
  before.current = byLine
  const [whole, setWhole] = useState(items.length <= AT_ONCE)
  useEffect(() => startTransition(() => setWhole(true)), [])
  const current = whole ? undefined : items.find((item) => item.ref === at.ref)
  const lineStretches = useStretches(lines)
  const itemStretches = useStretches(byLine)

  useTouchSelection(ref, text, onSelect)
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
      className={props.drafting ? 'note-text drafting' : 'note-text'}
      // The browser has settled the selection only after the event.
      onPointerUp={({ target }) => setTimeout(() => release(target), 0)}
    >
      {lineStretches.map((some, i) => (
        <Stretch
          key={i}
          text={text}
          lines={some}
          byLine={itemStretches[i] ?? []}
          at={at}
          plain={!whole && i >= FIRST_STRETCHES && !begins(current, some)}
        />
      ))}
    </div>
  )
})
