/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104), computed on the spot. A signature needs three digests of a few hundred
 * bytes, an API key one of a hundred; Web Crypto hands each to another thread on Node, and the way there and back costs
 * ten times the digest.
 */

const BLOCK = 64
const PRIMES = firstPrimes(64)
/** The first 32 bits of the fractional parts of the primes' cube roots, and of the first eight's square roots. */
const K = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

/** Eight 32-bit words: a state between blocks, or a digest. */
export type Words = Int32Array

/** A state that has taken in `length` bytes, a multiple of the block. */
interface Prefix {
  state: Words
  length: number
}

const EMPTY: Prefix = { state: INITIAL, length: 0 }

export const sha256 = (message: Uint8Array): Words => digest(EMPTY, message)

/** A key's two states, so that each message costs only its own blocks. */
export interface HmacKey {
  inner: Prefix
  outer: Prefix
}

export function hmacKey(key: Uint8Array): HmacKey {
  const block = new Uint8Array(BLOCK)
  block.set(key.length > BLOCK ? bytesOf(sha256(key)) : key)
  const padded = (pad: number): Prefix => {
    const state = INITIAL.slice()
    compress(state, new DataView(block.map((byte) => byte ^ pad).buffer), 0)
    return { state, length: BLOCK }
  }
  return { inner: padded(0x36), outer: padded(0x5c) }
}

export const hmac = (key: HmacKey, message: Uint8Array): Words =>
  digest(key.outer, bytesOf(digest(key.inner, message)))

export const hexOf = (words: Words): string => {
  let hex = ''
  for (const word of words) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

export function bytesOf(words: Words): Uint8Array {
  const view = new DataView(new ArrayBuffer(32))
  words.forEach((word, i) => view.setInt32(4 * i, word))
  return new Uint8Array(view.buffer)
}

function digest(prefix: Prefix, message: Uint8Array): Words {
  const state = prefix.state.slice()
  const whole = message.length - (message.length % BLOCK)
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  for (let at = 0; at < whole; at += BLOCK) compress(state, view, at)

  const rest = message.length - whole
  const last = new Uint8Array(rest + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  last.set(message.subarray(whole))
  last[rest] = 0x80
  const end = new DataView(last.buffer)
  // The length in bits. Its upper half stays 0 below 512 MB, and nothing that size is hashed here.
  end.setUint32(last.length - 4, (prefix.length + message.length) * 8)
  for (let at = 0; at < last.length; at += BLOCK) compress(state, end, at)
  return state
}

const W = new Int32Array(64)
const word = (words: Words, i: number): number => words[i] ?? 0

/** Takes the block at `at` into the state. The letters are the standard's. */
function compress(state: Words, bytes: DataView, at: number): void {
  for (let t = 0; t < 16; t++) W[t] = bytes.getInt32(at + 4 * t)
  for (let t = 16; t < 64; t++) {
    const x = word(W, t - 15)
    const y = word(W, t - 2)
    const sigma0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const sigma1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    W[t] = sigma1 + word(W, t - 7) + sigma0 + word(W, t - 16)
  }
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let t = 0; t < 64; t++) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + word(K, t) + word(W, t)) | 0
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = word(state, 0) + a
  state[1] = word(state, 1) + b
  state[2] = word(state, 2) + c
  state[3] = word(state, 3) + d
  state[4] = word(state, 4) + e
  state[5] = word(state, 5) + f
  state[6] = word(state, 6) + g
  state[7] = word(state, 7) + h
}
