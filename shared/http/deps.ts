import type { Config } from '#shared/config.ts'
import type { Actor } from '#shared/domain/audit.ts'
import type { Runtime } from '#shared/domain/labels.ts'
import type { Traffic, TrafficSnapshot } from '#shared/domain/system.ts'
import type { StoreContext } from '#shared/store/context.ts'
import type { Cursors } from '#shared/store/cursor.ts'
import type { BreakerGate } from './breaker-gate.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Log } from './log.ts'

/** The documentation, built from the contract: its OpenAPI document and a page that reads it out. */
export type DocumentationFile = 'openapi.json' | 'docs.html'

/** What a runtime that routes acts on: a copy of the record of the weights, kept near it. */
export interface Snapshots {
  /** As it is now. Never throws: what cannot be read is said in the snapshot. */
  look: () => Promise<TrafficSnapshot>
  /** Makes the record what every isolate acts on within seconds. @throws SnapshotUnavailable */
  publish: (record: Traffic) => Promise<void>
}

/** The place of the snapshot did not take it. */
export class SnapshotUnavailable extends Error {
  override readonly name = 'SnapshotUnavailable'
}

/** All that the core receives from a composition root. It reads no environment and asks nobody where it runs. */
export interface AppDeps {
  runtime: Runtime
  version: string
  config: Config
  store: StoreContext
  cursors: Cursors
  clock: () => Date
  log: Log
  documentation: (file: DocumentationFile) => Promise<string>
  /** Whether writes and analyses are to be refused now. */
  breakerTripped: BreakerGate
  /** Another runtime that may serve requests in this one's place; absent where this one serves all it gets. */
  elsewhere?: Elsewhere
  /** Absent where the runtime does not route. */
  snapshots?: Snapshots
  /** False when a subject has used up its share; absent where the platform has no limiter. */
  rateLimit?: (subject: string) => Promise<boolean>
}

/** What middleware leaves behind for handlers. */
export interface AppEnv {
  Variables: {
    requestId: string
    actor: Actor
    /** Hash of subject, address and Idempotency-Key, where one was sent. */
    requestToken: string | undefined
    /** True where the answer is another runtime's. */
    servedElsewhere: boolean | undefined
    /** The value of `Server-Timing`, where there is something to say. */
    timing: string | undefined
  }
}
