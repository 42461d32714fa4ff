import type { Tokens } from './tokens.ts'

/** A stretch of text tokens; `to` is exclusive. */
interface Run {
  from: number
  to: number
}

/** Below this a word is too short for an error to be told from another word. */
const SHORTEST = 6

/** One letter apart and both real: a note that says one never means the other. */
const CONFUSABLE = [
  ['ileum', 'ilium'],
  ['ileal', 'ilial'],
  ['abduction', 'adduction'],
  ['abducted', 'adducted'],
  ['abductor', 'adductor'],
  ['afferent', 'efferent'],
  ['perineal', 'peroneal'],
  ['perineal', 'peritoneal'],
  ['humerus', 'humorous'],
  ['mucus', 'mucous'],
  ['tibial', 'tibia'],
  ['malleolus', 'malleus'],
  ['cefazolin', 'cefazoline'],
  ['prednisone', 'prednisolone'],
  ['hydroxyzine', 'hydralazine'],
  ['clonidine', 'clonazepam'],
  ['chlorpromazine', 'chlorpropamide'],
  ['glipizide', 'glyburide'],
  ['vinblastine', 'vincristine'],
  ['daunorubicin', 'doxorubicin'],
  ['quinine', 'quinidine'],
  ['sulfadiazine', 'sulfasalazine'],
]
const confusable = new Set(CONFUSABLE.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]))

/** Prefixes that turn a word round; `hyper` and `hypo` are two errors apart, but `a` and `an` only one. */
const OPPOSITES =
  /^(?:hyper|hypo|inter|intra|tachy|brady|macro|micro|ante|anti|pre|post|supra|sub|super|endo|exo)/

/**
 * The stretches of a text that are these words up to typing errors: each word equal, or of the same first letter, at
 * least six long and one error (a letter wrong, missing, extra or two swapped) away; or two words run together, or one
 * torn apart. Numbers must be equal. At most one error for every two words, and at least one.
 *
 * `cost` counts word comparisons; the search stops at `budget` and then finds nothing.
 */
export function findTokenRuns(
  tokens: Tokens,
  wanted: readonly string[],
  budget: number,
): { runs: Run[]; cost: number } {
  const words = wanted.filter((word) => word !== ',')
  const runs: Run[] = []
  let cost = 0
  const allowed = Math.max(1, Math.floor(words.length / 2))
  for (let from = 0; words.length > 0 && from < tokens.words.length; from++) {
    let i = from
    let k = 0
    let errors = 0
    while (k < words.length && i < tokens.words.length && errors <= allowed) {
      if (++cost > budget) return { runs: [], cost }
      const text = tokens.words[i] ?? ''
      const word = words[k] ?? ''
      if (text === word) {
        i++
        k++
      } else if (text === ',' && i > from) i++
      else if (isTypo(text, word)) {
        errors++
        i++
        k++
      } else if (k + 1 < words.length && isJoined(text, word, words[k + 1] ?? '')) {
        errors++
        i++
        k += 2
      } else if (isJoined(word, text, tokens.words[i + 1] ?? '')) {
        errors++
        i += 2
        k++
      } else break
    }
    if (k === words.length && errors <= allowed) {
      runs.push({ from, to: i })
      from = i - 1
    }
  }
  return { runs, cost }
}

const isJoined = (whole: string, first: string, second: string): boolean =>
  whole.length >= SHORTEST &&
  whole.length === first.length + second.length &&
  whole === first + second

function isTypo(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  if (length < SHORTEST || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  if (/\d/.test(a) || /\d/.test(b) || confusable.has(`${a}|${b}`)) return false
  if (OPPOSITES.exec(a)?.[0] !== OPPOSITES.exec(b)?.[0]) return false
  return withinOneError(a, b)
}

/** Damerau-Levenshtein distance of at most one, in one pass. */
function withinOneError(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++
  }
  const left = a.length - head - tail
  const right = b.length - head - tail
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}
