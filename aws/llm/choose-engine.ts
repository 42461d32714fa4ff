import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { createGroqEngine } from './groq-engine.ts'
import { DEFAULT_MODEL } from './prices.ts'

/**
 * The engine that a deployment's settings ask for: the model when there is a key for it, else the offline rules. A
 * failing model never falls back to the rules by itself, because a run says which engine wrote it.
 *
 * @throws ConfigError for a model that cannot be used
 */
export const chooseEngine = (config: {
  groqApiKey?: string | undefined
  groqModel?: string | undefined
  groqBaseUrl?: string | undefined
}): Engine =>
  config.groqApiKey === undefined
    ? createLexiconEngine()
    : createGroqEngine({
        apiKey: config.groqApiKey,
        model: config.groqModel ?? DEFAULT_MODEL,
        baseURL: config.groqBaseUrl,
      })
