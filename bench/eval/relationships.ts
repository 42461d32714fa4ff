import { RELATION_TYPES, type RelationType } from '#shared/domain/relationship.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import type { Engine, Suggestion } from '#shared/nlp/types.ts'
import type { GoldNote } from './gold.ts'
import { addTallies, emptyTally, scoreOf, type Score, type Tally } from './score.ts'

/** What belongs to a medication. */
const DOSAGE = ['dose', 'route', 'frequency', 'asNeeded'] as const

export interface RelationshipScores {
  links: Record<RelationType | 'all', Score>
  /** A dose, route, frequency or "as needed" of the right medication, word for word. */
  dosage: Score
  confusion: string[]
}

/**
 * What an engine links in those of the gold notes whose links are given, from the text alone. An end is right where it has some
 * words of a gold annotation; what label it has is counted with the mentions.
 */
export async function scoreRelationships(
  notes: GoldNote[],
  engine: Engine,
): Promise<RelationshipScores> {
  const byType = new Map<RelationType, Tally>(RELATION_TYPES.map((type) => [type, emptyTally()]))
  const dosage = emptyTally()
  const confusion: string[] = []
  const { signal } = new AbortController()
  for (const note of notes) {
    if (note.relationships === undefined) continue
    const { suggestions, relationships } = await analyseNote({ text: note.text, engine, signal })
    const goldOf = suggestions.map((suggestion) => indexIn(note, suggestion))
    const open = new Set(note.relationships)
    for (const { source, target, relationType } of relationships) {
      const tally = byType.get(relationType) ?? emptyTally()
      const [from, to] = [goldOf[source], goldOf[target]]
      const right = [...open].find(
        (link) => link.type === relationType && link.source === from && link.target === to,
      )
      if (right === undefined) {
        tally.falsePositives++
        const ends = [suggestions[source]?.text, suggestions[target]?.text]
        confusion.push(`${note.id}: spurious ${relationType} "${ends.join('" > "')}"`)
      } else {
        tally.truePositives++
        open.delete(right)
      }
    }
    for (const { type, source, target } of open) {
      const tally = byType.get(type)
      if (tally !== undefined) tally.falseNegatives++
      const ends = [note.annotations[source]?.text, note.annotations[target]?.text]
      confusion.push(`${note.id}: missed ${type} "${ends.join('" > "')}"`)
    }
    countDosage(note, suggestions, goldOf, { dosage, confusion })
  }
  const tallies = [...byType.values()]
  const scores = [...byType].map(([type, tally]) => [type, scoreOf(tally)] as const)
  const links = { ...Object.fromEntries(scores), all: scoreOf(addTallies(tallies)) }
  return { links: links as RelationshipScores['links'], dosage: scoreOf(dosage), confusion }
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
