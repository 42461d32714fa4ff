import { BEFORE_PERSON, EPONYM_HEADS } from './identifier-cues.ts'
import { isSmall, type Word } from './identifier-words.ts'
import { COMMON, EPONYM, NAME } from './names/kinds.ts'
import { REGIONS, TOWNS } from './names/places.ts'
import type { Span } from './types.ts'

export interface PlaceSpan extends Span {
  category: 'address' | 'region'
  from: number
  to: number
}

type Category = PlaceSpan['category']
let gazetteer: Map<string, Category> | undefined

function places(): Map<string, Category> {
  const map = new Map<string, Category>()
  const add = (list: string, category: Category): void => {
    for (const name of list.split(/\s+/u)) {
      if (name === '') continue
      const spaced = name.replaceAll('_', ' ')
      map.set(spaced, category)
      map.set(bare(spaced), category)
    }
  }
  add(REGIONS, 'region')
  // Georgia, Lagos, New York: what is a town and more is masked as the smaller.
  add(TOWNS, 'address')
  return map
}

// oxlint-disable-next-line no-control-regex -- ASCII is what needs no folding
const PLAIN = /^[\x00-\x7f]*$/

const bare = (name: string): string =>
  (PLAIN.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '')).replaceAll('. ', ' ')

const PREFIXES =
  /^(?:san|santa|santo|são|saint|st|port|fort|mount|lake|los|las|el|cape|new|north|south|east|west|upper|lower|great|little|glen|ballin?y?)$/u
const STATE =
  /^(?:AK|AZ|AR|CA|CO|CT|DE|FL|GA|IA|IL|KS|KY|LA|MN|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|NSW|QLD|BC|ON|QC)$/u
const AREAS =
  /^(?:county|parish|borough|township|shire|island|islands|valley|heights|village|oblast|prefecture|canton|beach|springs|falls|bay|harbor|harbour)$/u
const BEFORE_PLACE =
  /^(?:in|from|to|near|at|of|outside|around|via|through|visited|visiting|left|leaving|toward|towards|reached|between|and|hit|visit|leave|for|lives|live)$/u

/** Of a name that a score, a virus or a wave of flu bears: no place. */
function isOfThing(words: Word[], to: number): boolean {
  const [next, after] = [words[to + 1], words[to + 2]]
  if (next?.gap !== ' ') return false
  if (
    EPONYM_HEADS.has(next.lower) ||
    /^(?:coma|red|bowel|ankle|knee|heart|multiphasic|city-wide|sepsis|withdrawal)$/u.test(
      next.lower,
    )
  )
    return true
  return after?.gap === ' ' && EPONYM_HEADS.has(after.lower) && next.shape !== 'lower'
}

/** Towns, counties, countries by list, and by what such names begin or end with. */
export function findPlaces(words: Word[]): PlaceSpan[] {
  gazetteer ??= places()
  const found: PlaceSpan[] = []
  const small = isSmall(words)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || word.shape === 'other' || word.shape === 'initial') continue
    if (word.shape === 'lower' && !small) continue
    if (word.text.length < 3 && !/^(?:St|El|La|Le)$/u.test(word.text)) continue
    const named = extended(words, longest(words, i, gazetteer) ?? byForm(words, i))
    if (named === undefined || isOfThing(words, named.to)) continue
    const last = words[named.to]
    if (last === undefined) continue
    const alone = named.to === i
    const led = BEFORE_PLACE.test(words[i - 1]?.lower ?? '') && word.gap === ' '
    const upper = word.shape === 'upper'
    if (word.shape === 'lower' && (word.kinds & (COMMON | NAME)) !== 0 && !(led && !alone)) continue
    if (alone && (word.kinds & COMMON) !== 0 && !(isIn(words[i - 1]) && !upper && word.prose))
      continue
    if (alone && (word.kinds & EPONYM) !== 0 && !led && !isInState(words[i + 1])) continue
    if (alone && upper && word.text.length < 5 && !/^(?:USA|UAE)$/u.test(word.text)) continue
    found.push({
      start: word.start,
      end: last.end,
      category: named.category,
      from: i,
      to: named.to,
    })
    i = named.to
  }
  return found
}

const isIn = (before: Word | undefined): boolean =>
  /^(?:in|from|to|near|at|outside)$/u.test(before?.lower ?? '')

/** "Denver, CO", "Boston, Massachusetts" */
const isInState = (next: Word | undefined): boolean =>
  next?.gap === ', ' && (/^[A-Z]{2}$/u.test(next.text) || gazetteer?.get(next.lower) === 'region')

interface Named {
  to: number
  category: Category
}

/** "Frankfurt am Main", "Santa Fe do Sul" */
function extended(words: Word[], named: Named | undefined): Named | undefined {
  if (named === undefined) return undefined
  const [joiner, last] = [words[named.to + 1], words[named.to + 2]]
  const joined =
    joiner?.gap === ' ' &&
    /^(?:am|an der|do|da|de|del|della|nad|sur|sous|im|ob|upon|on)$/u.test(joiner.text) &&
    last?.gap === ' ' &&
    last.shape === 'title' &&
    (last.kinds & COMMON) === 0
  return joined ? { ...named, to: named.to + 2 } : named
}

function longest(words: Word[], i: number, map: Map<string, Category>): Named | undefined {
  let name = ''
  let best: Named | undefined
  for (let k = i; k < words.length && k < i + 4; k++) {
    const word = words[k]
    if (word === undefined || (k > i && !/^[ ]$|^\.[ ]$/u.test(word.gap))) break
    name = k === i ? word.lower : `${name} ${word.lower}`
    const category = map.get(name) ?? (PLAIN.test(name) ? undefined : map.get(bare(name)))
    if (
      category !== undefined &&
      word.shape !== 'other' &&
      (k === i || word.shape !== 'lower' || words[i]?.shape === 'lower')
    )
      best = { to: k, category }
    if (word.possessive) break
  }
  return best
}

/** "San Ysidro", "Broward County": in running text, where the other word is no plain one. */
function byForm(words: Word[], i: number): Named | undefined {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]]
  // "Corvane, OR": the states whose letters are no word and no credential.
  const stated = next?.gap === ', ' && STATE.test(next.text) && word?.shape === 'title'
  if (stated && (word.kinds & COMMON) === 0) return { to: i, category: 'address' }
  if (
    word === undefined ||
    next === undefined ||
    !/^[ ]$|^\.[ ]$/u.test(next.gap) ||
    next.shape !== 'title'
  )
    return undefined
  if (next.gap === '. ' && word.lower !== 'st') return undefined
  const plain = (next.kinds & COMMON) !== 0
  const led = BEFORE_PLACE.test(before?.lower ?? '') && word.gap === ' '
  if (PREFIXES.test(word.lower) && !plain && led) return { to: i + 1, category: 'address' }
  if (AREAS.test(next.lower) && (word.kinds & COMMON) === 0 && !word.possessive)
    return { to: i + 1, category: 'address' }
  if (AREAS.test(next.lower) && led && !BEFORE_PERSON.has(word.lower))
    return { to: i + 1, category: 'address' }
  return undefined
}
