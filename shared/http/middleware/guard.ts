import type { Context, MiddlewareHandler } from 'hono'
import { AwsFailure } from '#shared/aws/errors.ts'
import type { Role } from '#shared/domain/labels.ts'
import { Problem } from '#shared/domain/problems.ts'
import { changesNotes } from '../breaker-refusal.ts'
import { mayAct, type Authenticator } from '../authenticate.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { servedElsewhere } from '../elsewhere.ts'
import { asProblem, problemResponse } from '../problem.ts'
import { answerOnce } from './idempotency.ts'
import { readBody } from './read-body.ts'

/** The breaker looks after itself once a minute. */
const RETRY_AFTER_SECONDS = '60'

/**
 * What stands between an address and its handler: key, role, rate, breaker, body, the other runtime, idempotency, in
 * this order. So what the other runtime gets has been let in here, and nobody without a key costs it anything.
 */
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
    if (role === 'anyone' && !mayGoElsewhere(deps, c)) return next()
    const asking = authenticate(c.req.header('x-api-key'))
    // Where the key cannot be looked up, what anyone may see is still to be seen.
    const identity = await (role === 'anyone' ? asking.catch(unavailable) : asking)
    if (identity instanceof Problem) {
      return role === 'anyone' ? next() : problemResponse(identity, c.get('requestId'))
    }
    if (role !== 'anyone' && !mayAct(identity.role, role))
      throw new Problem('forbidden', { needed: role })
    if (deps.rateLimit !== undefined && !(await deps.rateLimit(identity.subject))) {
      throw new Problem('rate-limited', {}, { 'retry-after': '10' })
    }
    if (changesNotes(role, method) && (await deps.breakerTripped())) {
      throw new Problem('breaker-open', {}, { 'retry-after': RETRY_AFTER_SECONDS })
    }
    c.set('actor', { ...identity, runtime: deps.runtime, requestId: c.get('requestId') })
    // The weights, the breaker and the queue are looked after where the operator asked.
    const offer = async (sent?: string) =>
      role === 'ops' ? undefined : servedElsewhere(deps, c, identity.subject, sent)
    if (method === 'get' || method === 'delete') return (await offer()) ?? next()
    const body = await readBody(c)
    if (body === '' && schema !== undefined) throw new Problem('malformed-json')
    const answer = await offer(body)
    if (answer !== undefined) return answer
    if (method === 'post' || method === 'patch') return answerOnce(deps, c, body, next)
    return next()
  }

function unavailable(error: unknown): Problem {
  if (error instanceof AwsFailure) return asProblem(error)
  throw error
}

/** What anyone may see is served here to strangers; who shows a key has a subject, and is routed like with any request. */
const mayGoElsewhere = (deps: AppDeps, c: Context<AppEnv>): boolean =>
  deps.elsewhere !== undefined && c.req.header('x-api-key') !== undefined
