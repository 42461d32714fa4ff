import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
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
 * The client must not be used for anything else: its own retries are taken out of it, because they would repeat a
 * conditional write whose answer was lost, and know no deadline.
 */
export function createSdkDynamoDb(
  client: DynamoDBClient,
  options: Partial<RetryPolicy> = {},
): DynamoDb {
  const policy = retryPolicy(options)
  client.middlewareStack.remove('retryMiddleware')

  const sends: Sends = {
    GetItem: (input, o) => client.send(new GetItemCommand(input), o),
    PutItem: (input, o) => client.send(new PutItemCommand(input), o),
    UpdateItem: (input, o) => client.send(new UpdateItemCommand(input), o),
    DeleteItem: (input, o) => client.send(new DeleteItemCommand(input), o),
    Query: (input, o) => client.send(new QueryCommand(input), o),
    TransactWriteItems: (input, o) => client.send(new TransactWriteItemsCommand(input), o),
    BatchWriteItem: (input, o) => client.send(new BatchWriteItemCommand(input), o),
  }

  return dynamoDbOver(<O extends Operation>(operation: O, input: () => Input<O>, rules) => {
    const send: Sends[O] = sends[operation]
    const call = { service: 'dynamodb' as const, operation, safeToRepeat: rules.safeToRepeat }
    return callWithRetries(policy, call, async (abortSignal) => {
      const { $metadata: _metadata, ...output } = await send(input(), { abortSignal }).catch(
        (error: unknown) => {
          throw failureOf(operation, error)
        },
      )
      return rules.accept(output)
    })
  })
}

/** What the SDK throws, in the port's errors. Nothing of its message is kept. */
function failureOf(operation: Operation, error: unknown): Error {
  if (!(error instanceof DynamoDBServiceException)) return networkFailure(error)
  const { name, $metadata } = error
  const refused: Refusal = error
  return (
    conditionFailure(name, () => refused) ??
    refusal({ service: 'dynamodb', operation }, $metadata.httpStatusCode ?? 500, name)
  )
}
