import { fork } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { LexiconRates } from '../nlp.ts'
import type { Section } from '../report.ts'
import { settings } from '../settings.ts'

const NOTES_PER_SECOND = 200
const MEGABYTES = 200

/** Half of the 512 MB that the function has, as V8 takes there. On a large machine it collects garbage when it pleases. */
const HEAP = '--max-heap-size=256'

/**
 * The offline engine, in a process that has the worker's whole bundle loaded as well: its memory is then no less than the
 * worker's.
 */
export async function lexicon(): Promise<Section> {
  // Bundled, because to strip types as they are loaded takes 40 MB that no worker needs. It reads ../samples.
  const bundle = 'dist/bench-nlp.mjs'
  await build({
    entryPoints: ['bench/nlp.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
  })
  const worker = pathToFileURL('dist/WorkerFunction/worker.mjs').href
  const child = fork(bundle, {
    env: { ...process.env, ...settings },
    execArgv: [HEAP, '--import', worker],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const rates = await Promise.race([
    once(child, 'message').then(([message]) => message as LexiconRates),
    exited.then(([code]) => {
      throw new Error(`the lexicon's process ended with ${String(code)}`)
    }),
  ])
  await exited
  const megabytes = rates.peakBytes / 1e6
  return {
    title: 'Analysing notes offline, on one core',
    figures: [
      {
        figure: 'notes of 5 KB, lexicon engine',
        ours: `${rates.analysed.toFixed(0)} notes/s`,
        comparedWith: `${rates.masked.toFixed(0)} notes/s, masking identifiers alone`,
        target: `>= ${NOTES_PER_SECOND} notes/s`,
        met: rates.analysed >= NOTES_PER_SECOND,
      },
      {
        figure: 'memory of the worker, at its peak',
        ours: `${megabytes.toFixed(0)} MB`,
        comparedWith: '',
        target: `< ${MEGABYTES} MB`,
        met: megabytes < MEGABYTES,
      },
    ],
  }
}
