import type { Label } from '#shared/domain/labels.ts'
import type { Review } from '../api/types.ts'
import type { ActionName } from '../keys/actions.ts'
import type { Span } from './spans.ts'

/** What the parts of the review page can ask for. The object stays the same for as long as the note is open. */
export interface ReviewActions {
  run: (action: ActionName) => void
  pick: (ref: string) => void
  /** An item was clicked: it is the other end of a link, where one is being made. */
  choose: (ref: string) => void
  relabel: (label: Label) => void
  saveCorrection: (review: Review) => void
  resolve: (ref: string, choice: 'theirs' | 'mine') => void
  linkTo: (ref: string) => void
  cancel: () => void
  select: (span: Span) => void
  /** An arrow key while text is selected. Gives whether it meant something. */
  steer: (key: string, extend: boolean) => boolean
  addDraft: () => void
}
