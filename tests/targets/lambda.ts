import { LambdaFunction } from '#local/lambda/function.ts'
import { startFunctionUrl, type FunctionUrlOptions } from '#local/lambda/function-url.ts'
import { LambdaMetrics } from '#local/lambda/metrics.ts'
import { startLocalAws, type LocalAws } from './local-aws.ts'
import type { Target } from './target.ts'

/** The built aws/api.ts as a function of the local Lambda, behind its Function URL. */
export interface ApiFunction {
  /** Without a slash at its end. */
  url: string
  lines: string[]
  close: () => Promise<void>
}

/** `callers`: the URL is of AuthType AWS_IAM, and these may call it. */
export async function startApiFunction(
  aws: LocalAws,
  callers?: FunctionUrlOptions['callers'],
): Promise<ApiFunction> {
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
    ...(callers === undefined ? { authType: 'NONE' } : { authType: 'AWS_IAM', callers }),
    onError: (error) => failures.push(error),
  })
  return {
    url: server.url.replace(/\/$/, ''),
    lines,
    close: async () => {
      await server.close()
      await fn.close()
      if (failures.length > 0) throw new AggregateError(failures, 'the Function URL failed')
    },
  }
}

export async function startLambdaTarget(given?: LocalAws): Promise<Target> {
  const aws = given ?? (await startLocalAws())
  const { url, lines, close } = await startApiFunction(aws)
  return {
    name: 'Lambda',
    runtime: 'lambda',
    fetch: (path, init) => fetch(`${url}${path}`, { redirect: 'manual', ...init }),
    keys: aws.keys,
    mintKey: aws.mintKey,
    logs: () => [...lines],
    aws: aws.behind,
    close: async () => {
      await close()
      if (given === undefined) await aws.close()
    },
  }
}
