import { startServerProcess } from '../contenders/server-process.ts'
import { race, type Contender } from '../load/rounds.ts'
import { perSecond, type Figure, type Section } from '../report.ts'
import { standinDocumentId } from '../standin-items.ts'
import { startBackend } from './backend.ts'

/** Refusing keys on Node, against a Hono app that refuses at once. */
export async function keys(): Promise<Section> {
  await using backend = await startBackend()
  await using ours = await startServerProcess('./chartside.ts', backend.settings)
  await using theirs = await startServerProcess('./bare-401.ts')
  const figure = async (name: string, key: string, target: number): Promise<Figure> => {
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
      await figure('malformed key refused, Node', 'not-a-key', 0.8),
      await figure('forged key refused, Node', forged(backend.apiKey), 0.5),
    ],
  }
}

/** A key of the right form and in date, with another check than the secret gives. */
const forged = (apiKey: string): string => apiKey.slice(0, -1) + (apiKey.endsWith('0') ? '1' : '0')
