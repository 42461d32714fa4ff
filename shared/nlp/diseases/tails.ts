// What stands after the head of a disease's name and belongs to it.
import type { NoteWords } from '../extract-words.ts'
import {
  ADJECTIVE,
  LATIN_TAIL,
  OF_HEAD,
  QUALITY,
  SITE,
  STRONG_HEAD,
  VAGUE,
} from '../lexicon/word-classes.ts'
import { typeEnd } from './types.ts'
import { PROCESS, isSubstance } from './substances.ts'
import { CONJUNCTION, nounAt, isBreak } from './words.ts'

/** How far to the right of `to` the words belong to the disease that ends there. */
export function rightEdge(note: NoteWords, to: number): number {
  const { words, classes } = note.tokens
  let edge = to
  const touches = (): boolean => !isBreak(note, edge - 1) && edge < note.count
  while (touches() && ((classes[edge] ?? 0) & LATIN_TAIL) !== 0) edge++
  if (touches() && words[edge] === 'in' && words[edge + 1] === 'situ') edge += 2
  const head = nounAt(note, to - 1)
  if (
    touches() &&
    ((classes[to - 1] ?? 0) & STRONG_HEAD) !== 0 &&
    /^(?:complex|trait)$/.test(words[edge] ?? '')
  ) {
    edge++
  }
  if (touches() && words[edge] === 'of' && ((classes[to - 1] ?? 0) & OF_HEAD) !== 0) {
    edge = objectEnd(note, edge + 1, head) ?? edge
  }
  return typeEnd(note, edge, head)
}

/** Where the object of "of" ends that starts at `at`; undefined where it says no site, substance or process. */
function objectEnd(note: NoteWords, at: number, head: string): number | undefined {
  const { words, classes } = note.tokens
  let i = at
  if (words[i] === 'the') i++
  const start = i
  let end: number | undefined
  const substance = head === 'deficiency' || head === 'defect'
  for (; i < note.count && i - start < 8; i++) {
    const own = classes[i] ?? 0
    const word = words[i] ?? ''
    if (i > start && word !== ',' && words[i - 1] !== ',' && isBreak(note, i - 1)) break
    if (CONJUNCTION.has(word) && end === i && i > start) {
      // "of the breast and ovary": both are sites.
      if (((classes[i - 1] ?? 0) & SITE) === 0 || ((classes[i + 1] ?? 0) & SITE) === 0) break
      continue
    }
    if (
      word === ',' ||
      (word === 'of' && /^(?:component|subunit|chain|form)s?$/.test(words[i - 1] ?? ''))
    ) {
      // "of the breast, ovary and prostate": a list ends in "and".
      if (word === ',' && !listsSites(note, i)) break
      continue
    }
    if (PROCESS.test(word)) {
      end = i + 1
      break
    }
    if (/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|terminal)$/.test(word))
      continue
    if ((own & VAGUE) !== 0) break
    if ((own & SITE) !== 0) end = i + 1
    else if (substance && isSubstance(note, i)) end = i + 1
    else if ((own & (ADJECTIVE | QUALITY)) === 0 && !PROCESS.test(words[i + 1] ?? '')) break
  }
  return end
}

/** Whether sites follow the comma at `i`, the last of them after "and". */
function listsSites({ tokens }: NoteWords, i: number): boolean {
  const { words, classes } = tokens
  if (((classes[i - 1] ?? 0) & SITE) === 0) return false
  for (let at = i + 1; at < i + 6; at++) {
    if (CONJUNCTION.has(words[at] ?? '')) return ((classes[at + 1] ?? 0) & SITE) !== 0
    if (words[at] !== ',' && ((classes[at] ?? 0) & SITE) === 0) return false
  }
  return false
}
