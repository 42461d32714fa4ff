import * as z from 'zod/mini'

const Percent = z.int().check(z.gte(0), z.lte(100))

/** The share of requests each runtime serves, in per cent. */
export const TrafficWeights = z
  .strictObject({
    edge: Percent,
    lambda: Percent,
  })
  .check(z.refine(({ edge, lambda }) => edge + lambda === 100, 'must add up to 100'))

export const Traffic = z.object({
  version: z.int(),
  weights: z.object({ edge: z.number(), lambda: z.number() }),
  actor: z.string(),
  reason: z.string(),
  at: z.string(),
  expiresAt: z.optional(z.string()),
})
export type Traffic = z.infer<typeof Traffic>

/** What is true before anybody has changed it. */
export const INITIAL_TRAFFIC: Traffic = {
  version: 0,
  weights: { edge: 100, lambda: 0 },
  actor: 'system',
  reason: 'initial',
  at: '1970-01-01T00:00:00.000Z',
}

export const TrafficChange = z.strictObject({
  /** The version the change was made from. */
  version: z.int().check(z.gte(0)),
  weights: TrafficWeights,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  expiresAt: z.optional(z.iso.datetime()),
})
export type TrafficChange = z.infer<typeof TrafficChange>

/** A transition, as operators are told of it. */
export const BreakerNews = z.object({
  action: z.string(),
  epoch: z.int(),
  at: z.string(),
  actor: z.string(),
  reason: z.string(),
})
export type BreakerNews = z.infer<typeof BreakerNews>

/**
 * The denial-of-wallet breaker. `priorConcurrency` is null where the function had no reservation, and absent where
 * nobody knows what it had.
 */
export const Breaker = z.object({
  state: z.enum(['closed', 'tripped']),
  priorConcurrency: z.optional(z.nullable(z.int())),
  reason: z.optional(z.string()),
  actor: z.optional(z.string()),
  /** Counts the transitions; each is made from the one before. */
  epoch: z.int(),
  at: z.optional(z.string()),
  /** True where only a person may restore. */
  latched: z.optional(z.boolean()),
  /** When it was restored without a person, within the last day. */
  automaticRestores: z.optional(z.array(z.string())),
  /** True from the record of a restore until the function has its concurrency again. */
  opening: z.optional(z.boolean()),
  /** Transitions that operators have yet to be told of, oldest first. */
  unannounced: z.optional(z.array(BreakerNews)),
})
export type Breaker = z.infer<typeof Breaker>

export const INITIAL_BREAKER: Breaker = { state: 'closed', epoch: 0 }
