import { PLAIN_ASSERTION, type Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import { applyScopes, type RuledAssertion } from './apply-scopes.ts'
import { fold, type Folded } from './normalise.ts'
import { applySection } from './section-defaults.ts'
import { findSections, sectionAt, type Section } from './sections.ts'
import { isBullet, splitSentences } from './sentences.ts'
import { lowerBound, tokenise, type Tokens } from './tokens.ts'
import type { SentenceScopes } from './scopes.ts'
import { classTimeWords } from './time-words.ts'
import { scopesOf } from './trigger-scopes.ts'
import type { Span } from './types.ts'

/** How much of a sentence is looked at around a mention, in UTF-16 units. */
const LONGEST_VIEW = 400

/** The one heading that says something of what follows it on its line. */
const PLAN = /^\W*plan\W*$/i

/** One note, read once, so that each of its mentions is asserted by looking only at its own sentence. */
export interface AssertionContext {
  folded: Folded
  /** With classes in the place of numbers, years and months. */
  tokens: Tokens
  /** Raw offsets of the tokens' starts. */
  tokenStarts: Int32Array
  sentences: Span[]
  sentenceStarts: Int32Array
  /** For each sentence the one that leads the list it is an item of, or -1. */
  leads: Int32Array
  sections: Section[]
  scopes: Map<number, SentenceScopes>
}

export function assertionContext(text: string): AssertionContext {
  const folded = fold(text)
  const plain = tokenise(folded)
  const tokens = { ...plain, words: classTimeWords(plain.words) }
  const sentences = splitSentences(text)
  const leads = new Int32Array(sentences.length).fill(-1)
  for (let i = 1; i < sentences.length; i++) {
    const sentence = sentences[i]
    const previous = sentences[i - 1]
    if (sentence === undefined || previous === undefined) continue
    if (!isBullet(text.slice(sentence.start, sentence.start + 8))) continue
    const item = isBullet(text.slice(previous.start, previous.start + 8))
    const before = text.slice(previous.start, previous.end)
    if (before.endsWith(':') || /^[A-Z][A-Z /&-]{2,30}$/.test(before)) leads[i] = i - 1
    else if (item) leads[i] = leads[i - 1] ?? -1
  }
  return {
    folded,
    tokens,
    tokenStarts: Int32Array.from(tokens.starts, (start) => folded.starts[start] ?? 0),
    sentences,
    sentenceStarts: Int32Array.from(sentences, ({ start }) => start),
    leads,
    sections: findSections(text),
    scopes: new Map(),
  }
}

function sentenceScopes(context: AssertionContext, index: number): SentenceScopes {
  const known = context.scopes.get(index)
  if (known !== undefined) return known
  const sentence = context.sentences[index]
  const lead = context.leads[index] ?? -1
  const inherited = lead < 0 ? undefined : sentenceScopes(context, lead).open
  const { from, to } = tokenRange(context, sentence ?? { start: 0, end: 0 })
  // "MEDICAL HX:" is a heading and no trigger; what it says is for its section to say.
  const section = sentence === undefined ? undefined : sectionAt(context.sections, sentence.start)
  const heading =
    section !== undefined &&
    section.kind !== 'other' &&
    section.start >= (sentence?.start ?? 0) - 8 &&
    !PLAN.test(context.folded.raw.slice(section.start, section.headingEnd))
      ? lowerBound(context.tokenStarts, section.headingEnd)
      : from
  const stretch = { tokens: context.tokens, from, to }
  const scopes = scopesOf(stretch, Math.min(to, Math.max(from, heading)), inherited)
  context.scopes.set(index, scopes)
  return scopes
}

const tokenRange = ({ tokenStarts }: AssertionContext, { start, end }: Span) => ({
  from: lowerBound(tokenStarts, start),
  to: lowerBound(tokenStarts, end),
})

/**
 * What the note says of a mention: rules over the sentence it stands in and the section around it. `span` is in UTF-16
 * offsets of the note; `label` lets a trigger concern only what it can ("scheduled for" a procedure, not a disease).
 * Without one, what can be denied or doubted of anything is.
 * `ownTriggers` says that a trigger can be the first of the span's own words, as it can in a span that no lexicon drew:
 * "no fever".
 */
export function assertMention(
  context: AssertionContext,
  span: Span,
  label: Label | undefined,
  { ownTriggers = false } = {},
): RuledAssertion {
  const ruled: RuledAssertion = {
    ...PLAIN_ASSERTION,
    explicit: { assertion: false, temporality: false, experiencer: false, conditional: false },
  }
  const { from, to } = tokenRange(context, span)
  const index = Math.max(0, lowerBound(context.sentenceStarts, span.start + 1) - 1)
  const sentence = context.sentences[index]
  if (sentence === undefined) return ruled
  if (to > from) {
    const scopes = sentenceScopes(context, index)
    const base = tokenRange(context, sentence).from
    applyScopes(ruled, scopes, { first: from - base, last: to - base, label, ownTriggers })
  }
  const section = sectionAt(context.sections, span.start)
  const { raw } = context.folded
  const start = Math.max(sentence.start, section?.headingEnd ?? 0)
  applySection(ruled, {
    section,
    label,
    mention: raw.slice(span.start, span.end).toLowerCase(),
    before: raw.slice(Math.max(start, span.start - LONGEST_VIEW), span.start),
    sentence: raw.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_VIEW)),
  })
  return ruled
}

/**
 * An engine's own opinion beside the rules. Where a trigger or a heading decides an axis the rules win, because they can
 * show why; everywhere else the engine does, because it may have read what no phrase gives away.
 */
export function mergeAssertion(
  ruled: RuledAssertion,
  hint: Partial<Assertion> | undefined,
): Assertion {
  const { explicit } = ruled
  return {
    assertion: explicit.assertion ? ruled.assertion : (hint?.assertion ?? ruled.assertion),
    temporality: explicit.temporality
      ? ruled.temporality
      : (hint?.temporality ?? ruled.temporality),
    experiencer: explicit.experiencer
      ? ruled.experiencer
      : (hint?.experiencer ?? ruled.experiencer),
    conditional: explicit.conditional
      ? ruled.conditional
      : (hint?.conditional ?? ruled.conditional),
  }
}
