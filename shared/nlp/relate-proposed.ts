import type { RelationType } from '#shared/domain/relationship.ts'
import type { AssertionContext } from './assert.ts'
import type { Kind } from './lexicon/relation-cues.ts'
import { kindOf, mayLink } from './relate.ts'
import { lowerBound } from './tokens.ts'
import type { RelationshipSuggestion, Suggestion } from './types.ts'

/** A link as a model has it, between suggestions by their indexes. */
export interface ProposedLink {
  source: number
  target: number
  relationType: RelationType
  confidence: number
}

/** What can stand at either end. */
const ENDS: Record<RelationType, { source: readonly Kind[]; target: readonly Kind[] }> = {
  treats: { source: ['medication', 'treatment', 'test'], target: ['condition', 'finding'] },
  evaluates: { source: ['test', 'treatment'], target: ['condition', 'finding'] },
  suggests: { source: ['finding', 'measurement'], target: ['condition'] },
}

/**
 * What the rules say, and of what a model says as much as could be true: a link of two suggestions of one sentence or list
 * item, of kinds that can be so linked. Where both say the same, the rules have said it, as sure as the surer of them.
 * `refused` counts what was not taken.
 */
export function relateProposed(
  context: AssertionContext,
  suggestions: readonly Suggestion[],
  { ruled, proposed }: { ruled: RelationshipSuggestion[]; proposed: readonly ProposedLink[] },
): { relationships: RelationshipSuggestion[]; refused: number } {
  const links = new Map(ruled.map((link) => [keyOf(link), { ...link }]))
  const sentenceOf = (index: number): number =>
    lowerBound(context.sentenceStarts, (suggestions[index]?.startOffset ?? 0) + 1)
  const mayStand = ({ source, target, relationType }: ProposedLink): boolean => {
    const [from, to] = [suggestions[source], suggestions[target]]
    if (from === undefined || to === undefined || source === target) return false
    if (sentenceOf(source) !== sentenceOf(target)) return false
    const ends = ENDS[relationType]
    if (!ends.source.includes(kindOf(from)) || !ends.target.includes(kindOf(to))) return false
    return mayLink(relationType, from, to)
  }
  let refused = 0
  for (const link of proposed) {
    const { confidence } = link
    const known = links.get(keyOf(link))
    if (!(confidence >= 0 && confidence <= 1)) refused++
    else if (known !== undefined) known.confidence = Math.max(known.confidence, confidence)
    else if (mayStand(link)) links.set(keyOf(link), { ...link, origin: 'llm' })
    else refused++
  }
  return {
    relationships: [...links.values()].toSorted(
      (a, b) => a.source - b.source || a.target - b.target,
    ),
    refused,
  }
}

const keyOf = ({ source, target, relationType }: ProposedLink): string =>
  `${source}>${target}:${relationType}`
