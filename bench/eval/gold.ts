import { readdirSync, readFileSync } from 'node:fs'
import type { Assertion } from '#shared/domain/assertion.ts'
import { ASSERTIONS, EXPERIENCERS, LABELS, TEMPORALITIES } from '#shared/domain/labels.ts'
import type { Label } from '#shared/domain/labels.ts'
import { RELATION_TYPES, type RelationType } from '#shared/domain/relationship.ts'
import type { Span } from '#shared/nlp/types.ts'
import * as z from 'zod'

export const SPLITS = ['dev', 'test'] as const
export type Split = (typeof SPLITS)[number]

/** What a note can be marked completely for. */
const MARKED = [...LABELS, 'identifiers'] as const
export type Marked = (typeof MARKED)[number]

const Quoted = z.strictObject({
  text: z.string().min(1),
  /** Which of several, from 1, in the order of the text; they may overlap. */
  occurrence: z.number().int().min(1).default(1),
})

/** An annotation of the same note: its words, or `words#2` for the second that has them. */
const Reference = z.string().min(1)

const Notes = z.array(
  z.strictObject({
    id: z.string(),
    text: z.string(),
    annotations: z
      .array(
        Quoted.extend({
          label: z.enum(LABELS),
          assertion: z.enum(ASSERTIONS).default('positive'),
          temporality: z.enum(TEMPORALITIES).default('current'),
          experiencer: z.enum(EXPERIENCERS).default('patient'),
          conditional: z.boolean().default(false),
          attributes: z.record(z.string(), z.string()).default({}),
        }),
      )
      .default([]),
    identifiers: z.array(Quoted.extend({ category: z.string() })).default([]),
    relationships: z
      .array(z.strictObject({ type: z.enum(RELATION_TYPES), source: Reference, target: Reference }))
      .optional(),
    complete: z.array(z.enum(MARKED)).default([...MARKED]),
  }),
)

type Read = z.output<typeof Notes>[number]

export interface GoldAnnotation extends Span, Assertion {
  text: string
  label: Label
  /** Dose, route and frequency of a medication. */
  attributes: Record<string, string>
}

export interface GoldIdentifier extends Span {
  text: string
  category: string
}

/** `source` and `target` are indexes into the note's annotations. */
export interface GoldRelationship {
  type: RelationType
  source: number
  target: number
}

/** A note of our own with what a careful reader finds in it. Offsets are UTF-16 code units. */
export interface GoldNote {
  /** The file it stands in: `gold/<set>.<split>.json`. */
  set: string
  id: string
  text: string
  annotations: GoldAnnotation[]
  identifiers: GoldIdentifier[]
  /** Undefined where nobody has looked for any; otherwise all of them, and every medication's attributes. */
  relationships: GoldRelationship[] | undefined
  /** The labels of which every mention is marked, and whether every identifier is. */
  complete: ReadonlySet<Marked>
}

const FOLDER = new URL('../../gold/', import.meta.url)

/** All notes of one split, set by set. @throws where a quotation is not in its note or an id stands twice */
export function readGold(split: Split): GoldNote[] {
  const ending = `.${split}.json`
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(ending))
  const notes = files.toSorted().flatMap((name) => {
    const read = Notes.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
    return read.map((note) => placed(name.slice(0, -ending.length), note))
  })
  const ids = new Set<string>()
  for (const { id } of notes) {
    if (ids.has(id)) throw new Error(`two gold notes are called ${id}`)
    ids.add(id)
  }
  return notes
}

function placed(set: string, note: Read): GoldNote {
  const { id, text, complete } = note
  const place = <Q extends z.output<typeof Quoted>>({ occurrence, ...quoted }: Q) => {
    let start = -1
    for (let i = 0; i < occurrence; i++) {
      start = text.indexOf(quoted.text, start + 1)
      if (start < 0) throw new Error(`gold note ${id} has no "${quoted.text}" ${occurrence}`)
    }
    return { ...quoted, start, end: start + quoted.text.length }
  }
  const annotations = note.annotations.map((annotation) => place(annotation))
  const indexOf = (reference: string): number => {
    const [, words = '', nth = '1'] = /^(.*?)(?:#(\d+))?$/s.exec(reference) ?? []
    const named = annotations.flatMap((one, i) => (one.text === words ? [i] : []))
    const index = named[Number(nth) - 1]
    if (index === undefined) throw new Error(`gold note ${id} links no "${reference}"`)
    return index
  }
  return {
    set,
    id,
    text,
    annotations,
    identifiers: note.identifiers.map((identifier) => place(identifier)),
    relationships: note.relationships?.map(({ type, source, target }) => ({
      type,
      source: indexOf(source),
      target: indexOf(target),
    })),
    complete: new Set(complete),
  }
}
