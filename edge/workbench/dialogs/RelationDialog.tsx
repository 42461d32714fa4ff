import { useState } from 'react'
import type { RelationType } from '#shared/domain/relationship.ts'
import { Dialog } from '../app/Dialog.tsx'
import type { DialogProps } from './Dialogs.tsx'

/** What engines say comes first, by the same names. */
const KNOWN: readonly RelationType[] = ['treats', 'evaluates', 'suggests']
const TYPES: readonly string[] = [...KNOWN, 'causes', 'follows', 'relates to']

/** How two items hang together. */
export function RelationDialog({
  session,
  onClose,
  sourceRef,
  targetRef,
}: DialogProps & { sourceRef: string; targetRef: string }) {
  const [type, setType] = useState(TYPES[0] ?? '')
  return (
    <Dialog title="Link two items" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          session.link({ sourceRef, targetRef, relationType: type })
          session.say('Linked.')
          onClose()
        }}
      >
        <p>
          <q>{session.item(sourceRef)?.text}</q> … <q>{session.item(targetRef)?.text}</q>
        </p>
        <fieldset>
          <legend>The first one</legend>
          {TYPES.map((one, i) => (
            <label key={one} className="tick">
              <input
                type="radio"
                name="relation"
                data-first={i === 0 ? '' : undefined}
                checked={one === type}
                onChange={() => setType(one)}
              />
              {one} the second
            </label>
          ))}
        </fieldset>
        <div className="buttons">
          <button type="button" onClick={onClose}>
            Cancel <kbd>Esc</kbd>
          </button>
          <button type="submit" className="primary">
            Link <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
