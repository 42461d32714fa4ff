import { applyReview } from '#shared/domain/review.ts'
import type { Api } from '../api/client.ts'
import { ApiFailure, wordsFor } from '../api/failure.ts'
import type { Annotation, NewAnnotation, Note, Relationship, Review, Run } from '../api/types.ts'
import { refsOf, type Change, type Decision, type LinkDraft } from './change.ts'
import { alreadySo, reviewFrom } from './difference.ts'
import { History, type Step } from './history.ts'
import { byPosition, type Item } from './item.ts'
import { SaveQueue, type QueueState, type Timers } from './save-queue.ts'
import { sendChange, type Confirmed } from './send-change.ts'

export type NoteFacts = Omit<Note, 'text' | 'annotations' | 'relationships' | 'lastRun'>

/** A decision that met another one: what the reviewer wanted, and what is there now. */
export interface Conflict {
  ref: string
  mine: Review
  theirs: Item
  undo: boolean
}

export interface Link extends LinkDraft {
  /** Undefined while it is being saved. */
  id: string | undefined
}

/** What the page shows. A new object at every change; parts that have not changed stay the same objects. */
export interface Snapshot {
  facts: NoteFacts
  text: string
  lastRun: Run | undefined
  items: readonly Item[]
  links: readonly Link[]
  conflicts: ReadonlyMap<string, Conflict>
  pending: number
  queue: QueueState
  trouble: ApiFailure | undefined
  undo: { done: number; undone: number }
  /** The last thing that happened, to be said aloud. A new object each time. */
  notice: { words: string; urgent: boolean } | undefined
  /** Somebody deleted the note. */
  gone: boolean
}

/**
 * One note under review. What is shown is what the server has confirmed with the pending changes laid over it, so a
 * change that is refused is undone by leaving it out.
 */
export class NoteSession {
  readonly documentId: string
  readonly history = new History()
  #api: Api
  readonly #subject = 'you'
  #purged = false
  #confirmed: Confirmed
  #items = new Map<string, Item>()
  #snapshot: Snapshot
  readonly #queue: SaveQueue<Change>
  readonly #listeners = new Set<() => void>()
  readonly #now: () => Date

  constructor(api: Api, note: Note, runtime: { timers: Timers; now: () => Date }) {
    const { text, annotations, relationships, lastRun, ...facts } = note
    this.#api = api
    this.#now = runtime.now
    this.#confirmed = { items: new Map(), links: new Map(), status: facts.status }
    this.documentId = note.id
    this.#queue = new SaveQueue<Change>({
      send: async (change) => {
        await sendChange(this.#api, this.documentId, change, this.#confirmed, (ref, theirs) =>
          this.#collide(ref, change, theirs),
        )
      },
      refused: (change, failure) => this.#refused(change, failure),
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
      notice: undefined,
      gone: false,
    }
    this.#adopt(annotations, relationships)
    this.#show()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.#snapshot

  item(ref: string): Item | undefined {
    return this.#items.get(ref)
  }

  /** Decides on items, in one step that is undone together. */
  decide(what: string, decisions: readonly Decision[], bulk = false): void {
    const effective = decisions.filter(({ ref, review }) => {
      const item = this.#items.get(ref)
      return item !== undefined && !alreadySo(item, review) && !this.#snapshot.conflicts.has(ref)
    })
    if (effective.length === 0) return
    const effects = effective.map(({ ref, review }) => {
      const before = this.#items.get(ref)
      return { ref, before, after: before && this.#reviewed(before, review) }
    })
    this.history.add({ what, effects, links: [], bulk })
    this.#begin()
    this.#push(effective, bulk, false)
  }

  /** Adds an annotation and gives its ref. */
  add(what: string, input: NewAnnotation): string {
    const ref = `new-${crypto.randomUUID()}`
    const after = this.#added(ref, input)
    this.history.add({ what, effects: [{ ref, before: undefined, after }], links: [], bulk: false })
    this.#begin()
    this.#queue.push({ key: crypto.randomUUID(), undo: false, kind: 'add', ref, input })
    return ref
  }

  link(draft: Omit<LinkDraft, 'ref'>): void {
    const link = { ...draft, ref: `link-${crypto.randomUUID()}` }
    this.history.add({ what: 'Link', effects: [], links: [{ link, made: true }], bulk: false })
    this.#queue.push({ key: crypto.randomUUID(), undo: false, kind: 'link', link })
  }

  unlink({ id: _id, ...link }: Link): void {
    this.history.add({ what: 'Unlink', effects: [], links: [{ link, made: false }], bulk: false })
    this.#queue.push({ key: crypto.randomUUID(), undo: false, kind: 'unlink', ref: link.ref })
  }

  /** Marks the note itself as reviewed, or as in progress again. */
  setStatus(status: 'in_progress' | 'reviewed'): void {
    this.#queue.push({ key: crypto.randomUUID(), undo: false, kind: 'status', status })
  }

  /** Takes the last step back, by compensating changes. Gives what it was. */
  undo(): Step | undefined {
    const step = this.history.back()
    if (step !== undefined) this.#reenact(step, 'before')
    return step
  }

  redo(): Step | undefined {
    const step = this.history.forth()
    if (step !== undefined) this.#reenact(step, 'after')
    return step
  }

  /** Ends a conflict: leaves theirs as it is, or decides again on it. */
  resolve(ref: string, choice: 'theirs' | 'mine'): void {
    const conflict = this.#snapshot.conflicts.get(ref)
    if (conflict === undefined) return
    this.#setConflict(ref, undefined)
    if (choice === 'mine') this.decide('Reapply', [{ ref, review: conflict.mine }])
    else this.#show()
  }

  /** Takes another key, or the same one again, and goes on with what waits. */
  useApi(api: Api): void {
    this.#api = api
    this.#queue.retryNow()
  }

  retryNow(): void {
    this.#queue.retryNow()
  }

  /** Takes in what the server has now: after an analysis, say. Pending changes stay laid over it. */
  refresh(note: Note): void {
    const { text, annotations, relationships, lastRun, ...facts } = note
    this.#adopt(annotations, relationships)
    this.#confirmed.status = facts.status
    this.#patch({ facts, text: text ?? '', lastRun })
    this.#show()
  }

  say(words: string, urgent = false): void {
    this.#patch({ notice: { words, urgent } })
    this.#tell()
  }

  /** Forgets every word of the note. Changes that are still pending go on to be saved. */
  purge(): void {
    this.#purged = true
    for (const [ref, annotation] of this.#confirmed.items) {
      const { codes: _codes, attributes: _attributes, ...rest } = annotation
      this.#confirmed.items.set(ref, { ...rest, text: '' })
    }
    this.#items.clear()
    this.#patch({ text: '', items: [], links: [], facts: { ...this.#snapshot.facts, title: '' } })
    this.#listeners.clear()
  }

  get unsaved(): number {
    return this.#queue.pending.length
  }

  #begin(): void {
    if (this.#snapshot.facts.status === 'ready_for_review') this.setStatus('in_progress')
  }

  #push(decisions: readonly Decision[], bulk: boolean, undo: boolean): void {
    const first = decisions[0]
    if (first === undefined) return
    if (!bulk && decisions.length === 1) {
      this.#queue.push({ key: crypto.randomUUID(), undo, kind: 'review', decisions: [first] })
      return
    }
    // As many as the API takes in one call.
    for (let i = 0; i < decisions.length; i += 100) {
      const some = decisions.slice(i, i + 100)
      this.#queue.push({ key: crypto.randomUUID(), undo, kind: 'bulk', decisions: some })
    }
  }

  #reenact(step: Step, side: 'before' | 'after'): void {
    const decisions: Decision[] = []
    for (const effect of step.effects) {
      const now = this.#items.get(effect.ref)
      const target = effect[side]
      if (target === undefined) {
        if (now === undefined) continue
        this.#queue.push({ key: crypto.randomUUID(), undo: true, kind: 'remove', ref: effect.ref })
      } else if (now === undefined) {
        const input = inputOf(target)
        this.#queue.push({
          key: crypto.randomUUID(),
          undo: true,
          kind: 'add',
          ref: effect.ref,
          input,
        })
      } else {
        const review = reviewFrom(now, target)
        if (review !== undefined) decisions.push({ ref: effect.ref, review })
      }
    }
    this.#push(decisions, step.bulk, true)
    for (const { link, made } of step.links) {
      const change = { key: crypto.randomUUID(), undo: true }
      if (made === (side === 'after')) this.#queue.push({ ...change, kind: 'link', link })
      else this.#queue.push({ ...change, kind: 'unlink', ref: link.ref })
    }
  }

  /** The server said no. What was shown before is shown again, by leaving the change out. */
  async #refused(change: Change, failure: ApiFailure): Promise<void> {
    if (failure.kind === 'stale') return this.#stale(change)
    if (failure.kind === 'missing') return this.#missing(change)
    for (const ref of refsOf(change)) this.history.forget(ref)
    this.say(`Not saved, and taken back. ${wordsFor(failure)}`, true)
  }

  async #stale(change: Change): Promise<void> {
    const current = await this.#fetchAll()
    if (current === undefined)
      return this.say('Not saved, and taken back. Load the note again.', true)
    for (const ref of refsOf(change)) {
      const known = this.#confirmed.items.get(ref)
      const theirs = current.find(({ id }) => id === known?.id)
      if (theirs === undefined) this.#vanished(ref)
      else this.#collide(ref, change, theirs)
    }
  }

  /** Lays a decision and what is there now side by side. Later decisions on the same item join it. */
  #collide(ref: string, change: Change, theirs: Annotation): void {
    this.#confirmed.items.set(ref, theirs)
    const wanted: Review = {}
    const undo = change.undo
    const mine = (one: Change): void => {
      if (one.kind !== 'review' && one.kind !== 'bulk') return
      for (const decision of one.decisions)
        if (decision.ref === ref) Object.assign(wanted, decision.review)
    }
    mine(change)
    this.#queue.rewrite((waiting) => {
      if (waiting === change || !refsOf(waiting).includes(ref)) return waiting
      mine(waiting)
      return withoutRef(waiting, ref)
    })
    this.history.forget(ref)
    if (Object.keys(wanted).length > 0 && alreadySo(theirs, wanted)) return
    this.#setConflict(ref, { ref, mine: wanted, theirs: { ...theirs, ref }, undo })
    this.say(
      undo
        ? 'The undo was not carried out: somebody else changed the item meanwhile. Compare both.'
        : 'Somebody else changed this item meanwhile. Compare both and choose.',
      true,
    )
  }

  async #missing(change: Change): Promise<void> {
    if ((await this.#fetchAll()) === undefined) return
    for (const ref of refsOf(change)) this.#vanished(ref)
  }

  #vanished(ref: string): void {
    this.#confirmed.items.delete(ref)
    this.#queue.rewrite((waiting) =>
      refsOf(waiting).includes(ref) ? withoutRef(waiting, ref) : waiting,
    )
    this.history.forget(ref)
    this.say('Somebody else has deleted this item.', true)
  }

  /** Every annotation as it is now; undefined when the note itself is gone or cannot be read. */
  async #fetchAll(): Promise<Annotation[] | undefined> {
    try {
      return await this.#api.listAnnotations(this.documentId)
    } catch (error) {
      if (error instanceof ApiFailure && error.kind === 'missing') {
        this.#queue.rewrite(() => undefined)
        this.#patch({ gone: true })
        this.#show()
      }
      return undefined
    }
  }

  #adopt(annotations: readonly Annotation[], relationships: readonly Relationship[]): void {
    const refs = new Map([...this.#confirmed.items].map(([ref, { id }]) => [id, ref]))
    const refOf = (id: string): string => refs.get(id) ?? id
    const linkRefs = new Map([...this.#confirmed.links].map(([ref, { id }]) => [id, ref]))
    this.#confirmed = {
      status: this.#confirmed.status,
      items: new Map(annotations.map((one) => [refOf(one.id), one])),
      links: new Map(relationships.map((one) => [linkRefs.get(one.id) ?? one.id, one])),
    }
  }

  #reviewed(item: Item, review: Review): Item {
    const { text } = this.#snapshot
    const context = { subject: this.#subject, at: this.#now().toISOString(), noteText: text }
    return { ...applyReview(item, review, context), ref: item.ref }
  }

  #added(ref: string, input: NewAnnotation): Item {
    const at = this.#now().toISOString()
    const { conceptCode, codes, attributes, status, ...rest } = input
    return {
      ...rest,
      ...(conceptCode === undefined ? {} : { conceptCode }),
      ...(codes === undefined ? {} : { codes }),
      ...(attributes === undefined ? {} : { attributes }),
      id: ref,
      ref,
      status: status ?? 'accepted',
      version: 0,
      createdAt: at,
      updatedAt: at,
      reviewedBy: this.#subject,
    }
  }

  /** What is confirmed, with every pending change laid over it. */
  #overlay(): { items: Map<string, Item>; links: Link[]; status: NoteFacts['status'] } {
    const items = new Map<string, Item>()
    const touched = new Set(this.#queue.pending.flatMap(refsOf))
    for (const [ref, annotation] of this.#confirmed.items) {
      const known = this.#items.get(ref)
      const kept = !touched.has(ref) && known !== undefined && sameAs(known, annotation)
      items.set(ref, kept ? known : { ...annotation, ref })
    }
    const links = [...this.#confirmed.links].map(([ref, link]): Link => this.#linkOf(ref, link))
    let { status } = this.#confirmed
    for (const change of this.#queue.pending) {
      if (change.kind === 'add') items.set(change.ref, this.#added(change.ref, change.input))
      else if (change.kind === 'remove') items.delete(change.ref)
      else if (change.kind === 'status') ({ status } = change)
      else if (change.kind === 'link') links.push({ ...change.link, id: undefined })
      else if (change.kind === 'unlink') {
        const at = links.findIndex(({ ref }) => ref === change.ref)
        if (at !== -1) links.splice(at, 1)
      } else {
        for (const { ref, review } of change.decisions) {
          const item = items.get(ref)
          if (item !== undefined) items.set(ref, this.#reviewed(item, review))
        }
      }
    }
    for (const [ref, item] of items) {
      const known = this.#items.get(ref)
      if (known !== undefined && sameAs(known, item)) items.set(ref, known)
    }
    const there = links.filter(
      ({ sourceRef, targetRef }) => items.has(sourceRef) && items.has(targetRef),
    )
    return { items, links: there, status }
  }

  #linkOf(
    ref: string,
    { id, sourceAnnotationId, targetAnnotationId, relationType }: Relationship,
  ): Link {
    const refs = new Map(
      [...this.#confirmed.items].map(([one, annotation]) => [annotation.id, one]),
    )
    const sourceRef = refs.get(sourceAnnotationId) ?? sourceAnnotationId
    const targetRef = refs.get(targetAnnotationId) ?? targetAnnotationId
    return { ref, id, sourceRef, targetRef, relationType }
  }

  #show(): void {
    if (this.#purged) return
    const { items, links, status } = this.#overlay()
    this.#items = items
    const sorted = [...items.values()].toSorted(byPosition)
    const { items: before, facts } = this.#snapshot
    const same = before.length === sorted.length && before.every((item, i) => item === sorted[i])
    this.#patch({
      items: same ? before : sorted,
      links,
      facts: status === facts.status ? facts : { ...facts, status },
    })
    this.#tell()
  }

  #setConflict(ref: string, conflict: Conflict | undefined): void {
    const conflicts = new Map(this.#snapshot.conflicts)
    if (conflict === undefined) conflicts.delete(ref)
    else conflicts.set(ref, conflict)
    this.#patch({ conflicts })
  }

  #patch(changes: Partial<Snapshot>): void {
    this.#snapshot = {
      ...this.#snapshot,
      ...changes,
      pending: this.#queue.pending.length,
      queue: this.#queue.state,
      trouble: this.#queue.trouble,
      undo: this.history.depth,
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Content and status; not what only the server writes. */
const sameAs = (item: Annotation, other: Annotation): boolean =>
  item.status === other.status &&
  reviewFrom(item, other) === undefined &&
  item.source === other.source

function withoutRef(change: Change, ref: string): Change | undefined {
  if (change.kind !== 'review' && change.kind !== 'bulk') return undefined
  const decisions = change.decisions.filter((decision) => decision.ref !== ref)
  return decisions.length === 0 ? undefined : { ...change, decisions }
}

function inputOf(item: Item): NewAnnotation {
  const { documentId, text, label, startOffset, endOffset, source, confidence, assertion } = item
  const { temporality, experiencer, conditional, conceptCode, status } = item
  return {
    documentId,
    text,
    label,
    startOffset,
    endOffset,
    source,
    confidence,
    assertion,
    temporality,
    experiencer,
    conditional,
    status,
    ...(conceptCode === undefined ? {} : { conceptCode }),
  }
}
