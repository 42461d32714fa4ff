import { LambdaFunction } from '#local/lambda/function.ts'
import { startFunctionUrl } from '#local/lambda/function-url.ts'
import { LambdaMetrics } from '#local/lambda/metrics.ts'
import { startLocalAws, type LocalAws } from './local-aws.ts'
import type { Target } from './target.ts'

/** The built aws/api.ts as a function of the local Lambda, behind its Function URL. */
export async function startLambdaTarget(given?: LocalAws): Promise<Target> {
  const aws = given ?? (await startLocalAws())
  const lines: string[] = []
  const fn = new LambdaFunction({
    definition: aws.apiFunction,
    platform: {
      region: aws.region,
      endpointUrl: aws.endpointUrl,
      credentials: aws.credentials,
    },
    metrics: new LambdaMetrics(),
    log: (line) => lines.push(line),
  })
  const failures: unknown[] = []
  const server = await startFunctionUrl({
    fn,
    authType: 'NONE',
    onError: (error) => failures.push(error),
  })
  const origin = server.url.replace(/\/$/, '')
  return {
    name: 'Lambda',
    runtime: 'lambda',
    fetch: (path, init) => fetch(`${origin}${path}`, { redirect: 'manual', ...init }),
    keys: aws.keys,
    mintKey: aws.mintKey,
    logs: () => [...lines],
    aws: aws.behind,
    close: async () => {
      await server.close()
      await fn.close()
      if (given === undefined) await aws.close()
      if (failures.length > 0) throw new AggregateError(failures, 'the Function URL failed')
    },
  }
}
