import type { Aligned } from '#shared/nlp/align.ts'
import type { Span } from '#shared/nlp/types.ts'

/** Trials of alignment: spans are picked from a text, quoted as a model would, and looked for again. */

export type Random = () => number

/** Mulberry32: the same seed gives the same trials. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const below = (random: Random, bound: number): number => Math.floor(random() * bound)

export const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[below(random, from.length)] ?? from[0]

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result: T[] = []
  for (const [i, item] of items.entries()) {
    const j = below(random, i + 1)
    const moved = result[j]
    if (moved === undefined) result.push(item)
    else {
      result[j] = item
      result.push(moved)
    }
  }
  return result
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,/-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu
const LITTLE =
  /^(?:a|an|the|of|in|on|and|or|to|with|is|was|for|at|by|no|not|as|her|his|he|she|it)$/i

/** Spans of one to four words, as a model would quote them: on one line, not of little words alone. */
export function pickSpans(text: string, count: number, random: Random): Span[] {
  const words = Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const spans = new Map<string, Span>()
  for (let attempt = 0; attempt < 20 * count && spans.size < count; attempt++) {
    const from = below(random, words.length)
    const to = Math.min(words.length - 1, from + pick(random, [0, 0, 0, 1, 1, 2, 3]))
    const start = words[from]?.start ?? 0
    const end = words[to]?.end ?? 0
    const quote = text.slice(start, end)
    const outer = [from, to].map((i) => text.slice(words[i]?.start, words[i]?.end))
    if (outer.some((word) => LITTLE.test(word)) || quote.length < 2) continue
    if (/[.:;|]\s|\n\s*\n|^\d/.test(quote) || quote.length > 80) continue
    spans.set(`${start}:${end}`, { start, end })
  }
  return [...spans.values()]
}

/** Every whole-word occurrence of words that stand in the text at least twice. */
export function repeatedSpans(text: string): Span[] {
  const places = new Map<string, Span[]>()
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    const known = places.get(word.toLowerCase())
    const span = { start: match.index, end: match.index + word.length }
    if (known === undefined) places.set(word.toLowerCase(), [span])
    else known.push(span)
  }
  return [...places.values()].filter((spans) => spans.length > 1).flat()
}

export const CONTEXT = 25

export const quoteOf = (
  text: string,
  { start, end }: Span,
): { quote: string; left: string; right: string } => ({
  quote: text.slice(start, end),
  left: text.slice(Math.max(0, start - CONTEXT), start),
  right: text.slice(end, end + CONTEXT),
})

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A letter of the quote that may be mistyped; -1 when it has none. */
function letterIn(quote: string, random: Random): number {
  const places = Array.from(quote.matchAll(/[a-z]/gi), ({ index }) => index)
  return places[below(random, places.length)] ?? -1
}

const splice = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length)

const typo =
  (change: (quote: string, at: number, random: Random) => string) =>
  (quote: string, random: Random): string => {
    const at = letterIn(quote, random)
    return at < 0 ? quote : change(quote, at, random)
  }

const otherLetter = (quote: string, at: number, random: Random): string => {
  const letter = LETTERS[below(random, 26)] ?? 'x'
  return letter === quote[at]?.toLowerCase() ? 'q' : letter
}

/** Ways in which a model changes what it quotes; each returns the quote itself where it does not apply. */
export const PERTURBATIONS: Record<string, (quote: string, random: Random) => string> = {
  'upper case': (quote) => quote.toUpperCase(),
  'lower case': (quote) => quote.toLowerCase(),
  'title case': (quote) => quote.replace(/\p{L}+/gu, (w) => w.charAt(0).toUpperCase() + w.slice(1)),
  'substituted letter': typo((q, at, random) => splice(q, at, 1, otherLetter(q, at, random))),
  'inserted letter': typo((q, at, random) => splice(q, at, 0, otherLetter(q, at, random))),
  'deleted letter': typo((q, at) => (q.length > 3 ? splice(q, at, 1, '') : q)),
  'transposed letters': typo((q, at) =>
    /^[a-z]{2}$/i.test(q.slice(at, at + 2)) && q[at] !== q[at + 1]
      ? splice(q, at, 2, `${q[at + 1]}${q[at]}`)
      : q,
  ),
  plural: (quote) => (/[a-z]$/i.test(quote) && !/s$/i.test(quote) ? `${quote}s` : quote),
  singular: (quote) => (/[a-z]{3}s$/i.test(quote) ? quote.slice(0, -1) : quote),
  'article added': (quote, random) => `${pick(random, ['the', 'a', 'The'])} ${quote}`,
  'article dropped': (quote) => quote.replace(/\b(?:the|an?) /i, ''),
  'curly quotes': (quote) => quote.replaceAll("'", '’').replaceAll('"', '”'),
  'straight quotes': (quote) => quote.replaceAll('’', "'"),
  'other dashes': (quote) => quote.replaceAll('-', '–'),
  'hyphen dropped': (quote) => quote.replace(/(?<=[a-z])-(?=[a-z])/i, ''),
  'hyphen to space': (quote) => quote.replace(/(?<=[a-z])-(?=[a-z])/i, ' '),
  'space doubled': (quote) => quote.replaceAll(' ', '  '),
  'line broken': (quote) => quote.replace(' ', '\n'),
  'space dropped': (quote) => quote.replace(/(?<=[a-z]) (?=[a-z])/i, ''),
  'full stop added': (quote) => `${quote}.`,
  decomposed: (quote) => quote.normalize('NFD'),
  'full width': (quote) =>
    quote.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'soft hyphen': (quote) => splice(quote, quote.length >> 1, 0, '\u00ad'),
}

/** What becomes of a context on its way through a model. */
export const CONTEXT_CHANGES: Record<string, (context: string, random: Random) => string> = {
  verbatim: (context) => context,
  trimmed: (context) => context.trim(),
  'spaces collapsed': (context) => context.replace(/\s+/g, ' '),
  'punctuation lost': (context) => context.replace(/[^\p{L}\p{N}\s]/gu, ''),
  'one letter wrong': (context, random) => splice(context, below(random, context.length), 1, 'q'),
  'lower case': (context) => context.toLowerCase(),
}

interface Sides {
  left: string
  right: string
}

/** What a model makes of both sides when it is careless. */
export const CARELESS_CONTEXTS: Record<
  string,
  (sides: Sides, quote: string, random: Random) => Partial<Sides>
> = {
  'left only': ({ left }) => ({ left }),
  'right only': ({ right }) => ({ right }),
  'eight characters': ({ left, right }) => ({ left: left.slice(-8), right: right.slice(0, 8) }),
  'a word each': ({ left, right }) => ({
    left: /\S+\s*$/.exec(left)?.[0] ?? left,
    right: /^\s*\S+/.exec(right)?.[0] ?? right,
  }),
  'three letters wrong': ({ left, right }, _quote, random) => ({
    left: mistyped(mistyped(left, random), random),
    right: mistyped(right, random),
  }),
  'a word lost': ({ left, right }) => ({
    left: left.replace(/\S+\s+(?=\S+\s*$)/, ''),
    right: right.replace(/^(\s*\S+)\s+\S+/, '$1'),
  }),
  'the quote in it': ({ left, right }, quote) => ({ left: left + quote, right: quote + right }),
  'on the wrong sides': ({ left, right }) => ({ left: right, right: left }),
  'right side wrong': ({ left }, quote) => ({ left, right: `${quote} as noted before` }),
  'left side wrong': ({ right }) => ({ left: 'as described in the', right }),
  'all in one': ({ left, right }, quote) => ({ left: left + quote + right }),
}

const mistyped = (text: string, random: Random): string =>
  text === '' ? text : splice(text, below(random, text.length), 1, 'q')

export type Outcome = 'exact' | 'overlapping' | 'wrong' | 'ambiguous' | 'ungrounded'

export function outcomeOf(answer: Aligned | undefined, wanted: Span): Outcome {
  if (answer === undefined) throw new Error('one quote has one answer')
  if (!('start' in answer)) return answer.status
  if (answer.start === wanted.start && answer.end === wanted.end) return 'exact'
  return answer.start < wanted.end && wanted.start < answer.end ? 'overlapping' : 'wrong'
}

/** True when no other place of the text has the same quote with the same context, but for case. */
export function isDecidable(text: string, span: Span, withContext: boolean): boolean {
  const { quote, left, right } = quoteOf(text.toLowerCase(), span)
  const wanted = withContext ? left + quote + right : quote
  const lower = text.toLowerCase()
  return lower.indexOf(wanted) === lower.lastIndexOf(wanted)
}

/** True when what a careless context still has of the text's own words stands beside one place of the quote only. */
export function isDecidableBy(text: string, quote: string, sides: Partial<Sides>): boolean {
  const lower = text.toLowerCase()
  const { left = '', right = '' } = sides
  for (const beside of [left + quote + right, left + quote, quote + right]) {
    const wanted = beside.toLowerCase()
    const at = wanted === quote.toLowerCase() ? -1 : lower.indexOf(wanted)
    if (at >= 0) return lower.indexOf(wanted, at + 1) < 0
  }
  return true
}
