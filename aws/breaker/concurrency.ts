import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda'

export interface ConcurrencyDeps {
  lambda: LambdaClient
  /** The API function. */
  functionName: string
}

/** The reservation of the API function, or null where it has none. */
export async function readConcurrency(deps: ConcurrencyDeps): Promise<number | null> {
  const answer = await deps.lambda.send(
    new GetFunctionConcurrencyCommand({ FunctionName: deps.functionName }),
  )
  return answer.ReservedConcurrentExecutions ?? null
}

/** Reserves so many, or takes the reservation away, and reads it back. @throws when it is not so afterwards */
export async function setConcurrency(deps: ConcurrencyDeps, value: number | null): Promise<void> {
  const FunctionName = deps.functionName
  if (value === null) {
    await deps.lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
  } else {
    await deps.lambda.send(
      new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: value }),
    )
  }
  if ((await readConcurrency(deps)) !== value) {
    throw new Error('the concurrency is not what it was set to')
  }
}
