/** DynamoDB's JSON 1.0 protocol writes binary attributes (`B`, `BS`) as base64; the SDK's types say Uint8Array. */

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** An operation's input as the request's body. */
export const encodeInput = (input: object): string =>
  JSON.stringify(input, (_key, value: unknown) =>
    value instanceof Uint8Array ? toBase64(value) : value,
  )

/**
 * An answer's body as the operation's output.
 *
 * @throws SyntaxError when it is not JSON
 */
export function decodeOutput(body: string): unknown {
  // A quote inside a string is escaped, so this finds every binary attribute. Answers without any, which is all that
  // the store writes, are parsed at full speed; and most have not even the letters, which are found out much faster.
  const maybeBinary = body.includes('B"') || body.includes('BS"')
  return maybeBinary && /"BS?"\s*:/.test(body) ? JSON.parse(body, reviveBinary) : JSON.parse(body)
}

/**
 * An attribute value has exactly one member, named after its type. An item's or a map's attribute may be called `B`
 * as well, but then its value is an object and not a string or a list of strings.
 */
function reviveBinary(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if ('B' in value && typeof value.B === 'string') return { B: fromBase64(value.B) }
  if ('BS' in value && Array.isArray(value.BS)) {
    return { BS: value.BS.map((member) => fromBase64(String(member))) }
  }
  return value
}
