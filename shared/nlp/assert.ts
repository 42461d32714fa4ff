import { PLAIN_ASSERTION, type Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import { applyScopes, type RuledAssertion } from './apply-scopes.ts'
import { fold, type Folded } from './normalise.ts'
import { findSections, sectionAt, type Section } from './sections.ts'
import { isBullet, splitSentences } from './sentences.ts'
import { lowerBound, tokenise, type Tokens } from './tokens.ts'
import type { SentenceScopes } from './scopes.ts'
import { scopesOf } from './trigger-scopes.ts'
import type { Span } from './types.ts'

/** One note, read once, so that each of its mentions is asserted by looking only at its own sentence. */
export interface AssertionContext {
  folded: Folded
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
  const tokens = tokenise(folded)
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
    section !== undefined && section.kind !== 'other' && section.start >= (sentence?.start ?? 0) - 8
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
 * Something that happens and is over. A heading "Past Medical History" says historical of these only: ConText's own
 * default would make every chronic disease of the problem list historical, and hypertension under that heading is a
 * disease that the patient has.
 */
const EVENT =
  /gestational|suicide|attempt|overdose|neutropeni|hospitali[sz]ation|delirium|jaundice of|infarct|\bn?stemi\b|\bmi\b|heart attack|stroke|\bcva\b|\btia\b|ischa?emic attack|embol|thrombos|\bdvt\b|fracture|pneumonia|sepsis|bacter|abscess|cellulitis|appendicitis|cholecystitis|pancreatitis|diverticulitis|pyelonephritis|ha?emorrhage|bleed|arrest|concussion|injury|\bfall|seizure|overdose|miscarriage|pregnan|abortion|ectopic|pre-?eclampsia|ketoacidosis|exacerbation|sprain|tear|ulcer|obstruction|dissection|pneumothorax|meningitis|covid|influenza|zoster|shingles|stone|lithiasis/

/**
 * What does not pass: "h/o HTN" says that the patient has it, where ConText would call it historical. A cohort search
 * for people with hypertension must find this note.
 */
const LIFELONG =
  /hypertensi|\bhtn\b|diabet|dm\b|\bdm[12]\b|\bt[12]d|copd|chronic|asthma|emphysema|\bckd|\besrd|heart failure|\bchf\b|hf[rp]ef|\bhf\b|cardiomyopathy|coronary artery disease|coronary heart disease|\bcad\b|ischa?emic heart|fibrillation|\baf\b|afib|\bpaf\b|\bhld\b|lipid|cholesterol|hypothyroid|cirrhosis|dementia|alzheimer|parkinson|multiple sclerosis|epilepsy|seizure disorder|rheumatoid|lupus|\bsle\b|\bhiv|crohn|ulcerative colitis|bowel disease|cystic fibrosis|sickle|schizo|bipolar|obes|gerd|reflux|osteopor|osteoarthritis|gout|sleep apn|\bosa\b|peripheral (?:arterial|vascular)|\bp[av]d\b|glaucoma|neuropathy|psoria|migraine|transplant/

const DATED_ENTRY =
  /^[\s\-*•·–—]{0,6}(?:(?:\d{1,2}[-–/]){0,3}(?:19[5-9]|20[0-4])\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:19|20)\d\d)\b/i

/** After a mention "2014", "(2014)", "in 03/2014": it happened then. */
const YEAR =
  /^\s?[(,]?\s?(?:in |on )?(?:[a-z]{3,9}\.? )?(?:\d{1,2}\/){0,2}(?:19[3-9]\d|20[0-4]\d)\b/

/**
 * What the note says of a mention: rules over the sentence it stands in and the section around it. `span` is in UTF-16
 * offsets of the note; `label` lets a trigger concern only what it can ("scheduled for" a procedure, not a disease).
 */
export function assertMention(context: AssertionContext, span: Span, label: Label): RuledAssertion {
  const ruled: RuledAssertion = {
    ...PLAIN_ASSERTION,
    explicit: { assertion: false, temporality: false, experiencer: false, conditional: false },
  }
  const { from, to } = tokenRange(context, span)
  const index = Math.max(0, lowerBound(context.sentenceStarts, span.start + 1) - 1)
  const sentence = context.sentences[index]
  if (sentence !== undefined && to > from) {
    const scopes = sentenceScopes(context, index)
    const base = tokenRange(context, sentence).from
    const mention = context.folded.raw.slice(span.start, span.end).toLowerCase()
    const lasting = label === 'Clinical Condition' && LIFELONG.test(mention)
    applyScopes(ruled, scopes, { first: from - base, last: to - base, label, lasting })
  }
  applySection(ruled, context, span, label, to)
  return ruled
}

function applySection(
  ruled: RuledAssertion,
  context: AssertionContext,
  span: Span,
  label: Label,
  nextToken: number,
): void {
  const section = sectionAt(context.sections, span.start)
  if (section?.kind === 'family' && !ruled.explicit.experiencer) {
    ruled.experiencer = 'family'
    ruled.explicit.experiencer = true
    ruled.trigger ??= 'family history section'
  }
  if (ruled.explicit.temporality) return
  if (label === 'Medication Statement') {
    if (section?.kind === 'past' && isDatedEntry(context, span)) ruled.temporality = 'historical'
    return
  }
  const mention = context.folded.raw.slice(span.start, span.end).toLowerCase()
  const event = label === 'Medical Procedure' || EVENT.test(mention)
  if (!event) {
    // Under "Allergies" a rash or a swelling is what the drug did then.
    if (section?.kind === 'allergies' && !/allerg|intoleran/.test(mention)) {
      ruled.temporality = 'historical'
    }
    return
  }
  const lastToken = nextToken - 1
  const end = context.tokens.ends[lastToken] ?? 0
  const dated =
    YEAR.test(context.folded.text.slice(end, end + 40)) || isDatedStart(context, span.start)
  if (dated || section?.kind === 'past' || section?.kind === 'surgical')
    ruled.temporality = 'historical'
}

/** The sentence around an offset, at most its first 400 units. */
function sentenceFrom(
  { sentences, sentenceStarts, folded }: AssertionContext,
  offset: number,
): string {
  const sentence = sentences[Math.max(0, lowerBound(sentenceStarts, offset + 1) - 1)]
  if (sentence === undefined) return ''
  return folded.raw.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))
}

/** "In 2009 she had a stroke". */
const isDatedStart = (context: AssertionContext, start: number): boolean =>
  /^In (?:[A-Z][a-z]{2,8} )?(?:19[3-9]\d|20[0-4]\d)\b/.test(
    sentenceFrom(context, start).slice(0, 30),
  )

/** "04/2024 - paclitaxel x12" in a history: given then, unless the entry says that it goes on. */
function isDatedEntry(context: AssertionContext, { start }: Span): boolean {
  const entry = sentenceFrom(context, start)
  return DATED_ENTRY.test(entry) && !/ongoing|current|present|continu|to date|still/i.test(entry)
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
