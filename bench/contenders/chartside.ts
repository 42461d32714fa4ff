/** The API as both composition roots compose it. */
import { parseConfig, parseCredentials } from '#shared/config.ts'
import { composeApp } from '#shared/http/compose.ts'
import { consoleLog } from '#shared/http/log.ts'
import { serve } from './node-adapter.ts'
import { announce } from './server-process.ts'

const credentials = parseCredentials(process.env)
const app = composeApp({
  runtime: 'lambda',
  config: parseConfig(process.env),
  credentials: () => credentials,
  log: consoleLog,
  documentation: async () => '',
})

announce(await serve((request) => app.fetch(request)))
