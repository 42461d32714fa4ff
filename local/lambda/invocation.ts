/** An error as Lambda reports it: the payload of a failed invocation. */
export interface FunctionError {
  errorType: string
  errorMessage: string
  trace?: string[]
}

export type ThrottleReason =
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ConcurrentInvocationLimitExceeded'

/** What became of one event that reached an execution environment. `payload` is JSON text. */
export type Execution =
  | { kind: 'succeeded'; payload: string }
  | { kind: 'failed'; error: FunctionError }

/** What became of one synchronous invocation. */
export type Invocation =
  | { kind: 'succeeded'; requestId: string; payload: string }
  | { kind: 'failed'; requestId: string; error: FunctionError }
  | { kind: 'throttled'; requestId: string; reason: ThrottleReason }

/** A function as its event sources see it. */
export interface Invocable {
  readonly name: string
  readonly arn: string
  /** Synchronous: resolves with the outcome; never rejects for what the function did. */
  invoke(event: unknown, options?: { requestId?: string }): Promise<Invocation>
  /** Asynchronous: accepts the event at once, retries it in the background; returns its request id. */
  invokeAsync(event: unknown): string
}

/** Bytes that an invocation may carry each way, as AWS counts them: 6 MB. */
export const PAYLOAD_LIMIT_BYTES = 6 * 1024 * 1024
