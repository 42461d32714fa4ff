// The types of a disease: "type IIB", "types 1 and 2", "spinocerebellar ataxia 3".
import { written, type NoteWords } from '../extract-words.ts'
import { LONGEST, CONJUNCTION, isBreak } from './words.ts'

const TYPE = /^(?:type|subtype|group|class|form|variant|complementation|stage|grade)s?$/

const DESIGNATOR = /^(?:[ivx]{1,4}[a-e]?|\d{1,2}[a-z]?|[a-h]|alpha|beta)$/

/** Diseases whose kinds are numbered without the word "type". */
const NUMBERED =
  /^(?:ataxia|neurofibromatosis|neoplasia|paraplegia|dystrophy|paraganglioma|glycogenosis|mucopolysaccharidosis|diabetes)$/

/** Where "type 1", "types I and II" start that end at the token `i`. */
export function typeBefore({ tokens }: NoteWords, i: number): number | undefined {
  const { words } = tokens
  let at = i
  for (let step = 0; step < 4 && DESIGNATOR.test(words[at] ?? ''); step++) {
    if (TYPE.test(words[at - 1] ?? '')) return at - 1
    if (!CONJUNCTION.has(words[at - 1] ?? '') && words[at - 1] !== ',') return undefined
    at -= words[at - 2] === ',' ? 3 : 2
  }
  return undefined
}

/** "type 1", "types I and II", and of some diseases the bare number. */
export function typeEnd(note: NoteWords, at: number, head: string): number {
  const { words } = note.tokens
  let next = at
  if (TYPE.test(words[at] ?? '') && !isBreak(note, at - 1)) next = at + 1
  else if (!NUMBERED.test(head) || !/^\d{1,2}[a-z]?$/.test(words[at] ?? '') || !isLabel(note, at))
    return at
  let end = at
  while (
    next < note.count &&
    next - at < LONGEST &&
    DESIGNATOR.test(words[next] ?? '') &&
    !isBreak(note, next - 1)
  ) {
    end = next + 1
    const more = words[end] ?? ''
    if (!CONJUNCTION.has(more) && more !== ',' && more !== '/') break
    next = more === ',' && CONJUNCTION.has(words[end + 1] ?? '') ? end + 2 : end + 1
  }
  return end
}

/** A number that counts or measures something is no type: "diabetes 2 years ago", "ataxia 3/5". */
const isLabel = (note: NoteWords, at: number): boolean =>
  !/^\s?[%/.,]?\d|^\s?(?:%|\/|year|month|week|day|hour|time|patient|case|yr|mo)/.test(
    note.folded.text.slice(note.tokens.ends[at] ?? 0),
  ) && !/[\n\r]/.test(written(note, at - 1, at + 1))
