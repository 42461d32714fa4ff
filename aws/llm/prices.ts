import type { Usage } from '#shared/nlp/types.ts'

/** US dollars per million tokens. */
export interface ModelPrice {
  input: number
  /** Prompt tokens that the provider served from its own cache. */
  cachedInput: number
  output: number
}

/** Tokens of one call, as the provider counted them. `prompt` includes `cached`; reasoning is part of `completion`. */
export interface Tokens {
  prompt: number
  cached: number
  completion: number
}

/**
 * The models that the engine can be asked for: those that offer strict structured outputs, at Groq's published
 * on-demand prices (https://groq.com/pricing, 2026). A model that is not here must come with a price of its own,
 * because a run that claims to have cost nothing is worse than a deployment that says what it is missing.
 */
const PRICES: Readonly<Record<string, ModelPrice>> = {
  'openai/gpt-oss-120b': { input: 0.15, cachedInput: 0.075, output: 0.6 },
  'openai/gpt-oss-20b': { input: 0.075, cachedInput: 0.0375, output: 0.3 },
}

export const DEFAULT_MODEL = 'openai/gpt-oss-120b'

export const PRICED_MODELS: readonly string[] = Object.keys(PRICES)

export const priceOf = (model: string): ModelPrice | undefined =>
  Object.hasOwn(PRICES, model) ? PRICES[model] : undefined

/** What a call used and cost. */
export function usageOf(tokens: Tokens, price: ModelPrice): Usage {
  const fresh = Math.max(0, tokens.prompt - tokens.cached)
  const millionths =
    fresh * price.input + tokens.cached * price.cachedInput + tokens.completion * price.output
  return {
    promptTokens: tokens.prompt,
    completionTokens: tokens.completion,
    costUsd: millionths / 1_000_000,
  }
}
