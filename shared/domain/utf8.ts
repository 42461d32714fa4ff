const encoder = new TextEncoder()

/** A string's UTF-8 bytes. Half a surrogate pair becomes U+FFFD: check `isWellFormed()` first where that matters. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  // The libraries of workerd type the buffer more widely than the encoder makes it.
  encoder.encode(text) as Uint8Array<ArrayBuffer>
