export type AwsService = 'dynamodb' | 'sqs' | 's3' | 'sns' | 'monitoring'

/**
 * Any failure of a call to AWS. Messages name the service, the operation and a code, and never a part of a request or
 * an answer: either may hold patient text.
 */
export class AwsFailure extends Error {}

/** AWS refused, definitely: nothing was executed, and asking again gives the same answer. */
export class AwsError extends AwsFailure {
  override readonly name = 'AwsError'
  readonly service: AwsService
  readonly operation: string
  /** HTTP status of the refusal. */
  readonly status: number
  /** The service's own word for it, such as `ValidationException` or `AccessDenied`. */
  readonly code: string

  constructor(service: AwsService, operation: string, status: number, code: string) {
    super(`${service} ${operation} was refused: ${code} (HTTP ${status})`)
    this.service = service
    this.operation = operation
    this.status = status
    this.code = code
  }
}

export type UnavailableReason = 'throttled' | 'server-error' | 'network' | 'deadline'

/** No usable answer before the deadline or within the attempts allowed. */
export class AwsUnavailable extends AwsFailure {
  override readonly name = 'AwsUnavailable'
  readonly service: AwsService
  readonly operation: string
  readonly reason: UnavailableReason
  /** True when an attempt may have been executed, so that a caller who must know has to look. */
  readonly ambiguous: boolean

  constructor(
    service: AwsService,
    operation: string,
    failure: { reason: UnavailableReason; ambiguous: boolean; detail?: string | undefined },
  ) {
    const detail = failure.detail === undefined ? '' : ` (${failure.detail})`
    super(`${service} ${operation} is unavailable: ${failure.reason}${detail}`)
    this.service = service
    this.operation = operation
    this.reason = failure.reason
    this.ambiguous = failure.ambiguous
  }
}
