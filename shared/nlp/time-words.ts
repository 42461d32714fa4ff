/** What stands for a number, a year and a month in the triggers' phrases. */
export const NUMBER = 'nnn'
export const YEAR = 'yyyy'
export const MONTH = 'mmm'

const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty several many few couple'.split(
    ' ',
  ),
)
const MONTHS = new Set(
  'january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
/** Words of their own, unless a year follows. */
const ALSO_MONTHS = new Set(['may', 'march'])

/**
 * The words of folded tokens with a class in the place of each number, year and month, so that one phrase reads "ten years
 * ago" and "3 years ago". A number of four digits from 1930 to 2049 is a year. The other words stay the same.
 */
export function classTimeWords(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const first = word.charCodeAt(0)
    if (first >= 48 && first <= 57) {
      if (/^(?:19[3-9]|20[0-4])\d$/.test(word)) return YEAR
      return /^\d{1,3}$/.test(word) ? NUMBER : word
    }
    if (NUMBERS.has(word)) return NUMBER
    if (MONTHS.has(word)) return MONTH
    if (ALSO_MONTHS.has(word) && /^(?:19|20)\d\d$/.test(words[i + 1] ?? '')) return MONTH
    return word
  })
}
