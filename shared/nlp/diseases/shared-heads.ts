// Several diseases with one head: "breast and ovarian cancer", "Prader-Willi and Angelman syndromes".
import { gapAfter, type NoteWords } from '../extract-words.ts'
import { ADJECTIVE, QUALITY, SITE, VAGUE } from '../lexicon/word-classes.ts'
import { modifierBefore } from './modifiers.ts'
import { isName } from './person-names.ts'
import { HEAD, LONGEST, CONJUNCTION, isBreak, isCapital } from './words.ts'

/** What the mind and body do: nothing of it shares a head with a place. */
const FUNCTIONS = new Set(
  'mental intellectual emotional personality mood anxiety depressive psychotic bipolar panic behavioral cognitive motor sensory growth psychomotor speech language developmental'.split(
    ' ',
  ),
)

/** What stands on both sides of "and" must be of one kind. */
type Kind = 'site' | 'function' | 'quality' | 'name' | undefined

/** The start of what shares the head through "and", "or", a slash, and a list before them. */
export function conjunctBefore(note: NoteWords, at: number, head: number): number | undefined {
  const { words } = note.tokens
  const kind = kindOf(note, at)
  if (kind === undefined) return undefined
  let i = at - 1
  if (words[i] === '/') i--
  else if (CONJUNCTION.has(words[i] ?? '')) {
    i--
    if (words[i] === '/' && words[i - 1] === 'and') i -= 2
    if (words[i] === ',') i--
  } else return undefined
  let from = runOf(note, i + 1, head, kind)
  while (from !== undefined && words[from - 1] === ',' && head - from < LONGEST) {
    const earlier = runOf(note, from - 1, head, kind)
    if (earlier === undefined) break
    from = earlier
  }
  return from
}

/** Where a run of modifiers starts that ends before `end`, its last one of the kind asked for. */
function runOf(note: NoteWords, end: number, head: number, kind: Kind): number | undefined {
  const last = end - 1
  if (last < 0 || isBreak(note, last - 1 < 0 ? 0 : last - 1)) return undefined
  const named = kind === 'name' ? nameAt(note, last) : undefined
  if (named === undefined && kindOf(note, last) !== kind) return undefined
  let from = named ?? last
  while (from > 0 && head - from < LONGEST) {
    const before = modifierBefore(note, from, head)
    if (before === undefined) break
    from = before.from
  }
  return from
}

function nameAt(note: NoteWords, last: number): number | undefined {
  if (!isName(note, last)) return undefined
  let from = last
  while (last - from < LONGEST && gapAfter(note, from - 1) === '-' && isCapital(note, from - 1)) {
    from--
  }
  return from
}

function kindOf(note: NoteWords, i: number): Kind {
  const classes = note.tokens.classes[i] ?? 0
  if ((classes & HEAD) !== 0) return undefined
  if (FUNCTIONS.has(note.tokens.words[i] ?? '')) return 'function'
  if ((classes & (SITE | ADJECTIVE)) !== 0) return 'site'
  if ((classes & VAGUE) !== 0) return undefined
  if ((classes & QUALITY) !== 0) return 'quality'
  return isName(note, i) ? 'name' : undefined
}
