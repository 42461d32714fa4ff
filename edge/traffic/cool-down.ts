/** Leave to ask Lambda. A probe is the one request that finds out whether it is back. */
export type Leave = 'open' | 'probe'

/**
 * Leaves Lambda alone after a failure. A throttled request keeps the traffic alarm ringing, so what a killed Lambda gets
 * is one probe in each cool-down and isolate, and nothing else. Times are milliseconds.
 */
export function createCoolDown(lengthMs: number) {
  let closedUntil: number | undefined
  return {
    /**
     * Leave to ask, or undefined. A probe has to be one that changes nothing (`reads`): nobody's write should wait to find out.
     */
    ask(now: number, reads: boolean): Leave | undefined {
      if (closedUntil === undefined) return 'open'
      if (now < closedUntil || !reads) return undefined
      // Whatever becomes of this one, no other goes before another cool-down.
      closedUntil = now + lengthMs
      return 'probe'
    },
    /** An answer that was asked for before the failure says nothing about the time after it. */
    succeeded(leave: Leave): void {
      if (leave === 'probe') closedUntil = undefined
    },
    failed(now: number): void {
      closedUntil = now + lengthMs
    },
  }
}
export type CoolDown = ReturnType<typeof createCoolDown>
