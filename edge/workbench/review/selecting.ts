import { LABELS } from '#shared/domain/labels.ts'
import { currentItem, type Desk } from './desk.ts'
import type { Item } from './item.ts'
import { BROWSE, type Mode } from './mode.ts'
import type { Span } from './spans.ts'
import { cursorSpan, moveCursor, moveCursorByLine, startCursor } from './word-cursor.ts'
import { LABEL_WORDS } from './words.ts'

/** The ref of what is being selected and not added yet. */
export const DRAFT = 'draft'

const textOf = ({ session }: Desk): string => session.snapshot().text

/** Text was selected by mouse or touch. */
export function select({ session, mode, setMode }: Desk, span: Span): void {
  const label = mode.kind === 'draft' ? mode.label : LABELS[0]
  setMode({ kind: 'draft', span, label, cursor: undefined })
  session.say('Text selected. 1 to 4 choose the label, Enter adds it, Escape leaves it.')
}

/** Begins to select text by keyboard, at the word behind the current item. */
export function startSelecting(desk: Desk): void {
  const { session, setMode } = desk
  const words = desk.words()
  const cursor = startCursor(words, currentItem(desk)?.endOffset ?? 0)
  const span = cursorSpan(words, cursor)
  if (span === undefined) return session.say('There is no word in this note.')
  setMode({ kind: 'draft', span, label: LABELS[0], cursor })
  session.say(`Selecting: ${textOf(desk).slice(span.start, span.end)}`)
}

/** An arrow key while text is selected. Gives whether it meant something. */
export function steer(desk: Desk, key: string, extend: boolean): boolean {
  const { session, mode, setMode } = desk
  if (mode.kind !== 'draft') return false
  const words = desk.words()
  const text = textOf(desk)
  const cursor = mode.cursor ?? startCursor(words, mode.span.start)
  const moved =
    key === 'ArrowRight' || key === 'ArrowLeft'
      ? moveCursor(words, cursor, key === 'ArrowRight' ? 1 : -1, extend)
      : key === 'ArrowDown' || key === 'ArrowUp'
        ? moveCursorByLine(text, words, cursor, key === 'ArrowDown' ? 1 : -1, extend)
        : undefined
  const span = moved === undefined ? undefined : cursorSpan(words, moved)
  if (moved === undefined || span === undefined) return false
  setMode({ ...mode, cursor: moved, span })
  session.say(text.slice(span.start, span.end))
  return true
}

/** Adds what is selected. */
export function addDraft(desk: Desk): void {
  const { session, at, mode, setMode } = desk
  if (mode.kind !== 'draft') return
  const { span, label } = mode
  const ref = session.add('Add', {
    documentId: session.documentId,
    text: textOf(desk).slice(span.start, span.end),
    label,
    startOffset: span.start,
    endOffset: span.end,
    source: 'human',
    confidence: 1,
    assertion: 'positive',
    temporality: 'current',
    experiencer: 'patient',
    conditional: false,
  })
  document.getSelection()?.removeAllRanges()
  setMode(BROWSE)
  at.go(ref)
  session.say(`Added as ${LABEL_WORDS[label].name}.`)
}

/** What is selected, to be drawn among the items. */
export function draftItem(
  documentId: string,
  text: string,
  { span, label }: Extract<Mode, { kind: 'draft' }>,
): Item {
  return {
    id: DRAFT,
    ref: DRAFT,
    documentId,
    text: text.slice(span.start, span.end),
    label,
    startOffset: span.start,
    endOffset: span.end,
    source: 'human',
    status: 'suggested',
    confidence: 1,
    assertion: 'positive',
    temporality: 'current',
    experiencer: 'patient',
    conditional: false,
    version: 0,
    createdAt: '',
    updatedAt: '',
  }
}
