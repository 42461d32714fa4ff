/** One call that a circuit let through. Exactly one of these ends it. */
export interface Passage {
  succeeded(): void
  /** `retryAfterMs`: how long the provider asked to be left alone. */
  failed(reason: string, retryAfterMs?: number): void
  /** It ended for a reason that is not the provider's. */
  abandoned(): void
}

export interface Circuit {
  /** Undefined while the circuit is open: the call is not to be made. */
  enter(): Passage | undefined
  /** The failure that opened the circuit, or the last one. */
  readonly reason: string | undefined
}

export interface CircuitOptions {
  /** Failures in a row that open it. */
  failures: number
  /** How long it stays open at least. Milliseconds. */
  coolDownMs: number
  /** Milliseconds; only differences count. */
  clock: () => number
}

/**
 * The circuit breaker of M. T. Nygard, "Release It!" (2007): closed until so many calls in a row have failed, then open
 * for a cool-down in which no call is made, then half open: one call goes through, and decides. So a provider that is away
 * costs a few timeouts and not one for every part of every note.
 */
export function createCircuit({ failures, coolDownMs, clock }: CircuitOptions): Circuit {
  let inARow = 0
  let openUntil: number | undefined
  let probing = false
  let reason: string | undefined

  const passage = (probe: boolean): Passage => {
    const end = (): void => {
      if (probe) probing = false
    }
    return {
      succeeded: () => {
        end()
        // A call from before the failures says nothing about now.
        if (openUntil !== undefined && !probe) return
        inARow = 0
        openUntil = undefined
      },
      failed: (why, retryAfterMs = 0) => {
        end()
        reason = why
        inARow++
        if (inARow >= failures) {
          const until = clock() + Math.max(coolDownMs, retryAfterMs)
          openUntil = Math.max(openUntil ?? until, until)
        }
      },
      abandoned: end,
    }
  }

  return {
    enter: () => {
      if (openUntil === undefined) return passage(false)
      if (clock() < openUntil || probing) return undefined
      probing = true
      return passage(true)
    },
    get reason() {
      return reason
    },
  }
}
