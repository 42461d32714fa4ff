import { PLAIN_ASSERTION, type Assertion } from '#shared/domain/assertion.ts'
import type { Label } from '#shared/domain/labels.ts'
import { assertionContext, assertMention } from '#shared/nlp/assert.ts'
import { ASSERTION_SENTENCES } from './assertion-sentences.ts'
import { TUNED_SENTENCES } from './assertion-tuned.ts'

export interface MarkedMention {
  start: number
  end: number
  label: Label
  expected: Assertion
}

export interface MarkedSentence {
  text: string
  mentions: MarkedMention[]
  heldOut: boolean
}

const MARKED = /\[([^\]:]+)(?::([a-zMP]+))?\]/g

/** Takes the marks out of a sentence. */
export function readMarked(marked: string): Pick<MarkedSentence, 'text' | 'mentions'> {
  const mentions: MarkedMention[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARKED)) {
    const [whole, words = '', codes = ''] = match
    text += marked.slice(from, match.index)
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      label: codes.includes('M')
        ? 'Medication Statement'
        : codes.includes('P')
          ? 'Medical Procedure'
          : 'Clinical Condition',
      expected: {
        ...PLAIN_ASSERTION,
        assertion: codes.includes('n') ? 'negated' : codes.includes('p') ? 'possible' : 'positive',
        temporality: codes.includes('h')
          ? 'historical'
          : codes.includes('u')
            ? 'future'
            : 'current',
        experiencer: codes.includes('f') ? 'family' : codes.includes('o') ? 'other' : 'patient',
        conditional: codes.includes('c'),
      },
    })
    text += words
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), mentions }
}

export const SENTENCES: readonly MarkedSentence[] = [
  ...ASSERTION_SENTENCES.map((marked, i) => ({ ...readMarked(marked), heldOut: i % 3 === 2 })),
  ...TUNED_SENTENCES.map((marked) => ({ ...readMarked(marked), heldOut: false })),
]

const VALUES: [name: string, axis: keyof Assertion, value: Assertion[keyof Assertion]][] = [
  ['negated', 'assertion', 'negated'],
  ['possible', 'assertion', 'possible'],
  ['historical', 'temporality', 'historical'],
  ['future', 'temporality', 'future'],
  ['family', 'experiencer', 'family'],
  ['conditional', 'conditional', true],
]

export interface Score {
  precision: number
  recall: number
  /** How many mentions have the value by the mark. */
  count: number
}

export interface Miss {
  text: string
  mention: string
  expected: string
  actual: string
}

const shown = ({ assertion, temporality, experiencer, conditional }: Assertion): string =>
  `${assertion} ${temporality} ${experiencer}${conditional ? ' conditional' : ''}`

/** Precision and recall of every value over the sentences, and each mention that is not as marked. */
export function scoreAssertions(sentences: readonly MarkedSentence[]): {
  scores: Map<string, Score>
  misses: Miss[]
  mentions: number
} {
  const tallies = new Map(VALUES.map(([name]) => [name, { right: 0, said: 0, meant: 0 }]))
  const misses: Miss[] = []
  let count = 0
  for (const { text, mentions } of sentences) {
    const context = assertionContext(text)
    for (const { start, end, label, expected } of mentions) {
      count++
      const actual = assertMention(context, { start, end }, label)
      for (const [name, axis, value] of VALUES) {
        const tally = tallies.get(name)
        if (tally === undefined) continue
        if (expected[axis] === value) tally.meant++
        if (actual[axis] === value) tally.said++
        if (expected[axis] === value && actual[axis] === value) tally.right++
      }
      if (shown(actual) !== shown(expected)) {
        misses.push({
          text,
          mention: text.slice(start, end),
          expected: shown(expected),
          actual: `${shown(actual)} (${actual.trigger ?? 'no trigger'})`,
        })
      }
    }
  }
  const scores = new Map<string, Score>()
  for (const [name, { right, said, meant }] of tallies) {
    scores.set(name, {
      precision: said === 0 ? 1 : right / said,
      recall: meant === 0 ? 1 : right / meant,
      count: meant,
    })
  }
  return { scores, misses, mentions: count }
}
