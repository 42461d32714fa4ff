import type { Tokens } from './tokens.ts'
import { isDigit } from './word-edges.ts'

/** The words and signs of a folded text that a quote must have too, with their folded offsets. */
export interface WordStream {
  words: string[]
  starts: number[]
  ends: number[]
}

const SIGNS = new Set('+<>=%±≤≥~°&-')
const WORD = /[\p{L}\p{N}]/u

/** Leaves out punctuation, except between digits; joins a possessive or a contraction to its word. */
export function wordStream(text: string, tokens: Tokens): WordStream {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let i = 0; i < tokens.words.length; i++) {
    const word = tokens.words[i] ?? ''
    const start = tokens.starts[i] ?? 0
    const end = tokens.ends[i] ?? 0
    const touches = words.length > 0 && ends.at(-1) === start
    if (word === "'" && touches && isEnding(tokens.words[i + 1]) && tokens.starts[i + 1] === end) {
      words[words.length - 1] += `'${tokens.words[i + 1]}`
      ends[ends.length - 1] = tokens.ends[i + 1] ?? end
      i++
    } else if (isKept(text, word, start, end)) {
      words.push(word)
      starts.push(start)
      ends.push(end)
    }
  }
  return { words, starts, ends }
}

/** What follows an apostrophe inside a word: `'s`, `'t`, `'re`. */
const isEnding = (word: string | undefined): boolean =>
  word !== undefined && /^\p{L}{1,2}$/u.test(word)

function isKept(text: string, word: string, start: number, end: number): boolean {
  if (word === '-') {
    // `ER-` and `-5`, but not a dash between words, nor a hyphen at the end of a line.
    const after = text.charAt(end) === ' ' ? text.charAt(end + 1) : text.charAt(end)
    const closes = start > 0 && WORD.test(text.charAt(start - 1)) && !WORD.test(after)
    const opens = isDigit(text.charCodeAt(end)) && !WORD.test(text.charAt(start - 1))
    return closes || opens
  }
  if (WORD.test(word) || SIGNS.has(word) || word.charCodeAt(0) >= 0x2190) return true
  return isDigit(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(end))
}
