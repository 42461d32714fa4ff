import type { LambdaEvent } from 'hono/aws-lambda'

/**
 * Whether a Function URL event can be made into a Request at all. The adapter answers one that cannot in plain text and
 * logs the whole error, so such events are told apart before they reach it.
 */
export function readableEvent(event: LambdaEvent): boolean {
  if (!('rawPath' in event)) return false
  const { requestContext, rawPath, rawQueryString, body, headers } = event
  try {
    void new Request(`https://${requestContext.domainName}${rawPath}?${rawQueryString ?? ''}`, {
      method: requestContext.http.method,
      headers: asciiOnly(headers),
      ...(typeof body !== 'string' || body === '' ? {} : { body }),
    })
    if (event.isBase64Encoded && typeof body === 'string') atob(body)
    return true
  } catch {
    // A body on a GET, a forbidden method, a bad header, address or base64: all are the sender's, none is worth a line.
    return false
  }
}

/** The adapter percent-encodes what headers cannot carry; here only their names matter. */
const asciiOnly = (headers: Record<string, string | undefined> = {}): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, /[^\t\x20-\x7e]/.test(value) ? '' : value]],
    ),
  )
