/** What was found and what was there. */
export interface Tally {
  truePositives: number
  falsePositives: number
  falseNegatives: number
}

export interface Score extends Tally {
  precision: number
  recall: number
  f1: number
}

export const emptyTally = (): Tally => ({ truePositives: 0, falsePositives: 0, falseNegatives: 0 })

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Precision, recall and their harmonic mean; of nothing among nothing they are 1. */
export function scoreOf(tally: Tally): Score {
  const { truePositives, falsePositives, falseNegatives } = tally
  const precision = ratio(truePositives, truePositives + falsePositives)
  const recall = ratio(truePositives, truePositives + falseNegatives)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { ...tally, precision, recall, f1 }
}

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      truePositives: sum.truePositives + tally.truePositives,
      falsePositives: sum.falsePositives + tally.falsePositives,
      falseNegatives: sum.falseNegatives + tally.falseNegatives,
    }),
    emptyTally(),
  )
