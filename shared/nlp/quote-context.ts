import { bitPattern, LONGEST_PATTERN, prefixDistance, type BitPattern } from './edit-distance.ts'
import type { Haystack } from './haystack.ts'
import { fold } from './normalise.ts'
import { squeeze } from './squeeze.ts'
import type { Span } from './types.ts'

/** One side of a quote as the model copied it. */
interface Side {
  given: boolean
  raw: string
  folded: string
  /** Its words without spaces and punctuation, outward from the quote, at most 32 units. */
  words: string
  pattern: BitPattern
}

export interface Context {
  left: Side
  right: Side
  /** The greatest score that agreement of words can give. */
  possible: number
}

/** How a place's surroundings agree with a context. */
export interface Agreement {
  /** Units that agree, less two for every error; up to `possible`. */
  words: number
  /** Up to 2.5 for punctuation, spaces and case, and for the ends of the text. */
  finer: number
}

/** A model copies some 25 units; more than this is not looked at. */
const LONGEST_CONTEXT = 160

export function contextOf(left: string | undefined, right: string | undefined): Context {
  const sides = {
    left: sideOf(left, (text) => text.slice(-LONGEST_CONTEXT), -1),
    right: sideOf(right, (text) => text.slice(0, LONGEST_CONTEXT), 1),
  }
  return { ...sides, possible: sides.left.words.length + sides.right.words.length }
}

function sideOf(context: string | undefined, near: (text: string) => string, step: 1 | -1): Side {
  const raw = near(context ?? '').trim()
  const folded = fold(raw).text.trim()
  const squeezed = squeeze(folded, false).text
  const words =
    step === 1
      ? squeezed.slice(0, LONGEST_PATTERN)
      : Array.from({ length: Math.min(squeezed.length, LONGEST_PATTERN) }, (_, i) =>
          squeezed.charAt(squeezed.length - 1 - i),
        ).join('')
  return { given: context !== undefined, raw, folded, words, pattern: bitPattern(words) }
}

/** The words around a place, as far as contexts look: two places with the same key agree equally with every context. */
export function surroundings({ words }: Haystack, { start, end }: Span): string {
  const from = words.before[start] ?? 0
  const to = words.before[end] ?? 0
  const reach = LONGEST_PATTERN + 8
  return `${words.text.slice(Math.max(0, from - reach), from)}|${words.text.slice(to, to + reach)}`
}

/**
 * Agreement of words: the bit-parallel distance (Myers 1999) of each side, anchored at the quote and free at the far
 * end, so that a context may be cut off, longer or shorter than stated, and slightly wrong.
 */
export function wordAgreement({ words }: Haystack, { start, end }: Span, context: Context): number {
  const { left, right } = context
  const before = prefixDistance(left.pattern, words.text, words.before[start] ?? 0, -1)
  const after = prefixDistance(right.pattern, words.text, words.before[end] ?? 0, 1)
  return Math.max(0, left.words.length - 2 * before) + Math.max(0, right.words.length - 2 * after)
}

/** What tells places apart whose words agree equally. */
export function finerAgreement(haystack: Haystack, { start, end }: Span, context: Context): number {
  const { folded, raw, words } = haystack
  const { left, right } = context
  let score = 0
  if (left.raw !== '') {
    const to = folded.text.charCodeAt(start - 1) === 0x20 ? start - 1 : start
    if (folded.text.endsWith(left.folded, to)) score += 0.5
    const from = skipSpace(raw, folded.starts[start] ?? 0, -1)
    if (raw.endsWith(left.raw, from)) score += 0.5
    // A context that is shorter than others reached the beginning.
    if (words.before[start] === left.words.length) score += 0.25
  } else if (left.given && words.before[start] === 0) score += 0.25
  if (right.raw !== '') {
    const from = folded.text.charCodeAt(end) === 0x20 ? end + 1 : end
    if (folded.text.startsWith(right.folded, from)) score += 0.5
    const to = skipSpace(raw, folded.ends[end - 1] ?? raw.length, 1)
    if (raw.startsWith(right.raw, to)) score += 0.5
    if (words.text.length - (words.before[end] ?? 0) === right.words.length) score += 0.25
  } else if (right.given && words.before[end] === words.text.length) score += 0.25
  return score
}

/** Past the white space next to an offset, as far as a context would. */
function skipSpace(raw: string, offset: number, step: 1 | -1): number {
  let at = offset
  for (let n = 0; n < LONGEST_CONTEXT; n++) {
    const next = raw.charAt(step === 1 ? at : at - 1)
    if (next === '' || next.trim() !== '') break
    at += step
  }
  return at
}

/** True when the words next to an edge that lies inside a word are those of the context: it means that very edge. */
export function reachesEdge(haystack: Haystack, edge: number, side: Side, step: 1 | -1): boolean {
  const wanted = side.words.slice(0, 8)
  if (wanted.length < 3) return false
  return (
    prefixDistance(
      bitPattern(wanted),
      haystack.words.text,
      haystack.words.before[edge] ?? 0,
      step,
    ) === 0
  )
}
