import { createHash, createHmac } from 'node:crypto'
import { canonicalUri, canonicalQuery } from './percent-encoding.ts'

/** The words of this file are those of AWS's "Create a signed AWS API request". */
export const ALGORITHM = 'AWS4-HMAC-SHA256'

export interface CredentialScope {
  /** `YYYYMMDD`. */
  date: string
  region: string
  service: string
}

export const scopeText = ({ date, region, service }: CredentialScope): string =>
  `${date}/${region}/${service}/aws4_request`

export const sha256Hex = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex')

export interface CanonicalParts {
  method: string
  path: string
  query: string
  headers: ReadonlyMap<string, string>
  /** Lower case, sorted. */
  signedHeaders: readonly string[]
  payloadHash: string
  service: string
}

export function canonicalRequest(parts: CanonicalParts): string {
  const headers = parts.signedHeaders.map(
    (name) => `${name}:${(parts.headers.get(name) ?? '').trim().replaceAll(/ +/g, ' ')}\n`,
  )
  return [
    parts.method,
    canonicalUri(parts.path, parts.service),
    canonicalQuery(parts.query),
    headers.join(''),
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n')
}

/** `dateTime` is `YYYYMMDDTHHMMSSZ`. */
export const stringToSign = (dateTime: string, scope: CredentialScope, canonical: string): string =>
  // Header values are bytes, which Node reads as Latin-1.
  [ALGORITHM, dateTime, scopeText(scope), sha256Hex(Buffer.from(canonical, 'latin1'))].join('\n')

export function signature(secretAccessKey: string, scope: CredentialScope, text: string): Buffer {
  return hmac(signingKey(secretAccessKey, scope), text)
}

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

const KEYS_KEPT = 100
const keys = new Map<string, Buffer>()

/** Four HMACs that are the same all day. */
function signingKey(secretAccessKey: string, scope: CredentialScope): Buffer {
  const cacheKey = `${secretAccessKey}\n${scopeText(scope)}`
  const known = keys.get(cacheKey)
  if (known !== undefined) return known
  const dateKey = hmac(`AWS4${secretAccessKey}`, scope.date)
  const key = hmac(hmac(hmac(dateKey, scope.region), scope.service), 'aws4_request')
  if (keys.size >= KEYS_KEPT) keys.clear()
  keys.set(cacheKey, key)
  return key
}
