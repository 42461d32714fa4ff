import { analyseNote } from '#shared/nlp/analyse.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { notesOfSamples } from '../sample-notes.ts'

const NOTES = 100
const LENGTH = 5_000

/** Notes of 5 KB per second of the whole offline pipeline on one core: one round after one to warm up. */
export async function notesPerSecond(engine: Engine): Promise<number> {
  const { signal } = new AbortController()
  let from = 0
  for (let round = 0; round < 2; round++) {
    from = performance.now()
    for (const text of notesOfSamples(NOTES, LENGTH)) await analyseNote({ text, engine, signal })
  }
  return (NOTES / (performance.now() - from)) * 1000
}
