import { createHash, createHmac } from 'node:crypto'
import { array, assert, nat, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexOf, hmac, hmacKey, sha256 } from '#shared/domain/sha256.ts'

const utf8 = new TextEncoder()

describe('SHA-256', () => {
  it('gives the digest of the standard’s own example', () => {
    expect(hexOf(sha256(utf8.encode('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('agrees with the platform at every length around its blocks', () => {
    for (let length = 0; length <= 260; length++) {
      const message = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256)
      expect(hexOf(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
    }
  })

  it('agrees with the platform on any bytes, a view into a larger buffer too', () => {
    assert(
      property(uint8Array({ maxLength: 5000 }), nat(100), (bytes, skipped) => {
        const view = bytes.subarray(Math.min(skipped, bytes.length))
        return hexOf(sha256(view)) === createHash('sha256').update(view).digest('hex')
      }),
    )
  })

  it('authenticates as the platform does, with keys of any length, used again', () => {
    assert(
      property(
        uint8Array({ maxLength: 200 }),
        array(uint8Array({ maxLength: 300 }), { maxLength: 3 }),
        (secret, messages) => {
          const key = hmacKey(secret)
          for (const message of messages) {
            const expected = createHmac('sha256', secret).update(message).digest('hex')
            expect(hexOf(hmac(key, message))).toBe(expected)
          }
        },
      ),
    )
  })
})
