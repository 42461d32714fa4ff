import { useRef, useState } from 'react'
import type { Api } from '../api/client.ts'
import { wordsFor } from '../api/failure.ts'
import type { Note } from '../api/types.ts'
import { Dialog } from '../app/Dialog.tsx'
import { exportOf } from './export-file.ts'
import type { DialogProps } from './Dialogs.tsx'

/** Asks before a note leaves the system, records it, and only then prints or saves it. */
export function DisclosureDialog({
  api,
  kind,
  session,
  snapshot,
  onClose,
}: DialogProps & { api: Api; kind: 'print' | 'export' }) {
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const key = useRef('')
  const unsaved = snapshot.pending > 0

  const go = async (): Promise<void> => {
    setBusy(true)
    if (key.current === '') key.current = crypto.randomUUID()
    let note: Note | undefined
    try {
      // What is stored, and not what is shown: the same but for what only the server knows.
      if (kind === 'export') note = await api.openNote(session.documentId)
      await api.disclose(session.documentId, kind, key.current)
    } catch (error) {
      setTrouble(`Not done, because it could not be recorded. ${wordsFor(error)}`)
      setBusy(false)
      return
    }
    onClose()
    // The dialog must be gone from the picture.
    if (note === undefined) setTimeout(() => print(), 50)
    else save(exportOf(note), `${session.documentId}.json`)
  }

  return (
    <Dialog title={kind === 'print' ? 'Print this note?' : 'Export this note?'} onClose={onClose}>
      <p>
        {kind === 'print' ? 'The printed page' : 'The file'} holds the text of the note and
        everything decided on it. It is recorded that you {kind} it. Keep it as you keep any other
        record of a patient.
      </p>
      {unsaved && <p>Some decisions are still being saved. Wait until they are.</p>}
      <p className="trouble" role="alert">
        {trouble}
      </p>
      <div className="buttons">
        <button type="button" onClick={onClose}>
          Cancel <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="primary"
          data-first
          disabled={busy || unsaved}
          onClick={() => void go()}
        >
          {kind === 'print' ? 'Print' : 'Export'}
        </button>
      </div>
    </Dialog>
  )
}

function save(content: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
