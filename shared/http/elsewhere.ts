import type { Context } from 'hono'
import { Problem } from '#shared/domain/problems.ts'
import type { AppDeps, AppEnv } from './deps.ts'

/** A request that has passed all that stands before its handler: key, role, rate, breaker and body. */
export interface Servable {
  method: string
  /** Absolute, as it came. */
  url: string
  headers: Headers
  /** Absent where none was sent. */
  body: string | undefined
  requestId: string
  /** Whose key it was. */
  subject: string
}

/**
 * What became of a request that another runtime may serve. `timing` is the value of `Server-Timing`.
 * `unknown`: the other runtime had it, failed, and nobody can tell whether it was carried out.
 */
export type Outcome =
  | { kind: 'here'; timing?: string }
  | { kind: 'answered'; answer: Response; timing: string }
  | { kind: 'unknown'; timing: string }

/** Offers a request to another runtime. It never throws for what that runtime does. */
export type Elsewhere = (request: Servable) => Promise<Outcome>

/** How long a client should wait before it looks what became of its request. Seconds. */
const RETRY_AFTER_SECONDS = '2'

/**
 * The other runtime's answer; undefined where the request is to be served here.
 *
 * @throws Problem `outcome-unknown`
 */
export async function servedElsewhere(
  { elsewhere }: Pick<AppDeps, 'elsewhere'>,
  c: Context<AppEnv>,
  subject: string,
  body?: string,
): Promise<Response | undefined> {
  if (elsewhere === undefined) return undefined
  const { method, url, headers } = c.req.raw
  const outcome = await elsewhere({
    method,
    url,
    headers,
    body: body === '' ? undefined : body,
    requestId: c.get('requestId'),
    subject,
  })
  c.set('timing', outcome.timing)
  if (outcome.kind === 'here') return undefined
  if (outcome.kind === 'unknown') {
    throw new Problem('outcome-unknown', {}, { 'retry-after': RETRY_AFTER_SECONDS })
  }
  c.set('servedElsewhere', true)
  return outcome.answer
}
