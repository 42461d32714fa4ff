// Edit distances with a bound: Damerau's four errors (1964) in the restricted form (optimal string alignment), computed
// only within the band that the bound allows (Ukkonen, "Algorithms for approximate string matching", 1985); and the
// bit-parallel distance of a short pattern (Myers, "A fast bit-vector algorithm", 1999).

const SCRATCH = 64
// Three rows are kept for a word of usual length: allocating them would be most of the time.
let scratch = rowsFor(SCRATCH)

/**
 * The fewest letters wrong, missing, extra or swapped with their neighbour between two words; `bound + 1` when there are
 * more. Time is proportional to the longer length times the bound.
 */
export function wordDistance(a: string, b: string, bound: number): number {
  if (a === b) return 0
  const over = bound + 1
  if (bound <= 0 || Math.abs(a.length - b.length) > bound) return over
  if (b.length >= scratch.row.length) scratch = rowsFor(2 * b.length)
  let { beforeLast, last, row } = scratch
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, over)
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - bound)
    const to = Math.min(b.length, i + bound)
    // Only the band is written, and what borders on it is read.
    row[from - 1] = from === 1 ? Math.min(i, over) : over
    if (to < b.length) row[to + 1] = over
    let least = row[from - 1] ?? over
    const letter = a.charCodeAt(i - 1)
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = (last[j - 1] ?? over) + (letter === other ? 0 : 1)
      cost = Math.min(cost, (last[j] ?? over) + 1, (row[j - 1] ?? over) + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? over) + 1)
      }
      if (cost > over) cost = over
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > bound) return over
    const spare: Int32Array<ArrayBuffer> = beforeLast
    beforeLast = last
    last = row
    row = spare
  }
  return last[b.length] ?? over
}

function rowsFor(length: number) {
  const row = () => new Int32Array(length + 1)
  return { beforeLast: row(), last: row(), row: row() }
}

/** A pattern of at most 32 units, ready for `prefixDistance`: for each unit, the bits of the positions where it stands. */
export interface BitPattern {
  length: number
  bits: Map<number, number>
}

export const LONGEST_PATTERN = 32

export function bitPattern(pattern: string): BitPattern {
  if (pattern.length > LONGEST_PATTERN) throw new RangeError('a pattern has at most 32 units')
  const bits = new Map<number, number>()
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i)
    bits.set(unit, (bits.get(unit) ?? 0) | (1 << i))
  }
  return { length: pattern.length, bits }
}

/**
 * The least Levenshtein distance between the pattern and any stretch of the text that begins at `at` and is read
 * forwards (`step` 1) or, for a reversed pattern, backwards from before `at` (`step` -1).
 */
export function prefixDistance(
  pattern: BitPattern,
  text: string,
  at: number,
  step: 1 | -1,
): number {
  const { length, bits } = pattern
  if (length === 0) return 0
  const top = 1 << (length - 1)
  let positive = -1
  let negative = 0
  let distance = length
  let least = length
  let i = step === 1 ? at : at - 1
  for (let n = length + 8; n > 0 && i >= 0 && i < text.length; n--, i += step) {
    const equal = bits.get(text.charCodeAt(i)) ?? 0
    const vertical = equal | negative
    const horizontal = (((equal & positive) + positive) ^ positive) | equal
    let up = negative | ~(horizontal | positive)
    let down = positive & horizontal
    if ((up & top) !== 0) distance++
    else if ((down & top) !== 0) distance--
    if (distance < least) least = distance
    up = (up << 1) | 1
    down <<= 1
    positive = down | ~(vertical | up)
    negative = up & vertical
  }
  return least
}
