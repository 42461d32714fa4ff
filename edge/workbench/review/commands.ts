import { LABELS } from '#shared/domain/labels.ts'
import type { ActionName } from '../keys/actions.ts'
import { decideAndGoOn, goBack, pick, relabel, reshape, review } from './decisions.ts'
import { currentItem, type Desk } from './desk.ts'
import { BROWSE } from './mode.ts'
import { neighbour, nextOpen } from './places.ts'
import { startSelecting } from './selecting.ts'

/** Does what a key or a button stands for. */
export function runCommand(desk: Desk, action: ActionName): void {
  const { session, at, visible, setDialog, setMode } = desk
  const item = currentItem(desk)
  switch (action) {
    case 'next':
      return pick(desk, neighbour(visible, item, 1)?.ref ?? at.ref)
    case 'previous':
      return pick(desk, neighbour(visible, item, -1)?.ref ?? at.ref)
    case 'nextOpen': {
      const next = nextOpen(visible, at.ref)
      return next === undefined
        ? session.say('Nothing is left to review here.')
        : pick(desk, next.ref)
    }
    case 'accept':
      return decideAndGoOn(desk, 'accepted')
    case 'reject':
      return decideAndGoOn(desk, 'rejected')
    case 'correct':
      return item === undefined ? undefined : setMode({ kind: 'correct' })
    case 'label1':
    case 'label2':
    case 'label3':
    case 'label4': {
      const label = LABELS[Number(action.at(-1)) - 1]
      return label === undefined ? undefined : relabel(desk, label)
    }
    case 'negated':
      return review(desk, 'Negated', { assertion: 'negated' })
    case 'present':
      return review(desk, 'Present', { assertion: 'positive', experiencer: 'patient' })
    case 'possible':
      return review(desk, 'Maybe', { assertion: 'possible' })
    case 'family':
      return review(desk, 'Family', {
        experiencer: item?.experiencer === 'family' ? 'patient' : 'family',
      })
    case 'grow':
      return reshape(desk, 'end', 1)
    case 'shrink':
      return reshape(desk, 'end', -1)
    case 'growStart':
      return reshape(desk, 'start', -1)
    case 'shrinkStart':
      return reshape(desk, 'start', 1)
    case 'identical':
      return item === undefined ? undefined : setDialog({ kind: 'identical', ref: item.ref })
    case 'select':
      return startSelecting(desk)
    case 'link':
      if (item === undefined) return undefined
      setMode({ kind: 'link', sourceRef: item.ref })
      return session.say(
        'Go to the other item with J and K and press Enter, or click it. Escape leaves it.',
      )
    case 'undo':
      return goBack(desk, false)
    case 'redo':
      return goBack(desk, true)
    case 'filter':
      return document.querySelector<HTMLInputElement>('[data-filter]')?.focus()
    case 'leave':
      return desk.leave()
    case 'bulk':
    case 'export':
    case 'finish':
    case 'help':
      return setDialog({ kind: action })
  }
}

/** An item was clicked. */
export const choose = (desk: Desk, ref: string): void =>
  desk.mode.kind === 'link' ? linkTo(desk, ref) : pick(desk, ref)

/** Ends the choice of a link's other end, and asks how the two hang together. */
export function linkTo({ session, mode, setMode, setDialog }: Desk, targetRef: string): void {
  if (mode.kind !== 'link') return
  if (targetRef === mode.sourceRef)
    return session.say('An item cannot be linked to itself. Choose another.', true)
  setDialog({ kind: 'relation', sourceRef: mode.sourceRef, targetRef })
  setMode(BROWSE)
}

/** Leaves what is under way. */
export function cancel({ setMode }: Desk): void {
  document.getSelection()?.removeAllRanges()
  setMode(BROWSE)
}
