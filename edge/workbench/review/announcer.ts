/** Something that happened, to be said aloud; what is urgent is shown as well. A new object each time. */
export interface Notice {
  words: string
  urgent: boolean
}

/** The last thing that happened. Apart from what the page shows of the note, so that words alone draw nothing anew. */
export class Announcer {
  #notice: Notice | undefined
  readonly #listeners = new Set<() => void>()

  say(words: string, urgent = false): void {
    this.#notice = { words, urgent }
    for (const listener of this.#listeners) listener()
  }

  readonly notice = (): Notice | undefined => this.#notice

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What was said may quote the note. */
  purge(): void {
    this.#notice = undefined
    this.#listeners.clear()
  }
}
