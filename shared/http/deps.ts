import type { Config } from '#shared/config.ts'
import type { Actor } from '#shared/domain/audit.ts'
import type { Runtime } from '#shared/domain/labels.ts'
import type { StoreContext } from '#shared/store/context.ts'
import type { Cursors } from '#shared/store/cursor.ts'
import type { BreakerGate } from './breaker-gate.ts'
import type { Log } from './log.ts'

/** The documentation, built from the contract: its OpenAPI document and a page that reads it out. */
export type DocumentationFile = 'openapi.json' | 'docs.html'

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
  }
}
