import type { Tokens } from '../tokens.ts'
import { meantBy } from './misspellings.ts'
import { american, singularOf } from './spellings.ts'
import { classesOf } from './word-classes.ts'

/** The words of a text as the lexicon compares them. `words`, `singulars` and `classes` have one place for each token. */
export interface StandardTokens extends Tokens {
  /** The singular of a word that is a plural. */
  singulars: (string | undefined)[]
  /** Bits of word-classes.ts. */
  classes: Uint16Array
  /** 1 for a word that was misspelt. */
  misspelt: Uint8Array
}

interface StandardWord {
  word: string
  singular: string | undefined
  classes: number
  misspelt: boolean
}

/** Most of a note's words are in every note. Cleared when it is full, since nothing bounds what a note can hold. */
const known = new Map<string, StandardWord>()
const MOST_KNOWN = 20_000
const LONGEST = 40

/**
 * Tokens in American spelling without slips, with their singulars and classes.
 *
 * @param isName says which token is somebody's name, and so no slip of a term: Desmond has no desmoid
 */
export function standardTokens(
  tokens: Tokens,
  isName: (i: number) => boolean = () => false,
): StandardTokens {
  const count = tokens.words.length
  const words: string[] = []
  const singulars: (string | undefined)[] = []
  const classes = new Uint16Array(count)
  const misspelt = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const word = tokens.words[i] ?? ''
    const read = standardWord(word)
    const standard = read.misspelt && isName(i) ? asWritten(word) : read
    words.push(standard.word)
    singulars.push(standard.singular)
    classes[i] = standard.classes
    if (standard.misspelt) misspelt[i] = 1
  }
  return { words, singulars, classes, misspelt, starts: tokens.starts, ends: tokens.ends }
}

function asWritten(written: string): StandardWord {
  const word = american(written)
  return { word, singular: singularOf(word), classes: classesOf(word), misspelt: false }
}

function standardWord(written: string): StandardWord {
  const found = known.get(written)
  if (found !== undefined) return found
  const own = copyOf(written)
  const meant = meantBy(american(own))
  const standard = { ...asWritten(meant ?? own), misspelt: meant !== undefined }
  if (own.length > LONGEST) return standard
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(own, standard)
  return standard
}

/** A word that is cut out of a text would keep all of the text in memory. */
function copyOf(word: string): string {
  let copy = ''
  for (let i = 0; i < word.length; i++) copy += word.charAt(i)
  return copy
}
