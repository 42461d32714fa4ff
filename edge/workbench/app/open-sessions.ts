import type { Api } from '../api/client.ts'
import { SessionTally } from '../review/session-tally.ts'
import type { NoteSession } from '../review/session.ts'

/** How often a note that is opened again looks whether its earlier changes are saved. Milliseconds. */
const LOOK_MS = 100

/** The notes of this page that have changes on their way, whether they are on the screen or not. */
export class OpenSessions {
  /** What was decided since the key was entered. */
  readonly tally = new SessionTally()
  readonly #sessions = new Set<NoteSession>()
  readonly #listeners = new Set<() => void>()
  #leftBehind: readonly string[] = []

  /** The notes on which a decision could not be saved after they were closed, by their ids. */
  readonly leftBehind = (): readonly string[] => this.#leftBehind

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(session: NoteSession): void {
    this.#sessions.add(session)
    const { documentId } = session
    session.onLeftBehind = () => this.#setLeftBehind([...this.#leftBehind, documentId])
    // Whoever opens the note sees what is there now.
    this.#setLeftBehind(this.#leftBehind.filter((id) => id !== documentId))
  }

  #setLeftBehind(ids: readonly string[]): void {
    this.#leftBehind = [...new Set(ids)]
    for (const listener of this.#listeners) listener()
  }

  /** The note is closed. Its last changes are still saved. */
  close(session: NoteSession): void {
    session.purge()
    if (session.unsaved === 0) this.#sessions.delete(session)
  }

  /**
   * Goes on with another key. After a lock somebody else may sit there: what is still on its way then goes out under the
   * key it was decided with, or waits for it.
   */
  useApi(api: Api, onlyForKey?: string): void {
    for (const session of this.#sessions) session.useApi(api, onlyForKey)
  }

  get unsaved(): number {
    let sum = 0
    for (const session of this.#sessions) sum += session.unsaved
    return sum
  }

  /** Resolves when nothing of a note is on its way any more, so that it can be read anew. */
  async settled(documentId: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const open = [...this.#sessions].filter((session) => session.documentId === documentId)
      const waiting = open.filter((session) => session.unsaved > 0)
      for (const session of open) if (session.unsaved === 0) this.#sessions.delete(session)
      if (waiting.length === 0 || signal.aborted) return
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
}
