import {
  CREDENTIALS,
  DOUBTFUL_TITLES,
  GREETINGS,
  NOT_NAMES,
  PARTICLES,
  TITLES,
} from './identifier-cues.ts'
import { isSurnameToo, type NameRun } from './identifier-runs.ts'
import { isKnown, isNameOnly, type Word } from './identifier-words.ts'
import { CAPITAL, COMMON, GIVEN, NAME } from './names/kinds.ts'

/** How freely a name is read: what stands first may be any word ("Name: Hope"), and letters may be small. */
export interface Reading {
  anyFirst?: boolean
  small?: boolean
  /** "Doe, Jane". */
  comma?: boolean
}

/** The last word of the name that begins at word `from`, or -1 where none does. A name is at most five words of a line. */
export function readName(words: Word[], from: number, reading: Reading = {}): number {
  let last = -1
  let comma = reading.comma ?? false
  for (let i = from; i < words.length && i < from + 7; i++) {
    const word = words[i]
    if (word === undefined) break
    const before = words[i - 1]
    if (i > from) {
      const separated = comma && /^,[ ]{0,2}$/u.test(word.gap) && word.shape !== 'lower'
      if (separated) comma = false
      else if (!(before?.shape === 'initial' ? /^(?:\.?[ ]?|\.[ ])$/u : /^[ ]$/u).test(word.gap))
        break
      else if (before?.possessive === true) break
    }
    if (word.shape === 'other' || word.text.length > 30) break
    const stops = NOT_NAMES.has(word.lower) || CREDENTIALS.has(word.lower)
    if (word.shape === 'lower') {
      if (PARTICLES.has(word.lower) && !NOT_NAMES.has(word.lower)) continue
      if (
        reading.small !== true ||
        stops ||
        (isKnown(word) && i > from) ||
        (word.kinds & COMMON) !== 0
      )
        break
    } else if (word.shape !== 'initial') {
      if (stops && !(i > from && word.shape === 'title' && isNameOnly(word))) break
      const free = i === from && reading.anyFirst === true
      if (
        !free &&
        isKnown(word) &&
        (word.kinds & (COMMON | CAPITAL)) !== 0 &&
        !isSurnameToo(words, i - 1, true)
      )
        break
    } else if (stops && /^[ ]/u.test(words[i + 1]?.gap ?? ' ') && i === from) {
      continue
    }
    last = i
  }
  // Initials alone are no name, but before one they were a part of it.
  if (last === from && words[from]?.shape === 'initial') return -1
  return last
}

/** Names with a title before them, credentials after them, in a greeting, under a closing, or said to be one's own. */
export function findMarked(text: string, words: Word[]): NameRun[] {
  const runs: NameRun[] = []
  const add = (from: number, to: number): void => {
    if (to >= from) runs.push({ from, to, sure: true })
  }
  const addAfter = (from: number): void => {
    if (!TITLES.has(words[from]?.lower ?? '')) add(from, readName(words, from))
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) continue
    if (TITLES.has(word.lower)) add(i + 1, afterTitle(words, i))
    else if (isSurnameFirst(words, i)) add(i, readName(words, i, { comma: true }))
    else if (CREDENTIALS.has(word.lower) && word.shape !== 'lower')
      add(...beforeCredential(words, i))
    else if (GREETINGS.has(word.lower) && word.opens) addAfter(i + 1)
    else if (word.lower === 'by' && SIGNING.has(words[i - 1]?.lower ?? '')) {
      const from =
        words[i + 1]?.gap.trim() === '' || words[i + 1]?.gap.trim() === ':' ? i + 1 : words.length
      const initials = words[from]
      if (initials !== undefined && /^[a-z]{2,3}$/u.test(initials.text) && initials.kinds === 0)
        add(from, from)
      else if (!TITLES.has(initials?.lower ?? '')) add(from, readName(words, from, { comma: true }))
    } else if (
      word.lower === 'name' ||
      word.lower === 'me' ||
      word.lower === 'am' ||
      word.lower === "i'm" ||
      word.lower === 'im' ||
      word.lower === 'is'
    ) {
      add(i + 1, afterIntroduction(words, i))
    } else if (
      CLOSINGS.has(word.lower) &&
      /^[,.!]?[ \t]{0,3}\r?\n/u.test(text.slice(word.end, word.end + 8))
    ) {
      addAfter(i + 1)
    }
  }
  return runs
}

const SIGNING = new Set(
  'signed dictated transcribed cosigned co-signed attested interpreted read reviewed typed verified authenticated e-signed entered reported performed prepared obtained ordered referred'.split(
    ' ',
  ),
)
const CLOSINGS = new Set(
  'regards sincerely cheers thanks you best yours love respectfully faithfully truly wishes'.split(
    ' ',
  ),
)

/** A line that begins "OKONJO, GRACE" or "Okonjo, Grace (": a surname, a comma, a given name of the lists. */
function isSurnameFirst(words: Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]]
  return (
    word?.opens === true &&
    next !== undefined &&
    (word.shape === 'upper' || word.shape === 'title') &&
    next.shape === word.shape &&
    word.text.length > 1 &&
    /^,[ ]?$/u.test(next.gap) &&
    (word.kinds & (COMMON | CAPITAL)) === 0 &&
    !NOT_NAMES.has(next.lower) &&
    ((next.kinds & GIVEN) !== 0 || (isShouted(word) && isShouted(next)))
  )
}

/** In capitals, too long for an abbreviation, and no known word. */
const isShouted = (word: Word): boolean =>
  word.shape === 'upper' && word.text.length > 4 && !isKnown(word)

function afterTitle(words: Word[], i: number): number {
  const [title, next] = [words[i], words[i + 1]]
  if (title === undefined || next === undefined) return -1
  if (!/^\.?[ \t]{1,2}$|^\.$/u.test(next.gap)) return -1
  // A second title: "Prof. Dr. Weiss".
  if (TITLES.has(next.lower)) return -1
  const dotted = next.gap.startsWith('.')
  if (title.shape === 'lower') {
    if (DOUBTFUL_TITLES.has(title.lower) && !dotted) return -1
    return readName(words, i + 1, { small: true })
  }
  if (title.lower === 'fr' && /\d/u.test(words[i - 1]?.text ?? '')) return -1
  // MR angiography, MS relapse, DR grading: in capitals these are abbreviations first.
  if (title.shape === 'upper' && !dotted && next.shape !== 'upper' && !isNameOnly(next)) return -1
  if (title.shape === 'upper' && !dotted && isKnown(next)) return -1
  // "Ms. K."
  if (
    next.shape === 'initial' &&
    /^\.(?![ ]\p{Lu}|\p{Lu})/u.test(`${words[i + 2]?.gap ?? ''}${words[i + 2]?.text ?? ''}`)
  )
    return i + 1
  return readName(words, i + 1, { anyFirst: true })
}

function beforeCredential(words: Word[], i: number): [number, number] {
  const credential = words[i]
  if (credential === undefined || !/^,?[ \t]{1,2}$/u.test(credential.gap)) return [0, -1]
  const comma = credential.gap.startsWith(',')
  let from = i
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const word = words[k]
    if (word === undefined) break
    const inside = k === i - 1 || /^(?:[ ]|\.[ ]?)$/u.test(words[k + 1]?.gap ?? '')
    const part =
      word.shape === 'initial' ||
      ((word.shape === 'title' || word.shape === 'upper') && !isKnown(word))
    const particle = word.shape === 'lower' && PARTICLES.has(word.lower)
    if (!inside || NOT_NAMES.has(word.lower) || CREDENTIALS.has(word.lower) || !(part || particle))
      break
    if (part) from = k
  }
  if (from === i) return [0, -1]
  const parts = words.slice(from, i)
  // "PT" and "NP" follow clinical words too; one capitalised word before them must be known for a name.
  const enough = comma || parts.length > 1 || parts.some(isNameOnly)
  const last = parts.at(-1)
  const named = parts.some(
    ({ shape, kinds }) => shape === 'title' || (shape === 'upper' && (kinds & NAME) !== 0),
  )
  return enough && named && last?.possessive !== true ? [from, i - 1] : [0, -1]
}

/** "My name is ...", "call me ...", "I am ...", "this is ...": the last words only before a given name. */
function afterIntroduction(words: Word[], i: number): number {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]]
  if (word === undefined || next === undefined || next.gap !== ' ') return -1
  const named =
    (word.lower === 'is' && before?.lower === 'name') ||
    (word.lower === 'me' && before?.lower === 'call')
  if (named)
    return isKnown(next) || NOT_NAMES.has(next.lower) ? -1 : readName(words, i + 1, { small: true })
  const self =
    word.lower === "i'm" ||
    word.lower === 'im' ||
    (word.lower === 'am' && before?.lower === 'i') ||
    (word.lower === 'is' && before?.lower === 'this')
  return self && (next.kinds & GIVEN) !== 0 && isNameOnly(next)
    ? readName(words, i + 1, { small: true })
    : -1
}
