import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import type { GoldNote } from './gold.ts'
import { emptyTally, scoreOf, type Score, type Tally } from './score.ts'

export interface IdentifierScores {
  /** An identifier is found when nothing of it but separators shows; a mask is right when it touches an identifier. */
  all: Score
  /** Recall of each category. */
  recall: Record<string, number>
  confusion: string[]
}

/** What is masked in those of the gold notes that are marked for it. */
export function scoreIdentifiers(notes: GoldNote[]): IdentifierScores {
  const total = emptyTally()
  const byCategory = new Map<string, Tally>()
  const confusion: string[] = []
  for (const { id, text, identifiers, complete } of notes) {
    if (!complete.has('identifiers')) continue
    const masked = maskIdentifiers(text)
    for (const { start, end, category, text: words } of identifiers) {
      const tally = byCategory.get(category) ?? emptyTally()
      byCategory.set(category, tally)
      if (!/[\p{L}\p{N}]/u.test(masked.text.slice(start, end))) {
        tally.truePositives++
        total.truePositives++
      } else {
        tally.falseNegatives++
        total.falseNegatives++
        confusion.push(`${id}: ${category} "${words}" shows`)
      }
    }
    for (const { start, end, category } of masked.spans) {
      if (identifiers.some((gold) => start < gold.end && gold.start < end)) continue
      total.falsePositives++
      confusion.push(`${id}: "${text.slice(start, end)}" is masked as ${category}`)
    }
  }
  return {
    all: scoreOf(total),
    recall: Object.fromEntries(
      [...byCategory].map(([category, tally]) => [category, scoreOf(tally).recall]),
    ),
    confusion,
  }
}
