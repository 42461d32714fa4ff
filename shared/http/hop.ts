import { constantTimeEqualText, signingKey } from '#shared/domain/api-key.ts'
import { hexOf, hmac } from '#shared/domain/sha256.ts'
import { utf8 } from '#shared/domain/utf8.ts'

/** Says that the front door has had this request, so that no other front door sends it on. */
export const HOP_HEADER = 'x-chartside-hop'

/** The caller's own Authorization, because the signature of the hop needs that header for itself. */
export const CALLERS_AUTHORIZATION = 'x-chartside-authorization'

/** How long a marker is good for, and how far two clocks may be apart. Milliseconds. */
const LIFETIME_MS = 30_000

const SHAPE = /^([0-9a-z]{1,11})\.([0-9a-f]{64})$/

/** What a marker is bound to: it is good for this one request. */
export interface HopRequest {
  requestId: string
  method: string
  /** Path and query, as they are sent. */
  target: string
}

export type Hops = ReturnType<typeof createHops>

/** Marks forwarded requests, `<time>.<HMAC>`, and knows the marks of whoever has the same signing secret. */
export function createHops(signingSecret: string) {
  const key = signingKey(signingSecret, 'hop')
  const check = (time: string, { requestId, method, target }: HopRequest): string =>
    hexOf(hmac(key, utf8([time, requestId, method, target].join('\n'))))
  return {
    mark(request: HopRequest, now: Date): string {
      const time = now.getTime().toString(36)
      return `${time}.${check(time, request)}`
    },
    /** Whether a header's value was made for this request, not long ago, by one of us. */
    isValid(header: string | undefined, request: HopRequest, now: Date): boolean {
      const [, time = '', given = ''] = SHAPE.exec(header ?? '') ?? []
      if (time === '') return false
      if (Math.abs(now.getTime() - Number.parseInt(time, 36)) > LIFETIME_MS) return false
      return constantTimeEqualText(given, check(time, request))
    },
  }
}
