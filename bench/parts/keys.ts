import { startServerProcess, type ServerProcess } from '../contenders/server-process.ts'
import { race, type Contender } from '../load/rounds.ts'
import { perSecond, type Figure, type Section } from '../report.ts'
import { standinDocumentId } from '../standin-items.ts'
import { startBackend } from './backend.ts'

const MALFORMED = 0.8
const FORGED = 0.5

/** Refusing keys, on both runtimes, against a Hono app that refuses at once. */
export async function keys(): Promise<Section> {
  await using backend = await startBackend()
  await using node = await startServerProcess('./chartside.ts', backend.settings)
  await using bareNode = await startServerProcess('./bare-401.ts')
  const startWorker = (entry: string) =>
    startServerProcess('./workerd.ts', {
      WORKERD_ENTRY: entry,
      WORKERD_SETTINGS: JSON.stringify(backend.settings),
    })
  await using edge = await startWorker('./chartside-worker.js')
  await using bareEdge = await startWorker('./bare-401-app.ts')
  const figure = async (
    name: string,
    [ours, theirs]: [ServerProcess, ServerProcess],
    key: string,
    target: number,
  ): Promise<Figure> => {
    const contender = (contenderName: string, port: number): Contender => ({
      name: contenderName,
      port,
      path: `/documents/${standinDocumentId}`,
      headers: { 'x-api-key': key },
      status: 401,
    })
    const result = await race(contender('ours', ours.port), contender('bare', theirs.port))
    return {
      figure: name,
      ours: perSecond(result.ours),
      comparedWith: `${perSecond(result.theirs)}, Hono answering 401 at once`,
      ratio: result.ratio,
      target: `>= ${target.toFixed(1)}`,
      met: result.ratio >= target,
    }
  }
  return {
    title: 'Refusing a stranger',
    figures: [
      await figure('malformed key refused, Node', [node, bareNode], 'not-a-key', MALFORMED),
      await figure('malformed key refused, workerd', [edge, bareEdge], 'not-a-key', MALFORMED),
      await figure('forged key refused, Node', [node, bareNode], forged(backend.apiKey), FORGED),
      await figure('forged key refused, workerd', [edge, bareEdge], forged(backend.apiKey), FORGED),
    ],
  }
}

/** A key of the right form and in date, with another check than the secret gives. */
const forged = (apiKey: string): string => apiKey.slice(0, -1) + (apiKey.endsWith('0') ? '1' : '0')
