import * as z from 'zod'
import { ASSERTIONS, EXPERIENCERS, LABELS, TEMPORALITIES } from '#shared/domain/labels.ts'
import type { Quote } from '#shared/nlp/types.ts'

/** A longer quote is no mention. UTF-16 code units. */
const MAX_QUOTE_LENGTH = 300
const MAX_CONTEXT_LENGTH = 100

/** One of `values`, whatever its case and the white space around it. */
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (given) =>
      typeof given === 'string'
        ? (values.find((value) => value.toLowerCase() === given.trim().toLowerCase()) ?? given)
        : given,
    z.enum(values),
  )

/**
 * Bounds are refinements, which validate and stay out of the JSON schema: strict decoding knows only a part of JSON
 * Schema, and refuses a request with a keyword outside it.
 */
const Context = z.string().refine((text) => text.length <= MAX_CONTEXT_LENGTH)

const ModelMention = z.object({
  quote: z.string().refine((text) => text.trim() !== '' && text.length <= MAX_QUOTE_LENGTH),
  left: Context,
  right: Context,
  label: oneOf(LABELS),
  assertion: oneOf(ASSERTIONS),
  temporality: oneOf(TEMPORALITIES),
  experiencer: oneOf(EXPERIENCERS),
  conditional: z.boolean(),
  confidence: z.number().refine((value) => value >= 0 && value <= 1),
})

const ModelAnswer = z.object({ mentions: z.array(ModelMention) })

/** The same schema as strict structured outputs want it: every property required, and no others. */
export const answerJsonSchema: Readonly<Record<string, unknown>> = jsonSchema()

function jsonSchema(): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(ModelAnswer, { io: 'output' })
  return schema
}

const AnswerEnvelope = z.object({ mentions: z.array(z.unknown()) })

/**
 * A model's answer as quotes. A mention that does not satisfy the schema is counted in `invalid` and costs its
 * siblings nothing.
 *
 * @returns undefined where the answer as a whole is not in the agreed form, so that nothing in it can be relied on
 */
export function readAnswer(content: string): { quotes: Quote[]; invalid: number } | undefined {
  const envelope = AnswerEnvelope.safeParse(parseJson(content))
  if (!envelope.success) return undefined
  const quotes: Quote[] = []
  let invalid = 0
  for (const item of envelope.data.mentions) {
    const mention = ModelMention.safeParse(item)
    if (mention.success) quotes.push(quoteOf(mention.data))
    else invalid++
  }
  return { quotes, invalid }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    // What is not JSON is no envelope either. The error itself would quote the model's words.
    return undefined
  }
}

const quoteOf = (mention: z.output<typeof ModelMention>): Quote => ({
  quote: mention.quote,
  left: mention.left,
  right: mention.right,
  label: mention.label,
  confidence: mention.confidence,
  assertion: {
    assertion: mention.assertion,
    temporality: mention.temporality,
    experiencer: mention.experiencer,
    conditional: mention.conditional,
  },
})
