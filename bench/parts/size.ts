import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { median } from '../median.ts'
import type { Figure, Section } from '../report.ts'
import { settings } from '../settings.ts'

const EDGE_KB = 60
const API_KB = 80
const IMPORT_MS = 25
const STARTS = 15

const API = 'dist/ApiFunction/api.mjs'

/** What is deployed: how large it is, and how long the API takes to load. */
export async function size(): Promise<Section> {
  const { ours, theirs } = await importTimes()
  return {
    title: 'What is deployed',
    figures: [
      bundle('edge bundle, gzipped', 'dist/edge/worker.js', EDGE_KB),
      bundle('Lambda API bundle, gzipped', API, API_KB),
      {
        figure: 'importing the Lambda API bundle',
        ours: `${ours.toFixed(1)} ms`,
        comparedWith: `${theirs.toFixed(1)} ms, two AWS SDK v3 clients, bundled`,
        target: `<= ${IMPORT_MS} ms`,
        met: ours <= IMPORT_MS,
      },
    ],
  }
}

/** Kilobytes are of 1,000 bytes. */
function bundle(figure: string, path: string, kilobytes: number): Figure {
  const plain = readFileSync(path)
  const gzipped = gzipSync(plain, { level: 9 }).length / 1000
  return {
    figure,
    ours: `${gzipped.toFixed(1)} KB`,
    comparedWith: `${(plain.length / 1000).toFixed(1)} KB as it is`,
    target: `<= ${kilobytes} KB`,
    met: gzipped <= kilobytes,
  }
}

/** Milliseconds in fresh processes, the two in turn. */
async function importTimes(): Promise<{ ours: number; theirs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'chartside-bench-'))
  try {
    const clients = join(folder, 'clients.mjs')
    await build({
      stdin: {
        contents: `export { DynamoDBClient } from '@aws-sdk/client-dynamodb'
          export { S3Client } from '@aws-sdk/client-s3'`,
        resolveDir: '.',
      },
      outfile: clients,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
      },
    })
    const ours: number[] = []
    const theirs: number[] = []
    for (let start = 0; start < STARTS; start++) {
      ours.push(await importTime(API))
      theirs.push(await importTime(clients))
    }
    return { ours: median(ours), theirs: median(theirs) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const run = promisify(execFile)

async function importTime(path: string): Promise<number> {
  const module = JSON.stringify(pathToFileURL(resolve(path)).href)
  const { stdout } = await run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const began = performance.now()
      await import(${module})
      console.log(performance.now() - began)`,
    ],
    { env: { ...process.env, ...settings } },
  )
  return Number(stdout)
}
