let lastTime = 0
let counter = 0

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, a counter that keeps the order within one millisecond of one
 * process, then random bits. As text they sort by time.
 */
export function timeOrderedId(now: Date): string {
  const time = Math.max(now.getTime(), lastTime)
  counter = time === lastTime ? (counter + 1) & 0xfff : 0
  lastTime = time
  const random = crypto.getRandomValues(new Uint8Array(8))
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(tail[0] ?? '0', 16) & 0x3) | 0x8).toString(16)
  const milliseconds = time.toString(16).padStart(12, '0')
  return [
    milliseconds.slice(0, 8),
    milliseconds.slice(8),
    `7${counter.toString(16).padStart(3, '0')}`,
    variant + tail.slice(1, 4),
    tail.slice(4).padEnd(12, '0'),
  ].join('-')
}
