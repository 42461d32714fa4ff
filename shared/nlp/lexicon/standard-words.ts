import type { Tokens } from '../tokens.ts'
import { american, singularOf } from './spellings.ts'
import { classesOf } from './word-classes.ts'

/** The words of a text as the lexicon compares them. `words`, `singulars` and `classes` have one place for each token. */
export interface StandardTokens extends Tokens {
  /** The singular of a word that is a plural. */
  singulars: (string | undefined)[]
  /** Bits of word-classes.ts. */
  classes: Uint16Array
}

interface StandardWord {
  word: string
  singular: string | undefined
  classes: number
}

/** Most of a note's words are in every note. Cleared when it is full, since nothing bounds what a note can hold. */
const known = new Map<string, StandardWord>()
const MOST_KNOWN = 20_000
const LONGEST = 40

/** Tokens in American spelling, with their singulars and classes. */
export function standardTokens(tokens: Tokens): StandardTokens {
  const count = tokens.words.length
  const words: string[] = []
  const singulars: (string | undefined)[] = []
  const classes = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    const standard = standardWord(tokens.words[i] ?? '')
    words.push(standard.word)
    singulars.push(standard.singular)
    classes[i] = standard.classes
  }
  return { words, singulars, classes, starts: tokens.starts, ends: tokens.ends }
}

function standardWord(written: string): StandardWord {
  const found = known.get(written)
  if (found !== undefined) return found
  const word = american(written)
  const standard = { word, singular: singularOf(word), classes: classesOf(word) }
  if (written.length > LONGEST) return standard
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(written, standard)
  return standard
}
