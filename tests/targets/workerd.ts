import { fileURLToPath } from 'node:url'
import { startEdge } from '#local/edge.ts'
import { startLocalAws, type LocalAws } from './local-aws.ts'
import type { Target } from './target.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The built edge/worker.ts in real workerd, by wrangler.toml. */
export async function startWorkerdTarget(given?: LocalAws): Promise<Target> {
  const aws = given ?? (await startLocalAws())
  const lines: string[] = []
  const edge = await startEdge({
    wranglerConfig: file('wrangler.toml'),
    bundle: file('dist/edge/worker.js'),
    settings: aws.settings,
    port: 0,
    log: (line) => lines.push(line),
  })
  return {
    name: 'workerd',
    runtime: 'edge',
    fetch: (path, init) => fetch(`${edge.url}${path}`, { redirect: 'manual', ...init }),
    keys: aws.keys,
    mintKey: aws.mintKey,
    logs: () => [...lines],
    aws: aws.behind,
    close: async () => {
      await edge.close()
      if (given === undefined) await aws.close()
    },
  }
}
