/** Stable codes of what can go wrong with a model provider. */
export type ModelErrorCode =
  /** No answer within the time allowed, retries included. */
  | 'model-timeout'
  /** The provider's limits are reached, and waiting as long as it asks does not fit the time allowed. */
  | 'model-rate-limited'
  /** The provider will not take the request: key, permission, model or size. Asking again changes nothing. */
  | 'model-refused'
  /** An answer came, and it is not a whole answer in the agreed form. */
  | 'model-invalid-output'
  /** No connection, or the provider is failing. */
  | 'model-unreachable'

/**
 * A chunk that a model could not be asked about. It carries no part of the note, of the request or of what the model
 * said, and has no `cause`, because a client library's errors quote response bodies.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelErrorCode
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined
  /** How long the provider asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(
    code: ModelErrorCode,
    message: string,
    detail: { status?: number | undefined; retryAfterMs?: number | undefined } = {},
  ) {
    super(message)
    this.code = code
    this.status = detail.status
    this.retryAfterMs = detail.retryAfterMs
  }

  /** Whether the same request may well succeed a moment later. */
  get transient(): boolean {
    return this.code === 'model-rate-limited' || this.code === 'model-unreachable'
  }
}
