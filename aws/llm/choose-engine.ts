import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { createCircuit } from './circuit.ts'
import { withFallback } from './fallback-engine.ts'
import { createGroqEngine } from './groq-engine.ts'
import { DEFAULT_MODEL } from './prices.ts'

/** Calls in a row that fail before the model is left alone, and for how long (ms). */
const FAILURES = 3
const COOL_DOWN_MS = 60_000

export interface ModelSettings {
  groqApiKey?: string | undefined
  groqModel?: string | undefined
  groqBaseUrl?: string | undefined
}

/**
 * The engine that a deployment's settings ask for: the model when there is a key for it, else the offline rules. While
 * the model is away the rules serve in its place, chunk by chunk, and every answer says so.
 *
 * @throws ConfigError for a model that cannot be used
 */
export function chooseEngine(
  settings: ModelSettings,
  clock: () => number = () => performance.now(),
): Engine {
  const rules = createLexiconEngine()
  const { groqApiKey } = settings
  if (groqApiKey === undefined) return rules
  const circuit = createCircuit({ failures: FAILURES, coolDownMs: COOL_DOWN_MS, clock })
  return withFallback(groqEngine({ ...settings, groqApiKey }), rules, circuit)
}

/** The model alone: where it fails, so does whoever asked. @throws ConfigError for a model that cannot be used */
export const groqEngine = (settings: ModelSettings & { groqApiKey: string }): Engine =>
  createGroqEngine({
    apiKey: settings.groqApiKey,
    model: settings.groqModel ?? DEFAULT_MODEL,
    baseURL: settings.groqBaseUrl,
  })
