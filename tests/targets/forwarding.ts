import { fileURLToPath } from 'node:url'
import { administrator } from '#local/aws/iam/principal.ts'
import { startEdge } from '#local/edge.ts'
import { startApiFunction } from './lambda.ts'
import { startLocalAws, type LocalAws } from './local-aws.ts'
import type { Target } from './target.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A machine that is busy with other tests may take long to start a function; a failover would hide it. */
export const PATIENT = { FUNCTION_URL_READ_MS: '15000', FUNCTION_URL_WRITE_MS: '15000' }

/**
 * The edge in workerd with every request that it lets in sent to Lambda, over a Function URL that checks signatures. A
 * request that Lambda does not answer fails the suite by its `x-served-by`, where that is asked for.
 */
export async function startForwardingTarget(given?: LocalAws): Promise<Target> {
  const aws = given ?? (await startLocalAws())
  const names = { region: aws.region, accountId: '000000000000', stackName: 'chartside' }
  const principals = [administrator(names, aws.credentials)]
  const lambda = await startApiFunction(aws, { principals, ...names })
  const lines: string[] = []
  const edge = await startEdge({
    wranglerConfig: file('wrangler.toml'),
    bundle: file('dist/edge/worker.js'),
    settings: {
      ...aws.settings,
      FUNCTION_URL: lambda.url,
      FUNCTION_URL_AUTH: 'AWS_IAM',
      ...PATIENT,
    },
    port: 0,
    log: (line) => lines.push(line),
  })
  const change = { version: 0, weights: { edge: 0, lambda: 100 }, reason: 'all to Lambda' }
  const changed = await fetch(`${edge.url}/ops/traffic`, {
    method: 'PUT',
    headers: { 'x-api-key': aws.keys.ops, 'content-type': 'application/json' },
    body: JSON.stringify(change),
  })
  if (!changed.ok) throw new Error(`the weights were refused: ${await changed.text()}`)
  return {
    name: 'Lambda behind the edge',
    runtime: 'lambda',
    behindEdge: true,
    fetch: (path, init) => fetch(`${edge.url}${path}`, { redirect: 'manual', ...init }),
    keys: aws.keys,
    mintKey: aws.mintKey,
    logs: () => [...lines, ...lambda.lines],
    aws: aws.behind,
    close: async () => {
      await edge.close()
      await lambda.close()
      if (given === undefined) await aws.close()
    },
  }
}
