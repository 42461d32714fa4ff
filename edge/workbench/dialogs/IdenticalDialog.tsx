import { Dialog } from '../app/Dialog.tsx'
import { identicalTo } from '../review/bulk-choice.ts'
import type { DialogProps } from './Dialogs.tsx'

/** One decision for every open suggestion that says the same of the same words. */
export function IdenticalDialog({
  session,
  snapshot,
  onClose,
  itemRef,
}: DialogProps & { itemRef: string }) {
  const item = session.item(itemRef)
  if (item === undefined) return null
  const same = identicalTo(snapshot.items, item)
  const decide = (status: 'accepted' | 'rejected'): void => {
    const what = status === 'accepted' ? 'Accept identical' : 'Reject identical'
    session.decide(
      what,
      same.map(({ ref }) => ({ ref, review: { status } })),
      true,
    )
    session.say(`${same.length} ${status}. One undo takes them all back.`)
    onClose()
  }
  return (
    <Dialog title="The same text elsewhere" onClose={onClose}>
      <p>
        <strong>{same.length}</strong> open{' '}
        {same.length === 1 ? 'suggestion reads' : 'suggestions read'} <q>{item.text}</q> with the
        same label and assertion.
      </p>
      <div className="buttons">
        <button type="button" onClick={onClose} data-first={same.length === 0 ? '' : undefined}>
          Cancel <kbd>Esc</kbd>
        </button>
        <button type="button" disabled={same.length === 0} onClick={() => decide('rejected')}>
          Reject {same.length}
        </button>
        <button
          type="button"
          className="primary"
          data-first={same.length > 0 ? '' : undefined}
          disabled={same.length === 0}
          onClick={() => decide('accepted')}
        >
          Accept {same.length}
        </button>
      </div>
    </Dialog>
  )
}
