import { readFileSync } from 'node:fs'
import { ASSERTIONS, EXPERIENCERS, LABELS, TEMPORALITIES } from '#shared/domain/labels.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import type { Span } from '#shared/nlp/types.ts'
import * as z from 'zod'

export const SPLITS = ['dev', 'test'] as const
export type Split = (typeof SPLITS)[number]

const Quoted = z.strictObject({
  text: z.string().min(1),
  /** Which of several, from 1, in the order of the text; they may overlap. */
  occurrence: z.number().int().min(1).default(1),
})

const Notes = z.array(
  z.strictObject({
    id: z.string(),
    text: z.string(),
    annotations: z.array(
      Quoted.extend({
        label: z.enum(LABELS),
        assertion: z.enum(ASSERTIONS).default('positive'),
        temporality: z.enum(TEMPORALITIES).default('current'),
        experiencer: z.enum(EXPERIENCERS).default('patient'),
        conditional: z.boolean().default(false),
      }),
    ),
    identifiers: z.array(Quoted.extend({ category: z.string() })).default([]),
  }),
)

export interface GoldAnnotation extends Span, Assertion {
  text: string
  label: Label
}

export interface GoldIdentifier extends Span {
  text: string
  category: string
}

/** A note of our own with what a careful reader finds in it. Offsets are UTF-16 code units. */
export interface GoldNote {
  id: string
  text: string
  annotations: GoldAnnotation[]
  identifiers: GoldIdentifier[]
}

/** The notes of one split of the gold set. @throws where a quotation is not in its note */
export function readGold(split: Split): GoldNote[] {
  const path = new URL(`../../gold/${split}.json`, import.meta.url)
  const notes = Notes.parse(JSON.parse(readFileSync(path, 'utf8')))
  return notes.map(({ id, text, annotations, identifiers }) => {
    const place = <Q extends z.output<typeof Quoted>>({ occurrence, ...quoted }: Q) => {
      let start = -1
      for (let i = 0; i < occurrence; i++) start = text.indexOf(quoted.text, start + 1)
      if (start < 0) throw new Error(`gold note ${id} has no "${quoted.text}" ${occurrence}`)
      return { ...quoted, start, end: start + quoted.text.length }
    }
    return {
      id,
      text,
      annotations: annotations.map((annotation) => place(annotation)),
      identifiers: identifiers.map((identifier) => place(identifier)),
    }
  })
}
