import type {
  AttributeValue,
  BatchWriteItemCommandInput,
  BatchWriteItemCommandOutput,
  DeleteItemCommandInput,
  DeleteItemCommandOutput,
  GetItemCommandInput,
  GetItemCommandOutput,
  PutItemCommandInput,
  PutItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactWriteItemsCommandInput,
  TransactWriteItemsCommandOutput,
  UpdateItemCommandInput,
  UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb'
import { decodeOutput, encodeInput } from './dynamodb-json.ts'
import { serviceOrigin } from './endpoint.ts'
import { AwsFailure } from './errors.ts'
import { TransientFailure } from './retry.ts'
import type { Transport } from './transport.ts'

export type Item = Record<string, AttributeValue>

/** The operations this system uses, with the SDK's own types. */
export interface Operations {
  GetItem: { input: GetItemCommandInput; output: GetItemCommandOutput }
  PutItem: { input: PutItemCommandInput; output: PutItemCommandOutput }
  UpdateItem: { input: UpdateItemCommandInput; output: UpdateItemCommandOutput }
  DeleteItem: { input: DeleteItemCommandInput; output: DeleteItemCommandOutput }
  Query: { input: QueryCommandInput; output: QueryCommandOutput }
  TransactWriteItems: {
    input: TransactWriteItemsCommandInput
    output: TransactWriteItemsCommandOutput
  }
  BatchWriteItem: { input: BatchWriteItemCommandInput; output: BatchWriteItemCommandOutput }
}
export type Operation = keyof Operations
export type Input<O extends Operation> = Operations[O]['input']
export type Output<O extends Operation> = Omit<Operations[O]['output'], '$metadata'>

/** All methods throw ConditionFailed, TransactionCanceled, AwsError or AwsUnavailable, on every transport. */
export interface DynamoDb {
  getItem(input: Input<'GetItem'>): Promise<Output<'GetItem'>>
  putItem(input: Input<'PutItem'>): Promise<Output<'PutItem'>>
  updateItem(input: Input<'UpdateItem'>): Promise<Output<'UpdateItem'>>
  deleteItem(input: Input<'DeleteItem'>): Promise<Output<'DeleteItem'>>
  query(input: Input<'Query'>): Promise<Output<'Query'>>
  /** All or nothing, and once: it carries one ClientRequestToken through all its attempts. */
  transactWriteItems(input: Input<'TransactWriteItems'>): Promise<Output<'TransactWriteItems'>>
  /** At most 25 writes. Returns only when every one is done; unprocessed ones are sent again. */
  batchWriteItem(input: Input<'BatchWriteItem'>): Promise<Output<'BatchWriteItem'>>
}

/** The condition of a write did not hold; nothing was written. */
export class ConditionFailed extends AwsFailure {
  override readonly name = 'ConditionFailed'
  // Private, so that whoever logs the error does not log the item.
  readonly #item: Item | undefined

  constructor(item: Item | undefined) {
    super('the condition of a write did not hold')
    this.#item = item
  }

  /** What is stored, where the write asked for it (`ReturnValuesOnConditionCheckFailure: 'ALL_OLD'`). */
  get item(): Item | undefined {
    return this.#item
  }
}

export interface CancellationReason {
  /** `None`, `ConditionalCheckFailed`, `TransactionConflict`, `ValidationError`, ... */
  code: string
  item?: Item
}

/** A transaction was cancelled; nothing was written. */
export class TransactionCanceled extends AwsFailure {
  override readonly name = 'TransactionCanceled'
  readonly #reasons: readonly CancellationReason[]

  constructor(reasons: readonly CancellationReason[]) {
    super(`a transaction was cancelled: ${reasons.map((reason) => reason.code).join(', ')}`)
    this.#reasons = reasons
  }

  /** One for each of TransactItems, in their order. */
  get reasons(): readonly CancellationReason[] {
    return this.#reasons
  }
}

/** DynamoDB over HTTP, signed by aws4fetch: what the API uses on both runtimes. */
export function createDynamoDb(transport: Transport): DynamoDb {
  const url = `${serviceOrigin('dynamodb', transport)}/`
  return dynamoDbOver((operation, input, { safeToRepeat, accept }) =>
    transport.send(
      {
        service: 'dynamodb',
        operation,
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
        },
        body: () => encodeInput(input()),
        safeToRepeat,
        refusal: (code, body) => conditionFailure(code, () => decodeOutput(body) as Refusal),
      },
      async (response) => accept(decodeOutput(await response.text()) as never),
    ),
  )
}

/**
 * Carries out one operation: asks for the input at each attempt, and gives what `accept` makes of the output. `accept`
 * throws a TransientFailure to have another attempt made.
 */
export type Perform = <O extends Operation>(
  operation: O,
  input: () => Input<O>,
  rules: { safeToRepeat: boolean; accept: (output: Output<O>) => Output<O> },
) => Promise<Output<O>>

/** The port over any way to carry out an operation: what may be repeated is decided here, once for all transports. */
export function dynamoDbOver(perform: Perform): DynamoDb {
  const once = <O extends Operation>(operation: O, input: Input<O>, safeToRepeat: boolean) =>
    perform(operation, () => input, { safeToRepeat, accept: (output) => output })

  return {
    getItem: (input) => once('GetItem', input, true),
    query: (input) => once('Query', input, true),
    putItem: (input) => once('PutItem', input, isPlainWrite(input)),
    deleteItem: (input) => once('DeleteItem', input, isPlainWrite(input)),
    // An update may add to what it finds.
    updateItem: (input) => once('UpdateItem', input, false),
    transactWriteItems: (input) =>
      once(
        'TransactWriteItems',
        { ...input, ClientRequestToken: input.ClientRequestToken ?? crypto.randomUUID() },
        true,
      ),
    batchWriteItem: (input) => {
      let rest = input
      return perform('BatchWriteItem', () => rest, {
        safeToRepeat: true,
        accept: (output) => {
          const { UnprocessedItems: unprocessed = {} } = output
          if (Object.keys(unprocessed).length === 0) return output
          rest = { ...input, RequestItems: unprocessed }
          throw new TransientFailure('throttled', 'maybe', 'UnprocessedItems')
        },
      })
    },
  }
}

/**
 * A conditional write that is repeated may fail on its own success (`attribute_not_exists` most of all), and one that
 * returns the old item would return its own.
 */
const isPlainWrite = (input: Input<'PutItem'> | Input<'DeleteItem'>): boolean =>
  input.ConditionExpression === undefined &&
  input.Expected === undefined &&
  (input.ReturnValues === undefined || input.ReturnValues === 'NONE')

/** The parts of a refused write that both transports find under these names. */
export interface Refusal {
  Item?: Item | undefined
  CancellationReasons?: { Code?: string | undefined; Item?: Item | undefined }[] | undefined
}

const PASSING = new Set([
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
])

/** What a refused condition is to callers; undefined for any other refusal. */
export function conditionFailure(code: string, refusal: () => Refusal): Error | undefined {
  if (code === 'ConditionalCheckFailedException') return new ConditionFailed(refusal().Item)
  if (code !== 'TransactionCanceledException') return undefined
  const reasons = (refusal().CancellationReasons ?? []).map(
    ({ Code = 'None', Item }): CancellationReason =>
      Item === undefined ? { code: Code } : { code: Code, item: Item },
  )
  const canceled = new TransactionCanceled(reasons)
  const conflicting = reasons.find((reason) => reason.code !== 'None')
  // The same token goes with the next attempt. A cancelled transaction leaves nothing behind that a token could find,
  // so it is decided anew; and should an earlier attempt whose answer was lost be what it conflicted with, then the
  // token finds that one's success, where a new token would fail on it.
  return conflicting !== undefined && reasons.every((reason) => PASSING.has(reason.code))
    ? new TransientFailure('throttled', 'no', conflicting.code)
    : canceled
}
