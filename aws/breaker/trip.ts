import {
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda'
import type { DynamoDb } from '#shared/aws/dynamodb.ts'
import { tripBreaker } from '#shared/store/breaker.ts'

export interface BreakerDeps {
  dynamo: DynamoDb
  lambda: LambdaClient
  tableName: string
  functionName: string
  clock: () => Date
}

/** The reservation of the API function, or null where it has none. */
async function readConcurrency(deps: BreakerDeps): Promise<number | null> {
  const answer = await deps.lambda.send(
    new GetFunctionConcurrencyCommand({ FunctionName: deps.functionName }),
  )
  return answer.ReservedConcurrentExecutions ?? null
}

/**
 * Trips the breaker: records the concurrency that was reserved, then reserves none, and reads it back. A repeated
 * notification changes no record, but makes sure of the concurrency again.
 *
 * The flood that rings the alarm may be throttling the table as well. The bill cannot wait for the record, so the
 * function is closed without it, and it is written when the flood has ended.
 *
 * @throws when the concurrency is not 0 afterwards or nothing is recorded; the notification is then delivered again
 */
export async function trip(
  deps: BreakerDeps,
  cause: { reason: string; requestId: string },
): Promise<'tripped' | 'already-tripped'> {
  const prior = await readConcurrency(deps)
  const record = (): Promise<boolean> => tripBreaker(deps, { prior, ...cause })
  const [recorded] = await Promise.allSettled([record()])
  if (prior !== 0) await close(deps)
  const fresh = recorded.status === 'fulfilled' ? recorded.value : await record()
  return fresh ? 'tripped' : 'already-tripped'
}

async function close(deps: BreakerDeps): Promise<void> {
  await deps.lambda.send(
    new PutFunctionConcurrencyCommand({
      FunctionName: deps.functionName,
      ReservedConcurrentExecutions: 0,
    }),
  )
  if ((await readConcurrency(deps)) !== 0) throw new Error('the concurrency could not be zeroed')
}
