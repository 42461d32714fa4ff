// Rates and time of alignment over generated trials: node bench/align.ts [--failures]
import { alignQuotes } from '#shared/nlp/align.ts'
import { fold } from '#shared/nlp/normalise.ts'
import type { QuoteToAlign } from '#shared/nlp/quote-places.ts'
import type { Span } from '#shared/nlp/types.ts'
import { namesIn, trialTexts } from '#tests/unit/align-texts.ts'
import {
  CARELESS_CONTEXTS,
  CONTEXT_CHANGES,
  isDecidable,
  isDecidableBy,
  outcomeOf,
  PERTURBATIONS,
  pickSpans,
  quoteOf,
  repeatedSpans,
  seeded,
  shuffled,
  type Outcome,
} from '#tests/unit/align-trials.ts'

const showFailures = process.argv.includes('--failures')
const OUTCOMES: Outcome[] = ['exact', 'overlapping', 'wrong', 'ambiguous', 'ungrounded']
const TYPO_LETTERS = 6
const texts = trialTexts(seeded(1))

interface Row {
  trial: string
  counts: Map<Outcome, number>
  ms: number
}
const rows: Row[] = []

function run(
  trial: string,
  make: (
    text: string,
    random: () => number,
  ) => { quote: QuoteToAlign; start: number; end: number }[],
): void {
  const counts = new Map<Outcome, number>()
  const random = seeded(2)
  let ms = 0
  for (const text of texts) {
    const trials = make(text, random)
    const from = performance.now()
    const answers = alignQuotes(
      text,
      trials.map(({ quote }) => quote),
    )
    ms += performance.now() - from
    for (const [i, { quote, start, end }] of trials.entries()) {
      const answer = answers[i]
      const outcome = outcomeOf(answer, { start, end })
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      if (showFailures && outcome !== 'exact' && outcome !== 'overlapping') {
        const got =
          answer !== undefined && 'start' in answer ? text.slice(answer.start, answer.end) : ''
        console.log(
          trial,
          outcome,
          JSON.stringify({ wanted: text.slice(start, end), ...quote, got }),
        )
      }
    }
  }
  rows.push({ trial, counts, ms })
}

const decidable = (text: string, spans: Span[], withContext = true): Span[] =>
  spans.filter((span) => isDecidable(text, span, withContext))

for (const [name, change] of Object.entries(CONTEXT_CHANGES)) {
  const changed = (text: string, spans: Span[], random: () => number) =>
    shuffled(random, decidable(text, spans)).map((span) => {
      const { quote, left, right } = quoteOf(text, span)
      return { ...span, quote: { quote, left: change(left, random), right: change(right, random) } }
    })
  run(`shuffled, context ${name}`, (text, random) =>
    changed(text, pickSpans(text, 120, random), random),
  )
  run(`repeats shuffled, context ${name}`, (text, random) =>
    changed(text, repeatedSpans(text), random),
  )
}
for (const [name, change] of Object.entries(CARELESS_CONTEXTS)) {
  run(`careless context: ${name}`, (text, random) =>
    shuffled(
      random,
      decidable(text, [...pickSpans(text, 60, random), ...repeatedSpans(text)]),
    ).flatMap((span) => {
      const { quote, ...sides } = quoteOf(text, span)
      const careless = change(sides, quote, random)
      if (!isDecidableBy(text, quote, careless)) return []
      return [{ ...span, quote: { quote, ...careless } }]
    }),
  )
}
run('all repeats, no context, in order', (text) =>
  repeatedSpans(text).map((span) => ({ ...span, quote: { quote: quoteOf(text, span).quote } })),
)
for (const withContext of [true, false]) {
  for (const [name, perturb] of Object.entries(PERTURBATIONS)) {
    run(`${name}${withContext ? '' : ', no context'}`, (text, random) =>
      shuffled(random, decidable(text, pickSpans(text, 120, random), withContext)).flatMap(
        (span) => {
          const given = quoteOf(text, span)
          const quote = perturb(given.quote, random)
          if (quote === given.quote) return []
          // One letter of a short abbreviation is half of what it says: typing errors are counted in longer quotes.
          if (name.endsWith('letter') || name.endsWith('letters')) {
            if (given.quote.replace(/[^a-z]/gi, '').length < TYPO_LETTERS) return []
          }
          return [{ ...span, quote: withContext ? { ...given, quote } : { quote } }]
        },
      ),
    )
  }
}

// Names of diseases as abstracts repeat them, abbreviations among them.
for (const [name, perturb] of Object.entries(PERTURBATIONS)) {
  run(`name, ${name}`, (text, random) =>
    shuffled(random, decidable(text, namesIn(text))).flatMap((span) => {
      const given = quoteOf(text, span)
      const quote = perturb(given.quote, random)
      return quote === given.quote ? [] : [{ ...span, quote: { ...given, quote } }]
    }),
  )
}

console.log(
  `${'trial'.padEnd(44)}${'quotes'.padStart(8)}${OUTCOMES.map((o) => o.padStart(13)).join('')}${'us/quote'.padStart(10)}`,
)
for (const { trial, counts, ms } of rows) {
  const total = OUTCOMES.reduce((sum, outcome) => sum + (counts.get(outcome) ?? 0), 0)
  const shares = OUTCOMES.map((outcome) =>
    `${(((counts.get(outcome) ?? 0) / total) * 100).toFixed(2)}%`.padStart(13),
  )
  console.log(
    `${trial.padEnd(44)}${String(total).padStart(8)}${shares.join('')}${((ms / total) * 1000).toFixed(0).padStart(10)}`,
  )
}

// Quotes of one text looked for in another: nothing that is not there may be found.
let invented = 0
let grounded = 0
const random = seeded(3)
for (const [i, text] of texts.entries()) {
  const other = texts[(i + 1) % texts.length] ?? ''
  const quotes = pickSpans(other, 200, random).map((span) => quoteOf(other, span))
  const folded = fold(text).text
  const foreign = quotes.filter(({ quote }) => !folded.includes(fold(quote).text))
  const answers = alignQuotes(text, foreign)
  for (const [k, answer] of answers.entries()) {
    invented++
    if (!('start' in answer)) continue
    grounded++
    if (showFailures)
      console.log('invented', foreign[k]?.quote, '->', text.slice(answer.start, answer.end))
  }
}
console.log(`invented quotes grounded: ${grounded} of ${invented}`)
