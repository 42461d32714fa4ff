import process from 'node:process'
import { analyseNote } from '#shared/nlp/analyse.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { notesOfSamples } from '../sample-notes.ts'

const NOTES = 100
const LENGTH = 5_000

/**
 * Notes of 5 KB per second of processor time of the whole offline pipeline, so that a busy machine does not make it slow: one
 * round after one to warm up.
 */
export async function notesPerSecond(engine: Engine): Promise<number> {
  const { signal } = new AbortController()
  let from = process.cpuUsage()
  for (let round = 0; round < 2; round++) {
    from = process.cpuUsage()
    for (const text of notesOfSamples(NOTES, LENGTH)) await analyseNote({ text, engine, signal })
  }
  const { user, system } = process.cpuUsage(from)
  return (NOTES / (user + system)) * 1_000_000
}
