import { afterAll, beforeAll, describe } from 'vitest'
import type { Target } from '#tests/targets/target.ts'
import { aboutContract } from './about.ts'
import { annotationsContract } from './annotations.ts'
import { auditContract } from './audit.ts'
import { bodiesContract } from './bodies.ts'
import { createClient, type Client } from './client.ts'
import { cohortContract } from './cohort.ts'
import { crossOriginContract } from './cross-origin.ts'
import { deletionContract } from './deletion.ts'
import { documentsContract } from './documents.ts'
import { faultsContract } from './faults.ts'
import { idempotencyContract } from './idempotency.ts'
import { keysContract } from './keys.ts'
import { opsContract } from './ops.ts'
import { pagingContract } from './paging.ts'
import { privacyContract } from './privacy.ts'
import { progressContract } from './progress.ts'
import { relationshipsContract } from './relationships.ts'
import { concurrentReviewsContract } from './reviews-concurrent.ts'
import { reviewsContract } from './reviews.ts'
import { rolesContract } from './roles.ts'
import { runsContract } from './runs.ts'
import { unicodeContract } from './unicode.ts'
import { uploadsContract } from './uploads.ts'

/** What the tests of one part of the contract work with. */
export interface Suite {
  readonly target: Target
  /** A clinician of this part's own, so that parts do not use up each other's rate. */
  readonly api: Client
  readonly other: Client
  readonly admin: Client
  readonly ops: Client
}

type Parts = Record<string, (suite: Suite) => void>

const PARTS: Parts = {
  'about the API': aboutContract,
  keys: keysContract,
  roles: rolesContract,
  'cross-origin requests': crossOriginContract,
  documents: documentsContract,
  uploads: uploadsContract,
  'lists of documents': pagingContract,
  annotations: annotationsContract,
  'text of every kind': unicodeContract,
  reviews: reviewsContract,
  'reviews at the same time': concurrentReviewsContract,
  'progress of reviews': progressContract,
  cohorts: cohortContract,
  relationships: relationshipsContract,
  runs: runsContract,
  deletion: deletionContract,
  'the audit trail': auditContract,
  'idempotency keys': idempotencyContract,
  bodies: bodiesContract,
  'faults in requests': faultsContract,
  operations: opsContract,
  privacy: privacyContract,
}

/** The whole contract of the API, over nothing but a target's `fetch`. */
export const describeContract = (start: () => Promise<Target>): void => describeParts(start, PARTS)

/** Some parts on a target of their own. They run one after another: each sees every call that reaches its AWS. */
export function describeParts(start: () => Promise<Target>, parts: Parts): void {
  let target: Target | undefined
  beforeAll(async () => {
    target = await start()
  })
  afterAll(async () => target?.close())
  const running = (): Target => {
    if (target === undefined) throw new Error('the target has not started')
    return target
  }
  for (const [name, part] of Object.entries(parts)) {
    describe(name, { concurrent: false }, () => {
      const clients: { api?: Client; other?: Client } = {}
      beforeAll(async () => {
        const subject = name.replaceAll(' ', '-').toLowerCase()
        const grant = (who: string) => ({
          role: 'clinician' as const,
          subject: `${who}@${subject}`,
        })
        clients.api = createClient(running(), await running().mintKey(grant('clinician')))
        clients.other = createClient(running(), await running().mintKey(grant('other')))
      })
      const ready = (client: Client | undefined): Client => {
        if (client === undefined) throw new Error('the clients are not there yet')
        return client
      }
      part({
        get target() {
          return running()
        },
        get api() {
          return ready(clients.api)
        },
        get other() {
          return ready(clients.other)
        },
        get admin() {
          return createClient(running(), running().keys.admin)
        },
        get ops() {
          return createClient(running(), running().keys.ops)
        },
      })
    })
  }
}
