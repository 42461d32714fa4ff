import type { Api } from '../api/client.ts'
import { ApiFailure, wordsFor } from '../api/failure.ts'
import type { Annotation, Note, Review } from '../api/types.ts'
import { decisionOn, newChange, refsOf, withoutRef, type Change } from './change.ts'
import type { Confirmed } from './confirmed.ts'
import { alreadySo } from './difference.ts'
import type { History } from './history.ts'
import type { SaveQueue } from './save-queue.ts'
import type { Conflict } from './snapshot.ts'
import { NOTE_STATUS_WORDS } from './words.ts'

/** What of a note under review a refusal has to do with. */
export interface Refusable {
  documentId: string
  api: () => Api
  confirmed: () => Confirmed
  queue: () => SaveQueue<Change>
  history: History
  say: (words: string) => void
  /** The note as it is now on the server. */
  refresh: (note: Note) => void
  /** Somebody deleted the note. */
  gone: () => void
}

/**
 * What happens when the server says no. The change has left the queue, so what was shown before is shown again; a
 * decision that met somebody else's is kept beside it until the reviewer chooses.
 */
export class Refusals {
  #conflicts: ReadonlyMap<string, Conflict> = new Map()
  readonly #note: Refusable

  constructor(note: Refusable) {
    this.#note = note
  }

  get conflicts(): ReadonlyMap<string, Conflict> {
    return this.#conflicts
  }

  /** @throws ApiFailure where the server could not be asked what is there now */
  async refused(change: Change, failure: ApiFailure): Promise<void> {
    if (failure.kind === 'stale' || failure.kind === 'missing') {
      return change.kind === 'status' || change.kind === 'unlink'
        ? this.#reconcile(change)
        : this.#compare(change, failure)
    }
    if (change.kind !== 'link') for (const ref of refsOf(change)) this.#note.history.forget(ref)
    this.#note.say(`Not saved, and taken back. ${wordsFor(failure)}`)
    // Somebody else's link is the one that was wanted, so it is shown.
    if (failure.code !== 'relationship-exists') return
    const note = await this.#readNote()
    if (note !== undefined) this.#note.refresh(note)
  }

  /** Lays a decision and what is there now side by side. Later decisions on the same item join it. */
  collide(ref: string, change: Change, theirs: Annotation): void {
    const { confirmed, queue, history, say } = this.#note
    const { undo } = change
    confirmed().items.set(ref, theirs)
    const mine: Review = decisionOn(change, ref)
    queue().rewrite((waiting) => {
      if (waiting === change) return waiting
      Object.assign(mine, decisionOn(waiting, ref))
      return withoutRef(waiting, ref)
    })
    history.forget(ref)
    if (Object.keys(mine).length > 0 && alreadySo(theirs, mine)) return
    this.#put(ref, { ref, mine, theirs: { ...theirs, ref }, undo })
    say(
      undo
        ? 'The undo was not carried out: somebody else changed the item meanwhile. Compare both.'
        : 'Somebody else changed this item meanwhile. Compare both and choose.',
    )
  }

  /** Conflicts hold the text of items. */
  forget(): void {
    this.#conflicts = new Map()
  }

  /** Ends a conflict and gives it. */
  settle(ref: string): Conflict | undefined {
    const conflict = this.#conflicts.get(ref)
    if (conflict !== undefined) this.#put(ref, undefined)
    return conflict
  }

  #put(ref: string, conflict: Conflict | undefined): void {
    const conflicts = new Map(this.#conflicts)
    if (conflict === undefined) conflicts.delete(ref)
    else conflicts.set(ref, conflict)
    this.#conflicts = conflicts
  }

  /** An item is not there any more, and neither is anything that waits to be decided on it. */
  vanished(ref: string): void {
    const { confirmed, queue, history, say } = this.#note
    confirmed().items.delete(ref)
    queue().rewrite((waiting) => withoutRef(waiting, ref))
    history.forget(ref)
    say('Somebody else has deleted this item.')
  }

  /** Looks at the items of a change as they are now. */
  async #compare(change: Change, failure: ApiFailure): Promise<void> {
    const note = await this.#readNote()
    if (note === undefined) return
    this.#note.refresh(note)
    const { items } = this.#note.confirmed()
    for (const ref of refsOf(change)) {
      const id = items.get(ref)?.id
      const theirs = note.annotations.find((one) => one.id === id)
      if (theirs === undefined) this.vanished(ref)
      else if (failure.kind === 'stale') this.collide(ref, change, theirs)
    }
  }

  /** The note's own state or a link met another change: what is there now stands, and that is said where it matters. */
  async #reconcile(change: Extract<Change, { kind: 'status' | 'unlink' }>): Promise<void> {
    const note = await this.#readNote()
    if (note === undefined) return
    this.#note.refresh(note)
    if (change.kind === 'unlink') {
      const { links } = this.#note.confirmed()
      if (links.has(change.ref))
        this.#note.say('Somebody else made this link again meanwhile, so it was left as it is.')
      return
    }
    // Also where another state waits to be saved: that one was decided later, and from here it goes on.
    Object.assign(this.#note.confirmed(), { status: note.status, version: note.version })
    if (note.status === change.status) return
    if (note.status === change.from) {
      // Something else about the note has changed, as when an analysis ends. The decision stands as it was made.
      this.#note.queue().push(newChange(change))
      return
    }
    this.#note.say(
      `Somebody else has set this note to “${NOTE_STATUS_WORDS[note.status]}” meanwhile. It was left so.`,
    )
  }

  /** The note as it is now; undefined when it is gone. @throws ApiFailure */
  async #readNote(): Promise<Note | undefined> {
    try {
      return await this.#note.api().openNote(this.#note.documentId)
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind !== 'missing') throw error
      this.#note.gone()
      return undefined
    }
  }
}
