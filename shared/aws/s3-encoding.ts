/** How keys and metadata travel in S3's URLs and headers. */

/**
 * A key as a URL path, percent-encoded by RFC 3986: what encodeURIComponent leaves of `!'()*` is encoded too, and `+`,
 * which some servers read as a space.
 *
 * @throws TypeError for a key that no URL can carry
 */
export function keyPath(key: string): string {
  if (key === '' || !key.isWellFormed()) {
    throw new TypeError('an S3 key must be well-formed Unicode and not empty')
  }
  const segments = key.split('/')
  // URL parsers resolve these, encoded or not, to some other key.
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw new TypeError('an S3 key must not have the path segments "." or ".."')
  }
  return segments.map(percentEncode).join('/')
}

const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** S3's own limit on names and values together, in bytes as sent. */
const METADATA_LIMIT = 2048

/**
 * Metadata as `x-amz-meta-` headers. In values, everything outside printable ASCII is percent-encoded, and with it `%`
 * and the spaces at the ends, so that decoding gives the same value again.
 *
 * @throws TypeError for a name that is no lower-case header name, half a surrogate pair in a value, or too much of it
 */
export function metadataHeaders(metadata: Record<string, string>): Record<string, string> {
  const headers: Record<string, string> = {}
  let size = 0
  for (const [name, value] of Object.entries(metadata)) {
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(name) || !value.isWellFormed()) {
      throw new TypeError('S3 metadata needs lower-case header names and well-formed values')
    }
    const encoded = value.replace(/[^\x20-\x24\x26-\x7e]+|^ +| +$/g, encodeURIComponent)
    headers[`x-amz-meta-${name}`] = encoded
    size += name.length + encoded.length
  }
  if (size > METADATA_LIMIT) throw new TypeError(`S3 metadata is over ${METADATA_LIMIT} bytes`)
  return headers
}

/** The metadata in an answer's headers, decoded. */
export function metadataOf(headers: Headers): Record<string, string> {
  const metadata: Record<string, string> = {}
  for (const [name, value] of headers) {
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = decoded(value)
  }
  return metadata
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // Not written by metadataHeaders: somebody else's value is given as it stands.
    return value
  }
}
