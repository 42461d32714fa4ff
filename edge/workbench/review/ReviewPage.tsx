import { useCallback, useEffect, useState } from 'react'
import type { Api } from '../api/client.ts'
import { ApiFailure, wordsFor } from '../api/failure.ts'
import { Waiting } from '../app/Waiting.tsx'
import type { OpenSessions } from '../app/open-sessions.ts'
import { Review } from './Review.tsx'
import { NoteSession } from './session.ts'

type Loaded =
  | { at: 'loading' }
  | { at: 'open'; session: NoteSession }
  | { at: 'failed'; failure: unknown }

const RUNTIME = {
  timers: {
    set: (work: () => void, ms: number) => setTimeout(work, ms),
    clear: (timer: unknown) => clearTimeout(timer as number | undefined),
  },
  now: () => new Date(),
}

/** A note from its id: fetched, opened, and closed again with every word of it forgotten. */
export function ReviewPage(props: {
  api: Api
  id: string
  sessions: OpenSessions
  onLeave: () => void
  onLock: () => void
  onKeyRefused: () => void
}) {
  const { api, id, sessions, onKeyRefused } = props
  const [loaded, setLoaded] = useState<Loaded>({ at: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // A new key goes to the sessions by itself; the note is not read again for it.
  const [firstApi] = useState(() => api)
  const reading = loaded.at === 'failed' ? api : firstApi

  useEffect(() => {
    const stop = new AbortController()
    let session: NoteSession | undefined
    const open = async (): Promise<void> => {
      setLoaded({ at: 'loading' })
      try {
        await sessions.settled(id, stop.signal)
        const note = await reading.openNote(id)
        if (stop.signal.aborted) return
        session = new NoteSession(reading, note, RUNTIME)
        sessions.add(session)
        setLoaded({ at: 'open', session })
      } catch (error) {
        if (stop.signal.aborted) return
        if (error instanceof ApiFailure && error.kind === 'key') onKeyRefused()
        setLoaded({ at: 'failed', failure: error })
      }
    }
    void open()
    return () => {
      stop.abort()
      if (session !== undefined) sessions.close(session)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, attempt, sessions, onKeyRefused])

  const again = useCallback(() => setAttempt((n) => n + 1), [])

  if (loaded.at === 'open') {
    return (
      <Review
        key={attempt}
        api={api}
        session={loaded.session}
        tally={sessions.tally}
        onLeave={props.onLeave}
        onLock={props.onLock}
        onKeyRefused={onKeyRefused}
      />
    )
  }
  const missing =
    loaded.at === 'failed' &&
    loaded.failure instanceof ApiFailure &&
    loaded.failure.kind === 'missing'
  return (
    <main className="message">
      {loaded.at === 'loading' ? (
        <>
          <h1>Opening the note</h1>
          <Waiting words="It is on its way" />
        </>
      ) : (
        <div role="alert">
          <h1>{missing ? 'This note is not there' : 'The note could not be opened'}</h1>
          <p>
            {missing ? 'It never existed, or somebody has deleted it.' : wordsFor(loaded.failure)}
          </p>
        </div>
      )}
      <div className="buttons">
        <button type="button" onClick={props.onLeave}>
          Back to the notes
        </button>
        {loaded.at === 'failed' && !missing && (
          <button type="button" className="primary" onClick={again}>
            Try again
          </button>
        )}
      </div>
    </main>
  )
}
