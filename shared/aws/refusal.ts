import { AwsError, type AwsService } from './errors.ts'
import { TransientFailure } from './retry.ts'

/**
 * Codes by which a service says that it did not act for now. A throttle is HTTP 400 in DynamoDB's protocol, so the
 * status alone cannot tell it from a bad request.
 */
const NOT_NOW: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'Throttling',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'KmsThrottled',
  'SlowDown',
  // S3, when two conditional writes of one key meet: neither this request nor its condition was decided.
  'ConditionalRequestConflict',
  'OperationAborted',
  // S3, when the body did not arrive in time.
  'RequestTimeout',
])

/** What an answer other than 2xx means: final (AwsError), or worth another attempt (TransientFailure). */
export function refusal(
  call: { service: AwsService; operation: string },
  status: number,
  code: string,
): AwsError | TransientFailure {
  // An earlier attempt of the same transaction is being executed at this moment.
  if (code === 'TransactionInProgressException') {
    return new TransientFailure('throttled', 'maybe', code)
  }
  if (status === 429 || NOT_NOW.has(code)) return new TransientFailure('throttled', 'no', code)
  if (status === 503) return new TransientFailure('server-error', 'no', code)
  if (status >= 500) return new TransientFailure('server-error', 'maybe', code)
  return new AwsError(call.service, call.operation, status, code)
}

/**
 * The service's error code in an answer other than 2xx, or `HTTP<status>` where it gives none (as for HEAD). Only a
 * name is taken from the body.
 */
export function errorCode(service: AwsService, response: Response, body: string): string {
  const named =
    service === 's3' || service === 'sns'
      ? /<Code>([A-Za-z0-9_.]+)<\/Code>/.exec(body)?.[1]
      : /([A-Za-z0-9_]+)$/.exec(jsonErrorType(body))?.[1]
  return named ?? `HTTP${response.status}`
}

/** Such as `com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException`. */
function jsonErrorType(body: string): string {
  const answer = parsedOrUndefined(body)
  return typeof answer === 'object' && answer !== null && '__type' in answer
    ? String(answer.__type)
    : ''
}

function parsedOrUndefined(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // Not the service's own answer but something's in between, which has no code; the status decides.
    return undefined
  }
}
