import { fileURLToPath } from 'node:url'
import type { FunctionDefinition, LambdaPlatform } from '#local/lambda/function-definition.ts'
import { LambdaFunction, type LambdaFunctionOptions } from '#local/lambda/function.ts'
import type { Invocation } from '#local/lambda/invocation.ts'
import { LambdaMetrics } from '#local/lambda/metrics.ts'

export const platform: LambdaPlatform = {
  region: 'eu-central-1',
  endpointUrl: 'http://127.0.0.1:4566',
  credentials: { accessKeyId: 'local-key', secretAccessKey: 'local-secret' },
}

/** A function from tests/local/fixtures: `handler` is `<file>.<export>`. */
export function fixture(
  handler: string,
  definition: Partial<FunctionDefinition> = {},
  options: Partial<LambdaFunctionOptions> = {},
): { fn: LambdaFunction; metrics: LambdaMetrics; lines: string[] } {
  const metrics = options.metrics ?? new LambdaMetrics()
  const lines: string[] = []
  const file = handler.split('.')[0]
  const fn = new LambdaFunction({
    definition: {
      name: 'fixture',
      arn: 'arn:aws:lambda:eu-central-1:000000000000:function:fixture',
      handler,
      bundle: fileURLToPath(new URL(`./fixtures/${file}.mjs`, import.meta.url)),
      timeoutSeconds: 10,
      memoryMb: 128,
      environment: {},
      logFormat: 'Text',
      ...definition,
    },
    platform,
    metrics,
    log: (line) => lines.push(line),
    ...options,
  })
  return { fn, metrics, lines }
}

/** What the function returned; throws when it did not. */
export function returned(outcome: Invocation): unknown {
  if (outcome.kind === 'succeeded') return JSON.parse(outcome.payload)
  throw new Error(`expected a result, got ${JSON.stringify(outcome)}`)
}

export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
