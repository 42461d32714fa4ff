import { MAX_ANNOTATIONS_PER_RUN } from '#shared/domain/limits.ts'
import { assertMention, mergeAssertion, type AssertionContext } from './assert.ts'
import { codesFor } from './code.ts'
import type { CodesTable } from './codes-table.ts'
import type { Masked } from './deidentify.ts'
import { graphemesOf, snapSpan } from './graphemes.ts'
import type { Counts, Grounded } from './ground.ts'
import { sectionAt } from './sections.ts'
import type { Quote, Suggestion } from './types.ts'
import { isLimit } from './values.ts'

export interface Suggested {
  suggestions: Suggestion[]
  /** Where each quotation that became a suggestion, or part of one, stands among them. */
  placed: Map<Quote, number>
}

/**
 * Grounded proposals as suggestions in the order of the note: on whole characters, each place and label once, asserted and
 * coded; at most MAX_ANNOTATIONS_PER_RUN of them. What lies under a mask is counted as invalid.
 */
export function suggest(
  text: string,
  context: AssertionContext,
  grounded: Grounded[],
  masked: Masked,
  counts: Counts,
  table: CodesTable | undefined,
): Suggested {
  const graphemes = graphemesOf(text)
  const suggestions: Suggestion[] = []
  const placed = new Map<Quote, number>()
  const bySpan = new Map<string, number>()
  for (const mention of grounded.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const span = snapSpan(text, graphemes, mention)
    if (span === undefined || isMasked(masked, span)) {
      counts.invalid++
      continue
    }
    const key = `${span.start}:${span.end}:${mention.label}`
    const index = bySpan.get(key) ?? suggestions.length
    const known = suggestions[index]
    if (known === undefined && index >= MAX_ANNOTATIONS_PER_RUN) break
    if (mention.quote !== undefined) placed.set(mention.quote, index)
    if (known !== undefined) {
      if (mention.confidence > known.confidence) known.confidence = mention.confidence
      continue
    }
    bySpan.set(key, index)
    suggestions.push(suggestionOf(text, context, { ...mention, ...span }, table))
  }
  return { suggestions, placed }
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
