import {
  ALGORITHM,
  canonicalRequest,
  scopeText,
  sha256Hex,
  signature,
  stringToSign,
} from './canonical.ts'
import type { Credentials } from './verify.ts'

export interface RequestToSign {
  method: string
  url: string
  /** Lower-case names. */
  headers?: Record<string, string>
  body?: string
}

/** The headers, signature included, with which `fetch` sends the request. `now` is milliseconds since the epoch. */
export function signedHeaders(
  request: RequestToSign,
  signer: { credentials: Credentials; region: string; service: string; now: number },
): Record<string, string> {
  const { credentials, region, service } = signer
  const url = new URL(request.url)
  const dateTime = new Date(signer.now).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const scope = { date: dateTime.slice(0, 8), region, service }
  const payloadHash = sha256Hex(request.body ?? '')
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-date': dateTime,
    'x-amz-content-sha256': payloadHash,
    ...(credentials.sessionToken === undefined
      ? {}
      : { 'x-amz-security-token': credentials.sessionToken }),
  }
  const names = [...Object.keys(headers), 'host'].toSorted()
  const canonical = canonicalRequest({
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    headers: new Map([...Object.entries(headers), ['host', url.host]]),
    signedHeaders: names,
    payloadHash,
    service,
  })
  const signed = signature(
    credentials.secretAccessKey,
    scope,
    stringToSign(dateTime, scope, canonical),
  ).toString('hex')
  const credential = `${credentials.accessKeyId}/${scopeText(scope)}`
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signed}`,
  }
}
