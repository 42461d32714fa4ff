import { Dialog } from '../app/Dialog.tsx'
import { isOpen } from '../review/item.ts'
import type { DialogProps } from './Dialogs.tsx'

export function FinishDialog({
  session,
  snapshot,
  onClose,
  onLeave,
}: DialogProps & { onLeave: () => void }) {
  const left = snapshot.items.filter(isOpen).length
  const finish = (leave: boolean): void => {
    session.setStatus('reviewed')
    session.say('The note is marked as reviewed.')
    onClose()
    if (leave) onLeave()
  }
  return (
    <Dialog
      title={left === 0 ? 'Everything is reviewed' : `${left} still to review`}
      onClose={onClose}
    >
      <p>
        {left === 0
          ? 'Mark the note as reviewed? It can still be opened and changed afterwards.'
          : 'The note can be marked as reviewed all the same; what is open stays a suggestion.'}
      </p>
      <div className="buttons">
        <button type="button" onClick={onClose}>
          Not yet <kbd>Esc</kbd>
        </button>
        <button type="button" onClick={() => finish(true)}>
          Mark and go to the notes
        </button>
        <button type="button" className="primary" data-first onClick={() => finish(false)}>
          Mark as reviewed <kbd>Enter</kbd>
        </button>
      </div>
    </Dialog>
  )
}
