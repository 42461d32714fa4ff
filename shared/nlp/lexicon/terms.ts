import { LABELS, type Label } from '#shared/domain/labels.ts'
import { FURTHER_CONDITIONS } from './conditions-further.ts'
import { INHERITED_CONDITIONS } from './conditions-inherited.ts'
import { NEOPLASTIC_CONDITIONS } from './conditions-neoplasms.ts'
import { CONDITIONS } from './conditions.ts'
import { FINDINGS } from './findings.ts'
import { IGNORED } from './ignored.ts'
import { MEASUREMENTS } from './measurements.ts'
import { FURTHER_MEDICATIONS } from './medications-further.ts'
import { MEDICATIONS } from './medications.ts'
import { readConcepts, type Concept } from './notation.ts'
import { PROCEDURES } from './procedures.ts'
import { american, spellingsOf } from './spellings.ts'
import { PhraseTrie } from './trie.ts'

/** What a matched phrase stands for. `exact` is the only spelling that counts, for an abbreviation. */
export interface LexiconEntry {
  kind: 'concept' | 'measurement' | 'ignored'
  concept: Concept
  confidence: number
  exact: string | undefined
}

/** All lines of each label. */
export const SOURCES: Readonly<Record<Label, string>> = {
  'Clinical Condition': `${CONDITIONS}${INHERITED_CONDITIONS}${NEOPLASTIC_CONDITIONS}${FURTHER_CONDITIONS}`,
  'Medication Statement': `${MEDICATIONS}${FURTHER_MEDICATIONS}`,
  'Clinical Finding': FINDINGS,
  'Medical Procedure': PROCEDURES,
}

/** Where one phrase stands under two labels, the first of these wins. */
const PRIORITY: Label[] = [
  'Clinical Condition',
  'Medication Statement',
  'Medical Procedure',
  'Clinical Finding',
]

export interface Lexicon {
  phrases: PhraseTrie<LexiconEntry>
  /** By `label|name`, the name in lower case. */
  concepts: Map<string, Concept>
  /** How many distinct phrases each label has, spelling variants not counted. */
  termCounts: Record<Label, number>
}

let built: Lexicon | undefined

/** The lexicon, built on first use. */
export function lexicon(): Lexicon {
  built ??= build()
  return built
}

export const conceptKey = (label: Label, name: string): string => `${label}|${name.toLowerCase()}`

function build(): Lexicon {
  const phrases = new PhraseTrie<LexiconEntry>()
  const concepts = new Map<string, Concept>()
  const termCounts = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>
  for (const line of IGNORED.split('\n')) {
    for (const phrase of line.split('|').filter((text) => text !== '')) {
      const concept: Concept = { name: phrase, label: 'Clinical Finding', terms: [] }
      phrases.add(american(phrase.toLowerCase()), {
        kind: 'ignored',
        concept,
        confidence: 1,
        exact: undefined,
      })
    }
  }
  for (const label of PRIORITY) {
    for (const concept of readConcepts(SOURCES[label], label)) {
      concepts.set(conceptKey(label, concept.name), concept)
      termCounts[label] += concept.terms.length
      addTerms(phrases, concept, 'concept')
    }
  }
  for (const concept of readConcepts(MEASUREMENTS, 'Clinical Finding')) {
    delete concept.code
    // "Mg" is magnesium and "mg" is not; two letters say nothing unless their case is right.
    for (const term of concept.terms) {
      if (term.text.length <= 2 && /[A-Z]/.test(term.text)) term.exactCase = true
    }
    addTerms(phrases, concept, 'measurement')
  }
  return { phrases, concepts, termCounts }
}

function addTerms(
  phrases: PhraseTrie<LexiconEntry>,
  concept: Concept,
  kind: LexiconEntry['kind'],
): void {
  for (const { text, exactCase, confidence } of concept.terms) {
    if (exactCase) {
      const folded = american(text.toLowerCase())
      phrases.add(folded, { kind, concept, confidence, exact: text })
      if (/[A-Z]$/.test(text) && kind === 'concept') {
        phrases.add(`${folded}s`, { kind, concept, confidence, exact: `${text}s` })
      }
      continue
    }
    for (const spelling of spellingsOf(text.toLowerCase())) {
      phrases.add(spelling, { kind, concept, confidence, exact: undefined })
    }
  }
}

/** A hash of everything that decides what the lexicon engine finds, for its prompt version. FNV-1a, 32 bits, hex. */
export function contentHash(...parts: string[]): string {
  let hash = 0x811c9dc5
  for (const text of [...Object.values(SOURCES), IGNORED, MEASUREMENTS, ...parts]) {
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
