import { constantTimeEqual, sign128, signingKey } from '#shared/domain/api-key.ts'
import { Problem } from '#shared/domain/problems.ts'
import { utf8 } from '#shared/domain/utf8.ts'

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    )
  } catch {
    // A length that base64 cannot have: not one of ours.
    return undefined
  }
}

/**
 * Opaque, signed positions in a list. A cursor is bound to the list and its filters (`scope`), so one taken from
 * another list, another filter or another deployment is refused, as is a tampered one.
 */
export interface Cursors {
  write(scope: string[], position: string): Promise<string>
  /** @throws Problem `invalid-cursor` */
  read(scope: string[], cursor: string): Promise<string>
}

export function createCursors(secret: string): Cursors {
  const key = signingKey(secret, 'cursor')
  const signature = (scope: string[], position: string) =>
    sign128(key, JSON.stringify([scope, position]))
  return {
    async write(scope, position) {
      const mac = signature(scope, position)
      const body = utf8(position)
      const bytes = new Uint8Array(mac.length + body.length)
      bytes.set(mac)
      bytes.set(body, mac.length)
      return toBase64Url(bytes)
    },
    async read(scope, cursor) {
      const bytes = fromBase64Url(cursor)
      if (bytes === undefined || bytes.length <= 16) throw new Problem('invalid-cursor')
      const position = new TextDecoder().decode(bytes.subarray(16))
      const expected = signature(scope, position)
      if (!constantTimeEqual(expected, bytes.subarray(0, 16))) throw new Problem('invalid-cursor')
      return position
    },
  }
}
