import { bratStandoff } from './brat.ts'
import { htmlEnd, htmlNote, htmlStart } from './html.ts'
import { presentAnalysis, type AnnotatedNote } from './annotated-note.ts'

export const FORMATS = ['json', 'jsonl', 'brat', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** How annotated notes are written: what comes first, each note, what comes last. */
export interface NoteFormat {
  start: string
  note: (note: AnnotatedNote) => string
  end: string
  /** Whether several notes can be told apart in one output. */
  several: boolean
}

const json = (indent: number) => ({
  start: '',
  note: ({ id, analysis }: AnnotatedNote) =>
    `${JSON.stringify({ id, ...presentAnalysis(analysis) }, null, indent)}\n`,
  end: '',
  several: true,
})

export const NOTE_FORMATS: Record<Format, NoteFormat> = {
  json: json(2),
  jsonl: json(0),
  brat: { start: '', note: bratStandoff, end: '', several: false },
  html: { start: htmlStart, note: htmlNote, end: htmlEnd, several: true },
}
