import type { MiddlewareHandler } from 'hono'
import type { Role } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { changesNotes } from '../breaker-refusal.ts'
import { mayAct, type Authenticator } from '../authenticate.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { problemResponse } from '../problem.ts'
import { answerOnce } from './idempotency.ts'
import { readBody } from './read-body.ts'

/** The breaker looks after itself once a minute. */
const RETRY_AFTER_SECONDS = '60'

/** What stands between an address and its handler: key, role, rate, breaker, body, idempotency, in this order. */
export type Guard = (operation: {
  role: Role | 'anyone'
  method: string
  /** The schema of its body, where it takes one. */
  body?: unknown
}) => MiddlewareHandler<AppEnv>

export const createGuard =
  (deps: AppDeps, authenticate: Authenticator): Guard =>
  ({ role, method, body: schema }) =>
  async (c, next) => {
    if (role === 'anyone') return next()
    const identity = await authenticate(c.req.header('x-api-key'))
    if (identity instanceof Problem) return problemResponse(identity, c.get('requestId'))
    if (!mayAct(identity.role, role)) throw new Problem('forbidden', { needed: role })
    if (deps.rateLimit !== undefined && !(await deps.rateLimit(identity.subject))) {
      throw new Problem('rate-limited', {}, { 'retry-after': '10' })
    }
    if (changesNotes(role, method) && (await deps.breakerTripped())) {
      throw new Problem('breaker-open', {}, { 'retry-after': RETRY_AFTER_SECONDS })
    }
    c.set('actor', { ...identity, runtime: deps.runtime, requestId: c.get('requestId') })
    if (method === 'get' || method === 'delete') return next()
    const body = await readBody(c)
    if (body === '' && schema !== undefined) throw new Problem('malformed-json')
    if (method === 'post' || method === 'patch') return answerOnce(deps, c, body, next)
    return next()
  }
