import { setTimeout as sleep } from 'node:timers/promises'

/** The drill's time: its own minutes, compressed. */
export interface Pace {
  /** How many times faster than the clock it passes. */
  scale: number
  /** Milliseconds by the clock for so many seconds of the drill. */
  ms(seconds: number): number
  /** Waits for so many seconds of the drill. */
  wait(seconds: number): Promise<void>
}

export const createPace = (scale: number): Pace => {
  const ms = (seconds: number): number => (seconds * 1000) / scale
  return { scale, ms, wait: (seconds) => sleep(ms(seconds)) }
}
