import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import {
  ACTIONS,
  ACTION_NAMES,
  DEFAULT_KEYMAP,
  keyCap,
  keyOf,
  remap,
  type ActionName,
} from '../keys/actions.ts'
import type { KeySettings } from '../keys/settings.ts'

/** What the page can do, by which keys; and their settings. */
export function HelpDialog(props: {
  settings: KeySettings
  onSettings: (settings: KeySettings) => void
  onClose: () => void
}) {
  const { settings, onSettings } = props
  const [waiting, setWaiting] = useState<ActionName>()
  return (
    <Dialog title="Help and keys" onClose={props.onClose} wide>
      <p>
        In the list of notes, <kbd>J</kbd> and <kbd>K</kbd> go down and up and <kbd>Enter</kbd>{' '}
        opens a note.
      </p>
      <p>
        In a note, go through the suggestions with <kbd>J</kbd> and <kbd>K</kbd>. Accept with{' '}
        <kbd>A</kbd>, reject with <kbd>R</kbd>; both go on to the next one. Change a label with{' '}
        <kbd>1</kbd> to <kbd>4</kbd>, an assertion with <kbd>N</kbd> <kbd>P</kbd> <kbd>M</kbd>{' '}
        <kbd>F</kbd>. Mark text the suggestions missed by selecting it, or with <kbd>S</kbd>. Every
        decision is saved at once, and <kbd>U</kbd> takes it back. Behind the last one, the note is
        marked as reviewed; <kbd>G</kbd> goes back to the list.
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.on}
          onChange={(event) => onSettings({ ...settings, on: event.target.checked })}
        />
        Use these keys
      </label>
      <ul className="keys">
        {ACTION_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-label={`${waiting === name ? 'press a key' : keyCap(settings.keymap[name])}, the key for: ${ACTIONS[name].words}`}
              onClick={() => setWaiting(name)}
              onBlur={() => setWaiting(undefined)}
              onKeyDown={(event) => {
                if (waiting !== name) return
                const key = keyOf(event.nativeEvent)
                if (key === undefined) return
                event.preventDefault()
                onSettings({ ...settings, keymap: remap(settings.keymap, name, key) })
                setWaiting(undefined)
              }}
            >
              {waiting === name ? 'press a key' : <kbd>{keyCap(settings.keymap[name])}</kbd>}
            </button>
            {ACTIONS[name].words}
          </li>
        ))}
      </ul>
      <p className="quiet">
        <kbd>Esc</kbd> leaves what you are in. Click a key above to put the action on another one.
      </p>
      <div className="buttons">
        <button type="button" onClick={() => onSettings({ on: true, keymap: DEFAULT_KEYMAP })}>
          Keys as they were
        </button>
        <button type="button" className="primary" data-first onClick={props.onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  )
}
