import { FuzzyFinder, type FuzzyPlace } from './fuzzy.ts'
import { Haystack } from './haystack.ts'
import { fold } from './normalise.ts'
import { ContextRanking, type Place, type Ranked } from './context-ranking.ts'
import { contextOf, otherContexts, reachesEdge, type Context } from './quote-context.ts'
import { squeeze } from './squeeze.ts'
import type { Span } from './types.ts'
import { FORM, type Leniency } from './word-match.ts'

/** A quote, and what stands left and right of it as a model copied it: about 25 characters, perhaps wrongly. */
export interface QuoteToAlign {
  quote: string
  left?: string | undefined
  right?: string | undefined
}

/** How many units of a context must agree, and which share of it. */
interface Vouching {
  units: number
  share: number
}

/** Context that must agree before it vouches for a quote that does not stand there word for word. */
const VOUCHING: Vouching = { units: 8, share: 0.8 }
/** Context that vouches even for an error in two letters: at most a letter of its own is wrong in twenty. */
const CERTAIN: Vouching = { units: 12, share: 0.9 }
/** Enough context to be counted against a quote. */
const CONTRADICTING = 12
/** Context that agrees less than this points elsewhere. */
const DOUBTFUL_SHARE = 0.6
const STOP = /(?<=[\p{L}\p{N}])[.,;:]\s*$/u
const ARTICLE = /^\s*(?:the|an?)\s+(?=\S)/i
const ENDS_IN_ARTICLE = /(?:^|\s)(?:the|an?)\s*$/i
/** Units of a quote that is not taken for another with one letter wrong. */
const LONG = 9

/** Where the quotes of one text may stand, each on its own; a score tells how well each place fits. */
export class QuotePlaces {
  readonly #haystack: Haystack
  readonly #ranking: ContextRanking
  readonly #verbatim = new Map<string, Place[]>()
  readonly #similar = new Map<string, Place[]>()
  readonly #usualContext: number
  #fuzzy: FuzzyFinder | undefined

  /** @param usualContext how long the contexts are, in UTF-16 units */
  constructor(text: string, usualContext = 0) {
    this.#usualContext = usualContext
    this.#haystack = new Haystack(text)
    this.#ranking = new ContextRanking(this.#haystack)
  }

  /**
   * The places of a quote that are as good as the best, or nearly; none when it stands nowhere. In turn: at word edges
   * after folding; where the context says, inside a word or with errors; with other spaces and punctuation; with errors.
   */
  propose(asked: QuoteToAlign): Ranked {
    const quote = withoutDoubled(asked)
    if (quote === asked.quote) return this.#propose(asked)
    const ranked = this.#propose({ ...asked, quote })
    const places = ranked.places.map((place) => ({ ...place, status: 'fuzzy' as const }))
    return { ...ranked, places }
  }

  #propose({ quote, left, right }: QuoteToAlign): Ranked {
    const key = fold(quote).text.trim()
    if (key === '') return { places: [], agreement: 0, sharing: 0 }
    const context = contextOf(left, right, this.#usualContext)
    const verbatim = this.#ranking.rank(this.#verbatimPlaces(key), key, context, quote.trim())
    const doubtful = verbatim.agreement < DOUBTFUL_SHARE * context.possible
    if (context.possible > 0 && (verbatim.places.length === 0 || doubtful)) {
      const vouched =
        this.#vouchedFor(key, context, quote.trim()) ??
        this.#vouchedOtherwise(key, { quote, left, right })
      if (vouched !== undefined) return vouched
    }
    if (verbatim.places.length > 0 || verbatim.undecidable === true) return verbatim
    const similar = this.#similarPlaces(key)
    const ranked = this.#ranking.rank(similar, key, context)
    // Wrong words in wrong surroundings: two errors that no copy makes.
    const contradicted =
      context.possible >= CONTRADICTING && ranked.agreement < context.possible / 4
    const intact = similar.some(({ cost }) => cost < 1)
    // One slip in a long quote that can be nothing else: then it is the context that was copied from elsewhere.
    const unmistakable = similar.length === 1 && ranked.places.length === 1 && key.length >= LONG
    const slips = similar[0]?.cost ?? 0
    if (!contradicted || intact || (unmistakable && slips <= 1)) return ranked
    return { places: [], agreement: 0, sharing: 0 }
  }

  /** Places of the quote that agree with its context when that is read another way. */
  #vouchedOtherwise(key: string, { quote, left, right }: QuoteToAlign): Ranked | undefined {
    const verbatim = this.#verbatimPlaces(key)
    const places = verbatim.length > 0 ? verbatim : this.#similarPlaces(key)
    for (const context of otherContexts(quote, left, right)) {
      const ranked = this.#ranking.rank(places, key, context, quote.trim())
      if (vouches(ranked, context, VOUCHING)) return ranked
    }
    return undefined
  }

  #verbatimPlaces(key: string): Place[] {
    return cached(this.#verbatim, key, () =>
      this.#haystack.occurrences(key).flatMap((span) => this.#placed(span, 'normalised', 0)),
    )
  }

  /** Places that only the context makes credible: it agrees on what it says of the text beside them. */
  #vouchedFor(key: string, context: Context, written: string): Ranked | undefined {
    const inside = this.#haystack
      .inside(key)
      .filter((span) => this.#meansEdges(span, context))
      .flatMap((span) => this.#placed(span, 'normalised', 0))
    const fuzzy = this.#finder()
    const beside = (leniency: Leniency) => () =>
      this.#fuzzyPlaces(fuzzy.findBeside(key, context.left.folded, context.right.folded, leniency))
    const attempts: { find: () => Place[]; needed: Vouching }[] = [
      { find: () => inside, needed: VOUCHING },
      { find: beside('lenient'), needed: VOUCHING },
      { find: () => this.#fuzzyPlaces(fuzzy.find(key, 'lenient')), needed: VOUCHING },
      { find: beside('certain'), needed: CERTAIN },
    ]
    for (const [i, { find, needed }] of attempts.entries()) {
      const ranked = this.#ranking.rank(find(), `${i}\n${key}`, context, written)
      if (vouches(ranked, context, needed)) return ranked
    }
    return undefined
  }

  /** True when each edge that cuts a word is named by the context next to it. */
  #meansEdges({ start, end }: Span, { left, right }: Context): boolean {
    return (
      (!this.#haystack.cuts(start) || reachesEdge(this.#haystack, start, left, -1)) &&
      (!this.#haystack.cuts(end) || reachesEdge(this.#haystack, end, right, 1))
    )
  }

  #similarPlaces(key: string): Place[] {
    return cached(this.#similar, key, () => {
      const squeezed = this.#haystack
        .squeezed(key)
        .filter(({ start, end }) => sameNegation(key, this.#haystack.folded.text.slice(start, end)))
        .flatMap((span) => this.#placed(span, 'fuzzy', FORM))
      if (squeezed.length > 0) return squeezed
      const strict = this.#finder().find(key, 'strict')
      return this.#fuzzyPlaces(strict.length > 0 ? strict : this.#finder().findPhrase(key))
    })
  }

  #finder(): FuzzyFinder {
    this.#fuzzy ??= new FuzzyFinder(this.#haystack)
    return this.#fuzzy
  }

  #fuzzyPlaces(found: FuzzyPlace[]): Place[] {
    return found.flatMap((place) => this.#placed(place, 'fuzzy', place.cost))
  }

  #placed(span: Span, status: Place['status'], cost: number): Place[] {
    const raw = this.#haystack.rawSpan(span)
    return raw === undefined ? [] : [{ ...raw, status, cost, folded: span }]
  }
}

const vouches = (
  { places, agreement }: Ranked,
  { possible }: Context,
  { units, share }: Vouching,
): boolean => places.length > 0 && agreement >= units && agreement >= share * possible

/** The quote without an article or a stop that its context has already: a model has added it to what it quotes. */
function withoutDoubled({ quote, left = '', right = '' }: QuoteToAlign): string {
  const bare = ENDS_IN_ARTICLE.test(left) ? quote.replace(ARTICLE, '') : quote
  const stop = STOP.exec(bare)?.[0].trim()
  return stop !== undefined && right.trimStart().startsWith(stop) ? bare.replace(STOP, '') : bare
}

function cached(known: Map<string, Place[]>, key: string, find: () => Place[]): Place[] {
  let places = known.get(key)
  if (places === undefined) known.set(key, (places = find()))
  return places
}

/** Run into the next word, these turn it round: `a febrile patient` is not `afebrile`. */
const NEGATING = /(?<![\p{L}\p{N}])(?:a|an|in|no)(?=[^\p{L}\p{N}]+\p{L}{4})/gu

/** Two texts of the same letters: true when what may negate stands apart in both or in neither. */
function sameNegation(a: string, b: string): boolean {
  const apart = (text: string): string =>
    Array.from(
      text.matchAll(NEGATING),
      (match) => squeeze(text.slice(0, match.index), true).text.length,
    ).join()
  return apart(a) === apart(b)
}
