import * as z from 'zod'
import { ASSERTIONS, EXPERIENCERS, LABELS, TEMPORALITIES } from '#shared/domain/labels.ts'
import { RELATION_TYPES } from '#shared/domain/relationship.ts'
import type { Quote, QuoteRelationship } from '#shared/nlp/types.ts'

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

const MentionNumber = z.number().refine((value) => Number.isInteger(value) && value >= 1)

/** Mentions by their number in the list, from 1. */
const ModelRelationship = z.object({
  source: MentionNumber,
  type: oneOf(RELATION_TYPES),
  target: MentionNumber,
  confidence: z.number().refine((value) => value >= 0 && value <= 1),
})

const ModelAnswer = z.object({
  mentions: z.array(ModelMention),
  relationships: z.array(ModelRelationship),
})

/** The same schema as strict structured outputs want it: every property required, and no others. */
export const answerJsonSchema: Readonly<Record<string, unknown>> = jsonSchema()

function jsonSchema(): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(ModelAnswer, { io: 'output' })
  return schema
}

/** An answer without its relationships is still one about its mentions. */
const AnswerEnvelope = z.object({
  mentions: z.array(z.unknown()),
  relationships: z.array(z.unknown()).default([]),
})

/**
 * A model's answer as quotes. A mention that does not satisfy the schema is counted in `invalid` and costs its
 * siblings nothing; nor does a relationship, which also goes with either of its mentions.
 *
 * @returns undefined where the answer as a whole is not in the agreed form, so that nothing in it can be relied on
 */
export function readAnswer(
  content: string,
): { quotes: Quote[]; relationships: QuoteRelationship[]; invalid: number } | undefined {
  const envelope = AnswerEnvelope.safeParse(parseJson(content))
  if (!envelope.success) return undefined
  const quotes: Quote[] = []
  let invalid = 0
  /** Where the mention of each number has gone among the quotes. */
  const indexes: (number | undefined)[] = []
  for (const item of envelope.data.mentions) {
    const mention = ModelMention.safeParse(item)
    indexes.push(mention.success ? quotes.length : undefined)
    if (mention.success) quotes.push(quoteOf(mention.data))
    else invalid++
  }
  const relationships: QuoteRelationship[] = []
  for (const item of envelope.data.relationships) {
    const link = ModelRelationship.safeParse(item)
    const source = link.data && indexes[link.data.source - 1]
    const target = link.data && indexes[link.data.target - 1]
    if (link.data === undefined || source === undefined || target === undefined) invalid++
    else {
      const { type: relationType, confidence } = link.data
      relationships.push({ source, target, relationType, confidence })
    }
  }
  return { quotes, relationships, invalid }
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
