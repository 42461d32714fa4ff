/**
 * AWS's list prices for Lambda on arm64, first tier, without the free tier; the same in Europe (Frankfurt) and US East.
 * Source: https://aws.amazon.com/lambda/pricing/. US$.
 */
export const LIST_PRICES = {
  source: 'https://aws.amazon.com/lambda/pricing/',
  perMillionRequests: 0.2,
  perGbSecond: 0.0000133334,
} as const

const DAY_SECONDS = 86_400

/** What so many executions cost at list prices. US$. */
export const costOf = (executions: number, meanMs: number, memoryMb: number): number =>
  (executions / 1_000_000) * LIST_PRICES.perMillionRequests +
  executions * (Math.ceil(meanMs) / 1000) * (memoryMb / 1024) * LIST_PRICES.perGbSecond

export interface Bill {
  /** Executions from the flood's first request to its last. */
  billed: number
  /** Executions in the same time at the rate that was measured before the kill. Extrapolated. */
  withoutBreaker: number
  /** How long the flood lasted, and how long it went unanswered. Milliseconds by the clock. */
  floodMs: number
  openMs: number
  /** Executions a second, before the kill. */
  ratePerSecond: number
  /** Mean duration of an execution, as the runtime measured it. Milliseconds. */
  meanMs: number
  /** What a day of the flood costs at that rate, without a breaker. US$. */
  dayWithoutBreaker: number
  /** The same with the account's default concurrency filled all day: what no reservation would allow. US$. */
  dayAtAccountLimit: number
}

/** The concurrency that AWS gives an account by default; new accounts may start with less. */
export const ACCOUNT_CONCURRENCY = 1_000

export function billOf(measured: {
  billed: number
  billedBeforeKill: number
  meanMs: number
  floodMs: number
  openMs: number
  memoryMb: number
}): Bill {
  const { billed, billedBeforeKill, meanMs, floodMs, openMs, memoryMb } = measured
  const ratePerSecond = openMs === 0 ? 0 : (billedBeforeKill / openMs) * 1000
  const perDay = ratePerSecond * DAY_SECONDS
  const busiest = (ACCOUNT_CONCURRENCY * DAY_SECONDS * 1000) / Math.max(1, Math.ceil(meanMs))
  return {
    billed,
    withoutBreaker: Math.max(billed, Math.round((ratePerSecond * floodMs) / 1000)),
    floodMs,
    openMs,
    ratePerSecond,
    meanMs,
    dayWithoutBreaker: costOf(perDay, meanMs, memoryMb),
    dayAtAccountLimit: costOf(busiest, meanMs, memoryMb),
  }
}
