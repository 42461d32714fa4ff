import * as z from 'zod'
import type { ChunkProposals } from '#shared/nlp/types.ts'
import { ModelError } from './model-error.ts'
import { readAnswer } from './output-schema.ts'
import { usageOf, type ModelPrice } from './prices.ts'

const TokenCount = z.number().int().min(0)

/** As much of a chat completion as is used here. Whatever stands behind the base URL, this is what it must say. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string(),
        message: z.object({ content: z.string().nullable() }),
      }),
    )
    .min(1),
  usage: z.object({
    prompt_tokens: TokenCount,
    completion_tokens: TokenCount,
    prompt_tokens_details: z.object({ cached_tokens: TokenCount.nullish() }).nullish(),
  }),
})

/**
 * A chat completion as proposals. An answer that was cut off, or that is not in the agreed form as a whole, is a
 * failed chunk and not a short one: nobody could tell a note with few mentions from a note that was read halfway.
 *
 * @throws ModelError `model-invalid-output`
 */
export function readCompletion(completion: unknown, price: ModelPrice): ChunkProposals {
  const parsed = Completion.safeParse(completion)
  const choice = parsed.data?.choices[0]
  if (parsed.data === undefined || choice === undefined) {
    throw new ModelError('model-invalid-output', 'the provider answered with no completion')
  }
  if (choice.finish_reason !== 'stop') {
    throw new ModelError('model-invalid-output', 'the model did not finish its answer')
  }
  const answer = readAnswer(choice.message.content ?? '')
  if (answer === undefined) {
    throw new ModelError('model-invalid-output', 'the model missed the schema')
  }
  // Nothing usable among what it did say must not look like a note with nothing in it.
  if (answer.quotes.length === 0 && answer.invalid > 0) {
    throw new ModelError('model-invalid-output', 'no mention of the model met the schema')
  }
  const { usage } = parsed.data
  const tokens = {
    prompt: usage.prompt_tokens,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    completion: usage.completion_tokens,
  }
  return { mentions: [], ...answer, usage: usageOf(tokens, price) }
}
