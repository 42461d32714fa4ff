import type { LambdaEvent } from 'hono/aws-lambda'
import { CALLERS_AUTHORIZATION, HOP_HEADER, type Hops } from '#shared/http/hop.ts'

/**
 * A Function URL's event as its caller meant it. What the front door has sent carries the caller's own Authorization in
 * another header, which is put back; from anybody else that header means nothing, and goes.
 */
export function asSent(event: LambdaEvent, hops: Hops, now: Date): LambdaEvent {
  if (!('rawPath' in event) || event.headers === undefined) return event
  const { [HOP_HEADER]: marker, [CALLERS_AUTHORIZATION]: authorization, ...headers } = event.headers
  if (marker === undefined && authorization === undefined) return event
  const { rawPath, rawQueryString, requestContext } = event
  const request = {
    requestId: headers['x-request-id'] ?? '',
    method: requestContext.http.method,
    target: rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`,
  }
  const trusted = authorization !== undefined && hops.isValid(marker, request, now)
  return { ...event, headers: trusted ? { ...headers, authorization } : headers }
}
