import { bitPattern, LONGEST_PATTERN, prefixDistance, type BitPattern } from './edit-distance.ts'
import type { Haystack } from './haystack.ts'
import { fold } from './normalise.ts'
import { squeeze } from './squeeze.ts'
import type { Span } from './types.ts'
import { cutsWord } from './word-edges.ts'

/** One side of a quote as the model copied it. */
interface Side {
  given: boolean
  /** True when it ends in white space away from the quote: the text goes on there. */
  goesOn: boolean
  /** True when it is shorter than others, as at the beginning or the end of the text. */
  isShort: boolean
  raw: string
  folded: string
  /** Its words without spaces and punctuation, outward from the quote, at most 32 units. */
  words: string
  pattern: BitPattern
  /** Their beginnings next to the quote, longest first: what counts when the rest was copied from elsewhere. */
  near: BitPattern[]
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
/** Of a context that holds its quote. */
const LONGEST_GIVEN = 400
/** How far from the quote a context is read when not all of it agrees. */
const NEAR = [16, 8, 4]

/** @param usual how long the contexts of these quotes are, in UTF-16 units */
export function contextOf(left: string | undefined, right: string | undefined, usual = 0): Context {
  const sides = {
    left: sideOf(left, (text) => text.slice(-LONGEST_CONTEXT), -1, usual),
    right: sideOf(right, (text) => text.slice(0, LONGEST_CONTEXT), 1, usual),
  }
  return { ...sides, possible: sides.left.words.length + sides.right.words.length }
}

/**
 * Contexts that a careless copy may mean instead: with the quote at the inner end, with all in one side, with left and
 * right exchanged.
 */
export function* otherContexts(
  quote: string,
  left: string = '',
  right: string = '',
): Iterable<Context> {
  const wanted = fold(quote).text.trim()
  const before = fold(left.slice(-LONGEST_GIVEN)).text.trimEnd()
  const after = fold(right.slice(0, LONGEST_GIVEN)).text.trimStart()
  const inner = {
    left: before.endsWith(wanted) ? before.slice(0, -wanted.length) : before,
    right: after.startsWith(wanted) ? after.slice(wanted.length) : after,
  }
  if (inner.left !== before || inner.right !== after) yield contextOf(inner.left, inner.right)
  const whole = after === '' ? before : before === '' ? after : ''
  const at = onlyPlace(whole, wanted)
  if (at !== undefined) yield contextOf(whole.slice(0, at), whole.slice(at + wanted.length))
  yield contextOf(right, left)
}

function onlyPlace(text: string, wanted: string): number | undefined {
  let found: number | undefined
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (cutsWord(text, at) || cutsWord(text, at + wanted.length)) continue
    if (found !== undefined) return undefined
    found = at
  }
  return found
}

function sideOf(
  context: string | undefined,
  near: (text: string) => string,
  step: 1 | -1,
  usual: number,
): Side {
  const part = near(context ?? '')
  const raw = part.trim()
  const folded = fold(raw).text.trim()
  const squeezed = squeeze(folded, false).text
  const words =
    step === 1
      ? squeezed.slice(0, LONGEST_PATTERN)
      : Array.from({ length: Math.min(squeezed.length, LONGEST_PATTERN) }, (_, i) =>
          squeezed.charAt(squeezed.length - 1 - i),
        ).join('')
  return {
    given: context !== undefined,
    isShort: part.length < usual,
    goesOn: step === 1 ? part.trimEnd() !== part : part.trimStart() !== part,
    raw,
    folded,
    words,
    pattern: bitPattern(words),
    near: NEAR.filter((units) => units < words.length).map((units) =>
      bitPattern(words.slice(0, units)),
    ),
  }
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
  return (
    sideAgreement(left, words.text, words.before[start] ?? 0, -1) +
    sideAgreement(right, words.text, words.before[end] ?? 0, 1)
  )
}

/** The best that the context, or as much of it as is next to the quote, has in common with the text from there. */
function sideAgreement(side: Side, text: string, at: number, step: 1 | -1): number {
  const agreement = (pattern: BitPattern): number =>
    pattern.length - 2 * prefixDistance(pattern, text, at, step)
  let best = Math.max(0, agreement(side.pattern))
  for (const pattern of side.near) {
    if (pattern.length <= best) break
    best = Math.max(best, agreement(pattern))
  }
  return best
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
    const isFirst = words.before[start] === left.words.length
    if (isFirst ? left.isShort : left.goesOn) score += 0.25
  } else if (left.given && words.before[start] === 0) score += 0.25
  if (right.raw !== '') {
    const from = folded.text.charCodeAt(end) === 0x20 ? end + 1 : end
    if (folded.text.startsWith(right.folded, from)) score += 0.5
    const to = skipSpace(raw, folded.ends[end - 1] ?? raw.length, 1)
    if (raw.startsWith(right.raw, to)) score += 0.5
    const isLast = words.text.length - (words.before[end] ?? 0) === right.words.length
    if (isLast ? right.isShort : right.goesOn) score += 0.25
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
  const { text, before } = haystack.words
  const at = before[edge] ?? 0
  const wanted = side.words.slice(0, 8)
  // Less than that says something only where it is all there is.
  if (wanted.length < 3 && wanted.length !== (step === 1 ? text.length - at : at)) return false
  return wanted !== '' && prefixDistance(bitPattern(wanted), text, at, step) === 0
}
