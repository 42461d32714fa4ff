import { useEffect, useRef } from 'react'
import { ActiveTime } from './active-time.ts'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** The active time of this note, counted while the page is seen and something is done. */
export function useActiveTime(): ActiveTime {
  const ref = useRef<ActiveTime>(undefined)
  ref.current ??= new ActiveTime()
  const time = ref.current
  useEffect(() => {
    time.sign(performance.now())
    const sign = (): void => {
      if (document.visibilityState === 'visible') time.sign(performance.now())
    }
    const seen = (): void => {
      if (document.visibilityState === 'hidden') time.pause(performance.now())
    }
    for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true })
    document.addEventListener('visibilitychange', seen)
    return () => {
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true })
      document.removeEventListener('visibilitychange', seen)
    }
  }, [time])
  return time
}
