import { isWordUnit } from './tokens.ts'
import type { Span } from './types.ts'

/** Never the end of a sentence, whatever follows. */
const TITLES = new Set(
  'incl esp dr mr mrs ms mx prof st vs e.g i.e cf fig approx ca resp dept hosp tel no nr inc ltd'.split(
    ' ',
  ),
)
/** The end of a sentence only where a capital follows. */
const SHORTENED = new Set(
  'pt pts hx dx tx rx sx wt ht temp tab tabs cap caps sol susp inj po bid tid qid qd qhs prn hr hrs min mins sec wk wks mo yr yrs max avg est est exam neg pos abd ext neuro resp lt rt bilat'.split(
    ' ',
  ),
)
/** A single letter after one of these is a name of its own: `hepatitis B. He ...` ends a sentence. */
const LETTERED =
  /(?:vitamin|hepatitis|type|group|grade|stage|class|factor|influenza|plan|part)\s+[A-Z]$/i

const BULLET = /^[ \t]*(?:[-*•·‣▪◦●○■□☐☑–—>+][ \t]|\d{1,2}[.)][ \t]|[a-zA-Z][.)][ \t]|#)/
const LABELLED = /^[ \t]*[A-Z][A-Za-z0-9 \t/&'()-]{0,45}:/
const OPENS = /^[A-Z0-9"'(“‘•\p{Lu}\p{N}[]/u

/** No line of a list or a form ends with one of these. */
const GOES_ON =
  /[^\s:](?:,|\s(?:and|or|nor|the|a|an|of|with|without|no|in|on|to|for|any|his|her|by|from|is|was|were|at|due))$/i
/** "Fever? No." is one statement. */
const ANSWERED = /^\s{1,3}(?:no|yes|none|denies|denied|n|y)(?=[.,;]?(?:\s|$))/i

interface Line extends Span {
  text: string
}

/** True for a line that starts with a list mark. */
export const isBullet = (line: string): boolean => BULLET.test(line)

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length) {
      const unit = text.charCodeAt(end)
      if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) break
      end++
    }
    lines.push({ start, end, text: text.slice(start, end) })
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return lines
}

/** Whether the next line continues this one: a hard wrap rather than an end of line. */
function continues(line: Line, next: Line, wrapWidth: number): boolean {
  const text = line.text.trimEnd()
  const following = next.text.trimStart()
  if (text === '' || following === '' || /[:;]$/.test(text)) return false
  const head = next.text.slice(0, 80)
  if (BULLET.test(head) || LABELLED.test(head)) return false
  if (GOES_ON.test(text.slice(-12))) return true
  const firstWord = /^\S{1,60}/.exec(following)?.[0].length ?? 60
  if (wrapWidth >= 50 && text.length >= wrapWidth * 0.6) {
    if (text.length + 1 + firstWord > wrapWidth) return true
  }
  return text.length >= 45 && /^\p{Ll}/u.test(following) && !/[.!?]$/.test(text)
}

/**
 * The sentences of a note in order, without the white space between them. A line of a list, a heading or a table is a
 * sentence of its own; a hard-wrapped line is not. Offsets are UTF-16 units. Linear in the text's length.
 */
export function splitSentences(text: string): Span[] {
  const lines = linesOf(text)
  let widest = 0
  for (const line of lines) widest = Math.max(widest, line.text.trimEnd().length)
  // Notes with very long lines are not hard-wrapped, so their line ends mean something.
  const wrapWidth = widest <= 130 ? widest : 0
  const sentences: Span[] = []
  let blockStart = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (line === undefined) continue
    if (next !== undefined && continues(line, next, wrapWidth)) continue
    splitBlock(text, blockStart, line.end, sentences)
    blockStart = next?.start ?? text.length
  }
  return sentences
}

function splitBlock(text: string, start: number, end: number, sentences: Span[]): void {
  let from = start
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 46 && unit !== 63 && unit !== 33) continue
    let close = i + 1
    while (close < end && close < i + 5 && /["')\]”’.?!]/.test(text.charAt(close))) close++
    if (close < end && !/\s/u.test(text.charAt(close))) continue
    if (endsSentence(text, from, i, close, end)) {
      push(text, from, close, sentences)
      from = close
    }
    i = close - 1
  }
  push(text, from, end, sentences)
}

function endsSentence(
  text: string,
  from: number,
  dot: number,
  close: number,
  end: number,
): boolean {
  let next = close
  while (next < end && next < close + 200 && /\s/u.test(text.charAt(next))) next++
  if (next >= end) return false
  const mark = text.charAt(dot)
  if (mark === '?' && ANSWERED.test(text.slice(close, Math.min(end, close + 12)))) return false
  if (mark !== '.') return dot > from && !/\s/u.test(text.charAt(dot - 1))
  const opens = OPENS.test(text.charAt(next))
  const word = wordBefore(text, Math.max(from, dot - 40), dot)
  const lower = word.toLowerCase()
  if (/^\d{1,2}$/.test(word) && text.slice(from, dot).trim() === word) return false
  if (TITLES.has(lower)) return false
  if (/^\p{Lu}$/u.test(word)) {
    const before = text.slice(Math.max(from, dot - 40), dot)
    if (/(?:^|\s)\S$/u.test(before)) return LETTERED.test(before)
  }
  if (word.includes('.') && !/^\d/.test(word)) return opens
  if (opens) return true
  return /^\p{Ll}/u.test(text.charAt(next)) && /^\p{L}{3,}$/u.test(word) && !SHORTENED.has(lower)
}

function wordBefore(text: string, from: number, to: number): string {
  let start = to
  while (start > from) {
    const unit = text.charCodeAt(start - 1)
    if (unit !== 46 && !isWordUnit(unit)) break
    start--
  }
  return text.slice(start, to)
}

function push(text: string, start: number, end: number, sentences: Span[]): void {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  if (from < to) sentences.push({ start: from, end: to })
}
