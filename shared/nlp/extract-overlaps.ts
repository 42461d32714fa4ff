import type { Label } from '#shared/domain/labels.ts'
import { labelOf, type Candidate } from './extract-words.ts'

const PRIORITY: Record<Label, number> = {
  'Clinical Condition': 0,
  'Medication Statement': 1,
  'Medical Procedure': 2,
  'Clinical Finding': 3,
}

/** A known term goes before a form of the same length, however important its label would be. */
const worthOf = (candidate: Candidate): number =>
  PRIORITY[labelOf(candidate)] + (candidate.entry === undefined ? 4 : 0)

/** The candidates that stay when no two may overlap, in the order of the text: the longest wins, then the label. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  // Only neighbours overlap, so a run of them is decided at once.
  let run: Candidate[] = []
  let runEnd = -1
  const decide = (): void => {
    if (run.length === 1 && run[0] !== undefined) kept.push(run[0])
    else if (run.length > 1) kept.push(...longestFirst(run))
    run = []
  }
  for (const candidate of candidates.toSorted((a, b) => a.start - b.start)) {
    if (candidate.start >= runEnd) decide()
    run.push(candidate)
    runEnd = Math.max(runEnd, candidate.end)
  }
  decide()
  return kept
}

function longestFirst(run: Candidate[]): Candidate[] {
  const byWorth = run.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || worthOf(a) - worthOf(b) || a.start - b.start,
  )
  const first = run[0]?.from ?? 0
  // Token by token: a mention may take only tokens that no better one has, and a value's tokens are its own.
  const covered = new Set<number>()
  const taken: Candidate[] = []
  for (const candidate of byWorth) {
    let free = true
    for (let i = candidate.from; i < candidate.to && free; i++) free = !covered.has(i - first)
    if (
      !free ||
      taken.some((other) => candidate.start < other.end && other.start < candidate.end)
    ) {
      continue
    }
    for (let i = candidate.from; i < candidate.to; i++) covered.add(i - first)
    taken.push(candidate)
  }
  return taken.toSorted((a, b) => a.start - b.start)
}
