// Spelling variants: American and British are folded into one, plurals into the singular, on both sides of a comparison.

const MAYBE_BRITISH =
  /ae|oe|our|sulph|leuc|is(?:e|ed|es|ing|ation|ations)$|centre|fibre|litre|lling/

/**
 * A lower-case word or term in the American spelling, as far as letters tell. What comes out is for comparing and need not
 * be a word: `exercise` becomes `exercize` on both sides.
 */
export function american(term: string): string {
  if (!MAYBE_BRITISH.test(term)) return term
  return term
    .replace(/oea/g, 'ea')
    .replace(/(?<=[a-z])ae(?=[a-z])|(?<![a-z])ae(?=[b-qs-z])/g, 'e')
    .replace(/oe(?=[a-z]{2})/g, 'e')
    .replace(/(tum|col|lab|behavi|hum)our/g, '$1or')
    .replaceAll('sulph', 'sulf')
    .replace(/leuc(?=o|em|aem)/g, 'leuk')
    .replace(/(?<=[a-z]{4})is(?=(?:e|ed|es|ing|ations?)(?![a-z]))/g, 'iz')
    .replace(/(cent|fib|lit)re(?![a-z])/g, '$1er')
    .replace(/(counse|labe|signa|mode)lling/g, '$1ling')
}

/** The other ways a lower-case term is written: with and without the apostrophe of a possessive. */
export function spellingsOf(term: string): string[] {
  const folded = american(term)
  if (!folded.includes("'s")) return [folded]
  return [folded, folded.replaceAll("'s", 's'), folded.replaceAll("'s", '')]
}

/** What ends like the plural of a word in -sis and is none. */
const NOT_GREEK = /(?:p|cl|^l|^n|^h|d|^r|o|uc|ct)oses$|(?:ch|se)eses$/

/** The singular of a word that ends as a regular plural of one does; undefined for every other word. */
export function singularOf(word: string): string | undefined {
  if (!word.endsWith('s') || word.length < 5) {
    return word.endsWith('omata') ? word.slice(0, -2) : undefined
  }
  if (/(?:ss|us|is|ics|als|ings|eds)$/.test(word)) return undefined
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[a-z]{3}[oey]ses$|(?:st|ct)ases$|crises$/.test(word) && !NOT_GREEK.test(word)) {
    return `${word.slice(0, -2)}is`
  }
  if (/(?:ss|x|sh|[^a]ch)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
