/** Milliseconds without a sign of life until the warning, and until the lock. */
export const WARN_AFTER_MS = 4 * 60_000
export const LOCK_AFTER_MS = 5 * 60_000

export type IdleState = 'active' | 'warned' | 'locked'

/** What the time since the last sign of life means. Timers sleep with the machine, so clocks decide and not timers. */
export const idleState = (lastSign: number, now: number): IdleState =>
  now - lastSign >= LOCK_AFTER_MS ? 'locked' : now - lastSign >= WARN_AFTER_MS ? 'warned' : 'active'
