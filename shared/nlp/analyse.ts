import { LABELS } from '#shared/domain/labels.ts'
import { MAX_ANNOTATIONS_PER_RUN } from '#shared/domain/limits.ts'
import { alignQuotes } from './align.ts'
import { assertionContext, assertMention, mergeAssertion, type AssertionContext } from './assert.ts'
import { chunkNote } from './chunk.ts'
import { codesFor } from './code.ts'
import type { CodesTable } from './codes-table.ts'
import { maskIdentifiers, type Masked } from './deidentify.ts'
import { graphemesOf, snapSpan } from './graphemes.ts'
import { sectionAt } from './sections.ts'
import { relateSuggestions } from './relate.ts'
import type {
  Analysis,
  Chunk,
  ChunkProposals,
  Engine,
  Mention,
  ProposeOptions,
  Suggestion,
} from './types.ts'
import { isLimit } from './values.ts'

export interface AnalysisRequest {
  text: string
  engine: Engine
  signal: AbortSignal
  /** A customer's own codes, which come before all others. */
  codes?: CodesTable | undefined
  /** Chunks in flight at once. */
  concurrency?: number
}

interface Grounded extends Mention {
  alignment: Suggestion['alignment']
  source: Suggestion['source']
}

/**
 * One analysis of one note: mask (for an engine outside this process), chunk, propose, align, assert, code.
 *
 * For every suggestion `text.slice(startOffset, endOffset) === suggestion.text`, on whole characters, in the order of
 * the note and at most MAX_ANNOTATIONS_PER_RUN of them (the first ones).
 *
 * @throws whatever the engine throws for any chunk, the signal's reason, or a failure to mask: nothing partial is given
 */
export async function analyseNote(request: AnalysisRequest): Promise<Analysis> {
  const { text, engine, signal, concurrency = 4 } = request
  signal.throwIfAborted()
  const masked: Masked = engine.remote ? maskIdentifiers(text) : { text, spans: [] }
  const chunks = chunkNote(text, engine.chunkLength, masked.text)
  const note = { text: masked.text }
  const answers = await proposeAll(chunks, engine, { signal, note }, concurrency)
  const counts = {
    chunks: chunks.length,
    proposed: 0,
    ungrounded: 0,
    ambiguous: 0,
    invalid: 0,
    masked: masked.spans.length,
  }
  const usage = { promptTokens: 0, completionTokens: 0, costUsd: 0 }
  const grounded: Grounded[] = []
  let degraded: Analysis['degraded']
  for (const [i, answer] of answers.entries()) {
    const chunk = chunks[i]
    if (chunk === undefined) continue
    if (answer.servedBy !== undefined) {
      degraded = { ...answer.servedBy, ...degraded, chunks: (degraded?.chunks ?? 0) + 1 }
    }
    usage.promptTokens += answer.usage.promptTokens
    usage.completionTokens += answer.usage.completionTokens
    usage.costUsd += answer.usage.costUsd
    counts.invalid += answer.invalid
    counts.proposed += answer.mentions.length + answer.quotes.length
    const source = (answer.servedBy?.engine ?? engine.name) === 'lexicon' ? 'lexicon' : 'llm'
    grounded.push(...ground(chunk, answer, source, counts))
  }
  const context = assertionContext(text)
  const suggestions = suggest(text, context, grounded, masked, counts, request.codes)
  return {
    suggestions,
    relationships: relateSuggestions(context, suggestions),
    usage,
    ...(degraded === undefined ? {} : { degraded }),
    counts,
  }
}

async function proposeAll(
  chunks: readonly Chunk[],
  engine: Engine,
  options: Required<ProposeOptions>,
  concurrency: number,
): Promise<ChunkProposals[]> {
  const { signal, note } = options
  const answers: ChunkProposals[] = []
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  let next = 0
  const work = async (): Promise<void> => {
    while (next < chunks.length) {
      const index = next++
      const chunk = chunks[index]
      if (chunk === undefined) return
      either.throwIfAborted()
      answers[index] = await engine.propose(chunk, { signal: either, note })
    }
  }
  const workers = Math.max(1, Math.min(concurrency, chunks.length))
  try {
    await Promise.all(Array.from({ length: workers }, work))
  } catch (error) {
    // The other chunks' answers would be paid for and thrown away.
    failed.abort(error)
    throw error
  }
  return answers
}

type Counts = Analysis['counts']

/** Proposals with offsets into the chunk, invalid ones counted and left out. */
function ground(
  chunk: Chunk,
  answer: ChunkProposals,
  source: Suggestion['source'],
  counts: Counts,
): Grounded[] {
  const grounded: Grounded[] = []
  const shift = (mention: Grounded): Grounded => ({
    ...mention,
    start: mention.start + chunk.start,
    end: mention.end + chunk.start,
  })
  for (const mention of answer.mentions) {
    const { start, end } = mention
    const placed =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start < end &&
      end <= chunk.text.length
    if (placed && isSound(mention)) grounded.push(shift({ ...mention, alignment: 'exact', source }))
    else counts.invalid++
  }
  const quotes = answer.quotes.filter((quote) => {
    const sound = isSound(quote) && quote.quote.trim() !== ''
    if (!sound) counts.invalid++
    return sound
  })
  if (quotes.length === 0) return grounded
  for (const [i, place] of alignQuotes(chunk.text, quotes).entries()) {
    const quote = quotes[i]
    if (quote === undefined) continue
    if (!('start' in place)) counts[place.status]++
    else {
      const { label, confidence, assertion } = quote
      const { start, end, status: alignment } = place
      const hint = assertion === undefined ? {} : { assertion }
      grounded.push(shift({ start, end, label, confidence, alignment, source, ...hint }))
    }
  }
  return grounded
}

const isSound = ({ label, confidence }: Pick<Mention, 'label' | 'confidence'>): boolean =>
  LABELS.includes(label) && confidence >= 0 && confidence <= 1

function suggest(
  text: string,
  context: AssertionContext,
  grounded: Grounded[],
  masked: Masked,
  counts: Counts,
  table: CodesTable | undefined,
): Suggestion[] {
  const graphemes = graphemesOf(text)
  const bySpan = new Map<string, Suggestion>()
  for (const mention of grounded.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const span = snapSpan(text, graphemes, mention)
    if (span === undefined || isMasked(masked, span)) {
      counts.invalid++
      continue
    }
    const key = `${span.start}:${span.end}:${mention.label}`
    const known = bySpan.get(key)
    if (known !== undefined) {
      if (mention.confidence > known.confidence) known.confidence = mention.confidence
      continue
    }
    if (bySpan.size >= MAX_ANNOTATIONS_PER_RUN) break
    bySpan.set(key, suggestionOf(text, context, { ...mention, ...span }, table))
  }
  return [...bySpan.values()]
}

/** True when the whole span lies in one masked stretch: an engine that saw only the mask can have read nothing there. */
function isMasked({ spans }: Masked, { start, end }: { start: number; end: number }): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  return (spans[low - 1]?.end ?? -1) >= end
}

function suggestionOf(
  text: string,
  context: AssertionContext,
  mention: Grounded,
  table: CodesTable | undefined,
): Suggestion {
  const { start, end, label, confidence, alignment, source, attributes = {} } = mention
  const slice = text.slice(start, end)
  const ruled = assertMention(context, mention, label)
  const { value } = attributes
  if (attributes['measurement'] !== undefined && value !== undefined) {
    // A value was measured, whatever the sentence around it denies or doubts.
    ruled.assertion = 'positive'
    ruled.temporality = 'current'
    const kind = sectionAt(context.sections, start)?.kind
    const inPlan = kind === 'assessment' || kind === 'instructions'
    ruled.conditional = isLimit(value, text.slice(Math.max(0, start - 100), start), inPlan)
  }
  // The reaction is past; the allergy is not.
  if (attributes['context'] === 'allergy') ruled.temporality = 'current'
  return {
    startOffset: start,
    endOffset: end,
    text: slice,
    label,
    confidence,
    source,
    alignment,
    attributes,
    codes: codesFor({ label, text: slice, concept: mention.concept, codes: mention.codes }, table),
    ...mergeAssertion(ruled, mention.assertion),
  }
}
