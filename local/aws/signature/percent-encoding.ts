const UNRESERVED = new Set(
  Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~'),
)
const PERCENT = 0x25
const PLUS = 0x2b
const SLASH = 0x2f

const ENCODED = Array.from(
  { length: 256 },
  (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
)

/** Nothing to encode and nothing encoded: most paths and parameters. */
const PLAIN = /^[A-Za-z0-9\-._~/]*$/

const encodeBytes = (bytes: Uint8Array, kept: ReadonlySet<number>): string => {
  let text = ''
  for (const byte of bytes) text += kept.has(byte) ? String.fromCharCode(byte) : ENCODED[byte]
  return text
}

const UNRESERVED_AND_SLASH = new Set([...UNRESERVED, SLASH])

/** RFC 3986's unreserved characters stay; every other byte of the UTF-8 form is percent-encoded. */
export const uriEncode = (text: string, { keepSlash = false } = {}): string =>
  encodeBytes(Buffer.from(text, 'utf8'), keepSlash ? UNRESERVED_AND_SLASH : UNRESERVED)

/** The bytes that a raw path or parameter stands for. `+` is a space in both for S3, and in parameters everywhere. */
function decodeBytes(raw: string, plusIsSpace: boolean): Uint8Array {
  const source = Buffer.from(raw, 'latin1')
  const bytes = new Uint8Array(source.length)
  let length = 0
  for (let index = 0; index < source.length; index++) {
    let byte = source[index] ?? 0
    if (byte === PERCENT) {
      const hex = source.toString('latin1', index + 1, index + 3)
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        byte = Number.parseInt(hex, 16)
        index += 2
      }
    } else if (byte === PLUS && plusIsSpace) byte = 0x20
    bytes[length++] = byte
  }
  return bytes.subarray(0, length)
}

/**
 * S3 encodes the path once, from what it stands for, whichever way the client wrote it. Every other service encodes the
 * path as sent once more, without empty segments.
 */
export function canonicalUri(path: string, service: string): string {
  if (service === 's3') return s3Path(path)
  if (path === '/') return path
  return uriEncode(path.replaceAll(/\/+/g, '/'), { keepSlash: true })
}

/** An S3 path in its one canonical form. A `/` within a key is written as it is. */
export const s3Path = (path: string): string =>
  PLAIN.test(path) ? path : encodeBytes(decodeBytes(path, true), UNRESERVED_AND_SLASH)

/** Parameters of a raw query, decoded, in the order sent. */
export const queryParameters = (query: string): [string, string][] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=')
      return equals === -1
        ? [decodeParameter(part), '']
        : [decodeParameter(part.slice(0, equals)), decodeParameter(part.slice(equals + 1))]
    })

const decodeParameter = (raw: string): string =>
  PLAIN.test(raw) ? raw : Buffer.from(decodeBytes(raw, true)).toString('utf8')

/** Sorted by encoded name, then by value. A presigned URL's own signature is not part of what it signs. */
export function canonicalQuery(query: string): string {
  if (query === '') return ''
  const pairs = queryParameters(query)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): [string, string] => [uriEncode(name), uriEncode(value)])
  return pairs
    .toSorted(([name, value], [otherName, otherValue]) =>
      name === otherName ? compare(value, otherValue) : compare(name, otherName),
    )
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
