import type { Api } from '../api/client.ts'
import type { NewAnnotation, Note } from '../api/types.ts'
import { Announcer } from './announcer.ts'
import { newChange, type Change, type Decision, type LinkDraft } from './change.ts'
import { adopt, confirmedFrom, type Confirmed } from './confirmed.ts'
import { alreadySo } from './difference.ts'
import { History, type Step } from './history.ts'
import { byPosition, type Item } from './item.ts'
import { added, overlay, reviewed, type Context } from './overlay.ts'
import { decisionChanges, reenactment } from './reenact.ts'
import { Refusals } from './refusals.ts'
import { SaveQueue, type Timers } from './save-queue.ts'
import { sendChange } from './send-change.ts'
import type { Link, Snapshot } from './snapshot.ts'

/** How often a note is read again for one wish to see it as it is. */
const READS = 3

/**
 * One note under review. What is shown is what the server has confirmed with the pending changes laid over it, so a
 * change that is refused is undone by leaving it out.
 */
export class NoteSession {
  readonly documentId: string
  readonly history = new History()
  readonly announcer = new Announcer()
  /** The items that were decided on here. */
  readonly touched = new Set<string>()
  /** Called where a decision could not be saved after the note was closed. */
  onLeftBehind: () => void = () => undefined
  #api: Api
  #purged = false
  /** How many changes were saved. */
  #saved = 0
  readonly #confirmed: Confirmed
  #items = new Map<string, Item>()
  #snapshot: Snapshot
  readonly #queue: SaveQueue<Change>
  readonly #refusals: Refusals
  readonly #listeners = new Set<() => void>()
  readonly #now: () => Date

  constructor(api: Api, note: Note, runtime: { timers: Timers; now: () => Date }) {
    const { text, annotations: _annotations, relationships: _links, lastRun, ...facts } = note
    this.#api = api
    this.#now = runtime.now
    this.#confirmed = confirmedFrom(note)
    this.documentId = note.id
    this.#refusals = new Refusals({
      documentId: note.id,
      api: () => this.#api,
      confirmed: () => this.#confirmed,
      queue: () => this.#queue,
      history: this.history,
      say: (words) => this.say(words, true),
      refresh: (now) => this.#refresh(now),
      gone: () => this.#gone(),
    })
    this.#queue = new SaveQueue<Change>({
      send: (change) => this.#send(change),
      refused: async (change, failure) => {
        await this.#refusals.refused(change, failure)
        if (this.#purged) this.#forgetWords()
        this.#show()
      },
      changed: () => this.#show(),
      timers: runtime.timers,
    })
    this.#snapshot = {
      facts,
      text: text ?? '',
      lastRun,
      items: [],
      links: [],
      conflicts: new Map(),
      pending: 0,
      queue: 'idle',
      trouble: undefined,
      undo: this.history.depth,
      gone: false,
    }
    this.#show()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.#snapshot

  item(ref: string | undefined): Item | undefined {
    return ref === undefined ? undefined : this.#items.get(ref)
  }

  /** Decides on items, in one step that is undone together. */
  decide(what: string, decisions: readonly Decision[], bulk = false): void {
    const effective = decisions.filter(({ ref, review }) => {
      const item = this.#items.get(ref)
      return item !== undefined && !alreadySo(item, review) && !this.#refusals.conflicts.has(ref)
    })
    if (effective.length === 0) return
    const context = this.#context()
    const effects = effective.map(({ ref, review }) => {
      const before = this.#items.get(ref)
      return { ref, before, after: before && reviewed(before, review, context) }
    })
    this.history.add({ what, effects, links: [], bulk })
    for (const { ref } of effective) this.touched.add(ref)
    this.#begin()
    this.#queue.push(...decisionChanges(effective, { bulk, undo: false }))
  }

  /** Adds an annotation and gives its ref. */
  add(what: string, input: NewAnnotation): string {
    const ref = `new-${crypto.randomUUID()}`
    const after = added(ref, input, this.#context())
    this.history.add({ what, effects: [{ ref, before: undefined, after }], links: [], bulk: false })
    this.touched.add(ref)
    this.#begin()
    this.#queue.push(newChange({ kind: 'add', ref, input }))
    return ref
  }

  link(draft: Omit<LinkDraft, 'ref' | 'source'>): void {
    const link = { ...draft, ref: `link-${crypto.randomUUID()}`, source: 'human' as const }
    this.history.add({ what: 'Link', effects: [], links: [{ link, made: true }], bulk: false })
    this.#queue.push(newChange({ kind: 'link', link }))
  }

  unlink({ id: _id, ...link }: Link): void {
    this.history.add({ what: 'Unlink', effects: [], links: [{ link, made: false }], bulk: false })
    this.#queue.push(newChange({ kind: 'unlink', ref: link.ref }))
  }

  /** Marks the note itself as reviewed, or as in progress again. */
  setStatus(status: 'in_progress' | 'reviewed'): void {
    this.#queue.push(newChange({ kind: 'status', status, from: this.#snapshot.facts.status }))
  }

  /** Takes the last step back, by compensating changes. Gives what it was. */
  undo(): Step | undefined {
    return this.#reenact(this.history.back(), 'before')
  }

  redo(): Step | undefined {
    return this.#reenact(this.history.forth(), 'after')
  }

  /** Ends a conflict: leaves theirs as it is, or decides again on it. */
  resolve(ref: string, choice: 'theirs' | 'mine'): void {
    const conflict = this.#refusals.settle(ref)
    if (conflict === undefined) return
    if (choice === 'mine') this.decide('Reapply', [{ ref, review: conflict.mine }])
    this.#show()
  }

  /** Takes another key, or the same one again, and goes on with what waits. With `onlyForKey`, only where that was the key. */
  useApi(api: Api, onlyForKey?: string): void {
    if (onlyForKey !== undefined && !this.#api.usesKey(onlyForKey)) return
    this.#api = api
    this.#queue.retryNow()
  }

  retryNow(): void {
    this.#queue.retryNow()
  }

  /**
   * Reads the note again: after an analysis, say. A note that was read while a change was being saved may be older than
   * that change, so it is read once more; after some tries it is left for the next time. @throws ApiFailure
   */
  async reload(): Promise<void> {
    for (let attempt = 0; attempt < READS; attempt++) {
      const saved = this.#saved
      const note = await this.#api.openNote(this.documentId)
      if (saved === this.#saved) return this.#refresh(note)
    }
  }

  /** Takes in what the server has now. Pending changes stay laid over it. */
  #refresh(note: Note): void {
    adopt(this.#confirmed, note, this.#queue.pending)
    if (this.#purged) return this.#forgetWords()
    const { text, annotations: _annotations, relationships: _links, lastRun, ...facts } = note
    this.#patch({ facts, text: text ?? '', lastRun })
    this.#show()
  }

  say(words: string, urgent = false): void {
    if (!this.#purged) this.announcer.say(words, urgent)
    else if (urgent) this.onLeftBehind()
  }

  /** Forgets every word of the note. Changes that are still pending go on to be saved. */
  purge(): void {
    this.#purged = true
    this.#forgetWords()
    this.#items.clear()
    this.history.purge()
    this.announcer.purge()
    this.#patch({ text: '', items: [], links: [], facts: { ...this.#snapshot.facts, title: '' } })
    this.#listeners.clear()
  }

  get unsaved(): number {
    return this.#queue.pending.length
  }

  #context(): Context {
    return { subject: 'you', at: this.#now().toISOString(), noteText: this.#snapshot.text }
  }

  #begin(): void {
    if (this.#snapshot.facts.status === 'ready_for_review') this.setStatus('in_progress')
  }

  async #send(change: Change): Promise<void> {
    await sendChange(this.#api, this.documentId, change, this.#confirmed, (ref, theirs) =>
      theirs === undefined
        ? this.#refusals.vanished(ref)
        : this.#refusals.collide(ref, change, theirs),
    )
    this.#saved++
  }

  #reenact(step: Step | undefined, side: 'before' | 'after'): Step | undefined {
    if (step === undefined) return undefined
    this.#queue.push(...reenactment(step, side, (ref) => this.#items.get(ref)))
    return step
  }

  #gone(): void {
    this.#queue.rewrite(() => undefined)
    this.#patch({ gone: true })
  }

  #forgetWords(): void {
    this.#refusals.forget()
    for (const [ref, annotation] of this.#confirmed.items) {
      const { codes: _codes, attributes: _attributes, ...rest } = annotation
      this.#confirmed.items.set(ref, { ...rest, text: '' })
    }
  }

  #show(): void {
    if (this.#purged) return
    const { pending } = this.#queue
    const { items, links, status } = overlay(this.#confirmed, pending, this.#items, this.#context())
    this.#items = items
    const sorted = [...items.values()].toSorted(byPosition)
    const { items: before, facts } = this.#snapshot
    const same = before.length === sorted.length && before.every((item, i) => item === sorted[i])
    this.#patch({
      items: same ? before : sorted,
      links,
      facts: status === facts.status ? facts : { ...facts, status },
    })
    for (const listener of this.#listeners) listener()
  }

  #patch(changes: Partial<Snapshot>): void {
    this.#snapshot = {
      ...this.#snapshot,
      ...changes,
      conflicts: this.#refusals.conflicts,
      pending: this.#queue.pending.length,
      queue: this.#queue.state,
      trouble: this.#queue.trouble,
      undo: this.history.depth,
    }
  }
}
