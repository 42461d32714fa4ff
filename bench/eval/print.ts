import { LABELS } from '#shared/domain/labels.ts'
import { RELATION_TYPES } from '#shared/domain/relationship.ts'
import { AXIS_VALUES } from './assertions.ts'
import type { Measures } from './measure.ts'
import type { Score } from './score.ts'

const percent = (part: number): string => (part * 100).toFixed(1).padStart(6)

function row(name: string, ...cells: string[]): void {
  console.log(`${name.padEnd(24)}${cells.join(' ')}`)
}

function scoreRow(name: string, score: Score): void {
  const { precision, recall, f1, truePositives, falsePositives, falseNegatives } = score
  if (truePositives + falsePositives + falseNegatives === 0) return
  const cells = [precision, recall, f1].map((part) => percent(part))
  row(name, ...cells, String(truePositives + falseNegatives).padStart(6))
}

function heading(name: string, columns: readonly string[] = ['P', 'R', 'F1', 'n']): void {
  console.log('')
  row(name, ...columns.map((column) => column.padStart(6)))
}

/** Writes the figures to standard output, in per cent. */
export function printMeasures(measures: Measures): void {
  const { mentions, assertions, relationships, identifiers, alignment } = measures
  if (mentions !== undefined) {
    for (const kind of ['exact', 'overlapping'] as const) {
      heading(`mentions, ${kind}`)
      for (const label of [...LABELS, 'all'] as const) scoreRow(label, mentions[kind][label])
    }
  }
  if (assertions !== undefined) {
    heading('assertion, given spans')
    for (const value of AXIS_VALUES) scoreRow(value, assertions.values[value])
    row('every axis right', percent(assertions.allRight))
  }
  if (relationships !== undefined) {
    heading('relationships')
    for (const type of [...RELATION_TYPES, 'all'] as const)
      scoreRow(type, relationships.links[type])
    scoreRow('all, given mentions', relationships.given.all)
    scoreRow('dosage', relationships.dosage)
  }
  if (identifiers !== undefined) {
    heading('identifiers')
    scoreRow('all', identifiers.all)
    for (const [category, recall] of Object.entries(identifiers.recall)) {
      row(`  ${category}`, ' '.repeat(6), percent(recall))
    }
  }
  if (alignment !== undefined) {
    heading('alignment', ['exact', 'other', 'ambig', 'ungr', 'n'])
    for (const [name, { quotes, exact, elsewhere, ambiguous, ungrounded }] of Object.entries(
      alignment,
    )) {
      const shares = [exact, elsewhere, ambiguous, ungrounded].map((part) => percent(part / quotes))
      row(name, ...shares, String(quotes).padStart(6))
    }
  }
}
