import type { Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import { assertionContext, assertMention } from './assert.ts'
import { extractMentions } from './extract.ts'
import type { Span } from './types.ts'

export interface ClassifiedMention extends Span, Assertion {
  /** The phrase of the rules that decided, where one did. */
  trigger?: string
}

/**
 * What a note says of spans that somebody else found: the axes of each, in the order given. Without a label, what the
 * lexicon knows the words as; unknown words are taken for a condition.
 */
export function classifyMentions(
  text: string,
  mentions: readonly (Span & { label?: Label | undefined })[],
): ClassifiedMention[] {
  const context = assertionContext(text)
  return mentions.map(({ start, end, label }) => {
    const ruled = assertMention(
      context,
      { start, end },
      label ?? labelOf(text.slice(start, end)) ?? 'Clinical Condition',
    )
    const { assertion, temporality, experiencer, conditional, trigger } = ruled
    return {
      start,
      end,
      assertion,
      temporality,
      experiencer,
      conditional,
      ...(trigger === undefined ? {} : { trigger }),
    }
  })
}

/** The label of the last thing that is named in a mention: "aspirin allergy" is no medication, "hip replacement" no hip. */
const labelOf = (mention: string): Label | undefined => extractMentions(mention).at(-1)?.label
