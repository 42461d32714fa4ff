import { assertionContext } from './assert.ts'
import { chunkNote } from './chunk.ts'
import type { CodesTable } from './codes-table.ts'
import { maskIdentifiers, type Masked } from './deidentify.ts'
import { ground, type Grounded } from './ground.ts'
import type { NoteMetadata } from './identifier-metadata.ts'
import { relateProposed, type ProposedLink } from './relate-proposed.ts'
import { relateSuggestions } from './relate.ts'
import { suggest } from './suggest.ts'
import type { Analysis, Chunk, ChunkProposals, Engine, ProposeOptions, Quote } from './types.ts'

export interface AnalysisRequest {
  text: string
  /** Masked in the text as well, before a model reads it. */
  metadata?: NoteMetadata
  engine: Engine
  signal: AbortSignal
  /** A customer's own codes, which come before all others. */
  codes?: CodesTable | undefined
  /** Chunks in flight at once. */
  concurrency?: number
  /** When the engine is no more to be waited for, in milliseconds on the clock of `performance.now()`. */
  deadline?: number | undefined
}

/**
 * One analysis of one note: mask (for an engine outside this process), chunk, propose, align, assert, code, relate.
 *
 * For every suggestion `text.slice(startOffset, endOffset) === suggestion.text`, on whole characters, in the order of
 * the note and at most MAX_ANNOTATIONS_PER_RUN of them (the first ones).
 *
 * @throws whatever the engine throws for any chunk, the signal's reason, or a failure to mask: nothing partial is given
 */
export async function analyseNote(request: AnalysisRequest): Promise<Analysis> {
  const { text, metadata, engine, signal, deadline, concurrency = 4 } = request
  signal.throwIfAborted()
  const masked: Masked = engine.remote ? maskIdentifiers(text, metadata) : { text, spans: [] }
  const chunks = chunkNote(text, engine.chunkLength, masked.text)
  const note = { text: masked.text }
  const answers = await proposeAll(chunks, engine, { signal, note, deadline }, concurrency)
  const counts = {
    chunks: chunks.length,
    proposed: 0,
    ungrounded: 0,
    ambiguous: 0,
    invalid: 0,
    unlinked: 0,
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
  const { suggestions, placed } = suggest(text, context, grounded, masked, counts, request.codes)
  const proposed = answers.flatMap((answer) => linksOf(answer, placed))
  const { relationships, refused } = relateProposed(context, suggestions, {
    ruled: relateSuggestions(context, suggestions),
    proposed,
  })
  const given = answers.reduce((sum, answer) => sum + (answer.relationships?.length ?? 0), 0)
  counts.unlinked = given - proposed.length + refused
  return {
    suggestions,
    relationships,
    usage,
    ...(degraded === undefined ? {} : { degraded }),
    counts,
  }
}

/** The links of a chunk whose both ends have found their place. */
function linksOf(answer: ChunkProposals, placed: ReadonlyMap<Quote, number>): ProposedLink[] {
  const indexOf = (quote: number): number | undefined => {
    const proposed = answer.quotes[quote]
    return proposed === undefined ? undefined : placed.get(proposed)
  }
  return (answer.relationships ?? []).flatMap(({ relationType, confidence, ...ends }) => {
    const [source, target] = [indexOf(ends.source), indexOf(ends.target)]
    if (source === undefined || target === undefined) return []
    return [{ source, target, relationType, confidence }]
  })
}

async function proposeAll(
  chunks: readonly Chunk[],
  engine: Engine,
  options: ProposeOptions,
  concurrency: number,
): Promise<ChunkProposals[]> {
  const { signal } = options
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
      answers[index] = await engine.propose(chunk, { ...options, signal: either })
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
