import type { FunctionError } from './invocation.ts'

/** An asynchronous event that the function did not handle in all its attempts. */
export interface FailedEvent {
  event: unknown
  requestId: string
  condition: 'RetriesExhausted' | 'EventAgeExceeded'
  attempts: number
  /** Of the last attempt; none where it was never invoked. */
  error?: FunctionError
}

/** What Lambda sends to a function's on-failure destination, as JSON text. */
export const failureRecord = (failed: FailedEvent, functionArn: string, now: Date): string =>
  JSON.stringify({
    version: '1.0',
    timestamp: now.toISOString(),
    requestContext: {
      requestId: failed.requestId,
      functionArn: `${functionArn}:$LATEST`,
      condition: failed.condition,
      approximateInvokeCount: failed.attempts,
    },
    requestPayload: failed.event,
    ...(failed.error === undefined
      ? {}
      : {
          responseContext: {
            statusCode: 200,
            executedVersion: '$LATEST',
            functionError: 'Unhandled',
          },
          responsePayload: failed.error,
        }),
  })
