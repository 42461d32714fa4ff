import { constantTimeEqualText, readApiKey, signingKey } from '#shared/domain/api-key.ts'
import { sha256Hex } from '#shared/domain/ids.ts'
import type { Role } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { getApiKey } from '#shared/store/api-keys.ts'
import type { AppDeps } from './deps.ts'

/** How long a key that was looked up is remembered: the longest that a revoked one still works. Milliseconds. */
const REMEMBERED_MS = 60_000

/** How many keys are remembered at a time. */
const REMEMBERED_KEYS = 1_000

const CHALLENGE = { 'www-authenticate': 'ApiKey realm="chartside", header="x-api-key"' }

/** Made once, and values rather than thrown: a flood of strangers is refused at the cost of looking at their keys. */
const MISSING_KEY = new Problem('missing-key', {}, CHALLENGE)
const INVALID_KEY = new Problem('invalid-key', {}, CHALLENGE)

export interface Identity {
  subject: string
  role: Role
}

/** Who a key belongs to, or the Problem with it: `missing-key` or `invalid-key`. */
export type Authenticator = (apiKey: string | undefined) => Promise<Identity | Problem>

/**
 * Checks keys, the cheap ways first: the bootstrap key by comparison, the form and the signature of an issued key by
 * arithmetic, and only then the table. An unauthenticated request therefore costs no read.
 */
export function createAuthenticator(
  deps: Pick<AppDeps, 'config' | 'store' | 'clock'>,
): Authenticator {
  const remembered = new Map<string, { identity: Identity | undefined; until: number }>()
  const checkKey = signingKey(deps.config.signingSecret, 'api-key')

  const lookUp = async (keyId: string, apiKey: string): Promise<Identity | undefined> => {
    const record = await getApiKey(deps.store, keyId)
    if (record === undefined || record.revokedAt !== undefined) return undefined
    const presented = await sha256Hex(apiKey)
    if (!constantTimeEqualText(presented, record.secretSha256)) return undefined
    return { subject: record.subject, role: record.role }
  }

  return async (apiKey) => {
    if (apiKey === undefined || apiKey === '') return MISSING_KEY
    if (constantTimeEqualText(apiKey, deps.config.apiKey)) {
      return { subject: 'bootstrap', role: 'admin' }
    }
    const now = deps.clock()
    const keyId = readApiKey(checkKey, apiKey, now)
    if (keyId === undefined) return INVALID_KEY
    let entry = remembered.get(apiKey)
    if (entry === undefined || entry.until <= now.getTime()) {
      entry = { identity: await lookUp(keyId, apiKey), until: now.getTime() + REMEMBERED_MS }
      if (remembered.size >= REMEMBERED_KEYS) {
        const oldest = remembered.keys().next()
        if (!oldest.done) remembered.delete(oldest.value)
      }
      remembered.set(apiKey, entry)
    }
    return entry.identity ?? INVALID_KEY
  }
}

/** An admin may do all that the others may. */
export const mayAct = (role: Role, needed: Role): boolean => role === 'admin' || role === needed
