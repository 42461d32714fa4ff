import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { bulkChoice, type Reservation } from '../review/bulk-choice.ts'
import { LABEL_WORDS } from '../review/words.ts'
import type { DialogProps } from './Dialogs.tsx'

const WORDS: Record<Reservation, string> = {
  negated: 'negated',
  possible: 'possible or conditional',
  family: 'about somebody else',
  uncoded: 'without a code',
  overlapping: 'overlapping another',
}

export function BulkDialog({ session, snapshot, onClose }: DialogProps) {
  const [threshold, setThreshold] = useState(95)
  const { chosen, perLabel, leftOut } = bulkChoice(snapshot.items, threshold / 100)
  const accept = (): void => {
    session.decide(
      'Bulk accept',
      chosen.map(({ ref }) => ({ ref, review: { status: 'accepted' as const } })),
      true,
    )
    session.say(`${chosen.length} accepted. One undo takes them all back.`)
    onClose()
  }
  return (
    <Dialog title="Accept what is certain" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0) accept()
        }}
      >
        <label>
          Confidence of at least (per cent)
          <input
            data-first
            type="number"
            min={50}
            max={100}
            value={threshold}
            onChange={(event) => setThreshold(Number(event.target.value))}
          />
        </label>
        <div aria-live="polite">
          <p>
            <strong>{chosen.length}</strong> would be accepted{chosen.length > 0 && ':'}
          </p>
          <ul>
            {[...perLabel].map(([label, count]) => (
              <li key={label}>
                {LABEL_WORDS[label].name}: {count}
              </li>
            ))}
          </ul>
          {leftOut.size > 0 && (
            <p className="quiet">
              Left to look at one by one:{' '}
              {[...leftOut]
                .map(([reservation, count]) => `${count} ${WORDS[reservation]}`)
                .join(', ')}
              .
            </p>
          )}
          {chosen.length === 0 && <p>Lower the threshold, or go on one by one.</p>}
        </div>
        <div className="buttons">
          <button type="button" onClick={onClose}>
            Cancel <kbd>Esc</kbd>
          </button>
          <button type="submit" className="primary" disabled={chosen.length === 0}>
            Accept {chosen.length} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
