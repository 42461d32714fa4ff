import { LABELS } from '#shared/domain/labels.ts'
import { RELATION_TYPES } from '#shared/domain/relationship.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { AXIS_VALUES } from './assertions.ts'
import { SPLITS, type Split } from './gold.ts'
import type { Measures } from './measure.ts'
import type { Score } from './score.ts'

const PAGE = new URL('../../docs/quality.md', import.meta.url)
const BEGIN = '<!-- figures: written by npm run eval -- --write -->'
const END = '<!-- end of figures -->'

export type MeasuredSets = Map<string, Record<Split, Measures>>

/** Puts the figures of all sets between the page's two marks. @throws where a mark is missing */
export function writePage(sets: MeasuredSets, speed: number, date: Date): void {
  const page = readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error('docs/quality.md has lost the marks of its figures')
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  const lines = [
    BEGIN,
    '',
    `Measured on ${day}. The whole offline pipeline reads ${Math.round(speed)} notes of 5 KB per second of processor time, on a`,
    'machine that did other things beside.',
    ...[...sets].flatMap(([set, measures]) => sectionOf(set, measures)),
    '',
    '',
  ]
  writeFileSync(PAGE, page.slice(0, from) + lines.join('\n') + page.slice(to))
}

function sectionOf(set: string, by: Record<Split, Measures>): string[] {
  const lines = ['', `### ${set}`, '', `${by.dev.notes} notes in dev, ${by.test.notes} in test.`]
  const scores = (
    title: string,
    of: (measures: Measures) => [string, Score | undefined][],
  ): void => {
    const [dev, test] = [of(by.dev), of(by.test)]
    const rows = dev.flatMap(([name, score], i) => {
      const other = test[i]?.[1]
      if (support(score) + support(other) === 0) return []
      return [[name, cell(score), String(support(score)), cell(other), String(support(other))]]
    })
    if (rows.length > 0) lines.push('', ...table([title, 'dev', 'n', 'test', 'n'], rows))
  }
  for (const kind of ['exact', 'overlapping'] as const) {
    scores(kind, ({ mentions }) =>
      [...LABELS, 'all' as const].map((label) => [label, mentions?.[kind][label]]),
    )
  }
  scores('said of it', ({ assertions }) =>
    AXIS_VALUES.map((value) => [value, assertions?.values[value]]),
  )
  const { dev, test } = by
  if (dev.assertions !== undefined && test.assertions !== undefined) {
    const [a, b] = [percent(dev.assertions.allRight), percent(test.assertions.allRight)]
    lines.push(
      '',
      `Every axis is right for ${a} % of the mentions of dev and ${b} % of those of test.`,
    )
  }
  scores('link', ({ relationships }) => [
    ...[...RELATION_TYPES, 'all' as const].map((type): [string, Score | undefined] => [
      type,
      relationships?.links[type],
    ]),
    ['all, given the mentions', relationships?.given.all],
    ['dose, route, frequency', relationships?.dosage],
  ])
  scores('identifiers', ({ identifiers }) => [['all', identifiers?.all]])
  const categories = categoriesOf(by)
  if (categories.length > 0) {
    lines.push('', ...table(['recall of', 'dev', 'test'], categories))
  }
  const quotations = Object.keys(dev.alignment ?? {}).map((name) => [
    name,
    ...SPLITS.flatMap((split) => {
      const score = by[split].alignment?.[name]
      if (score === undefined) return ['', '']
      const { exact, ungrounded, quotes } = score
      return [percent(exact / quotes), percent(ungrounded / quotes)]
    }),
  ])
  if (quotations.length > 0) {
    const columns = ['quotation', 'dev, exact', 'ungrounded', 'test, exact', 'ungrounded']
    lines.push('', ...table(columns, quotations))
  }
  return lines
}

/** Recall by category, where it is not full in both splits. */
function categoriesOf(by: Record<Split, Measures>): string[][] {
  const recallOf = (split: Split): Record<string, number> => by[split].identifiers?.recall ?? {}
  const names = [...new Set(SPLITS.flatMap((split) => Object.keys(recallOf(split))))]
  return names.toSorted().flatMap((name) => {
    const recalls = SPLITS.map((split) => recallOf(split)[name])
    if (recalls.every((recall) => recall === undefined || recall === 1)) return []
    return [[name, ...recalls.map((recall) => (recall === undefined ? '' : percent(recall)))]]
  })
}

const percent = (part: number): string => (part * 100).toFixed(1)
const support = (score: Score | undefined): number =>
  score === undefined ? 0 : score.truePositives + score.falseNegatives
const cell = (score: Score | undefined): string =>
  score === undefined
    ? ''
    : [score.precision, score.recall, score.f1].map((part) => percent(part)).join(' / ')

/** Padded as the formatter would. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((column, i) =>
    Math.max(3, column.length, ...rows.map((row) => (row[i] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [
    line(columns),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ]
}
