import type { AwsRequest } from '../aws-request.ts'
import { ALGORITHM, type CredentialScope } from './canonical.ts'
import { queryParameters } from './percent-encoding.ts'
import { SignatureRefusal } from './refusal.ts'

/** What a request claims about its signature, from its Authorization header or its presigned query. */
export interface Authorization {
  accessKeyId: string
  scope: CredentialScope
  /** `YYYYMMDDTHHMMSSZ`. */
  dateTime: string
  signedHeaders: string[]
  signature: string
  sessionToken: string | undefined
  /** Seconds that a presigned URL is good for; undefined for a signed header. */
  expires: number | undefined
}

const SEVEN_DAYS = 7 * 24 * 3600

/** @throws SignatureRefusal when there is none, or a part of it is missing or malformed */
export function readAuthorization(request: AwsRequest): Authorization {
  const header = request.headers.get('authorization')
  if (header !== undefined) return readHeader(header, request)
  if (request.query.includes('X-Amz-Algorithm=')) return readPresigned(request.query)
  throw new SignatureRefusal('missing-authentication', 'Missing Authentication Token')
}

function readHeader(header: string, request: AwsRequest): Authorization {
  if (!header.startsWith(`${ALGORITHM} `))
    throw incomplete(`Authorization must begin with ${ALGORITHM}`)
  const parts = new Map(
    header
      .slice(ALGORITHM.length + 1)
      .split(',')
      .map((part) => {
        const [name = '', ...value] = part.trim().split('=')
        return [name, value.join('=')] as const
      }),
  )
  return {
    ...readCredential(parts.get('Credential')),
    dateTime: readDateTime(request.headers.get('x-amz-date')),
    signedHeaders: readSignedHeaders(parts.get('SignedHeaders')),
    signature: readSignature(parts.get('Signature')),
    sessionToken: request.headers.get('x-amz-security-token'),
    expires: undefined,
  }
}

function readPresigned(query: string): Authorization {
  const parameters = new Map(queryParameters(query))
  if (parameters.get('X-Amz-Algorithm') !== ALGORITHM) {
    throw incomplete(`X-Amz-Algorithm only supports ${ALGORITHM}`)
  }
  const expires = Number(parameters.get('X-Amz-Expires') ?? Number.NaN)
  if (!Number.isInteger(expires) || expires < 1 || expires > SEVEN_DAYS) {
    throw incomplete('X-Amz-Expires must be a number of seconds between 1 and 604800')
  }
  return {
    ...readCredential(parameters.get('X-Amz-Credential')),
    dateTime: readDateTime(parameters.get('X-Amz-Date')),
    signedHeaders: readSignedHeaders(parameters.get('X-Amz-SignedHeaders')),
    signature: readSignature(parameters.get('X-Amz-Signature')),
    sessionToken: parameters.get('X-Amz-Security-Token'),
    expires,
  }
}

function readCredential(text: string | undefined): Pick<Authorization, 'accessKeyId' | 'scope'> {
  const match = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(text ?? '')
  const [, accessKeyId, date, region, service] = match ?? []
  if (
    accessKeyId === undefined ||
    date === undefined ||
    region === undefined ||
    service === undefined
  ) {
    throw incomplete('Credential must be <access key>/YYYYMMDD/<region>/<service>/aws4_request')
  }
  return { accessKeyId, scope: { date, region, service } }
}

function readDateTime(text: string | undefined): string {
  if (text !== undefined && /^\d{8}T\d{6}Z$/.test(text)) return text
  throw incomplete('X-Amz-Date must be YYYYMMDDTHHMMSSZ')
}

function readSignedHeaders(text: string | undefined): string[] {
  const names = (text ?? '').split(';')
  const sorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
  if (text === undefined || !sorted || names.some((name) => name !== name.toLowerCase())) {
    throw incomplete('SignedHeaders must be lower-case names in order')
  }
  return names
}

function readSignature(text: string | undefined): string {
  if (text !== undefined && /^[0-9a-f]{64}$/.test(text)) return text
  throw incomplete('Signature must be 64 hexadecimal digits')
}

const incomplete = (message: string): SignatureRefusal =>
  new SignatureRefusal('incomplete-signature', message)
