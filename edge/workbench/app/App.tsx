import { useCallback, useEffect, useRef, useState } from 'react'
import { createApi, type Api } from '../api/client.ts'
import { ReviewPage } from '../review/ReviewPage.tsx'
import { FIRST_VIEW, type ListView } from '../worklist/list-view.ts'
import { WorkList } from '../worklist/WorkList.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { forgetKey, keptKey } from './kept-key.ts'
import { KeyForm, type Entry } from './KeyForm.tsx'
import { LeftBehind } from './LeftBehind.tsx'
import { OpenSessions } from './open-sessions.ts'
import { pathOf, placeOf, type Place } from './place.ts'
import { useIdleLock } from './use-idle-lock.ts'

const ASK = 'Enter the API key you were given. It is kept in memory only.'
const LOCKED = 'Locked. The note is closed and your decisions are kept. Enter the key to go on.'

const sessions = new OpenSessions()

const firstApi = (): Api | undefined => {
  const key = keptKey()
  return key === undefined ? undefined : createApi(location.origin, key)
}

export function App() {
  const [api, setApi] = useState(firstApi)
  const [place, setPlace] = useState<Place>(() => placeOf(location.pathname))
  const [locked, setLocked] = useState(false)
  const [keyRefused, setKeyRefused] = useState(false)
  const view = useRef<ListView>(FIRST_VIEW)

  const lock = useCallback(() => {
    forgetKey()
    sessions.tally.clear()
    view.current = FIRST_VIEW
    setLocked(true)
    setKeyRefused(false)
    setApi(undefined)
  }, [])
  const idle = useIdleLock(api !== undefined, lock)
  const refuseKey = useCallback(() => setKeyRefused(true), [])
  const enter = useCallback(
    (entered: Entry) => {
      setApi(entered.api)
      setLocked(false)
      setKeyRefused(false)
      sessions.useApi(entered.api, locked ? entered.key : undefined)
    },
    [locked],
  )
  const go = useCallback((to: Place) => {
    history.pushState(null, '', pathOf(to))
    if (to.at === 'note') view.current = { ...view.current, opened: to.id }
    setPlace(to)
  }, [])

  useEffect(() => {
    const back = (): void => setPlace(placeOf(location.pathname))
    const leaving = (event: BeforeUnloadEvent): void => {
      if (sessions.unsaved > 0) event.preventDefault()
    }
    addEventListener('popstate', back)
    addEventListener('beforeunload', leaving)
    return () => {
      removeEventListener('popstate', back)
      removeEventListener('beforeunload', leaving)
    }
  }, [])

  if (api === undefined) {
    return (
      <main className="gate">
        <h1>Chartside</h1>
        <KeyForm reason={locked ? LOCKED : ASK} onEnter={enter} />
      </main>
    )
  }
  return (
    <ErrorBoundary>
      {place.at === 'list' ? (
        <WorkList
          api={api}
          notice={<LeftBehind sessions={sessions} onOpen={(id) => go({ at: 'note', id })} />}
          view={view}
          onOpen={(id) => go({ at: 'note', id })}
          onLock={lock}
          onKeyRefused={refuseKey}
        />
      ) : (
        <ReviewPage
          key={place.id}
          api={api}
          id={place.id}
          sessions={sessions}
          onLeave={() => go({ at: 'list' })}
          onLock={lock}
          onKeyRefused={refuseKey}
        />
      )}
      {idle === 'warned' && (
        <div className="banner warn floating" role="alert">
          Nothing has been done for four minutes. The page locks in a minute; press any key to stay.
        </div>
      )}
      {keyRefused && (
        <Dialog title="The API key is not valid any more" onClose={() => undefined}>
          <KeyForm
            reason="It has expired or was revoked. What you decided waits here until you enter another."
            onEnter={enter}
          />
        </Dialog>
      )}
    </ErrorBoundary>
  )
}
