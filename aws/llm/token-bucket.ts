/** What is left of one limit, as the provider said it last. */
interface Bucket {
  limit: number
  remaining: number
  /** What comes back in a millisecond. */
  rate: number
  at: number
}

/** What a provider's `x-ratelimit-*` headers say of its limits, so that a call need not be made to be refused. */
export interface RateLimits {
  /** Takes in the headers of an answer, refused or not. */
  note(headers: Headers): void
  /** Milliseconds until a call of so many tokens may be made; 0 when it may be now, or when nothing is known. */
  waitMs(tokens: number): number
  /** Counts a call that is about to be made against what is left, until an answer says better. */
  take(tokens: number): void
}

/** Groq's names for its two limits: https://console.groq.com/docs/rate-limits. */
const KINDS = ['requests', 'tokens'] as const

/** @param clock milliseconds; only differences count */
export function createRateLimits(clock: () => number): RateLimits {
  const buckets = new Map<string, Bucket>()
  const left = ({ limit, remaining, rate, at }: Bucket): number =>
    Math.min(limit, remaining + (clock() - at) * rate)
  return {
    note: (headers) => {
      for (const kind of KINDS) {
        const bucket = bucketOf(headers, kind, clock())
        if (bucket === undefined) buckets.delete(kind)
        else buckets.set(kind, bucket)
      }
    },
    waitMs: (tokens) => {
      const waits = KINDS.map((kind) => {
        const bucket = buckets.get(kind)
        if (bucket === undefined) return 0
        // No bucket ever holds more than its limit: a call beyond it is the provider's to judge.
        const needed = Math.min(bucket.limit, kind === 'tokens' ? tokens : 1)
        return Math.max(0, needed - left(bucket)) / bucket.rate
      })
      return Math.ceil(Math.max(...waits))
    },
    take: (tokens) => {
      for (const kind of KINDS) {
        const bucket = buckets.get(kind)
        if (bucket !== undefined) bucket.remaining -= kind === 'tokens' ? tokens : 1
      }
    },
  }
}

function bucketOf(headers: Headers, kind: string, at: number): Bucket | undefined {
  const limit = numberIn(headers.get(`x-ratelimit-limit-${kind}`))
  const remaining = numberIn(headers.get(`x-ratelimit-remaining-${kind}`))
  const resetMs = durationIn(headers.get(`x-ratelimit-reset-${kind}`))
  if (limit === undefined || remaining === undefined || resetMs === undefined) return undefined
  // A bucket that is full, or fills at once, holds nobody back.
  if (remaining >= limit || resetMs === 0) return undefined
  return { limit, remaining, rate: (limit - remaining) / resetMs, at }
}

function numberIn(value: string | null): number | undefined {
  const number = Number(value ?? Number.NaN)
  return value !== null && value.trim() !== '' && number >= 0 && Number.isFinite(number)
    ? number
    : undefined
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }

/** A duration as Groq writes one, `2m59.56s`, in milliseconds. */
export function durationIn(value: string | null): number | undefined {
  if (value === null || !/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(value)) return undefined
  return Array.from(value.matchAll(/([\d.]+)(h|ms|m|s)/g)).reduce(
    (sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ''] ?? 0),
    0,
  )
}
