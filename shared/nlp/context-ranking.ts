import type { Haystack } from './haystack.ts'
import { finerAgreement, surroundings, wordAgreement, type Context } from './quote-context.ts'
import type { Span } from './types.ts'

/** Where a quote may stand: a raw span, the folded one it came from, and how far the words differ. */
export interface Place extends Span {
  status: 'exact' | 'normalised' | 'fuzzy'
  cost: number
  folded: Span
}

export interface RankedPlace extends Span {
  status: 'exact' | 'normalised' | 'fuzzy'
  score: number
}

export interface Ranked {
  /** The best places and those nearly as good, in the order of the text. */
  places: RankedPlace[]
  /** How well the context's words agree with the best place. */
  agreement: number
  /** What it would cost two quotes to mean the same place: with certain context, next to nothing. */
  sharing: number
  /** True when there are too many places to look at them all. */
  undecidable?: boolean
}

/** Comparisons of a context with a place, for all quotes of a text. */
const COMPARISONS = 600_000
/** Places that may be kept as equally good, for all quotes of a text. */
const KEPT = 300_000
const FEW = 64
/** Units next to a place by which many places are told apart at first. */
const NEAR = 4
/** A place without errors is preferred to one with, and the quote's own case to another. */
const COST = 3
const SAME_CASE = 0.75
/** The most that all but the words of a context can weigh. */
const FINER = 6

/** Scores places by how well their surroundings agree with a context. */
export class ContextRanking {
  readonly #haystack: Haystack
  readonly #classes = new Map<string, Classes>()
  #comparisons = COMPARISONS
  #kept = KEPT

  constructor(haystack: Haystack) {
    this.#haystack = haystack
  }

  /**
   * @param key names the list of places: lists with one key are the same list
   * @param written the quote as it was written, when a place that has just that is exact
   */
  rank(places: readonly Place[], key: string, context: Context, written?: string): Ranked {
    const { possible } = context
    const agreed = this.#agreeing(places, key, context)
    if (agreed === undefined) return { places: [], agreement: 0, sharing: 0, undecidable: true }
    this.#kept -= agreed.places.length
    if (this.#kept < 0) return { places: [], agreement: 0, sharing: 0, undecidable: true }
    const scored = agreed.places.map(({ place, words }) =>
      this.#score(place, words, context, written),
    )
    const best = scored.reduce((most, { score }) => Math.max(most, score), -Infinity)
    const sharing = sharingOf(agreed.agreement, possible, scored, best, context)
    return {
      places: scored
        .filter(({ score }) => score >= best - sharing)
        .map(({ start, end, status, score }) => ({ start, end, status, score }))
        .toSorted((a, b) => a.start - b.start || a.end - b.end),
      agreement: agreed.agreement,
      sharing,
    }
  }

  #score(place: Place, words: number, context: Context, written: string | undefined) {
    const { start, end, cost } = place
    const exact = written !== undefined && this.#haystack.raw.slice(start, end) === written
    const finer = finerAgreement(this.#haystack, place.folded, context)
    const status = exact ? 'exact' : place.status
    return {
      start,
      end,
      status,
      finer,
      score: words + finer - COST * cost + (exact ? SAME_CASE : 0),
    }
  }

  /** The places whose words agree best, and those that the rest of the score may lift above them. */
  #agreeing(
    places: readonly Place[],
    key: string,
    context: Context,
  ): { places: { place: Place; words: number }[]; agreement: number } | undefined {
    const all = (words: number) => ({
      places: places.map((place) => ({ place, words })),
      agreement: words,
    })
    if (places.length === 0 || context.possible === 0) return all(0)
    const groups =
      places.length <= FEW ? places.map((place) => [place]) : this.#groups(places, key, context)
    this.#comparisons -= groups.length
    if (this.#comparisons < 0) return undefined
    const agreeing = groups.map((group) => {
      const [first] = group
      return {
        group,
        words: first === undefined ? 0 : wordAgreement(this.#haystack, first.folded, context),
      }
    })
    const agreement = agreeing.reduce((most, { words }) => Math.max(most, words), 0)
    // Agreement that chance may give says nothing.
    if (places.length > 1 && agreement < Math.max(3, context.possible / 4)) {
      return { ...all(0), agreement: 0 }
    }
    return {
      places: agreeing
        .filter(({ words }) => words >= agreement - FINER)
        .flatMap(({ group, words }) => group.map((place) => ({ place, words }))),
      agreement,
    }
  }

  /** Places in groups with the same surroundings; only those that begin like the context, when some of them agree well. */
  #groups(places: readonly Place[], key: string, context: Context): Place[][] {
    let classes = this.#classes.get(key)
    if (classes === undefined) {
      classes = new Classes(this.#haystack, places)
      this.#classes.set(key, classes)
    }
    const near = classes.near(context)
    this.#comparisons -= near.length
    const agrees = (group: Place[]): boolean =>
      group[0] !== undefined &&
      wordAgreement(this.#haystack, group[0].folded, context) >= 0.75 * context.possible
    return this.#comparisons > 0 && near.some(agrees) ? near : classes.groups
  }
}

/** Places grouped by what stands around them, findable by the few units next to them. */
class Classes {
  readonly groups: Place[][]
  readonly #near = new Map<string, Place[][]>()

  constructor(haystack: Haystack, places: readonly Place[]) {
    const groups = new Map<string, Place[]>()
    for (const place of places) {
      const around = surroundings(haystack, place.folded)
      const group = groups.get(around)
      if (group !== undefined) group.push(place)
      else {
        groups.set(around, [place])
        const at = around.indexOf('|')
        for (const key of [
          around.slice(Math.max(0, at - NEAR), at + 1),
          around.slice(at, at + 1 + NEAR),
        ]) {
          const near = this.#near.get(key)
          const added = groups.get(around) ?? []
          if (near === undefined) this.#near.set(key, [added])
          else near.push(added)
        }
      }
    }
    this.groups = [...groups.values()]
  }

  near({ left, right }: Context): Place[][] {
    const before = Array.from(left.words.slice(0, NEAR)).toReversed().join('')
    const found = new Set([
      ...(before.length < NEAR ? [] : (this.#near.get(`${before}|`) ?? [])),
      ...(right.words.length < NEAR
        ? []
        : (this.#near.get(`|${right.words.slice(0, NEAR)}`) ?? [])),
    ])
    return [...found]
  }
}

function sharingOf(
  agreement: number,
  possible: number,
  scored: readonly { score: number; finer: number }[],
  best: number,
  { left, right }: Context,
): number {
  if (possible === 0) return 1.5
  if (agreement < possible) return 3
  const whole = (left.raw === '' ? 0 : 1) + (right.raw === '' ? 0 : 1)
  const verbatim = scored.some(({ score, finer }) => score === best && finer >= whole)
  return verbatim ? 0.4 : 1.5
}
