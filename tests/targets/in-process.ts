import { readFile } from 'node:fs/promises'
import { parseConfig, parseCredentials } from '#shared/config.ts'
import { composeApp } from '#shared/http/compose.ts'
import { startLocalAws, type LocalAws } from './local-aws.ts'
import type { Target } from './target.ts'

/** The app as composition roots compose it, called without any server in between. */
export async function startInProcessTarget(given?: LocalAws): Promise<Target> {
  const aws = given ?? (await startLocalAws())
  const lines: string[] = []
  const app = composeApp({
    runtime: 'lambda',
    config: parseConfig(aws.settings),
    credentials: () => parseCredentials(aws.settings),
    log: (entry) => lines.push(JSON.stringify(entry)),
    documentation: (file) =>
      readFile(new URL(`../../dist/assets/${file}`, import.meta.url), 'utf8'),
  })
  return {
    name: 'in process',
    runtime: 'lambda',
    fetch: async (path, init) => app.fetch(new Request(`http://in-process.test${path}`, init)),
    keys: aws.keys,
    mintKey: aws.mintKey,
    logs: () => [...lines],
    aws: aws.behind,
    close: async () => {
      if (given === undefined) await aws.close()
    },
  }
}
