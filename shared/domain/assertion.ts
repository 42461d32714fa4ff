import * as z from 'zod/mini'
import { ASSERTIONS, EXPERIENCERS, TEMPORALITIES } from './labels.ts'

/** What a note says of a mention: whether it holds, when, for whom, and whether only under a condition. */
export const Assertion = z.object({
  assertion: z.enum(ASSERTIONS),
  temporality: z.enum(TEMPORALITIES),
  experiencer: z.enum(EXPERIENCERS),
  conditional: z.boolean(),
})
export type Assertion = z.infer<typeof Assertion>

export const PLAIN_ASSERTION: Assertion = {
  assertion: 'positive',
  temporality: 'current',
  experiencer: 'patient',
  conditional: false,
}

/** A candidate code. `verified` is false until a person or a customer's own table has confirmed it. */
export const Code = z.strictObject({
  system: z.string().check(z.minLength(1), z.maxLength(100)),
  code: z.string().check(z.minLength(1), z.maxLength(50)),
  display: z.string().check(z.minLength(1), z.maxLength(300)),
  score: z.optional(z.number().check(z.gte(0), z.lte(1))),
  verified: z.optional(z.boolean()),
})
export type Code = z.infer<typeof Code>

/** A candidate below this rests on part of the words, and would put the annotation into a cohort it may not belong to. */
const OWN_CODE_SCORE = 0.5

/** The code that an annotation goes by, of its ranked candidates: the first, where it is good enough. */
export function ownCode(codes: readonly Code[]): string | undefined {
  const [best] = codes
  return best !== undefined && (best.score ?? 1) >= OWN_CODE_SCORE ? best.code : undefined
}
