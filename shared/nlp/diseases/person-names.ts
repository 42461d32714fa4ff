// Diseases named after people, and syndromes after initials.
import { gapAfter, written, type NoteWords } from '../extract-words.ts'
import { JOINED, VAGUE } from '../lexicon/word-classes.ts'
import { MODIFIER, HEAD, LONGEST, nounAt, hasLineBreak, isCapital } from './words.ts'

const NAMED_AFTER =
  /^(?:disease|syndrome|disorder|anomaly|malformation|deformity|palsy|ataxia|dystrophy|tumor|lymphoma|sarcoma|anemia|thyroiditis|encephalopathy|neuropathy|nephropathy|retinopathy|myopathy|hernia|cyst|fracture|ulcer|chorea|contracture|disability|amaurosis|porphyria|macroglobulinemia|thrombasthenia|trait|virus|infection)$/

const PARTICLES = new Set(['von', 'van', 'der', 'den', 'de', 'la', 'le', 'du', 'st', 'mc', 'mac'])

/**
 * Where the name of a person or an acronym starts that ends right before the token `at`: "Von Hippel-Lindau disease",
 * "Alzheimer's disease", "MELAS syndrome".
 */
export function nameBefore(note: NoteWords, at: number, head: number): number | undefined {
  const { words } = note.tokens
  const next = nounAt(note, at)
  let last = at - 1
  let possessive = false
  if (words[last] === "'") {
    last--
    possessive = true
  } else if (words[last] === 's' && words[last - 1] === "'") {
    last -= 2
    possessive = true
  }
  if (last < 0) return undefined
  if (!possessive && !NAMED_AFTER.test(next) && !NAMED_AFTER.test(nounAt(note, head)))
    return undefined
  if (!possessive && /^(?:disease|syndrome)$/.test(next) && isAcronym(note, last)) return last
  if (!isName(note, last)) return undefined
  let from = last
  while (from > 0 && last - from < LONGEST) {
    const gap = gapAfter(note, from - 1)
    const hyphenated = gap === '-' && isCapital(note, from - 1)
    const particle = PARTICLES.has(words[from - 1] ?? '')
    const another =
      gap === ' ' && isName(note, from - 1) && !startsSentence(note, from - 1) && last - from < 2
    if (!hyphenated && !particle && !another) break
    from--
  }
  const compound = possessive || from < last
  // The first word of a sentence has its capital from there.
  if (!compound && startsSentence(note, from) && !/^(?:disease|syndrome)$/.test(next)) {
    return undefined
  }
  return from
}

export function isName(note: NoteWords, i: number): boolean {
  const classes = note.tokens.classes[i] ?? 0
  if ((classes & (VAGUE | MODIFIER | HEAD | JOINED)) !== 0) return false
  const word = written(note, i, i + 1)
  return (
    /^\p{Lu}[\p{Ll}\p{M}]+(?:\p{Lu}\p{Ll}+)?$/u.test(word) &&
    !(/(?:ed|ing|ly)$/.test(word) && startsSentence(note, i))
  )
}

function isAcronym(note: NoteWords, i: number): boolean {
  if (((note.tokens.classes[i] ?? 0) & VAGUE) !== 0) return false
  return /^[A-Z][A-Z0-9]{2,7}$/.test(written(note, i, i + 1))
}

const startsSentence = (note: NoteWords, i: number): boolean => {
  if (i === 0) return true
  const previous = note.tokens.words[i - 1] ?? ''
  if (/^[.!?:]$/.test(previous)) return true
  return hasLineBreak(note, i - 1)
}
