import { LABELS } from '#shared/domain/labels.ts'
import { MAX_NOTE_LENGTH } from '#shared/domain/limits.ts'
import { splitsPair } from '#shared/domain/span.ts'
import { analyseNote, type AnalysisRequest } from '#shared/nlp/analyse.ts'
import { classifyMentions } from '#shared/nlp/classify.ts'
import type { Analysis } from '#shared/nlp/types.ts'
import * as z from 'zod'
import { ModelError } from '../llm/model-error.ts'
import { annotationName, presentAnalysis } from './annotated-note.ts'
import { BadLineError, LineId } from './json-lines.ts'

const Offset = z.number().int().min(0)

/** A line of input: a note, or a note with the spans that are to be classified in it. */
export const NoteLine = z.object({
  id: LineId,
  text: z.string().max(MAX_NOTE_LENGTH),
  mentions: z
    .array(z.object({ start: Offset, end: Offset, label: z.enum(LABELS).optional() }))
    .optional(),
})
export type NoteLine = z.output<typeof NoteLine>

type LineOptions = Pick<AnalysisRequest, 'engine' | 'signal' | 'codes'>

/** The answer to a line. @throws BadLineError for a mention outside the text, and for a model that is away */
export async function annotateLine(
  { id, text, mentions }: NoteLine,
  options: LineOptions,
): Promise<unknown> {
  if (mentions === undefined) return { id, ...presentAnalysis(await analysed(text, options)) }
  for (const [i, { start, end }] of mentions.entries()) {
    if (start >= end || end > text.length) {
      throw new BadLineError(`mentions.${i}: must be a stretch of the text`)
    }
    if (splitsPair(text, start) || splitsPair(text, end)) {
      throw new BadLineError(`mentions.${i}: cuts a character in two`)
    }
  }
  const classified = classifyMentions(text, mentions)
  return {
    id,
    annotations: classified.map(({ start, end, ...axes }, index) => ({
      id: annotationName(index),
      startOffset: start,
      endOffset: end,
      text: text.slice(start, end),
      ...axes,
    })),
    relationships: [],
    // The same in the input's own shape, for whoever joins the two.
    mentions: classified,
  }
}

async function analysed(text: string, options: LineOptions): Promise<Analysis> {
  try {
    return await analyseNote({ text, ...options })
  } catch (error) {
    // It says what was wrong and holds nothing of the note.
    if (error instanceof ModelError) throw new BadLineError(`${error.code}: ${error.message}`)
    throw error
  }
}
