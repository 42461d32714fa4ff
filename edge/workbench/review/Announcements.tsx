import { useSyncExternalStore } from 'react'
import type { Announcer } from './announcer.ts'

/** Says the last thing that happened to whoever listens to the page, and shows it where it matters. */
export function Announcements(props: { announcer: Announcer }) {
  const notice = useSyncExternalStore(props.announcer.subscribe, props.announcer.notice)
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite">
        {notice?.words}
      </div>
      {notice?.urgent === true && (
        <div className="toast" role="alert">
          {notice.words}
        </div>
      )}
    </>
  )
}
