/**
 * The bytes of an answer, or undefined once they are known to be more than `maxBytes`: by the announced length before
 * any is read, and by counting where that length is not what will arrive.
 */
export async function readBody(
  response: Response,
  maxBytes: number | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (maxBytes === undefined || response.body === null) return allOf(response)
  const announced = response.headers.get('content-length')
  if (announced !== null && Number(announced) > maxBytes) {
    await response.body.cancel()
    return undefined
  }
  // Whoever stores a compressed object has the runtime expand it here, to any size.
  const exact = announced !== null && !response.headers.has('content-encoding')
  return exact ? allOf(response) : upTo(maxBytes, response.body)
}

const allOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer())

async function upTo(
  maxBytes: number,
  body: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > maxBytes) {
      await reader.cancel()
      return undefined
    }
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
