import { LABELS, type Label } from '#shared/domain/labels.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import type { Engine, Span } from '#shared/nlp/types.ts'
import type { GoldNote } from './gold.ts'
import { addTallies, emptyTally, scoreOf, type Score, type Tally } from './score.ts'

export interface MentionScores {
  exact: Record<Label | 'all', Score>
  overlapping: Record<Label | 'all', Score>
  /** `note: missed|spurious label "words"`, for what does not even overlap. */
  confusion: string[]
}

interface Labelled extends Span {
  label: Label
  text: string
}

const isExact = (a: Labelled, b: Labelled): boolean =>
  a.label === b.label && a.start === b.start && a.end === b.end
const overlaps = (a: Labelled, b: Labelled): boolean =>
  a.label === b.label && a.start < b.end && b.start < a.end

/**
 * What an engine finds in the gold notes, each gold mention matched by at most one of its own. A note counts for the labels
 * that it is marked completely for.
 */
export async function scoreMentions(notes: GoldNote[], engine: Engine): Promise<MentionScores> {
  const exact = tallies()
  const overlapping = tallies()
  const confusion: string[] = []
  const { signal } = new AbortController()
  for (const { id, text, annotations, complete } of notes) {
    if (!LABELS.some((label) => complete.has(label))) continue
    const { suggestions } = await analyseNote({ text, engine, signal })
    const found = suggestions.flatMap((suggestion) => {
      const { startOffset: start, endOffset: end, label, text: words } = suggestion
      return complete.has(label) ? [{ start, end, label, text: words }] : []
    })
    const gold = annotations.filter(({ label }) => complete.has(label))
    count(exact, match(gold, found, isExact))
    const loose = match(gold, found, overlaps)
    count(overlapping, loose)
    for (const { label, text: words } of loose.missed) {
      confusion.push(`${id}: missed ${label} "${words}"`)
    }
    for (const { label, text: words } of loose.spurious) {
      confusion.push(`${id}: spurious ${label} "${words}"`)
    }
  }
  return { exact: scores(exact), overlapping: scores(overlapping), confusion }
}

interface Matched {
  hits: Labelled[]
  missed: Labelled[]
  spurious: Labelled[]
}

function match(
  gold: readonly Labelled[],
  found: readonly Labelled[],
  fits: (a: Labelled, b: Labelled) => boolean,
): Matched {
  const free = new Set(found)
  const hits: Labelled[] = []
  const missed: Labelled[] = []
  for (const mention of gold) {
    // An exact match is never given away to a neighbour that only overlaps.
    const partner =
      [...free].find((other) => isExact(mention, other)) ??
      [...free].find(
        (other) => fits(mention, other) && !gold.some((rival) => isExact(rival, other)),
      )
    if (partner === undefined) missed.push(mention)
    else {
      free.delete(partner)
      hits.push(mention)
    }
  }
  return { hits, missed, spurious: [...free] }
}

const tallies = (): Record<Label, Tally> => ({
  'Clinical Condition': emptyTally(),
  'Medication Statement': emptyTally(),
  'Clinical Finding': emptyTally(),
  'Medical Procedure': emptyTally(),
})

function count(into: Record<Label, Tally>, { hits, missed, spurious }: Matched): void {
  for (const { label } of hits) into[label].truePositives++
  for (const { label } of missed) into[label].falseNegatives++
  for (const { label } of spurious) into[label].falsePositives++
}

const scores = (of: Record<Label, Tally>): Record<Label | 'all', Score> => ({
  'Clinical Condition': scoreOf(of['Clinical Condition']),
  'Medication Statement': scoreOf(of['Medication Statement']),
  'Clinical Finding': scoreOf(of['Clinical Finding']),
  'Medical Procedure': scoreOf(of['Medical Procedure']),
  all: scoreOf(addTallies(LABELS.map((label) => of[label]))),
})
