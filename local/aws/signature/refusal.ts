/** Why a request is not let in. Each protocol has its own word for each; see refusal-answers.ts. */
export type RefusalReason =
  | 'missing-authentication'
  | 'incomplete-signature'
  | 'unknown-access-key'
  | 'wrong-session-token'
  | 'wrong-scope'
  | 'wrong-signature'
  | 'unsigned-header'
  | 'clock-skew'
  | 'expired'
  | 'payload-hash-missing'
  | 'payload-hash-mismatch'
  | 'payload-signing-not-supported'

export class SignatureRefusal extends Error {
  readonly reason: RefusalReason
  /** The service that was addressed, where the request says so. */
  readonly service: string | undefined

  constructor(reason: RefusalReason, message: string, service?: string) {
    super(message)
    this.name = 'SignatureRefusal'
    this.reason = reason
    this.service = service
  }
}
