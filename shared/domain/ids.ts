import * as z from 'zod/mini'
import { utf8 } from './utf8.ts'

/** Ids that a client may choose: safe in a URL path, a DynamoDB key and an S3 key. */
export const Id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,100}$/, 'must match [A-Za-z0-9_-]{1,100}'))

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a UTF-8 string, in lower-case hex. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(text))
  return hex(new Uint8Array(digest))
}

/**
 * A UUID derived from its parts: the same parts give the same id on every runtime and at every delivery.
 * RFC 9562 version 8 (vendor-specific), filled from SHA-256. Parts are length-prefixed, so that no two lists collide.
 */
export async function derivedId(...parts: (string | number)[]): Promise<string> {
  const text = parts.map((part) => `${String(part).length}:${part}`).join('|')
  const digest = (await sha256Hex(text)).slice(0, 32)
  const variant = ((Number.parseInt(digest[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20),
  ].join('-')
}

/** The id of a suggestion. A redelivered message and a second run arrive at the same one. */
export const suggestionId = (
  documentId: string,
  startOffset: number,
  endOffset: number,
  label: string,
): Promise<string> => derivedId('suggestion', documentId, startOffset, endOffset, label)

/** The one run that an upload causes. */
export const uploadRunId = (documentId: string): Promise<string> =>
  derivedId('upload-run', documentId)
