import { CREDENTIALS, KIN, PARTICLES, ROLES, TITLES } from './identifier-cues.ts'
import { ENOUGH, weigh } from './identifier-weights.ts'
import { isKnown, isNameOnly, isUnknown, type Word } from './identifier-words.ts'
import { COMMON, GIVEN, NAME } from './names/kinds.ts'

/** Words `from` to `to`, both included, that are one name; `sure` where later mentions may be told by it. */
export interface NameRun {
  from: number
  to: number
  sure: boolean
}

/**
 * Names that nothing marks as such: runs of capitalised words, weighed by what the words can be, by what stands around
 * them, and by whether a capital says anything in their line. `taken` tells words that are already identifiers.
 */
export function findRuns(words: Word[], taken: (index: number) => boolean): NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < words.length; i++) {
    if (taken(i) || !canBegin(words, i)) continue
    let to = i
    while (to + 1 < words.length && to - i < 6 && continues(words, to, taken)) {
      to = PARTICLES.has(words[to + 1]?.lower ?? '') ? lastParticle(words, to + 1) + 1 : to + 1
    }
    const weight = weigh(words, i, to)
    if (weight >= ENOUGH) runs.push({ from: leftmost(words, i, taken), to, sure: weight > ENOUGH })
    i = to
  }
  return runs
}

/** With the particles before it, and a given name that is a plain word: "Golden Bailey". */
function leftmost(words: Word[], from: number, taken: (index: number) => boolean): number {
  let first = from
  while (first > 0 && words[first]?.gap === ' ' && LEADING.test(words[first - 1]?.text ?? ''))
    first--
  const [word, before] = [words[first], words[first - 1]]
  if (word === undefined || before === undefined || taken(first - 1)) return first
  const given =
    word.gap === ' ' &&
    before.shape === 'title' &&
    !before.opens &&
    before.lone &&
    before.kinds === COMMON &&
    !TITLES.has(before.lower) &&
    !ROLES.has(before.lower) &&
    !KIN.has(before.lower)
  return given ? first - 1 : first
}

const LEADING = /^(?:van|von|der|den|de|del|della|ter|ten|bin|ibn|al|el|da|dos|di|du)$/u

function canBegin(words: Word[], i: number): boolean {
  const word = words[i]
  if (word === undefined || word.text.length > 30) return false
  if (word.shape === 'initial') {
    const next = words[i + 1]
    return /^\.\s?$/u.test(next?.gap ?? '') && next !== undefined && isPart(next)
  }
  return isPart(word)
}

/** A capitalised word that a name can have. In capitals only what is known for a name. */
function isPart(word: Word): boolean {
  if (word.shape === 'initial') return true
  if (TITLES.has(word.lower) || CREDENTIALS.has(word.lower)) return false
  if (word.shape === 'title') return !isKnown(word)
  return word.shape === 'upper' && word.text.length > 3 && isNameOnly(word)
}

function lastParticle(words: Word[], i: number): number {
  let last = i
  while (
    last - i < 2 &&
    PARTICLES.has(words[last + 1]?.lower ?? '') &&
    words[last + 1]?.shape === 'lower'
  )
    last++
  return last
}

function continues(words: Word[], at: number, taken: (index: number) => boolean): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || next === undefined || taken(at + 1) || word.possessive) return false
  // "Doe, Jane", "Vink - Roe"
  if (/^,[ ]$|^[ ][-–][ ]$/u.test(next.gap) && word.shape === 'title') {
    return (
      next.shape === 'title' &&
      !words[at - 1]?.gap.includes(',') &&
      !isKnown(next) &&
      mayName(next) &&
      isPart(next)
    )
  }
  const after = word.shape === 'initial' ? /^(?:\.?[ ]?|\.[ ])$/u : /^[ ]$/u
  if (!after.test(next.gap)) return false
  if (next.shape === 'lower') {
    if (!PARTICLES.has(next.lower)) return false
    const last = lastParticle(words, at + 1)
    const end = words[last + 1]
    return end?.gap === ' ' && end.shape === 'title' && !taken(last + 1)
  }
  if (next.shape === 'initial') {
    // "Anna K. Roe", and "Anna K" at an end; no "Vitamin K".
    return next.text !== 'I' || words[at + 2]?.gap.startsWith('.') === true
  }
  if (next.shape === 'upper' && word.shape !== 'upper')
    return isNameOnly(next) && next.text.length > 3
  if (word.shape === 'upper') return next.shape === 'upper' && !isKnown(next)
  return isPart(next) || isSurnameToo(words, at)
}

/**
 * "Josefine Storm is": after a given name a plain word with a capital is a surname, where nothing capital follows; in a
 * heading only after a label (`anywhere`).
 */
export function isSurnameToo(words: Word[], at: number, anywhere = false): boolean {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || next?.shape !== 'title' || next.opens) return false
  if (!next.prose && !anywhere) return false
  if (!isNameOnly(word) || (word.kinds & GIVEN) === 0 || (next.kinds & COMMON) === 0) return false
  return after === undefined || after.gap !== ' ' || after.shape === 'lower'
}

/** Parts of a run that later mentions may be told by: not initials, and no plain words. */
export function partsOf(words: Word[], { from, to }: NameRun): string[] {
  return words
    .slice(from, to + 1)
    .filter(({ shape, lower }) => shape !== 'initial' && lower.length > 2 && !PARTICLES.has(lower))
    .map(({ lower }) => lower)
}

/** Known for a name, or unknown. */
const mayName = (word: Word): boolean => (word.kinds & NAME) !== 0 || isUnknown(word)
