import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { Problem } from '#shared/domain/problems.ts'
import { createAuthenticator } from './authenticate.ts'
import { contracts } from './contracts.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { describeError } from './log.ts'
import { finish } from './middleware/finish.ts'
import { createGuard } from './middleware/guard.ts'
import { asProblem, problemResponse } from './problem.ts'
import { aboutRoutes } from './routes/about.ts'
import { annotationRoutes } from './routes/annotations.ts'
import { documentRoutes } from './routes/documents.ts'
import { opsRoutes } from './routes/ops.ts'
import { relationshipRoutes } from './routes/relationships.ts'
import { runRoutes } from './routes/runs.ts'
import { trafficRoutes } from './routes/traffic.ts'

const READABLE_HEADERS = ['etag', 'link', 'location', 'retry-after', 'x-request-id', 'x-served-by']
const SENDABLE_HEADERS = [
  'content-type',
  'x-api-key',
  'if-match',
  'if-none-match',
  'idempotency-key',
  'x-request-id',
]

/** The API, the same on every runtime. Composition roots give it what it works with. */
export function createApp(deps: AppDeps) {
  const guard = createGuard(deps, createAuthenticator(deps))
  const app = new Hono<AppEnv>()
  app.use(finish(deps))
  // Runtimes differ in whether they show the body of a GET; a request that is refused means the same on all of them.
  app.use(async (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || length === '0') return next()
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    throw new Problem('unreadable-request')
  })
  if (deps.config.allowedOrigins.length > 0) {
    app.use(
      cors({
        origin: deps.config.allowedOrigins,
        allowHeaders: SENDABLE_HEADERS,
        exposeHeaders: READABLE_HEADERS,
        maxAge: 600,
      }),
    )
  }
  app.onError((error, c) => {
    const problem = asProblem(error)
    if (problem.code === 'internal' || problem.code === 'service-unavailable') {
      deps.log({
        level: problem.code === 'internal' ? 'error' : 'warn',
        event: problem.code,
        requestId: c.get('requestId'),
        runtime: deps.runtime,
        error: describeError(error),
      })
    }
    return problemResponse(problem, c.get('requestId'))
  })
  app.notFound((c) => {
    const allowed = methodsAt(c.req.path)
    const problem =
      allowed.length === 0
        ? new Problem('not-found')
        : new Problem('method-not-allowed', {}, { allow: allowed.join(', ') })
    return problemResponse(problem, c.get('requestId'))
  })
  return app
    .route('/', aboutRoutes(deps, guard))
    .route('/', relationshipRoutes(deps, guard))
    .route('/', annotationRoutes(deps, guard))
    .route('/', documentRoutes(deps, guard))
    .route('/', runRoutes(deps, guard))
    .route('/', trafficRoutes(deps, guard))
    .route('/', opsRoutes(deps, guard))
}

/** What Hono's client infers the whole API from. */
export type App = ReturnType<typeof createApp>

const patterns = contracts.map(({ method, path }) => ({
  method: method.toUpperCase(),
  pattern: new RegExp(`^${path.replaceAll(/:[a-z]+/gi, '[^/]+')}$`),
}))

const methodsAt = (path: string): string[] =>
  patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
