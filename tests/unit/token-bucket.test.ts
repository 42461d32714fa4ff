import { describe, expect, it } from 'vitest'
import { createRateLimits, durationIn } from '#aws/llm/token-bucket.ts'

const headers = (kind: string, limit: number, remaining: number, reset: string): Headers =>
  new Headers({
    [`x-ratelimit-limit-${kind}`]: String(limit),
    [`x-ratelimit-remaining-${kind}`]: String(remaining),
    [`x-ratelimit-reset-${kind}`]: reset,
  })

describe('a provider’s durations', () => {
  it.each([
    ['7.66s', 7660],
    ['2m59.56s', 179_560],
    ['120ms', 120],
    ['1h2m3s', 3_723_000],
    ['', undefined],
    ['soon', undefined],
    ['-1s', undefined],
    ['7', undefined],
    [null, undefined],
  ])('%s', (written, ms) => {
    expect(durationIn(written)).toBe(ms)
  })
})

describe('a provider’s limits', () => {
  let now = 0
  const limits = () => {
    now = 0
    return createRateLimits(() => now)
  }

  it('hold nobody back while nothing is known of them', () => {
    const known = limits()
    known.note(new Headers())
    known.note(headers('tokens', 0, 0, 'x'))
    known.take(1_000_000)
    expect(known.waitMs(1_000_000)).toBe(0)
  })

  it('fill again evenly until the time they name', () => {
    const known = limits()
    known.note(headers('tokens', 6000, 0, '60s'))
    expect(known.waitMs(1000)).toBe(10_000)
    now = 4000
    expect(known.waitMs(1000)).toBe(6000)
    now = 10_000
    expect(known.waitMs(1000)).toBe(0)
    expect(known.waitMs(100_000)).toBe(50_000)
  })

  it('are shared by the calls under way', () => {
    const known = limits()
    known.note(headers('tokens', 6000, 2000, '40s'))
    known.take(1500)
    expect(known.waitMs(500)).toBe(0)
    expect(known.waitMs(1000)).toBe(5000)
  })

  it('count calls as well as tokens, and the longer wait decides', () => {
    const known = limits()
    known.note(headers('requests', 30, 0, '60s'))
    expect(known.waitMs(1)).toBe(2000)
    known.note(headers('tokens', 6000, 0, '60s'))
    expect(known.waitMs(1000)).toBe(10_000)
  })

  it('are what the last answer says', () => {
    const known = limits()
    known.note(headers('tokens', 6000, 0, '60s'))
    known.note(headers('tokens', 6000, 6000, '0s'))
    expect(known.waitMs(6000)).toBe(0)
  })
})
