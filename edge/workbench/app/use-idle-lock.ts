import { useEffect, useState } from 'react'
import { idleState, type IdleState } from './idle-lock.ts'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/** How long nothing has been done, as a state. A page that comes back from the back-forward cache is locked at once. */
export function useIdleLock(on: boolean, lock: () => void): IdleState {
  const [state, setState] = useState<IdleState>('active')
  useEffect(() => {
    if (!on) return undefined
    let lastSign = Date.now()
    setState('active')
    const look = (): void => {
      const now = idleState(lastSign, Date.now())
      setState(now)
      if (now === 'locked') lock()
    }
    const sign = (): void => {
      // Time may have passed unseen, while the machine slept.
      look()
      lastSign = Date.now()
    }
    const timer = setInterval(look, 1_000)
    const restored = (event: PageTransitionEvent): void => {
      if (event.persisted) lock()
    }
    // The picture that the cache keeps must not show a note.
    const cover = (): void => document.documentElement.classList.add('covered')
    const uncover = (): void => document.documentElement.classList.remove('covered')
    for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true })
    addEventListener('pagehide', cover)
    addEventListener('pageshow', uncover)
    addEventListener('pageshow', restored)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true })
      removeEventListener('pagehide', cover)
      removeEventListener('pageshow', uncover)
      removeEventListener('pageshow', restored)
      document.removeEventListener('visibilitychange', look)
    }
  }, [on, lock])
  return state
}
