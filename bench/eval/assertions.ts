import type { Assertion } from '#shared/domain/assertion.ts'
import { classifyMentions } from '#shared/nlp/classify.ts'
import type { GoldNote } from './gold.ts'
import { emptyTally, scoreOf, type Score, type Tally } from './score.ts'

/** Each value of an axis that is not its plain one. */
export const AXIS_VALUES = [
  'negated',
  'possible',
  'historical',
  'future',
  'family',
  'other',
  'conditional',
] as const
export type AxisValue = (typeof AXIS_VALUES)[number]

export interface AssertionScores {
  values: Record<AxisValue, Score>
  /** The share of mentions of which every axis is right. */
  allRight: number
  confusion: string[]
}

const valuesOf = ({
  assertion,
  temporality,
  experiencer,
  conditional,
}: Assertion): ReadonlySet<string> =>
  new Set([assertion, temporality, experiencer, ...(conditional ? ['conditional'] : [])])

/** What the rules say of the gold mentions, given their spans and labels. */
export function scoreAssertions(notes: GoldNote[]): AssertionScores {
  const tallies = new Map<AxisValue, Tally>(AXIS_VALUES.map((value) => [value, emptyTally()]))
  const confusion: string[] = []
  let mentions = 0
  let right = 0
  for (const { id, text, annotations } of notes) {
    const classified = classifyMentions(text, annotations)
    for (const [i, gold] of annotations.entries()) {
      const said = classified[i]
      if (said === undefined) continue
      const [expected, actual] = [valuesOf(gold), valuesOf(said)]
      mentions++
      let wrong = false
      for (const [value, tally] of tallies) {
        if (expected.has(value) && actual.has(value)) tally.truePositives++
        else if (expected.has(value)) tally.falseNegatives++
        else if (actual.has(value)) tally.falsePositives++
        if (expected.has(value) === actual.has(value)) continue
        wrong = true
        const what = expected.has(value) ? `not ${value}` : value
        confusion.push(`${id}: "${gold.text}" is read as ${what}${by(said.trigger)}`)
      }
      if (!wrong) right++
    }
  }
  const values = Object.fromEntries(
    [...tallies].map(([value, tally]) => [value, scoreOf(tally)]),
  ) as Record<AxisValue, Score>
  return { values, allRight: mentions === 0 ? 1 : right / mentions, confusion }
}

const by = (trigger: string | undefined): string => (trigger === undefined ? '' : ` (${trigger})`)
