import { IGNORED } from '../lexicon/ignored.ts'
import { MEASUREMENTS } from '../lexicon/measurements.ts'
import { SOURCES } from '../lexicon/terms.ts'
import { CAPITALS, EPONYMS } from './capitals.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { REGIONS, TOWNS } from './places.ts'
import { SURNAMES } from './surnames.ts'
import { WORDS } from './words.ts'

/** What a word can be, as bits: most names are words too somewhere. */
export const GIVEN = 1
export const SURNAME = 2
/** A disease, sign, device or operation bears this name. */
export const EPONYM = 4
/** An English or clinical word that is not written with a capital for being a name. */
export const COMMON = 8
/** Capitalised and no person: a product, an organism, a people, a language, a service. */
export const CAPITAL = 16

/** Of the lexicon's terms, and no word of every day. */
export const CLINICAL = 64
/** A town, a country. */
export const PLACE = 32

export const NAME = GIVEN | SURNAME

/** Endings of clinical and of plain English words, where two letters and more stand before them. */
const ENDINGS: ReadonlySet<string> = new Set(
  'able ably aemia aemic algia aline ality amide amine ated ates ating ation axone azepine azine azole barbital caine cardiac cillin cycline cytosis derma dermal dronate dynia ectasis ectomy emia emic fibrate floxacin fully genic gliflozin gliptin glutide gram graphic graphy grel hood ially iatric iatry ible ibly ical ically idine ility ised ising ism isms ities ition itis ivity ized izing less lukast lysis lytic mab megaly ment ments metry micin mycin ness nib ological ologist ologists ology olol oma omas opathy oscopy oses osis osity ostomy otomy ous ously oxetine paresis parin penia phasia philia phobia phylaxis plasty plegia pnea pnoea prazole pril profen purinol rrhage rrhea rrhoea sartan sclerosis scopic semide setron ship sion sive solone sone stasis statin terol therapy thiazide tidine tional tive triptan trophy ually ular umab uria ution vascular vir ward wards wise xaban ximab zepam zolam'.split(
    ' ',
  ),
)
const LONGEST = Math.max(...[...ENDINGS].map(({ length }) => length))

function endsPlainly(word: string): boolean {
  for (let length = Math.min(LONGEST, word.length - 2); length > 2; length--) {
    if (ENDINGS.has(word.slice(-length))) return true
  }
  return false
}

let kinds: Map<string, number> | undefined

/** The kinds of a word in lower case; 0 for one that nothing is known of. Accents are ignored where the word is unknown. */
export function kindsOf(word: string): number {
  kinds ??= build()
  const known = kinds.get(word)
  if (known !== undefined) return known
  const kind = inflected(kinds, word)
  return kind === 0 && PLAIN.test(word) && endsPlainly(word) ? COMMON : kind
}

const PLAIN = /^[a-z'’-]*$/

function inflected(known: Map<string, number>, word: string): number {
  const plain = PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
  // An accent makes another word of it: Tô is not "to".
  if (plain !== word) return (known.get(plain) ?? 0) & ~COMMON
  for (const [ending, instead] of INFLECTIONS) {
    if (word.length <= ending.length + 2 || !word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    for (const base of instead) {
      const kind = known.get(stem + base) ?? 0
      // What is a name as well says nothing of its inflected forms: Reed, but reeds.
      if ((kind & COMMON) !== 0) return COMMON
    }
    const doubled = stem.at(-1) === stem.at(-2) ? (known.get(stem.slice(0, -1)) ?? 0) : 0
    if ((doubled & COMMON) !== 0) return COMMON
  }
  const parts = word.split('-')
  if (parts.length > 1) {
    const each = parts.map((part) => (part.length < 2 ? COMMON : kindsOf(part)))
    if (each.every((kind) => (kind & (COMMON | CAPITAL | EPONYM)) !== 0)) return CAPITAL
    return each.reduce((all, kind) => all | (kind & NAME), 0)
  }
  return 0
}

const INFLECTIONS: [string, string[]][] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['', 'le']],
  ["n't", ['']],
]

function build(): Map<string, number> {
  const map = new Map<string, number>()
  const add = (word: string, kind: number): void => {
    map.set(word, (map.get(word) ?? 0) | kind)
  }
  const addAll = (words: string, kind: number): void => {
    for (const word of words.split(/\s+/u)) if (word !== '') add(word, kind)
  }
  addAll(GIVEN_NAMES, GIVEN)
  addAll(SURNAMES, SURNAME)
  addAll(TOWNS, PLACE)
  addAll(REGIONS, PLACE)
  addAll(EPONYMS, EPONYM)
  addAll(CAPITALS, CAPITAL)
  addAll(WORDS, COMMON)
  for (const source of [...Object.values(SOURCES), MEASUREMENTS, IGNORED]) {
    for (const line of source.split('\n')) {
      if (line.startsWith('#')) continue
      const terms = line.split(' = ')[0] ?? ''
      for (const [word] of terms.matchAll(/\p{L}[\p{L}\p{M}]+(?:['’-]\p{L}+)*/gu)) {
        const lower = word.toLowerCase().replace(/['’]s$/u, '')
        const named = (map.get(lower) ?? 0) & NAME
        const kind = word === lower ? COMMON : named === 0 ? CAPITAL : EPONYM
        add(lower, map.has(lower) ? kind : kind | CLINICAL)
      }
    }
  }
  return map
}
