import type { RelationType } from '#shared/domain/relationship.ts'
import type { AssertionContext } from './assert.ts'
import {
  MORE_TREATMENT,
  RELATION_CUES,
  THEN_SHOWED,
  type Kind,
  type RelationCue,
} from './lexicon/relation-cues.ts'
import { lowerBound } from './tokens.ts'
import type { RelationshipSuggestion, Suggestion } from './types.ts'

/** Between two linked mentions, in UTF-16 units: a longer stretch is another thought. */
const LONGEST_GAP = 120
/** Mentions of one enumeration that are linked: "aspirin, clopidogrel and atorvastatin for CAD". */
const LONGEST_LIST = 8
/** How much before or after a mention can bear on its link: "to treat the", "5 mg". */
const LONGEST_OPENING = 40
const PROBLEMS: ReadonlySet<Kind> = new Set(['condition', 'finding'])
/** What each step away from the cue costs in confidence. */
const STEP = 0.05

const TEST =
  /\b(?:ct|cta|ctpa|mri|mra|mrcp|pet|x-?rays?|cxr|kub|echo|tte|tee|echocardio\w*|ultrasounds?|us|duplex|doppler|ekg|ecg|eeg|emg|scans?|biops\w+|\w+scopy|\w+grams?|\w+graphy|\w+metry|tests?|testing|tap|cultures?|swabs?|panel|screen\w*|monitor\w*|urinalysis|ua|cbc|bmp|cmp|lfts?|pcr|imaging|study|studies|examination|exam|puncture|lp|aspiration|fna|evaluation|assessment|serolog\w+|smear|films?|dexa|abg|holter|titers?|levels?)\b/i

const COORDINATED =
  /^(?:[\s,/&+]|\b(?:and|or|plus|then|as well as|both|with|her|his|the|a|an|any|of|mild|moderate|severe|trace|small|large|minimal|early|new|old|some|left|right|bilateral|possible|worsening)\b){0,12}$/
const DOSAGE =
  /\b(?:\d[\d.,/-]*\s?(?:mg|mcg|g|units?|ml|meq|%|puffs?|tabs?|h|hours?|days?)?|po|p\.o\.|iv|im|sc|sl|pr|bid|b\.i\.d\.|tid|qid|daily|once|twice|nightly|qhs|qam|qpm|q\s?\d+\s?h(?:ours|rs?)?|prn|tablets?|capsules?|weekly|every|day|times|x|per)(?![a-z\d])/g
const DENIES = /\b(?:not|denies|denied|except|instead of|rather than|allerg\w+|held|stopped)\b/

interface Group {
  kind: Kind
  /** Indexes of the suggestions, in the order of the note. */
  members: number[]
}

interface Linked {
  left: Group
  right: Group
  cue: RelationCue
}

/** What a suggestion can be in a relationship. */
export const kindOf = ({ label, text, attributes }: Suggestion): Kind => {
  if (label === 'Medication Statement') return 'medication'
  if (label === 'Clinical Condition') return 'condition'
  if (label === 'Medical Procedure') return TEST.test(text) ? 'test' : 'treatment'
  return attributes['measurement'] === undefined ? 'finding' : 'measurement'
}

const sameList = (a: Kind, b: Kind): boolean =>
  a === b || ((a === 'condition' || a === 'finding') && (b === 'condition' || b === 'finding'))

/**
 * What a note says of two of its suggestions together, within one sentence or list item: that a medication or procedure
 * treats a condition, that a test evaluates one, that a finding suggests one. An enumeration shares its link. Nothing is
 * linked without a phrase that says so.
 *
 * `suggestions` in the order of the note; `source` and `target` of the answer are indexes into them. Linear in their number.
 */
export function relateSuggestions(
  context: AssertionContext,
  suggestions: readonly Suggestion[],
): RelationshipSuggestion[] {
  const found: RelationshipSuggestion[] = []
  let sentence = -1
  let members: number[] = []
  const finish = (): void => {
    if (members.length > 1) relateSentence(context.folded.raw, suggestions, members, found)
    members = []
  }
  for (const [i, { startOffset }] of suggestions.entries()) {
    const own = lowerBound(context.sentenceStarts, startOffset + 1) - 1
    if (own !== sentence) finish()
    sentence = own
    members.push(i)
  }
  finish()
  return found
}

function relateSentence(
  text: string,
  suggestions: readonly Suggestion[],
  members: readonly number[],
  found: RelationshipSuggestion[],
): void {
  const between = (left: number, right: number): string | undefined => {
    const from = suggestions[left]?.endOffset ?? 0
    const to = suggestions[right]?.startOffset ?? 0
    if (to < from || to - from > LONGEST_GAP) return undefined
    return text.slice(from, to).toLowerCase().replace(/\s+/g, ' ')
  }
  const groups = groupsOf(suggestions, members, between)
  let latest: Linked | undefined
  for (let i = 1; i < groups.length; i++) {
    const linked = latest
    latest = undefined
    const [left, right] = [groups[i - 1], groups[i]]
    const [last, first] = [left?.members.at(-1), right?.members[0]]
    if (left === undefined || right === undefined) continue
    if (last === undefined || first === undefined) continue
    const gap = between(last, first)
    if (gap === undefined || DENIES.test(gap)) continue
    const end = suggestions[right.members.at(-1) ?? first]?.endOffset ?? 0
    const start = suggestions[left.members[0] ?? last]?.startOffset ?? 0
    const opening = text.slice(Math.max(0, start - LONGEST_OPENING), start).toLowerCase()
    const ending = text.slice(end, end + LONGEST_OPENING).toLowerCase()
    const further = linked === undefined ? undefined : furtherGroup(linked, right, gap)
    if (linked !== undefined && further !== undefined) {
      link(suggestions, further, right, linked.cue, found)
      latest = { ...linked, right }
      continue
    }
    const cue = RELATION_CUES.find(
      ({ before, after, gap: pattern, opens, follows }) =>
        before.includes(left.kind) &&
        after.includes(right.kind) &&
        (opens === undefined || opens.test(opening)) &&
        (follows === undefined || follows.test(ending)) &&
        pattern.test(gap),
    )
    if (cue === undefined) continue
    link(suggestions, left, right, cue, found)
    latest = { left, right, cue }
  }
}

/** The group before the last link that the next group is linked to as well: one more drug, or what the test then found. */
function furtherGroup({ left, right, cue }: Linked, next: Group, gap: string): Group | undefined {
  const agents = cue.type === 'treats' && !cue.sourceFirst && right.kind === next.kind
  if (agents && MORE_TREATMENT.test(gap)) return left
  const found = cue.type === 'evaluates' && cue.sourceFirst && PROBLEMS.has(next.kind)
  return found && THEN_SHOWED.test(gap) ? left : undefined
}

/** The mentions of a sentence as enumerations of one kind each. */
function groupsOf(
  suggestions: readonly Suggestion[],
  members: readonly number[],
  between: (left: number, right: number) => string | undefined,
): Group[] {
  const groups: Group[] = []
  for (const [k, i] of members.entries()) {
    const suggestion = suggestions[i]
    if (suggestion === undefined) continue
    const kind = kindOf(suggestion)
    const group = groups.at(-1)
    const gap = between(members[k - 1] ?? i, i)
    const listed =
      group !== undefined &&
      gap !== undefined &&
      sameList(group.kind, kind) &&
      COORDINATED.test(gap.replace(DOSAGE, ' ').replace(/\s+/g, ' '))
    if (listed) group.members.push(i)
    else groups.push({ kind, members: [i] })
  }
  return groups
}

function link(
  suggestions: readonly Suggestion[],
  left: Group,
  right: Group,
  cue: RelationCue,
  found: RelationshipSuggestion[],
): void {
  const lefts = left.members.slice(cue.nearest ? -1 : -LONGEST_LIST).toReversed()
  const rights = right.members.slice(0, LONGEST_LIST)
  for (const [m, a] of lefts.entries()) {
    for (const [n, b] of rights.entries()) {
      const [source, target] = cue.sourceFirst ? [a, b] : [b, a]
      if (!mayLink(cue.type, suggestions[source], suggestions[target])) continue
      const confidence = Math.max(0.3, cue.confidence - STEP * (m + n))
      found.push({
        source,
        target,
        relationType: cue.type,
        confidence: Math.round(confidence * 100) / 100,
        origin: 'lexicon',
      })
    }
  }
}

/**
 * A drug that is not taken treats nothing, and what is not there is treated by nothing; but a test evaluates also what it
 * excludes. Nobody's drug treats a relative's disease.
 */
export function mayLink(
  type: RelationType,
  source: Suggestion | undefined,
  target: Suggestion | undefined,
): boolean {
  if (source === undefined || target === undefined) return false
  if (source.experiencer !== target.experiencer || source.assertion === 'negated') return false
  return type === 'evaluates' || target.assertion !== 'negated'
}
