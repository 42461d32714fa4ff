import { Problem } from '#shared/domain/problems.ts'

/** A strong entity tag of what is sent: the first 128 bits of its SHA-256. */
export async function entityTag(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body), 0, 16)
  return `"${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
}

const tagsIn = (header: string): string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** RFC 9110, 13.1.2: a weak comparison. */
export const matchesNone = (header: string | undefined, etag: string): boolean =>
  header === undefined || (header.trim() !== '*' && !tagsIn(header).includes(etag))

/** `*`, or nothing: not every runtime hands over a header without a value, so it counts as none on each. */
export const isAnyVersion = (ifMatch: string): boolean => /^\s*\*?\s*$/.test(ifMatch)

/** The one tag that an If-Match names, without its quotes; undefined without the header and for `*`. @throws Problem `invalid-if-match` */
export function tagOf(ifMatch: string | undefined): string | undefined {
  if (ifMatch === undefined || isAnyVersion(ifMatch)) return undefined
  const tag = /^\s*(?:W\/)?"([^"]*)"\s*$/.exec(ifMatch)?.[1]
  if (tag === undefined) throw new Problem('invalid-if-match')
  return tag
}

/**
 * The version that an If-Match of an annotation names: its ETag is the version in quotes. Undefined without the header
 * and for `*`. A weak tag counts as well: whoever compresses an answer on its way, as Cloudflare does, makes our strong
 * tag weak, and it names the same version still.
 *
 * @throws Problem `invalid-if-match`
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || isAnyVersion(ifMatch)) return undefined
  const version = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(ifMatch)?.[1]
  if (version !== undefined) return Number(version)
  // Somebody's entity tag, but not one of ours: it matches no version there ever was.
  if (/^\s*(W\/)?"[^"]*"\s*$/.test(ifMatch)) return 0
  throw new Problem('invalid-if-match')
}
