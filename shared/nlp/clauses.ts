import type { Tokens } from './tokens.ts'
import { wordSet } from './word-set.ts'

/** Verbs that make a clause of what stands before them. */
const FINITE = wordSet(
  'was were is are had has have showed shows revealed reveals demonstrated remained remains became developed presented reported disclosed underwent received improved improves persisted appeared occurred continued began worsened increased decreased suggested confirmed indicated recovered responded died experienced complained noted did does ran grew measured will would can could should may might must started commenced resolved lasted consisted led rose fell arose',
)
/** "Cough or rash was noted": the verb belongs to all of a list. */
const REPORTED = wordSet(
  'noted seen found present identified observed detected appreciated reported evident visualized visualised demonstrated elicited palpable palpated heard felt described documented recorded apparent visible absent negative denied excluded ruled',
)
const SUBJECTS = wordSet('he she they it we i there this that these those patient pt')
const DETERMINERS = wordSet('the his her its their our')
const ENDS = wordSet(
  ', ; . : ( ) and or but nor while whereas although which who that with without',
)
const PREDICATES = wordSet('present normal intact clear stable unchanged unremarkable regular')
const FURTHEST = 14

/**
 * Whether what follows the comma, "and" or "or" at token `at` is a clause of its own rather than the next member of a list:
 * it has a subject and a verb, and the verb does not report the list. Looks at no more than a few tokens.
 */
export function opensClause({ words: tokens }: Tokens, at: number, to: number): boolean {
  let i = at + 1
  const listed = tokens[i] === 'or' || tokens[i] === 'nor' || tokens[at] === 'or'
  while (i < to && (tokens[i] === 'and' || tokens[i] === 'or')) i++
  if (listed || i >= to) return false
  const first = tokens[i] ?? ''
  if (SUBJECTS.has(first)) return true
  if (DETERMINERS.has(first) && !restIsList(tokens, i, to)) return true
  for (let k = i + 1; k < Math.min(to, i + FURTHEST); k++) {
    const word = tokens[k] ?? ''
    // "No masses, bowel sounds present, mild tenderness".
    if (ENDS.has(word)) return k > i + 1 && PREDICATES.has(tokens[k - 1] ?? '')
    if (FINITE.has(word)) return !reports(tokens, k, to)
  }
  return false
}

/** "A murmur, a rub, or a gallop". */
function restIsList(tokens: readonly string[], from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + FURTHEST); k++) {
    if (tokens[k] === 'or' || tokens[k] === 'nor') return true
  }
  return false
}

function reports(tokens: readonly string[], verb: number, to: number): boolean {
  for (let k = verb + 1; k < Math.min(to, verb + 5); k++) {
    if (REPORTED.has(tokens[k] ?? '')) return true
  }
  return false
}
