import type { Context } from 'hono'
import { MAX_BODY_BYTES } from '#shared/domain/limits.ts'
import { Problem } from '#shared/domain/problems.ts'
import type { AppEnv } from '../deps.ts'

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i

/**
 * Reads a body once, within its limit, and checks that it is JSON in UTF-8. An empty body stands for `{}`, for operations that need none.
 *
 * @throws Problem `body-too-large`, `unsupported-media-type`, `not-utf8`, `malformed-json`, `not-well-formed`
 */
export async function readBody(c: Context<AppEnv>): Promise<string> {
  const bytes = await readWithin(c.req.raw, MAX_BODY_BYTES)
  const text = decode(bytes)
  if (text === '') return text
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) {
    throw new Problem('unsupported-media-type')
  }
  let whole = true
  try {
    JSON.parse(text, (name, value: unknown) => {
      if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
        whole = false
      return value
    })
  } catch {
    throw new Problem('malformed-json')
  }
  // Half of a surrogate pair can be written in JSON and cannot be stored as UTF-8: it would come back as another text.
  if (!whole) throw new Problem('not-well-formed')
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
  return text
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw new Problem('not-utf8')
  }
}

async function readWithin(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = new Problem('body-too-large', { limit })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  if (request.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      throw tooLarge
    }
    parts.push(value)
  }
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  const all = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.byteLength
  }
  return all
}
