import { NOT_NAMES, PARTICLES } from './identifier-cues.ts'
import { findFields } from './identifier-fields.ts'
import { findMarked } from './identifier-marks.ts'
import { findOrganisations } from './identifier-organisations.ts'
import type { IdentifierCategory } from './identifier-patterns.ts'
import { findPlaces } from './identifier-places.ts'
import { findRuns, partsOf, type NameRun } from './identifier-runs.ts'
import { isNameOnly, isSmall, isUnknown, readWords, type Word } from './identifier-words.ts'
import { CAPITAL, COMMON, EPONYM, GIVEN, NAME, SURNAME } from './names/kinds.ts'
import type { Span } from './types.ts'

interface NamedSpan extends Span {
  category: IdentifierCategory
}

/**
 * People, organisations and places by their names: what labels, titles and signatures mark first, then what lists know,
 * then capitalised words that nothing else explains; at last every later mention of a person's name by its parts.
 */
export function findNames(text: string): NamedSpan[] {
  const words = readWords(text)
  const taken = new Uint8Array(words.length)
  const spans: NamedSpan[] = []
  const parts = new Set<string>()
  const take = (from: number, to: number): void => {
    taken.fill(1, from, to + 1)
  }
  const add = (run: NameRun): void => {
    const [first, last] = [words[run.from], words[run.to]]
    if (first === undefined || last === undefined) return
    spans.push({ start: first.start, end: last.end, category: 'name' })
    take(run.from, run.to)
    if (run.sure) for (const part of partsOf(words, run)) parts.add(part)
  }
  const fields = findFields(text, words)
  spans.push(...fields.spans)
  for (const run of [...fields.names, ...findMarked(text, words)]) add(run)
  for (const { from, to } of findOrganisations(words)) {
    const [first, last] = [words[from], words[to]]
    if (first === undefined || last === undefined) continue
    spans.push({ start: first.start, end: last.end, category: 'organisation' })
    take(from, to)
  }
  for (const { from, to, ...span } of findPlaces(words)) {
    if (taken.subarray(from, to + 1).every((one) => one === 1)) continue
    spans.push(span)
    take(from, to)
  }
  for (const run of findRuns(words, (index) => taken[index] === 1)) add(run)
  for (const run of smallNames(words, taken)) add(run)
  for (const [i, word] of words.entries()) {
    if (taken[i] === 0 && recurs(words, i, parts))
      spans.push({ start: word.start, end: word.end, category: 'name' })
  }
  return spans
}

/** A part of a name that the note gave elsewhere. What is a plain word as well, only where it stands as a name would. */
function recurs(words: Word[], i: number, parts: ReadonlySet<string>): boolean {
  const word = words[i]
  if (word === undefined || word.shape === 'other' || word.shape === 'initial') return false
  const known =
    parts.has(word.lower) ||
    (word.lower.includes('-') &&
      word.lower.split('-').some((piece) => piece.length > 2 && parts.has(piece)))
  if (!known || NOT_NAMES.has(word.lower) || PARTICLES.has(word.lower)) return false
  const plain = (word.kinds & (COMMON | CAPITAL | EPONYM)) !== 0
  if (word.shape === 'lower') return !plain && word.text.length > 3
  if (!plain) return true
  if ((word.kinds & EPONYM) !== 0 && !word.prose) return false
  const next = words[i + 1]
  const heading = next?.gap === ' ' && next.shape !== 'lower' && (next.kinds & COMMON) !== 0
  return (
    word.prose &&
    !heading &&
    !(
      word.possessive &&
      next !== undefined &&
      (next.kinds & (COMMON | CAPITAL)) !== 0 &&
      (word.kinds & EPONYM) !== 0
    )
  )
}

/** "rajesh kumar" in small letters: a given name and a surname of the lists that are no words. */
function smallNames(words: Word[], taken: Uint8Array): NameRun[] {
  const runs: NameRun[] = []
  const chat = isSmall(words)
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (
      word?.shape !== 'lower' ||
      taken[i] === 1 ||
      !isNameOnly(word) ||
      (word.kinds & GIVEN) === 0
    )
      continue
    if (word.text.length < 4) continue
    const surname =
      next?.gap === ' ' &&
      next.shape === 'lower' &&
      isNameOnly(next) &&
      (next.kinds & SURNAME) !== 0
    const follows =
      surname || (chat && next?.gap === ' ' && next.shape === 'lower' && isUnknown(next))
    if (follows) runs.push({ from: i, to: i + 1, sure: surname })
    else if (chat && (word.kinds & NAME) !== 0) runs.push({ from: i, to: i, sure: false })
    if (follows) i++
  }
  return runs
}
