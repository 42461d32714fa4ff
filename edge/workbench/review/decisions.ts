import type { Label } from '#shared/domain/labels.ts'
import type { Review } from '../api/types.ts'
import { currentItem, type Desk } from './desk.ts'
import { isOpen } from './item.ts'
import { BROWSE } from './mode.ts'
import { nextOpen } from './places.ts'
import { moveEdge } from './spans.ts'
import { spokenItem } from './words.ts'

/** Goes to an item and says what it is. */
export function pick({ session, at, visible, mode, setMode }: Desk, ref: string | undefined): void {
  at.go(ref)
  if (mode.kind === 'correct' || mode.kind === 'draft') setMode(BROWSE)
  const position = visible.findIndex((one) => one.ref === ref)
  const picked = visible[position]
  if (picked !== undefined) session.say(spokenItem(picked, position + 1, visible.length))
}

/** Decides on the current item. */
export function review({ session, at }: Desk, what: string, change: Review): void {
  if (at.ref !== undefined) session.decide(what, [{ ref: at.ref, review: change }])
}

/** Accepts or rejects the current item and goes to the next one that is open; behind the last, asks whether all is done. */
export function decideAndGoOn(desk: Desk, status: 'accepted' | 'rejected'): void {
  const { session, visible } = desk
  const item = currentItem(desk)
  if (item === undefined) return
  const next = nextOpen(visible, item.ref)
  review(desk, status === 'accepted' ? 'Accept' : 'Reject', { status })
  if (next !== undefined) return pick(desk, next.ref)
  const left = session.snapshot().items.some((one) => isOpen(one) && one.ref !== item.ref)
  if (left) session.say('Every item that the filter leaves is reviewed.')
  else desk.setDialog({ kind: 'finish' })
}

/** Gives what is being selected, or else the current item, another label. */
export function relabel(desk: Desk, label: Label): void {
  const { mode, setMode } = desk
  if (mode.kind === 'draft') setMode({ ...mode, label })
  else review(desk, 'Label', { label })
}

/** Moves an edge of the current item by a word. */
export function reshape(desk: Desk, edge: 'start' | 'end', by: 1 | -1): void {
  const item = currentItem(desk)
  if (item === undefined) return
  const { session } = desk
  const from = { start: item.startOffset, end: item.endOffset }
  const span = moveEdge(desk.tokens(), from, edge, by)
  if (span === undefined) return session.say('The span cannot be moved further.')
  const { start: startOffset, end: endOffset } = span
  const text = session.snapshot().text.slice(startOffset, endOffset)
  review(desk, 'Span', { startOffset, endOffset, text })
}

/** Takes the last step back, or does it again, and goes to where it was. */
export function goBack({ session, at }: Desk, redo: boolean): void {
  const step = redo ? session.redo() : session.undo()
  if (step === undefined) return session.say(redo ? 'Nothing to redo.' : 'Nothing to undo.')
  const ref = step.effects[0]?.ref
  if (session.item(ref) !== undefined) at.go(ref)
  const many = step.effects.length > 1 ? ` (${step.effects.length} items)` : ''
  session.say(`${redo ? 'Redone' : 'Undone'}: ${step.what}${many}.`)
}
