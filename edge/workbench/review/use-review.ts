import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { cancel, choose, linkTo, runCommand } from './commands.ts'
import { CurrentItem } from './current-item.ts'
import { pick, relabel, review } from './decisions.ts'
import type { Desk } from './desk.ts'
import { isOpen } from './item.ts'
import { BROWSE, type Mode, type OpenDialog } from './mode.ts'
import { filtered } from './places.ts'
import type { ReviewActions } from './review-actions.ts'
import { addDraft, draftItem, select, steer } from './selecting.ts'
import type { NoteSession } from './session.ts'
import { tokensOf, wordsOf } from './spans.ts'

/** The state of a review beside the note itself: where the reviewer is, and what they are in the middle of. */
export function useReview(session: NoteSession, leave: () => void) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const { items, text } = snapshot
  const [at] = useState(() => new CurrentItem((items.find(isOpen) ?? items[0])?.ref))
  const [filter, setFilter] = useState('')
  const [mode, setMode] = useState<Mode>(BROWSE)
  const [dialog, setDialog] = useState<OpenDialog>()
  const visible = useMemo(() => filtered(items, filter), [items, filter])
  const words = useMemo(() => lazily(() => wordsOf(text)), [text])
  const tokens = useMemo(() => lazily(() => tokensOf(text)), [text])
  const drafted = useMemo(
    () => (mode.kind === 'draft' ? [...items, draftItem(session.documentId, text, mode)] : items),
    [items, mode, session, text],
  )

  const desk = useRef<Desk>(undefined)
  desk.current = { session, at, visible, mode, setMode, setDialog, leave, words, tokens }
  const actions = useMemo(() => actionsOn(desk), [])

  return { snapshot, at, visible, filter, setFilter, mode, dialog, setDialog, drafted, actions }
}

/** Functions that stay the same and work on what was rendered last, so that rows are not drawn again for them. */
function actionsOn(latest: { current: Desk | undefined }): ReviewActions {
  const on = <Rest extends unknown[], Result>(act: (desk: Desk, ...rest: Rest) => Result) => {
    return (...rest: Rest): Result => {
      if (latest.current === undefined) throw new Error('the review is not on the page')
      return act(latest.current, ...rest)
    }
  }
  return {
    run: on(runCommand),
    pick: on(pick),
    choose: on(choose),
    relabel: on(relabel),
    linkTo: on(linkTo),
    cancel: on(cancel),
    select: on(select),
    steer: on(steer),
    addDraft: on(addDraft),
    resolve: on(({ session }, ref, choice) => session.resolve(ref, choice)),
    saveCorrection: on((desk, change) => {
      if (Object.keys(change).length > 0) review(desk, 'Correct', change)
      desk.setMode(BROWSE)
    }),
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
