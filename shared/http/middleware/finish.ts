import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AppDeps, AppEnv } from '../deps.ts'

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/

/** What every answer carries that does not say otherwise itself. */
const UNLESS_SET: [string, string][] = [
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
]

/** What every answer carries: no sniffing, no framing, no referrer. */
const ALWAYS: [string, string][] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['cross-origin-resource-policy', 'same-site'],
]

/** Names the request, marks and secures the answer, and writes the request's one line of log. */
export const finish =
  (deps: AppDeps): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const started = performance.now()
    const offered = c.req.header('x-request-id')
    const requestId =
      offered !== undefined && REQUEST_ID.test(offered) ? offered : crypto.randomUUID()
    c.set('requestId', requestId)
    await next()
    const { headers, status } = c.res
    headers.set('x-request-id', requestId)
    const forwarded = c.get('servedElsewhere') === true
    if (!forwarded) headers.set('x-served-by', deps.runtime)
    const timing = c.get('timing')
    if (timing !== undefined) headers.set('server-timing', timing)
    for (const [name, value] of ALWAYS) headers.set(name, value)
    for (const [name, value] of UNLESS_SET) if (!headers.has(name)) headers.set(name, value)
    // Refusing strangers leaves no line: a flood of them must not become a bill for logs.
    if (status === 401) return
    deps.log({
      level: status >= 500 ? 'error' : 'info',
      // The other runtime writes the request's own line.
      event: forwarded ? 'forwarded' : 'request',
      requestId,
      runtime: deps.runtime,
      method: c.req.method,
      route: routePath(c, -1),
      status,
      ms: Math.round(performance.now() - started),
    })
  }
