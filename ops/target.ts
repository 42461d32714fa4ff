import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { OpsError } from './ops-error.ts'

const text = z.string().check(z.minLength(1))
const url = z.url({ protocol: /^https?$/, error: 'is not a URL' })

/** What a target is described by. The names are those of the runtimes' own settings, and of environment variables. */
const Settings = z.object({
  EDGE_URL: url,
  FUNCTION_URL: url,
  /** AWS_IAM where the Function URL wants signatures. */
  FUNCTION_URL_AUTH: z.optional(z.enum(['NONE', 'AWS_IAM'], 'must be NONE or AWS_IAM')),
  /** A key of role `ops`, for what goes through the API. */
  OPS_API_KEY: z.optional(text),
  /** A key of role `clinician`, for `seed`. */
  CLINICIAN_API_KEY: z.optional(text),
  /** For `keys create`: what the runtimes check keys with. */
  SIGNING_SECRET: z.optional(text),
  AWS_REGION: text,
  AWS_ENDPOINT_URL: z.optional(url),
  AWS_ENDPOINT_URL_LAMBDA: z.optional(url),
  AWS_ENDPOINT_URL_CLOUDWATCH: z.optional(url),
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: z.optional(text),
  TABLE_NAME: text,
  BUCKET_NAME: text,
  QUEUE_URL: url,
  DLQ_URL: url,
  API_FUNCTION_NAME: text,
  WORKER_FUNCTION_NAME: text,
  ALARM_NAME: text,
  OPERATORS_TOPIC_ARN: text,
})
export type Settings = z.infer<typeof Settings>

export interface Target {
  name: string
  settings: Settings
}

const LOCAL_FILE = fileURLToPath(new URL('../.chartside/target.json', import.meta.url))
const FOLDER = fileURLToPath(new URL('targets', import.meta.url))

/**
 * `local` is the running `npm start`; NAME is ops/targets/NAME.json; what ends in `.json` is a path. What such a file
 * leaves out comes from the environment; for `local` nothing does, because a shell's own AWS credentials are not its.
 *
 * @throws OpsError naming everything that is missing or malformed, and no value
 */
export function readTarget(name: string, environment: NodeJS.ProcessEnv): Target {
  const local = name === 'local'
  const path = local ? LOCAL_FILE : name.endsWith('.json') ? name : `${FOLDER}/${name}.json`
  const file = readSettings(path)
  if (file === undefined && (local || name.endsWith('.json'))) {
    throw new OpsError(local ? 'Nothing runs here: start it with npm start' : `There is no ${path}`)
  }
  const given = local || name.endsWith('.json') ? file : { ...environment, ...file }
  return parseTarget(name, given)
}

/** @throws OpsError naming everything that is missing or malformed, and no value */
export function parseTarget(name: string, given: Record<string, unknown> | undefined): Target {
  const result = Settings.safeParse(given)
  if (result.success) return { name, settings: result.data }
  const faults = new Set(
    result.error.issues.map(({ path: [setting = ''], message }) =>
      given?.[String(setting)] === undefined
        ? `${String(setting)} is missing`
        : `${String(setting)} ${message}`,
    ),
  )
  throw new OpsError(`Target ${name}: ${[...faults].join('; ')}`)
}

function readSettings(path: string): Record<string, unknown> | undefined {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new OpsError(`${path} cannot be read`, { cause: error })
  }
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(content))
  } catch (error) {
    throw new OpsError(`${path} is not a JSON object of settings`, { cause: error })
  }
}
