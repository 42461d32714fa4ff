import * as z from 'zod/mini'
import { sha256Hex } from './ids.ts'
import { ROLES, type Role } from './labels.ts'
import { bytesOf, hexOf, hmac, hmacKey, type HmacKey } from './sha256.ts'
import { utf8 } from './utf8.ts'

/** An issued key as stored: never the key, only its hash. */
export const ApiKeyRecord = z.object({
  keyId: z.string(),
  role: z.enum(ROLES),
  subject: z.string(),
  secretSha256: z.string(),
  /** ISO 8601. The key carries it as well, so that an expired one is refused without a look at the table. */
  expires: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  revokedAt: z.optional(z.string()),
})
export type ApiKeyRecord = z.infer<typeof ApiKeyRecord>

/**
 * `cs_<keyId>_<secret>`, where the secret is 32 random hex digits, the expiry in seconds in base 36, and a check: an
 * HMAC over all that stands before it. Only who holds the signing secret can write a key that passes, so a
 * malformed, forged or expired key is refused with no I/O.
 */
const SHAPE = /^cs_([a-z0-9]{12})_([0-9a-f]{32})([0-9a-z]{7})([0-9a-f]{32})$/

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The first 128 bits of HMAC-SHA-256 in hex: what stands at a key's end. */
const checkOf = (key: HmacKey, body: string): string => hexOf(hmac(key, utf8(body))).slice(0, 32)

/** A key for HMAC-SHA-256, bound to one purpose so that a cursor can never pass for a key. */
export function signingKey(secret: string, purpose: 'api-key' | 'cursor' | 'hop'): HmacKey {
  const derived = hmac(hmacKey(utf8(secret)), utf8(`chartside:${purpose}`))
  return hmacKey(bytesOf(derived))
}

/** The first 128 bits of HMAC-SHA-256. */
export const sign128 = (key: HmacKey, text: string): Uint8Array =>
  bytesOf(hmac(key, utf8(text))).subarray(0, 16)

/** Compares without telling by its time where two byte strings differ. */
export function constantTimeEqual(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < b.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

/** As constantTimeEqual, for texts. What is compared with has the length of `b`, so a long `a` costs no more. */
export function constantTimeEqualText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < b.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

/** Writes a new key and the record to store for it. The key itself is shown once and kept nowhere. */
export async function mintApiKey(
  key: HmacKey,
  grant: { role: Role; subject: string; expires: Date; createdBy: string; now: Date },
): Promise<{ apiKey: string; record: ApiKeyRecord }> {
  const keyId = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    (byte % 36).toString(36),
  ).join('')
  const random = toHex(crypto.getRandomValues(new Uint8Array(16)))
  const seconds = Math.floor(grant.expires.getTime() / 1000)
  const body = `cs_${keyId}_${random}${seconds.toString(36).padStart(7, '0')}`
  const apiKey = body + checkOf(key, body)
  return {
    apiKey,
    record: {
      keyId,
      role: grant.role,
      subject: grant.subject,
      secretSha256: await sha256Hex(apiKey),
      expires: new Date(seconds * 1000).toISOString(),
      createdBy: grant.createdBy,
      createdAt: grant.now.toISOString(),
    },
  }
}

/** The key's id when it is genuine and unexpired; undefined for anything else. No I/O. */
export function readApiKey(key: HmacKey, apiKey: string, now: Date): string | undefined {
  const parts = SHAPE.exec(apiKey)
  if (parts === null) return undefined
  const [, keyId = '', , expiry = '', check = ''] = parts
  if (Number.parseInt(expiry, 36) * 1000 <= now.getTime()) return undefined
  return constantTimeEqualText(checkOf(key, apiKey.slice(0, -32)), check) ? keyId : undefined
}
