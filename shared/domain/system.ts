import * as z from 'zod'

/** The share of requests each runtime serves, in per cent. */
export const TrafficWeights = z
  .strictObject({
    edge: z.number().int().min(0).max(100),
    lambda: z.number().int().min(0).max(100),
  })
  .refine(({ edge, lambda }) => edge + lambda === 100, 'must add up to 100')

export const Traffic = z.object({
  version: z.number().int(),
  weights: z.object({ edge: z.number(), lambda: z.number() }),
  actor: z.string(),
  reason: z.string(),
  at: z.string(),
  expiresAt: z.string().optional(),
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
  version: z.number().int().min(0),
  weights: TrafficWeights,
  reason: z.string().trim().min(1).max(200),
  expiresAt: z.iso.datetime().optional(),
})
export type TrafficChange = z.infer<typeof TrafficChange>

/** The denial-of-wallet breaker. `priorConcurrency` is null where the function had no reservation. */
export const Breaker = z.object({
  state: z.enum(['closed', 'tripped']),
  priorConcurrency: z.number().int().nullable().optional(),
  reason: z.string().optional(),
  actor: z.string().optional(),
  epoch: z.number().int(),
  at: z.string().optional(),
})
export type Breaker = z.infer<typeof Breaker>

export const INITIAL_BREAKER: Breaker = { state: 'closed', epoch: 0 }
