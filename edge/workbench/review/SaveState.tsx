import { useEffect, useState } from 'react'
import type { Snapshot } from './snapshot.ts'

/** A change that is saved within this is not worth a flicker. Milliseconds. */
const SAY_AFTER_MS = 300

/** Whether what is on the screen is stored. */
export function SaveState(props: { snapshot: Snapshot }) {
  const { pending, queue } = props.snapshot
  const [slow, setSlow] = useState(false)
  const waiting = pending > 0
  useEffect(() => {
    if (!waiting) {
      setSlow(false)
      return undefined
    }
    const timer = setTimeout(() => setSlow(true), SAY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  const troubled = queue === 'retrying' || queue === 'key'
  const words = troubled ? `Not saved: ${pending}` : slow && waiting ? 'Saving …' : 'Saved'
  return (
    <span
      className={troubled ? 'save-state trouble' : 'save-state'}
      role="status"
      data-pending={pending}
    >
      {words}
    </span>
  )
}
