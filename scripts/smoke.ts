// Asks a deployment whether it works, without touching a note; exit status 0 when it does. Settings come from the
// environment: EDGE_URL, FUNCTION_URL, FUNCTION_URL_AUTH (NONE), SMOKE_API_KEY (role ops), and EDGE_VERSION
// (`<worker>="<version id>"`), which a gradual deployment is asked for.
import * as z from 'zod'
import { smoke } from './smoke-checks.ts'

const Settings = z.object({
  EDGE_URL: z.url(),
  FUNCTION_URL: z.url(),
  FUNCTION_URL_AUTH: z.enum(['NONE', 'AWS_IAM']).default('NONE'),
  SMOKE_API_KEY: z.string().min(1),
  EDGE_VERSION: z.string().optional(),
})

const settings = Settings.safeParse(process.env)
if (!settings.success) {
  const names = settings.error.issues.map(({ path }) => path.join('.'))
  process.stderr.write(`missing or malformed: ${names.join(', ')}\n`)
  process.exit(2)
}
const { EDGE_URL, FUNCTION_URL, FUNCTION_URL_AUTH, SMOKE_API_KEY, EDGE_VERSION } = settings.data
const checks = await smoke({
  edgeUrl: EDGE_URL,
  functionUrl: FUNCTION_URL,
  functionUrlAuth: FUNCTION_URL_AUTH,
  apiKey: SMOKE_API_KEY,
  ...(EDGE_VERSION === undefined
    ? {}
    : { edgeHeaders: { 'Cloudflare-Workers-Version-Overrides': EDGE_VERSION } }),
})
for (const { what, fault } of checks) {
  process.stdout.write(
    `${fault === undefined ? 'ok    ' : 'FAILED'} ${what}${fault === undefined ? '' : `: ${fault}`}\n`,
  )
}
process.exit(checks.some(({ fault }) => fault !== undefined) ? 1 : 0)
