import { deepStrictEqual } from 'node:assert/strict'
import { startServerProcess } from '../contenders/server-process.ts'
import { race, type Contender } from '../load/rounds.ts'
import { perSecond, type Section } from '../report.ts'
import { standinDocumentId } from '../standin-items.ts'
import { startBackend } from './backend.ts'

const TARGET = 2

/** `GET /documents/:id` on Node, against the same route on Hono and the AWS SDK. */
export async function noteOnNode(): Promise<Section> {
  await using backend = await startBackend()
  const environment = { ...backend.settings, BENCH_KEY: backend.apiKey }
  await using ours = await startServerProcess('./chartside.ts', environment)
  await using theirs = await startServerProcess('./plain-sdk.ts', environment)
  const contender = (name: string, port: number): Contender => ({
    name,
    port,
    path: `/documents/${standinDocumentId}`,
    headers: { 'x-api-key': backend.apiKey },
    status: 200,
  })
  const contenders = [contender('ours', ours.port), contender('plain', theirs.port)] as const
  const [a, b] = await Promise.all(contenders.map(open))
  // Otherwise the two would not be doing the same work.
  deepStrictEqual(a, b)
  const result = await race(...contenders)
  return {
    title: 'Opening a note on Node (50 annotations, 5 KB of text)',
    figures: [
      {
        figure: 'GET /documents/:id, Node',
        ours: perSecond(result.ours),
        comparedWith: `${perSecond(result.theirs)}, Hono and AWS SDK v3`,
        ratio: result.ratio,
        target: `>= ${TARGET.toFixed(1)}`,
        met: result.ratio >= TARGET,
      },
    ],
  }
}

const open = async ({ port, path, headers }: Contender): Promise<unknown> =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).json()
