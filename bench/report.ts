/** One line of the report. */
export interface Figure {
  figure: string
  ours: string
  /** What it is held against, measured in the same run. */
  comparedWith: string
  /** Ours over theirs, where both are rates; otherwise nothing. */
  ratio?: number
  target?: string
  /** Absent where there is nothing to meet. */
  met?: boolean
}

/** What one part of the benchmark found. */
export interface Section {
  title: string
  figures: Figure[]
  /** Explanations that the figures need. */
  notes?: string[]
}

const HEADINGS = ['figure', 'ours', 'compared with', 'ratio', 'target', 'met']

const cells = ({ figure, ours, comparedWith, ratio, target, met }: Figure): string[] => [
  figure,
  ours,
  comparedWith,
  ratio === undefined ? '' : ratio.toFixed(2),
  target ?? '',
  met === undefined ? '' : met ? 'yes' : 'MISSED',
]

/** The sections as one table in plain text. */
export function table(sections: Section[]): string {
  const rows = [HEADINGS, ...sections.flatMap(({ figures }) => figures.map(cells))]
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    line(HEADINGS),
    line(widths.map((width) => '-'.repeat(width))),
    ...sections.flatMap(({ title, figures, notes = [] }) => [
      '',
      title,
      ...figures.map((figure) => line(cells(figure))),
      ...notes.map((note) => `  ${note}`),
    ]),
  ].join('\n')
}

export const perSecond = (rate: number): string => `${Math.round(rate)} req/s`
