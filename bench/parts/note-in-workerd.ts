import { startServerProcess } from '../contenders/server-process.ts'
import { race, type Contender } from '../load/rounds.ts'
import { perSecond, type Section } from '../report.ts'
import { standinDocumentId } from '../standin-items.ts'
import { startBackend } from './backend.ts'
import { whereTimeGoes } from './where-time-goes.ts'

const TARGET = 0.5
const AIM = 0.7

/** `GET /documents/:id` in workerd, against a Worker that only passes the same two answers on. */
export async function noteInWorkerd(): Promise<Section> {
  await using backend = await startBackend()
  const start = (entry: string) =>
    startServerProcess('./workerd.ts', {
      WORKERD_ENTRY: entry,
      WORKERD_SETTINGS: JSON.stringify(backend.settings),
    })
  await using ours = await start('./chartside-worker.js')
  await using theirs = await start('./bare-worker.ts')
  const contender = (name: string, port: number): Contender => ({
    name,
    port,
    path: `/documents/${standinDocumentId}`,
    headers: { 'x-api-key': backend.apiKey },
    status: 200,
  })
  const result = await race(contender('ours', ours.port), contender('bare', theirs.port))
  return {
    title: 'Opening a note in workerd',
    figures: [
      {
        figure: 'GET /documents/:id, workerd',
        ours: perSecond(result.ours),
        comparedWith: `${perSecond(result.theirs)}, bare Worker passing through`,
        ratio: result.ratio,
        target: `>= ${TARGET.toFixed(1)}, aim ${AIM.toFixed(1)}`,
        met: result.ratio >= TARGET,
      },
    ],
    notes: [
      `${microseconds(1e6 / result.ours)} a request, where the bare Worker takes ${microseconds(1e6 / result.theirs)}.`,
      'Of these, each measured alone on Node:',
      ...(await whereTimeGoes()).map(([part, cost]) => `  ${part}: ${microseconds(cost)}`),
      'The rest: the key, routing, headers, the line of log, and the waits in between.',
    ],
  }
}

const microseconds = (value: number): string => `${value.toFixed(0)} \u00b5s`
