import { useSyncExternalStore } from 'react'
import type { OpenSessions } from './open-sessions.ts'

/** Says on the list what could not be saved after a note was closed. Opening the note shows what is there instead. */
export function LeftBehind(props: { sessions: OpenSessions; onOpen: (id: string) => void }) {
  const { sessions, onOpen } = props
  const ids = useSyncExternalStore(sessions.subscribe, sessions.leftBehind)
  if (ids.length === 0) return null
  return (
    <div className="banner error" role="alert">
      After you had left, a decision could not be saved, because somebody else had decided on the
      same item or deleted it. Look at what is there now:{' '}
      {ids.map((id) => (
        <button key={id} type="button" onClick={() => onOpen(id)}>
          Open {id}
        </button>
      ))}
    </div>
  )
}
