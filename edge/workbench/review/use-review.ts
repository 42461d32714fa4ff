import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { LABELS, type Label } from '#shared/domain/labels.ts'
import type { Review } from '../api/types.ts'
import type { ActionName } from '../keys/actions.ts'
import type { Item } from './item.ts'
import { isOpen } from './item.ts'
import { BROWSE, type Mode, type OpenDialog } from './mode.ts'
import { DRAFT } from './NoteText.tsx'
import { filtered, neighbour, nextOpen } from './places.ts'
import type { ReviewActions } from './review-actions.ts'
import type { NoteSession } from './session.ts'
import { moveEdge, tokensOf, wordsOf, type Span } from './spans.ts'
import { cursorSpan, moveCursor, moveCursorByLine, startCursor } from './word-cursor.ts'
import { LABEL_WORDS, spokenItem } from './words.ts'

/** The state of a review beside the note itself: where the reviewer is, and what they are in the middle of. */
export function useReview(session: NoteSession) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const { items, text } = snapshot
  const [current, setCurrent] = useState(() => (items.find(isOpen) ?? items[0])?.ref)
  const [filter, setFilter] = useState('')
  const [mode, setMode] = useState<Mode>(BROWSE)
  const [dialog, setDialog] = useState<OpenDialog>()
  const visible = useMemo(() => filtered(items, filter), [items, filter])
  const words = useMemo(() => lazily(() => wordsOf(text)), [text])
  const tokens = useMemo(() => lazily(() => tokensOf(text)), [text])
  const item = current === undefined ? undefined : session.item(current)

  const pick = (ref: string | undefined): void => {
    setCurrent(ref)
    setMode((now) => (now.kind === 'correct' || now.kind === 'draft' ? BROWSE : now))
    const position = visible.findIndex((one) => one.ref === ref)
    const picked = visible[position]
    if (picked !== undefined) session.say(spokenItem(picked, position + 1, visible.length))
  }

  const review = (what: string, change: Review): void => {
    if (current !== undefined) session.decide(what, [{ ref: current, review: change }])
  }

  const decideAndGoOn = (status: 'accepted' | 'rejected'): void => {
    if (item === undefined) return
    const next = nextOpen(visible, item.ref)
    review(status === 'accepted' ? 'Accept' : 'Reject', { status })
    if (next !== undefined) pick(next.ref)
    else if (!items.some((one) => isOpen(one) && one.ref !== item.ref))
      setDialog({ kind: 'finish' })
    else session.say('Every item that the filter leaves is reviewed.')
  }

  const relabel = (label: Label): void => {
    if (mode.kind === 'draft') setMode({ ...mode, label })
    else review('Label', { label })
  }

  const reshape = (edge: 'start' | 'end', by: 1 | -1): void => {
    if (item === undefined) return
    const span = moveEdge(tokens(), { start: item.startOffset, end: item.endOffset }, edge, by)
    if (span === undefined) return session.say('The span cannot be moved further.')
    const moved = {
      startOffset: span.start,
      endOffset: span.end,
      text: text.slice(span.start, span.end),
    }
    review('Span', moved)
  }

  const select = (span: Span): void => {
    const label = mode.kind === 'draft' ? mode.label : LABELS[0]
    setMode({ kind: 'draft', span, label, cursor: undefined })
    session.say('Text selected. 1 to 4 choose the label, Enter adds it, Escape leaves it.')
  }

  const startSelecting = (): void => {
    const from = item?.endOffset ?? 0
    const cursor = startCursor(words(), from)
    const span = cursorSpan(words(), cursor)
    if (span === undefined) return session.say('There is no word in this note.')
    setMode({ kind: 'draft', span, label: LABELS[0], cursor })
    session.say(`Selecting: ${text.slice(span.start, span.end)}`)
  }

  /** An arrow key while text is selected. */
  const steer = (key: string, extend: boolean): boolean => {
    if (mode.kind !== 'draft') return false
    const cursor = mode.cursor ?? startCursor(words(), mode.span.start)
    const moved =
      key === 'ArrowRight' || key === 'ArrowLeft'
        ? moveCursor(words(), cursor, key === 'ArrowRight' ? 1 : -1, extend)
        : key === 'ArrowDown' || key === 'ArrowUp'
          ? moveCursorByLine(text, words(), cursor, key === 'ArrowDown' ? 1 : -1, extend)
          : undefined
    const span = moved === undefined ? undefined : cursorSpan(words(), moved)
    if (moved === undefined || span === undefined) return false
    setMode({ ...mode, cursor: moved, span })
    session.say(text.slice(span.start, span.end))
    return true
  }

  const addDraft = (): void => {
    if (mode.kind !== 'draft') return
    const { span, label } = mode
    const ref = session.add('Add', {
      documentId: session.documentId,
      text: text.slice(span.start, span.end),
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
    setCurrent(ref)
    session.say(`Added as ${LABEL_WORDS[label].name}.`)
  }

  const back = (redo: boolean): void => {
    const step = redo ? session.redo() : session.undo()
    if (step === undefined) return session.say(redo ? 'Nothing to redo.' : 'Nothing to undo.')
    const ref = step.effects[0]?.ref
    if (ref !== undefined && session.item(ref) !== undefined) setCurrent(ref)
    const many = step.effects.length > 1 ? ` (${step.effects.length} items)` : ''
    session.say(`${redo ? 'Redone' : 'Undone'}: ${step.what}${many}.`)
  }

  const linkTo = (targetRef: string): void => {
    if (mode.kind !== 'link') return
    if (targetRef === mode.sourceRef)
      return session.say('An item cannot be linked to itself. Choose another.', true)
    setDialog({ kind: 'relation', sourceRef: mode.sourceRef, targetRef })
    setMode(BROWSE)
  }

  const cancel = (): void => {
    document.getSelection()?.removeAllRanges()
    setMode(BROWSE)
  }

  const run = (action: ActionName): void => {
    switch (action) {
      case 'next':
        return pick(neighbour(visible, item, 1)?.ref ?? current)
      case 'previous':
        return pick(neighbour(visible, item, -1)?.ref ?? current)
      case 'nextOpen': {
        const next = nextOpen(visible, current)
        return next === undefined ? session.say('Nothing is left to review here.') : pick(next.ref)
      }
      case 'accept':
        return decideAndGoOn('accepted')
      case 'reject':
        return decideAndGoOn('rejected')
      case 'correct':
        return item === undefined ? undefined : setMode({ kind: 'correct' })
      case 'label1':
      case 'label2':
      case 'label3':
      case 'label4': {
        const label = LABELS[Number(action.at(-1)) - 1]
        return label === undefined ? undefined : relabel(label)
      }
      case 'negated':
        return review('Negated', { assertion: 'negated' })
      case 'present':
        return review('Present', { assertion: 'positive', experiencer: 'patient' })
      case 'possible':
        return review('Maybe', { assertion: 'possible' })
      case 'family':
        return review('Family', {
          experiencer: item?.experiencer === 'family' ? 'patient' : 'family',
        })
      case 'grow':
        return reshape('end', 1)
      case 'shrink':
        return reshape('end', -1)
      case 'growStart':
        return reshape('start', -1)
      case 'shrinkStart':
        return reshape('start', 1)
      case 'identical':
        return item === undefined ? undefined : setDialog({ kind: 'identical', ref: item.ref })
      case 'select':
        return startSelecting()
      case 'link':
        if (item === undefined) return undefined
        setMode({ kind: 'link', sourceRef: item.ref })
        return session.say(
          'Go to the other item with J and K and press Enter, or click it. Escape leaves it.',
        )
      case 'undo':
        return back(false)
      case 'redo':
        return back(true)
      case 'filter':
        return document.querySelector<HTMLInputElement>('[data-filter]')?.focus()
      case 'bulk':
      case 'export':
      case 'finish':
      case 'help':
        return setDialog({ kind: action })
    }
  }

  const latest = useRef<ReviewActions>(undefined)
  latest.current = {
    run,
    pick,
    relabel,
    linkTo,
    cancel,
    resolve: (ref, choice) => session.resolve(ref, choice),
    saveCorrection: (change) => {
      if (Object.keys(change).length > 0) review('Correct', change)
      setMode(BROWSE)
    },
  }
  const actions = useMemo(() => stable(latest), [])

  const drafted = useMemo(
    () => (mode.kind === 'draft' ? [...items, draftItem(session.documentId, text, mode)] : items),
    [items, mode, session, text],
  )

  return {
    snapshot,
    current,
    item,
    visible,
    filter,
    setFilter,
    mode,
    dialog,
    setDialog,
    drafted,
    actions,
    keys: { run, steer, addDraft, linkTo, cancel },
    select,
  }
}

/** Functions that stay the same and call what was rendered last, so that rows are not drawn again for them. */
function stable(latest: { current: ReviewActions | undefined }): ReviewActions {
  return {
    run: (action) => latest.current?.run(action),
    pick: (ref) => latest.current?.pick(ref),
    relabel: (label) => latest.current?.relabel(label),
    saveCorrection: (change) => latest.current?.saveCorrection(change),
    resolve: (ref, choice) => latest.current?.resolve(ref, choice),
    linkTo: (ref) => latest.current?.linkTo(ref),
    cancel: () => latest.current?.cancel(),
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function draftItem(
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
