// Notes per second of the whole offline pipeline on one core, and what masking alone costs.
import { analyseNote } from '#shared/nlp/analyse.ts'
import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { lexicon } from '#shared/nlp/lexicon/terms.ts'
import { notesOfSamples } from './sample-notes.ts'

/** Notes per second, and the most memory the process held. */
export interface LexiconRates {
  analysed: number
  masked: number
  peakBytes: number
}

const LENGTH = 5_000
const NOTES = 200
const RUNS = 7

const notes = notesOfSamples(NOTES, LENGTH)

const started = performance.now()
const { termCounts } = lexicon()
const buildMs = performance.now() - started

const { signal } = new AbortController()
const engine = createLexiconEngine()

// Looked at between rounds: what the system calls the maximum counts the process this one was forked from.
let peakBytes = 0

async function rate(work: (note: string) => unknown): Promise<number> {
  const rates: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    for (const note of notes) await work(note)
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
    rates.push((NOTES / (performance.now() - from)) * 1000)
  }
  return rates.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

const analysed = await rate((text) => analyseNote({ text, engine, signal }))
const masked = await rate((text) => maskIdentifiers(text))
let found = 0
for (const text of notes) found += (await analyseNote({ text, engine, signal })).suggestions.length

console.log(
  `terms: ${Object.entries(termCounts)
    .map(([label, n]) => `${label} ${n}`)
    .join(', ')}`,
)
console.log(`lexicon built in ${buildMs.toFixed(0)} ms`)
console.log(
  `analyseNote, lexicon: ${analysed.toFixed(0)} notes of 5 KB per second (median of ${RUNS}), ${(found / NOTES).toFixed(0)} suggestions each`,
)
console.log(`maskIdentifiers: ${masked.toFixed(0)} notes of 5 KB per second (median of ${RUNS})`)
console.log(`RSS: ${(peakBytes / 1e6).toFixed(0)} MB at its peak`)
// Where it runs as a part of the whole benchmark.
process.send?.({ analysed, masked, peakBytes } satisfies LexiconRates)
