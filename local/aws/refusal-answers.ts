import type { AwsAnswer } from './aws-request.ts'
import { errorAnswer } from './error-answers.ts'
import type { Service } from './services/service.ts'
import type { RefusalReason, SignatureRefusal } from './signature/refusal.ts'

/** Status and code in S3, in the JSON protocols, and in the query protocol. */
type Words = Record<'xml' | 'json' | 'query', [status: number, code: string]>

const WORDS: Record<RefusalReason, Words> = {
  'missing-authentication': {
    xml: [403, 'AccessDenied'],
    json: [403, 'MissingAuthenticationTokenException'],
    query: [403, 'MissingAuthenticationToken'],
  },
  'incomplete-signature': {
    xml: [400, 'AuthorizationHeaderMalformed'],
    json: [403, 'IncompleteSignatureException'],
    query: [403, 'IncompleteSignature'],
  },
  'unknown-access-key': {
    xml: [403, 'InvalidAccessKeyId'],
    json: [403, 'UnrecognizedClientException'],
    query: [403, 'InvalidClientTokenId'],
  },
  'wrong-session-token': {
    xml: [403, 'InvalidToken'],
    json: [403, 'UnrecognizedClientException'],
    query: [403, 'InvalidClientTokenId'],
  },
  'wrong-scope': {
    xml: [400, 'AuthorizationHeaderMalformed'],
    json: [403, 'InvalidSignatureException'],
    query: [403, 'SignatureDoesNotMatch'],
  },
  'wrong-signature': {
    xml: [403, 'SignatureDoesNotMatch'],
    json: [403, 'InvalidSignatureException'],
    query: [403, 'SignatureDoesNotMatch'],
  },
  'unsigned-header': {
    xml: [403, 'AccessDenied'],
    json: [403, 'InvalidSignatureException'],
    query: [403, 'SignatureDoesNotMatch'],
  },
  'clock-skew': {
    xml: [403, 'RequestTimeTooSkewed'],
    json: [403, 'InvalidSignatureException'],
    query: [403, 'SignatureDoesNotMatch'],
  },
  expired: {
    xml: [403, 'AccessDenied'],
    json: [403, 'RequestExpired'],
    query: [403, 'RequestExpired'],
  },
  'payload-hash-missing': {
    xml: [400, 'InvalidRequest'],
    json: [403, 'IncompleteSignatureException'],
    query: [403, 'IncompleteSignature'],
  },
  'payload-hash-mismatch': {
    xml: [400, 'XAmzContentSHA256Mismatch'],
    json: [403, 'InvalidSignatureException'],
    query: [403, 'SignatureDoesNotMatch'],
  },
  'payload-signing-not-supported': {
    xml: [501, 'NotImplemented'],
    json: [501, 'NotImplemented'],
    query: [501, 'NotImplemented'],
  },
}

/** A refusal in the words of the protocol that the client speaks. */
export function refusalAnswer(refusal: SignatureRefusal, protocol: Service['protocol']): AwsAnswer {
  const words = WORDS[refusal.reason]
  const [status, code] =
    protocol === 'rest-xml' ? words.xml : protocol === 'query' ? words.query : words.json
  return errorAnswer(protocol, status, code, refusal.message)
}
