const encoder = new TextEncoder()

/** A string's UTF-8 bytes. Half a surrogate pair becomes U+FFFD: check `isWellFormed()` first where that matters. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- workerd's types say ArrayBufferLike
  encoder.encode(text) as Uint8Array<ArrayBuffer>
