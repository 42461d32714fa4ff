import { fold } from '../normalise.ts'
import { tokenise, type Tokens } from '../tokens.ts'

interface Node<T> {
  next: Map<string, Node<T>> | undefined
  entries: T[] | undefined
}

/** A stretch of tokens that is a phrase of the trie; `to` is exclusive. */
export interface Match<T> {
  from: number
  to: number
  /** The accepted entries of the phrase, in the order of their adding; never empty. */
  entries: [T, ...T[]]
}

// Nearly all phrases are plain lower-case words; folding each of them would be most of the time to build a lexicon.
const wordsOf = (phrase: string): string[] =>
  /^[a-z0-9 ]+$/.test(phrase) ? phrase.split(' ') : tokenise(fold(phrase)).words

/** Phrases by their tokens. Finding all of them in a text takes time linear in its tokens, times the longest phrase. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: undefined, entries: undefined }

  /** Adds a phrase. Entries of one phrase are tried in the order of their adding. */
  add(phrase: string, entry: T): void {
    let node = this.#root
    for (const word of wordsOf(phrase)) {
      node.next ??= new Map()
      let child = node.next.get(word)
      if (child === undefined) {
        child = { next: undefined, entries: undefined }
        node.next.set(word, child)
      }
      node = child
    }
    if (node === this.#root) throw new Error(`an empty phrase in a lexicon: "${phrase}"`)
    node.entries ??= []
    node.entries.push(entry)
  }

  /** The longest phrase that starts at token `from`, ends before `limit`, and has an accepted entry. */
  longestAt(
    tokens: Tokens,
    from: number,
    limit: number,
    accept: (entry: T, to: number) => boolean = () => true,
  ): Match<T> | undefined {
    let node: Node<T> | undefined = this.#root
    let found: Match<T> | undefined
    for (let i = from; i < limit; i++) {
      node = node.next?.get(tokens.words[i] ?? '')
      if (node === undefined) break
      if (node.entries === undefined) continue
      const [first, ...rest] = node.entries.filter((entry) => accept(entry, i + 1))
      if (first !== undefined) found = { from, to: i + 1, entries: [first, ...rest] }
    }
    return found
  }
}
