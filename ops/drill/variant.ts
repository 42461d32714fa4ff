import type { Figure } from './figures.ts'
import type { Scene } from './scene.ts'

/** One way in which the attack, or the defence, goes differently. Every hook is optional; times are the drill's own. */
export interface Variant {
  name: string
  title: string
  /** What goes wrong, for a reader who was not there. */
  story: string
  parameters?: Record<string, string>
  edgeSettings?: Record<string, string>
  /** How often a read may be sent where AWS is too slow to answer it; 3 when left out. */
  readAttempts?: number
  /** How many times the breaker trips. */
  trips?: number
  /** False where there is no flood to answer. */
  flood?: boolean
  /** Where the flood goes on until the breaker has latched: what a person does then, once it is over. */
  byHand?: (scene: Scene) => Promise<void>
  beforeFlood?: (scene: Scene) => Promise<void>
  /** While the flood has begun and nothing has answered it yet. */
  duringFlood?: (scene: Scene) => Promise<void>
  afterKill?: (scene: Scene) => Promise<void>
  afterReopening?: (scene: Scene) => Promise<void>
  /** Its own figures, beside those of every drill. */
  figures?: (scene: Scene) => Figure[]
}
