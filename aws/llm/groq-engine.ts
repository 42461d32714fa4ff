import type { Groq } from 'groq-sdk'
import type { ChatCompletionCreateParamsNonStreaming } from 'groq-sdk/resources/chat/completions'
import { ConfigError } from '#shared/config.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { withinBudget } from './call-budget.ts'
import { readCompletion } from './groq-completion.ts'
import { modelErrorOf } from './groq-failure.ts'
import { ModelError } from './model-error.ts'
import { answerJsonSchema } from './output-schema.ts'
import { PRICED_MODELS, priceOf, type ModelPrice } from './prices.ts'
import { instructions, noteMessage, promptVersion } from './prompts/annotate.v2.ts'
import { createRateLimits } from './token-bucket.ts'

const GROQ_URL = 'https://api.groq.com'

/**
 * UTF-16 code units. A dense note has a mention in every 60 characters or so and a mention is some 70 tokens, so a
 * chunk of this length is answered in about 3,000 tokens. At the 500 tokens a second of the larger model that fits
 * the 8 seconds of a call, which an answer about 6,000 characters does not.
 */
const CHUNK_LENGTH = 2500

/** Of English, at least: an estimate for the provider's limits, not for its bill. */
const CHARACTERS_PER_TOKEN = 4

/** More than can be written in the time allowed; a cut-off answer is a failure, so the clock should come first. */
const MAX_COMPLETION_TOKENS = 8192

export interface GroqEngineOptions {
  apiKey: string
  model: string
  /** Where the API is; the SDK appends `/openai/v1/...`. */
  baseURL?: string | undefined
  fetch?: typeof globalThis.fetch
  /** For one chunk, retries and pauses included. Milliseconds. */
  callTimeoutMs?: number
  /** Needed for a model that prices.ts does not know. */
  price?: ModelPrice
}

/**
 * Proposes annotations with a model at Groq. It hands over `chunk.text` as it is: masking it is the caller's part, as
 * `remote` says. `propose` throws ModelError, or the reason of its signal.
 *
 * @throws ConfigError for a model without a price
 */
export function createGroqEngine(options: GroqEngineOptions): Engine {
  const { model, callTimeoutMs = 8000 } = options
  const price = options.price ?? priceOf(model)
  if (price === undefined) {
    throw new ConfigError([
      `GROQ_MODEL has no known price; those that have are ${PRICED_MODELS.join(', ')}`,
    ])
  }
  let connected: Promise<Connection> | undefined
  const limits = createRateLimits(() => performance.now())
  return {
    name: 'groq',
    model,
    promptVersion,
    remote: true,
    chunkLength: CHUNK_LENGTH,
    async propose(chunk, { signal, deadline = Infinity }) {
      const { client, ApiError } = await (connected ??= connect(options, callTimeoutMs))
      const request = requestFor(model, chunk.text)
      const tokens = Math.ceil((instructions.length + chunk.text.length) / CHARACTERS_PER_TOKEN)
      const budgetMs = Math.min(callTimeoutMs, Math.floor(deadline - performance.now()))
      const completion = await withinBudget(budgetMs, signal, async (attemptSignal) => {
        const retryAfterMs = limits.waitMs(tokens)
        if (retryAfterMs > 0) {
          throw new ModelError('model-rate-limited', 'the limits have no room for a call', {
            retryAfterMs,
          })
        }
        limits.take(tokens)
        try {
          const call = client.chat.completions.create(request, { signal: attemptSignal })
          const { data, response } = await call.withResponse()
          limits.note(response.headers)
          return data
        } catch (error) {
          if (error instanceof ApiError && error.headers !== undefined) limits.note(error.headers)
          throw modelErrorOf(error, ApiError)
        }
      })
      return readCompletion(completion, price)
    },
  }
}

interface Connection {
  client: Groq
  ApiError: typeof Groq.APIError
}

async function connect(options: GroqEngineOptions, timeout: number): Promise<Connection> {
  // Evaluated on first use: a worker that annotates with the lexicon never pays for it, nor does a cold start.
  const { Groq: Client } = await import('groq-sdk')
  const client = new Client({
    apiKey: options.apiKey,
    baseURL: options.baseURL ?? GROQ_URL,
    timeout,
    maxRetries: 0,
    // At `debug`, which an environment variable could set, the SDK prints whole requests.
    logLevel: 'off',
    // A note goes where the settings say and nowhere else.
    fetchOptions: { redirect: 'error' },
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  })
  return { client, ApiError: Client.APIError }
}

const requestFor = (model: string, text: string): ChatCompletionCreateParamsNonStreaming => ({
  model,
  // The instructions come first and never vary, so that the provider can serve them from its prompt cache.
  messages: [
    { role: 'system', content: instructions },
    { role: 'user', content: noteMessage(text) },
  ],
  temperature: 0,
  max_completion_tokens: MAX_COMPLETION_TOKENS,
  response_format: {
    type: 'json_schema',
    json_schema: { name: 'clinical_mentions', strict: true, schema: { ...answerJsonSchema } },
  },
  ...reasoningOf(model),
})

/** Reading off mentions needs little thought, and thought costs the time of the answer. Other models refuse both. */
const reasoningOf = (model: string) =>
  model.startsWith('openai/gpt-oss')
    ? { reasoning_effort: 'low' as const, include_reasoning: false }
    : {}
