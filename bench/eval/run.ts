// Quality on the gold set: what is found, what is said of it, what is masked, what is put back in its place.
import { LABELS } from '#shared/domain/labels.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { parseArgs } from 'node:util'
import { scoreAlignment } from './alignment.ts'
import { AXIS_VALUES, scoreAssertions } from './assertions.ts'
import { readGold, SPLITS, type GoldNote } from './gold.ts'
import { scoreIdentifiers } from './identifiers.ts'
import { scoreMentions } from './mentions.ts'
import type { Score } from './score.ts'

const { values } = parseArgs({
  options: {
    split: { type: 'string' },
    set: { type: 'string' },
    confusion: { type: 'boolean' },
  },
})

const percent = (part: number): string => (part * 100).toFixed(1).padStart(6)
const row = (name: string, ...cells: string[]): void => {
  console.log(`${name.padEnd(24)}${cells.join(' ')}`)
}
const support = ({ truePositives, falseNegatives }: Score): number => truePositives + falseNegatives
const scoreRow = (name: string, score: Score): void => {
  const { precision, recall, f1, falsePositives } = score
  if (support(score) + falsePositives === 0) return
  const cells = [precision, recall, f1].map((part) => percent(part))
  row(name, ...cells, String(support(score)).padStart(6))
}
const heading = (name: string): void => {
  console.log('')
  row(name, ...['P', 'R', 'F1', 'n'].map((column) => column.padStart(6)))
}

for (const split of SPLITS.filter((one) => values.split === undefined || values.split === one)) {
  const bySet = Map.groupBy(readGold(split), ({ set }) => set)
  for (const [set, notes] of bySet) {
    if (values.set !== undefined && values.set !== set) continue
    console.log(`\n== ${set}, ${split}: ${notes.length} notes`)
    await printScores(notes)
  }
}

async function printScores(notes: GoldNote[]): Promise<void> {
  const marks = (what: (note: GoldNote) => boolean): boolean => notes.some(what)
  const confusion: string[] = []
  if (marks(({ complete }) => LABELS.some((label) => complete.has(label)))) {
    const mentions = await scoreMentions(notes, createLexiconEngine())
    for (const kind of ['exact', 'overlapping'] as const) {
      heading(`mentions, ${kind}`)
      for (const label of [...LABELS, 'all'] as const) scoreRow(label, mentions[kind][label])
    }
    confusion.push(...mentions.confusion)
  }
  if (marks(({ annotations }) => annotations.length > 0)) {
    const assertions = scoreAssertions(notes)
    heading('assertion, given spans')
    for (const value of AXIS_VALUES) scoreRow(value, assertions.values[value])
    row('every axis right', percent(assertions.allRight))
    confusion.push(...assertions.confusion)
    printAlignment(notes)
  }
  if (marks(({ complete }) => complete.has('identifiers'))) {
    const identifiers = scoreIdentifiers(notes)
    heading('identifiers')
    scoreRow('all', identifiers.all)
    for (const [category, recall] of Object.entries(identifiers.recall)) {
      row(`  ${category}`, ' '.repeat(6), percent(recall))
    }
    confusion.push(...identifiers.confusion)
  }
  if (values.confusion === true) console.log(`\n${confusion.join('\n')}`)
}

function printAlignment(notes: GoldNote[]): void {
  console.log('')
  row('alignment', ...['exact', 'other', 'ambig', 'ungr', 'n'].map((name) => name.padStart(6)))
  for (const [name, score] of Object.entries(scoreAlignment(notes))) {
    const { quotes, exact, elsewhere, ambiguous, ungrounded } = score
    const shares = [exact, elsewhere, ambiguous, ungrounded].map((part) => percent(part / quotes))
    row(name, ...shares, String(quotes).padStart(6))
  }
}
