// Names of diseases by how they are built: a head ("syndrome", "-itis"), what makes it a particular disease before it
// ("X-linked", "renal", "Becker"), its type or site after it, and heads that share their modifiers ("breast and ovarian
// cancer"). docs/annotation-guidelines.md says what belongs to a mention.
import type { LexiconEntry } from '../lexicon/terms.ts'
import { crossesParagraph, isCondition, type Candidate, type NoteWords } from '../extract-words.ts'
import { STRONG_HEAD } from '../lexicon/word-classes.ts'
import { type Edge, modifierBefore } from './modifiers.ts'
import { conjunctBefore } from './shared-heads.ts'
import { rightEdge } from './tails.ts'
import { HEAD, LONGEST } from './words.ts'

const SIDES = new Set(
  'left right bilateral unilateral upper lower mild moderate severe focal diffuse multifocal anterior posterior lateral medial distal proximal'.split(
    ' ',
  ),
)

/**
 * Candidates for names of diseases: those built around a head, and known conditions with what belongs to them on either
 * side. A known condition that nothing belongs to is not repeated.
 */
export function findDiseases(note: NoteWords, known: readonly Candidate[]): Candidate[] {
  const { tokens, count } = note
  const found: Candidate[] = []
  const add = (from: number, to: number, entry?: LexiconEntry): void => {
    const start = tokens.starts[from] ?? 0
    const end = tokens.ends[to - 1] ?? 0
    if (to - from > LONGEST || crossesParagraph(note.folded, start, end)) return
    found.push({ from, to, start, end, entry })
  }
  for (const condition of known) {
    if (!isCondition(condition)) continue
    const { from } = leftEdge(note, condition.from, condition.to - 1)
    const to = rightEdge(note, condition.to)
    if (from === condition.from && to === condition.to) continue
    const same = to === condition.to && saysOnlyWhere(note, from, condition.from)
    add(from, to, same ? condition.entry : undefined)
  }
  for (let head = 0; head < count; head++) {
    const classes = tokens.classes[head] ?? 0
    if ((classes & HEAD) === 0) continue
    const { from, specific } = leftEdge(note, head, head)
    const to = rightEdge(note, head + 1)
    const weak = (classes & STRONG_HEAD) === 0
    if (isProtein(note, to)) continue
    if (weak && !specific && !saysOfWhat(note, head + 1, to)) continue
    add(from, to)
  }
  return found
}

/** What tells one side or degree from another leaves a disease the one it is, with its code. */
function saysOnlyWhere({ tokens }: NoteWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!SIDES.has(tokens.words[i] ?? '')) return false
  return true
}

/** The "retinoblastoma protein" is none of the patient's conditions. */
export const isProtein = ({ tokens }: NoteWords, to: number): boolean =>
  /^(?:proteins?|mrna|cdna|promoter)$/.test(tokens.words[to] ?? '')

/** "Deficiency of phenylalanine hydroxylase" needs nothing before it; "disease type 2" does. */
const saysOfWhat = ({ tokens }: NoteWords, from: number, to: number): boolean =>
  to > from && tokens.words[from] === 'of'

/** How far to the left of `from` the words belong to the disease whose head is the token `head`. */
function leftEdge(note: NoteWords, from: number, head: number): Edge {
  const edge: Edge = { from, specific: false }
  while (edge.from > 0 && head - edge.from < LONGEST) {
    const before = modifierBefore(note, edge.from, head)
    if (before !== undefined) {
      edge.from = before.from
      edge.specific ||= before.specific
      continue
    }
    const joint = conjunctBefore(note, edge.from, head)
    if (joint === undefined || edge.from === head) break
    edge.from = joint
    edge.specific = true
    break
  }
  return edge
}
