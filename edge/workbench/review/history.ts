import type { Item } from './item.ts'
import type { LinkDraft } from './change.ts'

/** What one decision did to one item: undefined before it was added, and after it was removed. */
export interface ItemEffect {
  ref: string
  before: Item | undefined
  after: Item | undefined
}

/** Everything that one key or one button did; it is undone in one step. */
export interface Step {
  what: string
  effects: readonly ItemEffect[]
  links: readonly { link: LinkDraft; made: boolean }[]
  bulk: boolean
}

/** How many steps can be taken back. */
const KEPT = 200

/** Decisions in order, to go back and forth in. */
export class History {
  #done: Step[] = []
  #undone: Step[] = []

  add(step: Step): void {
    this.#done.push(step)
    if (this.#done.length > KEPT) this.#done.shift()
    this.#undone = []
  }

  back(): Step | undefined {
    const step = this.#done.pop()
    if (step !== undefined) this.#undone.push(step)
    return step
  }

  forth(): Step | undefined {
    const step = this.#undone.pop()
    if (step !== undefined) this.#done.push(step)
    return step
  }

  /** An item whose decision did not come to stand: there is nothing to take back of it any more. */
  forget(ref: string): void {
    const without = (steps: Step[]): Step[] =>
      steps.flatMap((step) => {
        const effects = step.effects.filter((effect) => effect.ref !== ref)
        return effects.length === 0 && step.links.length === 0 ? [] : [{ ...step, effects }]
      })
    this.#done = without(this.#done)
    this.#undone = without(this.#undone)
  }

  /** Steps hold the text of items. */
  purge(): void {
    this.#done = []
    this.#undone = []
  }

  get depth(): { done: number; undone: number } {
    return { done: this.#done.length, undone: this.#undone.length }
  }
}
