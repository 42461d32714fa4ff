import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServerProcess, type ServerProcess } from '../contenders/server-process.ts'
import { childNamed, raceCpu, type CountedContender } from '../load/cpu-time.ts'
import type { Figure, Section } from '../report.ts'
import { standinDocumentId } from '../standin-items.ts'
import { startBackend } from './backend.ts'

const TARGET = 1.3

/** What the front door costs: deciding, and sending a request on, against serving it where it came to. */
export async function frontDoor(): Promise<Section> {
  if (process.platform !== 'linux') {
    return { title: 'The front door', figures: [], notes: ['Processor time is read from /proc.'] }
  }
  await using backend = await startBackend()
  const path = `/documents/${standinDocumentId}`
  const headers = { 'x-api-key': backend.apiKey }
  const start = (lambda: number, more: Record<string, string> = {}) =>
    startServerProcess('./workerd.ts', {
      WORKERD_ENTRY: './chartside-worker.js',
      WORKERD_SETTINGS: JSON.stringify({
        ...backend.settings,
        SNAPSHOT: JSON.stringify({
          version: 1,
          weights: { edge: 100 - lambda, lambda },
          actor: 'bench',
          reason: 'bench',
          at: '2026-03-01T12:00:00.000Z',
        }),
        ...more,
      }),
    })
  const counted = (name: string, { port, pid }: ServerProcess): CountedContender => ({
    name,
    port,
    path,
    headers,
    status: 200,
    pid: childNamed(pid, 'workerd'),
  })
  await using inPlace = await start(0)
  const folder = mkdtempSync(join(tmpdir(), 'chartside-bench-'))
  try {
    const note = await fetch(`http://127.0.0.1:${inPlace.port}${path}`, { headers })
    if (note.headers.get('x-served-by') !== 'edge') throw new Error('the note was not served here')
    const answer = join(folder, 'note.json')
    writeFileSync(answer, await note.text())
    await using lambda = await startServerProcess('./function-url.ts', {
      FUNCTION_URL_ANSWER: answer,
    })
    const url = { FUNCTION_URL: `http://127.0.0.1:${lambda.port}/` }
    await using forwarding = await start(100, url)
    await using signing = await start(100, { ...url, FUNCTION_URL_AUTH: 'AWS_IAM' })
    // Nearly everybody is sent on, and this subject is not: the decision is made and the note served here.
    await using deciding = await start(10, url)
    const figure = async (name: string, contender: ServerProcess, by: string): Promise<Figure> => {
      const probe = await fetch(`http://127.0.0.1:${contender.port}${path}`, { headers })
      await probe.arrayBuffer()
      if (probe.headers.get('x-served-by') !== by)
        throw new Error(`${name} was not served at ${by}`)
      const result = await raceCpu(counted(name, contender), counted('in place', inPlace))
      return {
        figure: name,
        ours: microseconds(result.ours),
        comparedWith: `${microseconds(result.theirs)}, served in place`,
        ratio: result.ratio,
        target: `<= ${TARGET.toFixed(1)}`,
        met: result.ratio <= TARGET,
      }
    }
    return {
      title: 'The front door: processor time of workerd for GET /documents/:id',
      figures: [
        await figure('decided for the edge, served there', deciding, 'edge'),
        await figure('sent to Lambda', forwarding, 'lambda'),
        await figure('sent to Lambda, signed (AWS_IAM)', signing, 'lambda'),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const microseconds = (value: number): string => `${value.toFixed(0)} \u00b5s`
