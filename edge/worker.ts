import { ConfigError, parseConfig, parseCredentials, parseFrontDoorConfig } from '#shared/config.ts'
import { Problem } from '#shared/domain/problems.ts'
import { composeApp } from '#shared/http/compose.ts'
import { consoleLog } from '#shared/http/log.ts'
import { problemResponse } from '#shared/http/problem.ts'
import type { Env } from './env.ts'
import { serveWorkbench } from './serve-workbench.ts'
import { createFrontDoor } from './traffic/front-door.ts'
import { createSnapshots } from './traffic/snapshots.ts'

let app: ReturnType<typeof composeApp> | undefined

/** Composes the API once per isolate. Bindings of one isolate never change. */
function compose(env: Env) {
  const settings = { ...env }
  const config = parseConfig(settings)
  const credentials = parseCredentials(settings)
  const frontDoor = parseFrontDoorConfig(settings)
  const clock = () => new Date()
  const snapshots = createSnapshots(env.TRAFFIC, {
    clock,
    log: consoleLog,
    timeScale: config.timeScale,
  })
  return composeApp({
    runtime: 'edge',
    config,
    whileTripped: config.edgeWhileTripped,
    credentials: () => credentials,
    log: consoleLog,
    documentation: async (file) => {
      const answer = await env.ASSETS.fetch(`https://assets.invalid/${file}`)
      if (!answer.ok) throw new Error(`the asset ${file} was not deployed`)
      return answer.text()
    },
    snapshots,
    elsewhere: (breakerTripped) =>
      createFrontDoor({
        config: frontDoor,
        timeScale: config.timeScale,
        signingSecret: config.signingSecret,
        credentials: () => credentials,
        snapshots,
        breakerTripped,
        clock,
        log: consoleLog,
      }),
    rateLimit: async (subject) => (await env.RATE_LIMIT.limit({ key: subject })).success,
  })
}

export default {
  async fetch(request, env): Promise<Response> {
    const page = await serveWorkbench(request, env.ASSETS)
    if (page !== undefined) return page
    try {
      app ??= compose(env)
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      const requestId = crypto.randomUUID()
      consoleLog({
        level: 'error',
        event: 'misconfigured',
        requestId,
        runtime: 'edge',
        code: error.message,
      })
      const answer = problemResponse(new Problem('internal'), requestId)
      answer.headers.set('x-request-id', requestId)
      answer.headers.set('x-served-by', 'edge')
      return answer
    }
    return app.fetch(request)
  },
} satisfies ExportedHandler<Env>
