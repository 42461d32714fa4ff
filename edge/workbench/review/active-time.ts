/** Without a sign of life for this long the reviewer counts as away. Milliseconds. */
export const AWAY_AFTER_MS = 30_000

/** How long a note has really been worked on: the clock stands while the page is hidden or nothing is done. */
export class ActiveTime {
  #total = 0
  #lastSign: number | undefined
  #countedTo = 0

  /** A key, a move, a scroll. `now` in milliseconds. */
  sign(now: number): void {
    this.#count(now)
    this.#lastSign = now
    this.#countedTo = now
  }

  /** The page is hidden: what comes until the next sign of life does not count. */
  pause(now: number): void {
    this.#count(now)
    this.#lastSign = undefined
  }

  /** Milliseconds so far. */
  total(now: number): number {
    this.#count(now)
    return this.#total
  }

  #count(now: number): void {
    if (this.#lastSign === undefined) return
    const until = Math.min(now, this.#lastSign + AWAY_AFTER_MS)
    this.#total += Math.max(0, until - this.#countedTo)
    this.#countedTo = Math.max(this.#countedTo, until)
  }
}

/** `4:05`, or `1:04:05` from an hour on. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
