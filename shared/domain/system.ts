import * as z from 'zod/mini'

const Percent = z.int().check(z.gte(0), z.lte(100))

/** The share of requests each runtime serves, in per cent. */
export const TrafficWeights = z
  .strictObject({
    edge: Percent,
    lambda: Percent,
  })
  .check(z.refine(({ edge, lambda }) => edge + lambda === 100, 'must add up to 100'))
export type TrafficWeights = z.infer<typeof TrafficWeights>

export const Traffic = z.object({
  version: z.int(),
  weights: TrafficWeights,
  actor: z.string(),
  reason: z.string(),
  at: z.string(),
  /** From then on the edge serves all. ISO 8601. */
  expiresAt: z.optional(z.string()),
})
export type Traffic = z.infer<typeof Traffic>

/** What nobody has decided otherwise, or no longer: the edge serves all. */
export const EDGE_ALONE: TrafficWeights = { edge: 100, lambda: 0 }

/** What is true before anybody has changed it. */
export const INITIAL_TRAFFIC: Traffic = {
  version: 0,
  weights: EDGE_ALONE,
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

/** The weights that hold at a time: those of a record that has expired hold no more. */
export const weightsAt = (
  { weights, expiresAt }: Pick<Traffic, 'weights' | 'expiresAt'>,
  now: Date,
): TrafficWeights =>
  expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime() ? EDGE_ALONE : weights

/** What an isolate of the edge routes by: a copy of the record, and how it came by it. */
export const TrafficSnapshot = z.object({
  version: z.int(),
  weights: TrafficWeights,
  expiresAt: z.optional(z.string()),
  /**
   * `kv`: as the snapshot is now. `last-known-good`: as it was when it could last be read. `default`: it has never been
   * read, and the edge serves all.
   */
  source: z.enum(['kv', 'last-known-good', 'default']),
  /** Why it is not `kv`: nothing was published yet, what is there does not parse, or KV does not answer. */
  problem: z.optional(z.enum(['missing', 'unreadable', 'unavailable'])),
  /** When the weights were read; absent for the default. ISO 8601. */
  readAt: z.optional(z.string()),
})
export type TrafficSnapshot = z.infer<typeof TrafficSnapshot>

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
