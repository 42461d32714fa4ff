import { timingSafeEqual } from 'node:crypto'
import type { AwsRequest } from '../aws-request.ts'
import { readAuthorization, type Authorization } from './authorization.ts'
import { canonicalRequest, sha256Hex, signature, stringToSign } from './canonical.ts'
import { queryParameters } from './percent-encoding.ts'
import { SignatureRefusal } from './refusal.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  /** When given, requests must carry it; when not, they must carry none. */
  sessionToken?: string
}

/** AWS allows fifteen minutes; less shows a wrong clock sooner. */
const LARGEST_SKEW_MS = 5 * 60_000

/** Headers whose absence from the signature would let somebody in between change what a request means. */
const mustBeSigned = (name: string): boolean => name === 'host' || name.startsWith('x-amz-')

/**
 * Checks a request as AWS does: who signed it, for which service, when, and every byte that the signature covers.
 *
 * @param now milliseconds since the epoch
 * @returns who signed it, and the service of the credential scope
 * @throws SignatureRefusal
 */
export function verifySignature<Signer extends Credentials>(
  request: AwsRequest,
  context: { credentials: readonly Signer[]; region: string; now: number },
): { service: string; signer: Signer } {
  const claimed = readAuthorization(request)
  const { service } = claimed.scope
  const refuse = (reason: SignatureRefusal['reason'], message: string): SignatureRefusal =>
    new SignatureRefusal(reason, message, service)

  const signer = context.credentials.find((known) => known.accessKeyId === claimed.accessKeyId)
  if (signer === undefined) {
    throw refuse('unknown-access-key', 'The security token included in the request is invalid.')
  }
  if (claimed.sessionToken !== signer.sessionToken) {
    throw refuse('wrong-session-token', 'The security token included in the request is invalid.')
  }
  if (claimed.scope.region !== context.region) {
    throw refuse('wrong-scope', `Credential should be scoped to the region '${context.region}'.`)
  }
  if (!claimed.dateTime.startsWith(claimed.scope.date)) {
    throw refuse('wrong-scope', 'Date in Credential scope does not match YYYYMMDD from X-Amz-Date.')
  }
  for (const name of ['host', ...request.headers.keys()]) {
    if (mustBeSigned(name) && !claimed.signedHeaders.includes(name)) {
      throw refuse('unsigned-header', `The header ${name} is present and must be signed.`)
    }
  }
  const payloadHash = readPayloadHash(request, claimed, refuse)
  const canonical = canonicalRequest({
    ...request,
    signedHeaders: claimed.signedHeaders,
    payloadHash,
    service,
  })
  const expected = signature(
    signer.secretAccessKey,
    claimed.scope,
    stringToSign(claimed.dateTime, claimed.scope, canonical),
  )
  if (!timingSafeEqual(expected, Buffer.from(claimed.signature, 'hex'))) {
    throw refuse(
      'wrong-signature',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    )
  }
  // The time and the payload are believed only now: until here anybody could have written them.
  checkTime(claimed, context.now, refuse)
  if (/^[0-9a-f]{64}$/.test(payloadHash) && payloadHash !== sha256Hex(request.body)) {
    throw refuse(
      'payload-hash-mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  }
  return { service, signer }
}

type Refuse = (reason: SignatureRefusal['reason'], message: string) => SignatureRefusal

function readPayloadHash(request: AwsRequest, claimed: Authorization, refuse: Refuse): string {
  const parameter = 'X-Amz-Content-Sha256'
  const claim =
    request.headers.get('x-amz-content-sha256') ??
    (claimed.expires !== undefined && request.query.includes(parameter)
      ? queryParameters(request.query).find(([name]) => name === parameter)?.[1]
      : undefined)
  if (claim === undefined) {
    if (claimed.scope.service !== 's3') return sha256Hex(request.body)
    if (claimed.expires !== undefined) return 'UNSIGNED-PAYLOAD'
    throw refuse(
      'payload-hash-missing',
      'Missing required header for this request: x-amz-content-sha256',
    )
  }
  if (/^[0-9a-f]{64}$/.test(claim)) return claim
  // Over plain HTTP AWS wants every chunk signed; here there is only plain HTTP.
  if (claim === 'UNSIGNED-PAYLOAD' || claim === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return claim
  throw refuse('payload-signing-not-supported', `Payload signing by ${claim} is not implemented.`)
}

function checkTime(claimed: Authorization, now: number, refuse: Refuse): void {
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(claimed.dateTime) ?? []
  const signedAt = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`)
  if (Number.isNaN(signedAt)) throw refuse('incomplete-signature', 'X-Amz-Date is not a date')
  const age = now - signedAt
  if (claimed.expires !== undefined) {
    if (age > claimed.expires * 1000) throw refuse('expired', 'Request has expired')
    if (age < -LARGEST_SKEW_MS) throw refuse('clock-skew', 'Request is not yet valid')
  } else if (Math.abs(age) > LARGEST_SKEW_MS) {
    throw refuse(
      'clock-skew',
      'The difference between the request time and the current time is too large.',
    )
  }
}
