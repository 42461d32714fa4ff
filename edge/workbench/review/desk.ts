import type { CurrentItem } from './current-item.ts'
import type { Item } from './item.ts'
import type { Mode, OpenDialog } from './mode.ts'
import type { NoteSession } from './session.ts'
import type { Span } from './spans.ts'

/** What the reviewer's keys and clicks work on: the note, the place in it, and what is under way. As of the last rendering. */
export interface Desk {
  session: NoteSession
  at: CurrentItem
  /** The items that the filter leaves. */
  visible: readonly Item[]
  mode: Mode
  setMode: (mode: Mode) => void
  setDialog: (dialog: OpenDialog) => void
  /** Back to the list of notes. */
  leave: () => void
  words: () => readonly Span[]
  tokens: () => readonly Span[]
}

export const currentItem = ({ session, at }: Desk): Item | undefined => session.item(at.ref)
