import { RELATION_TYPES, type RelationType } from '#shared/domain/relationship.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import { assertionContext } from '#shared/nlp/assert.ts'
import { relateSuggestions } from '#shared/nlp/relate.ts'
import type { Engine, Suggestion } from '#shared/nlp/types.ts'
import type { GoldNote } from './gold.ts'
import { addTallies, emptyTally, scoreOf, type Score, type Tally } from './score.ts'

/** What belongs to a medication. */
const DOSAGE = ['dose', 'route', 'frequency', 'asNeeded'] as const

export interface RelationshipScores {
  /** From the text alone. An end is right where it has some words of a gold annotation, whatever its label. */
  links: LinkScores
  /** Between the gold annotations, whose places and labels are given. */
  given: LinkScores
  /** A dose, route, frequency or "as needed" of the right medication, word for word. */
  dosage: Score
  confusion: string[]
}

type LinkScores = Record<RelationType | 'all', Score>

/** A link between annotations by their indexes; undefined is no gold annotation. */
interface Linked {
  type: RelationType
  source: number | undefined
  target: number | undefined
  words: string
}

/** What an engine links in those of the gold notes whose links are given. */
export async function scoreRelationships(
  notes: GoldNote[],
  engine: Engine,
): Promise<RelationshipScores> {
  const [found, given] = [tallies(), tallies()]
  const dosage = emptyTally()
  const confusion: string[] = []
  const { signal } = new AbortController()
  for (const note of notes) {
    if (note.relationships === undefined) continue
    const { suggestions, relationships } = await analyseNote({ text: note.text, engine, signal })
    const goldOf = suggestions.map((suggestion) => indexIn(note, suggestion))
    const linked = relationships.map(({ source, target, relationType }) => ({
      type: relationType,
      source: goldOf[source],
      target: goldOf[target],
      words: `"${suggestions[source]?.text}" > "${suggestions[target]?.text}"`,
    }))
    for (const miss of count(note, linked, found)) confusion.push(`${note.id}: ${miss}`)
    count(note, linksOfGold(note), given)
    countDosage(note, suggestions, goldOf, { dosage, confusion })
  }
  return { links: scores(found), given: scores(given), dosage: scoreOf(dosage), confusion }
}

function linksOfGold({ text, annotations }: GoldNote): Linked[] {
  const inOrder = [...annotations.entries()].toSorted(([, a], [, b]) => a.start - b.start)
  const suggestions = inOrder.map(([, { start, end, ...annotation }]): Suggestion => ({
    ...annotation,
    startOffset: start,
    endOffset: end,
    confidence: 1,
    codes: [],
    source: 'lexicon',
    alignment: 'exact',
  }))
  return relateSuggestions(assertionContext(text), suggestions).map(
    ({ source, target, relationType }) => ({
      type: relationType,
      source: inOrder[source]?.[0],
      target: inOrder[target]?.[0],
      words: '',
    }),
  )
}

type Tallies = Record<RelationType, Tally>
const tallies = (): Tallies => ({
  treats: emptyTally(),
  evaluates: emptyTally(),
  suggests: emptyTally(),
})
const scores = (of: Tallies): LinkScores => ({
  treats: scoreOf(of.treats),
  evaluates: scoreOf(of.evaluates),
  suggests: scoreOf(of.suggests),
  all: scoreOf(addTallies(RELATION_TYPES.map((type) => of[type]))),
})

/** Counts, and says what was missed and what is wrong. */
function count(note: GoldNote, linked: readonly Linked[], into: Tallies): string[] {
  const open = new Set(note.relationships)
  const misses: string[] = []
  for (const { type, source, target, words } of linked) {
    const right = [...open].find(
      (link) => link.type === type && link.source === source && link.target === target,
    )
    if (right === undefined) {
      into[type].falsePositives++
      misses.push(`spurious ${type} ${words}`)
    } else {
      into[type].truePositives++
      open.delete(right)
    }
  }
  for (const { type, source, target } of open) {
    into[type].falseNegatives++
    const ends = [source, target].map((end) => note.annotations[end]?.text)
    misses.push(`missed ${type} "${ends.join('" > "')}"`)
  }
  return misses
}

function indexIn(note: GoldNote, found: Suggestion): number | undefined {
  const index = note.annotations.findIndex(
    ({ start, end }) => start < found.endOffset && found.startOffset < end,
  )
  return index < 0 ? undefined : index
}

function countDosage(
  { id, annotations }: GoldNote,
  suggestions: readonly Suggestion[],
  goldOf: readonly (number | undefined)[],
  { dosage, confusion }: { dosage: Tally; confusion: string[] },
): void {
  for (const [index, { label, text, attributes }] of annotations.entries()) {
    if (label !== 'Medication Statement') continue
    const found = suggestions[goldOf.indexOf(index)]?.attributes ?? {}
    for (const name of DOSAGE) {
      const [expected, actual] = [attributes[name], found[name]]
      if (expected === actual) {
        if (expected !== undefined) dosage.truePositives++
        continue
      }
      if (expected !== undefined) dosage.falseNegatives++
      if (actual !== undefined) dosage.falsePositives++
      confusion.push(`${id}: ${name} of "${text}" is read as "${actual}", not "${expected}"`)
    }
  }
}
