import { fold } from '../normalise.ts'
import { tokenise, type Tokens } from '../tokens.ts'

/** Most nodes have one child, which then needs no map. */
interface Node<T> {
  word: string | undefined
  child: Node<T> | undefined
  more: Map<string, Node<T>> | undefined
  entries: T[] | undefined
}

const newNode = <T>(): Node<T> => ({
  word: undefined,
  child: undefined,
  more: undefined,
  entries: undefined,
})

const childOf = <T>(node: Node<T>, word: string): Node<T> | undefined =>
  node.word === word ? node.child : node.more?.get(word)

/** A stretch of tokens that is a phrase of the trie; `to` is exclusive. */
export interface Match<T> {
  from: number
  to: number
  /** The accepted entries of the phrase, in the order of their adding; never empty. */
  entries: [T, ...T[]]
}

const PLAIN = /^[a-z0-9 ]+$/
// oxlint-disable-next-line no-control-regex -- ASCII is a range that starts with control characters.
const ASCII = /^[\x00-\x7f]+$/

// Nearly all phrases are plain words; folding each of them would be most of the time to build a lexicon.
function wordsOf(phrase: string): string[] {
  if (PLAIN.test(phrase)) return phrase.includes(' ') ? phrase.split(' ') : [phrase]
  const folded = ASCII.test(phrase) ? { text: phrase.toLowerCase() } : fold(phrase)
  return tokenise(folded).words
}

/** Phrases by their tokens. Finding all of them in a text takes time linear in its tokens, times the longest phrase. */
export class PhraseTrie<T> {
  readonly #roots = new Map<string, Node<T>>()

  /** Adds a phrase. Entries of one phrase are tried in the order of their adding. */
  add(phrase: string, entry: T): void {
    const [first, ...others] = wordsOf(phrase)
    if (first === undefined) throw new Error(`an empty phrase in a lexicon: "${phrase}"`)
    let node: Node<T> = this.#roots.get(first) ?? newNode()
    this.#roots.set(first, node)
    for (const word of others) {
      let child = childOf(node, word)
      if (child === undefined) {
        child = newNode()
        if (node.word === undefined) {
          node.word = word
          node.child = child
        } else {
          node.more ??= new Map()
          node.more.set(word, child)
        }
      }
      node = child
    }
    node.entries ??= []
    node.entries.push(entry)
  }

  /**
   * The longest phrase that starts at token `from`, ends before `limit`, and has an accepted entry. Its last word may be in
   * the plural where `singulars` say of what.
   */
  longestAt(
    tokens: Pick<Tokens, 'words'> & { singulars?: readonly (string | undefined)[] },
    from: number,
    limit: number,
    accept: (entry: T, to: number) => boolean = () => true,
  ): Match<T> | undefined {
    if (from >= limit) return undefined
    const { words, singulars } = tokens
    const first = words[from] ?? ''
    const one = singulars?.[from]
    let node = this.#roots.get(first)
    let ending = one === undefined ? undefined : this.#roots.get(one)
    let entries: T[] | undefined
    let to = from
    for (let i = from; node !== undefined || ending !== undefined; i++) {
      const end = i + 1
      const reading = this.#accepted(node, end, accept) ?? this.#accepted(ending, end, accept)
      if (reading !== undefined) {
        entries = reading
        to = end
      }
      if (end >= limit || node === undefined) break
      const singular = singulars?.[end]
      ending = singular === undefined ? undefined : childOf(node, singular)
      node = childOf(node, words[end] ?? '')
    }
    if (entries === undefined) return undefined
    const [best, ...rest] = entries.filter((entry) => accept(entry, to))
    return best === undefined ? undefined : { from, to, entries: [best, ...rest] }
  }

  #accepted(
    node: Node<T> | undefined,
    to: number,
    accept: (entry: T, to: number) => boolean,
  ): T[] | undefined {
    const entries = node?.entries
    return entries?.some((entry) => accept(entry, to)) === true ? entries : undefined
  }
}
