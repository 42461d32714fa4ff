import type { Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import { assertionContext, assertMention } from './assert.ts'
import { extractMentions } from './extract.ts'
import type { Mention, Span } from './types.ts'

/** In UTF-16 units; nothing longer is a term or has a label of its own. */
const LONGEST_TERM = 300

export interface ClassifiedMention extends Span, Assertion {
  /** The phrase of the rules that decided, where one did. */
  trigger?: string
}

/**
 * What a note says of spans that somebody else found: the axes of each, in the order given. Without a label, what the
 * lexicon knows the words as; words that it does not know are taken for something that one can have or have done. A span
 * can have its trigger among its own words ("no fever"), unless the lexicon knows all of it as one term ("no-reflow").
 */
export function classifyMentions(
  text: string,
  mentions: readonly (Span & { label?: Label | undefined })[],
): ClassifiedMention[] {
  const context = assertionContext(text)
  return mentions.map(({ start, end, label }) => {
    const words = text.slice(start, end)
    const known = words.length > LONGEST_TERM ? [] : extractMentions(words)
    const isTerm = known.some((term) => term.end - term.start === words.trim().length)
    const span = { start, end }
    const ruled = assertMention(context, span, label ?? labelOf(known), { ownTriggers: !isTerm })
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

/** The label of the last thing that is named: "aspirin allergy" is no medication, "hip replacement" no hip. */
const labelOf = (known: readonly Mention[]): Label | undefined => known.at(-1)?.label
