import { handle } from 'hono/aws-lambda'
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda'
import { parseConfig, parseCredentials } from '#shared/config.ts'
import { Problem } from '#shared/domain/problems.ts'
import { composeApp } from '#shared/http/compose.ts'
import { contracts } from '#shared/http/contracts.ts'
import { docsPage } from '#shared/http/docs-page.ts'
import { problemResponse } from '#shared/http/problem.ts'
import { createHops } from '#shared/http/hop.ts'
import { environment } from './env.ts'
import { lambdaLog } from './log.ts'
import { asSent } from './forwarded-event.ts'
import { readableEvent } from './function-url-event.ts'

/** Imported when it is asked for: to have it ready costs every cold start two milliseconds. */
const openApi = async () =>
  (await import('../docs/openapi.json', { with: { type: 'json' } })).default

const config = parseConfig(environment())
const hops = createHops(config.signingSecret)
const app = composeApp({
  runtime: 'lambda',
  config,
  credentials: () => parseCredentials(environment()),
  log: lambdaLog,
  documentation: async (file) => {
    const openapi = await openApi()
    return file === 'openapi.json' ? JSON.stringify(openapi) : docsPage(contracts, openapi)
  },
})

const respond = handle(app)

/** The API behind a Function URL (payload format 2.0). An event that is no request is a problem of ours as well. */
export async function handler(
  event: LambdaEvent,
  context: LambdaContext,
): Promise<Awaited<ReturnType<typeof respond>>> {
  if (readableEvent(event)) return respond(asSent(event, hops, new Date()), context)
  const requestId = crypto.randomUUID()
  const answer = problemResponse(new Problem('unreadable-request'), requestId)
  return {
    statusCode: answer.status,
    headers: {
      ...Object.fromEntries(answer.headers),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      'x-served-by': 'lambda',
    },
    body: await answer.text(),
    isBase64Encoded: false,
  }
}
