// Words with one slip (Damerau's four errors, 1964): a letter wrong, missing, extra, or two swapped. One slip in a word of
// seven letters leaves its first or its last three whole (the partition argument of Wu and Manber, 1992), so the words it
// can be are found under those three, without trying every deletion.
import { wordDistance } from '../edit-distance.ts'
import { lookalikesOf } from '../lookalikes.ts'
import { american, singularOf } from './spellings.ts'
import { SOURCES } from './terms.ts'
import { classesOf } from './word-classes.ts'

const SHORTEST = 7
const LONGEST = 24

/** What is no slip, though one letter makes a term of it. */
const REAL = new Set(
  `
compute message position structure simple trailing addition marker worker workers relate preserve shallow ability acquire extern
activate disposition thought clauses difficult accessor associate creator deliver statute varies recast forces pointers confuse
election topography precede reorder aptitude invention intention fiction minima pitches clutter needles contracts conjugate
simulator deviate compliment flushes inflection inflections clashes feeling compete macula induce genera conduit attitude
incubation enlarge generalize dilate inhale crackle pigment inverses primacy maltese injective simulation deceased irrigation
contradiction infraction inflation recession reception rejection reflection repression regression digression dissension
indecision decision maceration fractional relation relations secretin retention detention attention reaction reactions
operative operation operations operator operators infective affection affections reflective selective elective
perfection protection projection direction selections collections conversation conservation preservation reservation
sensation cessation section sections traction fraction fractions friction function functions portion portions proportion
station stations nation nations mention tension pension version versions session sessions passion mission missions
restriction restrictions constrictor contraction contractions extraction extractions distraction attraction abstraction
consumption presumption resumption corruption eruption eruptions interruption
patients parents patents capsule capsules module modules nodular modular regular singular
sensor sensors tensor tensors factor factors tractor actor actors
country century injury injuries inquiry delivers several general generals mineral minerals
medical medial radial radical radicals vertical critical
chronicle chronicles aspect aspects prospect respect suspect suspects
hospice service services surface surfaces practise
climate climates estimate estimates terminate terminates
pressure pressures measure measures treasure pleasure
condition conditions tradition traditions
mobility motility stability sterility fertility
section resection dissection bisection intersection
implant implants transplant transplants
chances suction preset densify closure needless coinductive blockage rewound platter hopeless faecalis fecalis farther tristan clojure
`
    .trim()
    .split(/\s+/),
)

/** Words of terms that are everyday words by their form: too many others are like them. */
const EVERYDAY = /(?:ing|ings|ed|ly|able|ful)$/

/** Which word of a term a misspelt one was meant to be. */
class Misspellings {
  readonly #vocabulary = new Set<string>()
  readonly #targets = new Set<string>()
  readonly #buckets = new Map<string, string[]>()

  constructor(lines: readonly string[]) {
    for (const written of new Set(lines.flatMap((text) => text.match(/[A-Za-z]{4,}/g) ?? []))) {
      this.#vocabulary.add(american(written.toLowerCase()))
      // What has a capital is a name, and one letter makes another name of it.
      if (written.length >= SHORTEST && /^[a-z]+$/.test(written)) this.#add(american(written))
    }
  }

  #add(word: string): void {
    if (this.#targets.has(word)) return
    this.#targets.add(word)
    if (word.length > LONGEST || EVERYDAY.test(word)) return
    for (const key of keysOf(word)) {
      const bucket = this.#buckets.get(key)
      if (bucket === undefined) this.#buckets.set(key, [word])
      else bucket.push(word)
    }
  }

  meantBy(word: string): string | undefined {
    if (word.length < SHORTEST - 1 || word.length > LONGEST || !/^[a-z]+$/.test(word))
      return undefined
    if (this.#isWord(word)) return undefined
    const rivals = lookalikesOf(word)
    const found = new Set<string>()
    for (const key of keysOf(word)) {
      for (const other of this.#buckets.get(key) ?? []) {
        if (Math.abs(other.length - word.length) > 1 || rivals.includes(other)) continue
        if (sameEnding(word, other) && wordDistance(word, other, 1) === 1) found.add(other)
      }
    }
    const [meant, ...others] = found
    return others.length === 0 ? meant : undefined
  }

  #isWord(word: string): boolean {
    const singular = singularOf(word)
    return [word, ...(singular === undefined ? [] : [singular])].some(
      (form) =>
        this.#vocabulary.has(form) ||
        REAL.has(form) ||
        lookalikesOf(form).length > 0 ||
        classesOf(form) !== 0,
    )
  }
}

/** Endings make other words of a stem: "bronchitic", "operations", "stroma". */
const sameEnding = (word: string, other: string): boolean => word.slice(-1) === other.slice(-1)

const keysOf = (word: string): string[] => [word.slice(0, 3), `${word.charAt(0)}-${word.slice(-3)}`]

let built: Misspellings | undefined

/**
 * The word of the lexicon that a misspelt one was meant to be, both in lower case and American spelling; undefined for a
 * right word, for one that may be several, and for what is nothing like a term. The first call takes some milliseconds.
 */
export function meantBy(word: string): string | undefined {
  built ??= new Misspellings(Object.values(SOURCES))
  return built.meantBy(word)
}
