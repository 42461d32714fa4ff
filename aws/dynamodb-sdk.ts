import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import {
  conditionFailure,
  dynamoDbOver,
  type DynamoDb,
  type Input,
  type Operation,
  type Operations,
  type Perform,
  type Refusal,
} from '#shared/aws/dynamodb.ts'
import { refusal } from '#shared/aws/refusal.ts'
import {
  callWithRetries,
  networkFailure,
  retryPolicy,
  type RetryPolicy,
} from '#shared/aws/retry.ts'

type Sends = {
  [O in Operation]: (
    input: Input<O>,
    options: { abortSignal: AbortSignal },
  ) => Promise<Operations[O]['output']>
}

/**
 * DynamoDB through the AWS SDK: what the annotation worker uses on Lambda. Same port, same errors, same policy as
 * `createDynamoDb`.
 *
 * The client must not be used for anything else: its own retries are switched off, because they would repeat a
 * conditional write whose answer was lost, and know no deadline.
 */
export function createSdkDynamoDb(
  client: DynamoDBClient,
  options: Partial<RetryPolicy> = {},
): DynamoDb {
  const policy = retryPolicy(options)
  client.config.retryStrategy = () => Promise.resolve(ONE_ATTEMPT)

  const sends: Sends = {
    GetItem: (input, o) => client.send(new GetItemCommand(input), o),
    PutItem: (input, o) => client.send(new PutItemCommand(input), o),
    UpdateItem: (input, o) => client.send(new UpdateItemCommand(input), o),
    DeleteItem: (input, o) => client.send(new DeleteItemCommand(input), o),
    Query: (input, o) => client.send(new QueryCommand(input), o),
    TransactWriteItems: (input, o) => client.send(new TransactWriteItemsCommand(input), o),
    BatchWriteItem: (input, o) => client.send(new BatchWriteItemCommand(input), o),
  }

  const perform: Perform = (operation, input, rules) => {
    const call = { service: 'dynamodb' as const, operation, safeToRepeat: rules.safeToRepeat }
    return callWithRetries(policy, call, async (abortSignal) => {
      const { $metadata: _metadata, ...output } = await sends[operation](input(), {
        abortSignal,
      }).catch((error: unknown) => {
        throw failureOf(operation, error)
      })
      return rules.accept(output)
    })
  }
  return dynamoDbOver(perform)
}

const TOKEN = { getRetryCount: () => 0, getRetryDelay: () => 0 }

const ONE_ATTEMPT: Awaited<ReturnType<DynamoDBClient['config']['retryStrategy']>> = {
  acquireInitialRetryToken: () => Promise.resolve(TOKEN),
  refreshRetryTokenForRetry: () => Promise.reject(new Error('the port decides on retries')),
  recordSuccess: () => undefined,
}

/** What the SDK throws, in the port's errors. Nothing of its message is kept: it may quote the answer. */
function failureOf(operation: Operation, error: unknown): unknown {
  if (error instanceof DynamoDBServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500
    return (
      conditionFailure(error.name, () => refusedWrite(error)) ??
      refusal({ service: 'dynamodb', operation }, status, error.name)
    )
  }
  if (!(error instanceof Error)) return error
  const status = answeredStatus(error)
  if (status !== undefined && status >= 300) {
    // An answer from something between here and DynamoDB, which the SDK could not parse.
    return refusal({ service: 'dynamodb', operation }, status, `HTTP${status}`)
  }
  const broken = status !== undefined || 'code' in error || INTERRUPTED.has(error.name)
  // Anything else, such as missing credentials, is nothing that another attempt would make good.
  return broken ? networkFailure(error) : error
}

const INTERRUPTED = new Set(['AbortError', 'TimeoutError'])

const refusedWrite = (error: DynamoDBServiceException): Refusal =>
  error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException
    ? error
    : {}

/** The HTTP status of the answer that the SDK failed on, where there was one. */
function answeredStatus(error: Error): number | undefined {
  if (!('$response' in error)) return undefined
  const answer = error.$response
  return typeof answer === 'object' && answer !== null && 'statusCode' in answer
    ? Number(answer.statusCode)
    : undefined
}
