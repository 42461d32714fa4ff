import * as z from 'zod/mini'

/** Settings as a runtime hands them over: bindings' vars on workerd, the process environment on Lambda. */
export type Environment = Readonly<Record<string, unknown>>

/** Missing or bad settings, all of them at once. Names only: a setting's value may be a secret. */
export class ConfigError extends Error {
  constructor(faults: string[]) {
    super(faults.join('; '))
    this.name = 'ConfigError'
  }
}

const text = z.string().check(z.minLength(1))
const optionalText = z.pipe(
  z.optional(z.string()),
  z.transform((value) => (value === '' ? undefined : value)),
)
const url = z.url({ protocol: /^https?$/, error: 'is not a URL' })
const optionalUrl = z.optional(
  z.union([
    z.pipe(
      z.literal(''),
      z.transform(() => undefined),
    ),
    url,
  ]),
)
/** A setting that has a value also where it is missing or empty. Not a union: that would keep what is wrong to itself. */
const otherwise = <S extends z.ZodMiniType>(schema: S, standard: string | number) =>
  z.pipe(
    z.pipe(
      z._default(z.unknown(), standard),
      z.transform((value) => (value === '' ? standard : value)),
    ),
    schema,
  )
const list = z.pipe(
  z._default(z.string(), ''),
  z.transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
)

/**
 * How many times faster than the clock the system's own waiting times pass, so that a drill takes a minute and not an
 * hour. Refused where the services are AWS's own.
 */
const TIME_SCALE = z._default(z.coerce.number().check(z.gte(1), z.lte(600)), 1)

/** @throws ConfigError where time is to be compressed on AWS itself */
function timeScale(settings: {
  TIME_SCALE: number
  AWS_ENDPOINT_URL?: string | undefined
}): number {
  if (settings.TIME_SCALE === 1 || settings.AWS_ENDPOINT_URL !== undefined)
    return settings.TIME_SCALE
  throw new ConfigError(['TIME_SCALE must be 1 where AWS_ENDPOINT_URL is not set'])
}

const aws = {
  AWS_REGION: text,
  AWS_ENDPOINT_URL: optionalUrl,
  TABLE_NAME: text,
  BUCKET_NAME: text,
  QUEUE_URL: url,
  DLQ_URL: url,
}

const ApiSettings = z.object({
  ...aws,
  API_KEY: z.string().check(z.minLength(20, 'is shorter than 20 characters')),
  SIGNING_SECRET: z.optional(z.string().check(z.minLength(32, 'is shorter than 32 characters'))),
  ALLOWED_ORIGINS: list,
  EDGE_WHILE_TRIPPED: otherwise(z.enum(['refuse', 'serve'], 'must be refuse or serve'), 'refuse'),
  TIME_SCALE,
})

const engine = {
  GROQ_API_KEY: optionalText,
  GROQ_MODEL: optionalText,
  GROQ_BASE_URL: optionalUrl,
  CODES_TABLE: optionalText,
}

const EngineSettings = z.object(engine)

const WorkerSettings = z.object({
  ...aws,
  ...engine,
  /** A key in the notes bucket; the worker may read nothing else there but notes. */
  CODES_TABLE: z.pipe(
    optionalText,
    z.optional(z.string().check(z.regex(/^config\/./, 'must be a key below config/'))),
  ),
  MAX_RECEIVE_COUNT: z._default(z.coerce.number().check(z.int(), z.gte(1)), 3),
  RETRY_DELAY_SECONDS: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(900)), 5),
})

const CredentialSettings = z.object({
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: optionalText,
})

const milliseconds = (standard: number) =>
  otherwise(
    z.coerce.number().check(z.int('must be a whole number'), z.gte(1, 'must be at least 1')),
    standard,
  )

const FrontDoorSettings = z.object({
  AWS_REGION: text,
  FUNCTION_URL: optionalUrl,
  FUNCTION_URL_AUTH: otherwise(z.enum(['NONE', 'AWS_IAM'], 'must be NONE or AWS_IAM'), 'NONE'),
  FUNCTION_URL_READ_MS: milliseconds(3_000),
  FUNCTION_URL_WRITE_MS: milliseconds(10_000),
  FUNCTION_URL_COOL_DOWN_MS: milliseconds(10_000),
})

const KillSwitchSettings = z.object({
  AWS_REGION: text,
  AWS_ENDPOINT_URL: optionalUrl,
  AWS_ENDPOINT_URL_CLOUDWATCH: optionalUrl,
  TABLE_NAME: text,
  API_FUNCTION_NAME: text,
  ALARM_NAME: text,
  OPERATORS_TOPIC_ARN: text,
  /** What a deployment gives the function; it is restored where nothing tells what the function had. Empty: nothing. */
  API_CONCURRENCY: z.union([
    z.pipe(
      z.literal(''),
      z.transform(() => null),
    ),
    z.coerce.number().check(z.int(), z.gte(1)),
  ]),
  QUIET_SECONDS: z._default(z.coerce.number().check(z.int(), z.gte(0)), 300),
  AUTOMATIC_RESTORES: z._default(z.coerce.number().check(z.int(), z.gte(0)), 3),
  TIME_SCALE,
})

function parse<S extends z.ZodMiniType>(schema: S, env: Environment): z.output<S> {
  const result = schema.safeParse(env)
  if (result.success) return result.data
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'settings')
      return env[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`
    }),
  )
}

const awsConfig = (settings: z.output<typeof ApiSettings> | z.output<typeof WorkerSettings>) => ({
  region: settings.AWS_REGION,
  endpoint: settings.AWS_ENDPOINT_URL,
  tableName: settings.TABLE_NAME,
  bucketName: settings.BUCKET_NAME,
  queueUrl: settings.QUEUE_URL,
  dlqUrl: settings.DLQ_URL,
})

/** What the API needs to know, on either runtime. @throws ConfigError naming every fault */
export function parseConfig(env: Environment) {
  const settings = parse(ApiSettings, env)
  const scale = timeScale(settings)
  return {
    ...awsConfig(settings),
    apiKey: settings.API_KEY,
    // Without a secret of its own a first deployment still works; issued keys and cursors then end with the API_KEY.
    signingSecret: settings.SIGNING_SECRET ?? settings.API_KEY,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    /** Whether the edge answers writes while the breaker is tripped. */
    edgeWhileTripped: settings.EDGE_WHILE_TRIPPED,
    /** By how much waiting times are divided; 1 everywhere but in a drill. */
    timeScale: scale,
  }
}
export type Config = ReturnType<typeof parseConfig>

const engineConfig = (
  settings: z.output<typeof EngineSettings> | z.output<typeof WorkerSettings>,
) => ({
  groqApiKey: settings.GROQ_API_KEY,
  groqModel: settings.GROQ_MODEL,
  groqBaseUrl: settings.GROQ_BASE_URL,
  codesTable: settings.CODES_TABLE,
})

/** What decides what is proposed, for a command without any AWS around it. @throws ConfigError naming every fault */
export const parseEngineConfig = (env: Environment) => engineConfig(parse(EngineSettings, env))
export type EngineConfig = ReturnType<typeof parseEngineConfig>

/** What the annotation worker needs to know. @throws ConfigError naming every fault */
export function parseWorkerConfig(env: Environment) {
  const settings = parse(WorkerSettings, env)
  return {
    ...awsConfig(settings),
    maxReceiveCount: settings.MAX_RECEIVE_COUNT,
    /** How soon a failed message is tried again; four times as long at each further receive. */
    retryDelaySeconds: settings.RETRY_DELAY_SECONDS,
    ...engineConfig(settings),
  }
}
export type WorkerConfig = ReturnType<typeof parseWorkerConfig>

/** What the edge needs to know to be the front door. @throws ConfigError naming every fault */
export function parseFrontDoorConfig(env: Environment) {
  const settings = parse(FrontDoorSettings, env)
  return {
    region: settings.AWS_REGION,
    /** Absent: the edge serves everything itself, whatever the weights are. */
    functionUrl: settings.FUNCTION_URL,
    signed: settings.FUNCTION_URL_AUTH === 'AWS_IAM',
    /** How long Lambda may take before the edge goes on without it. */
    readMs: settings.FUNCTION_URL_READ_MS,
    writeMs: settings.FUNCTION_URL_WRITE_MS,
    /** How long Lambda is left alone after a failure. */
    coolDownMs: settings.FUNCTION_URL_COOL_DOWN_MS,
  }
}
export type FrontDoorConfig = ReturnType<typeof parseFrontDoorConfig>

/** What the kill switch needs to know. @throws ConfigError naming every fault */
export function parseKillSwitchConfig(env: Environment) {
  const settings = parse(KillSwitchSettings, env)
  const scale = timeScale(settings)
  return {
    region: settings.AWS_REGION,
    tableName: settings.TABLE_NAME,
    apiFunctionName: settings.API_FUNCTION_NAME,
    alarmName: settings.ALARM_NAME,
    endpoint: settings.AWS_ENDPOINT_URL,
    alarmEndpoint: settings.AWS_ENDPOINT_URL_CLOUDWATCH ?? settings.AWS_ENDPOINT_URL,
    topicArn: settings.OPERATORS_TOPIC_ARN,
    deployedConcurrency: settings.API_CONCURRENCY,
    quietMs: (settings.QUIET_SECONDS * 1000) / scale,
    timeScale: scale,
    automaticRestores: settings.AUTOMATIC_RESTORES,
  }
}
export type KillSwitchConfig = ReturnType<typeof parseKillSwitchConfig>

/** The credentials that AWS calls are signed with. @throws ConfigError naming every fault */
export function parseCredentials(env: Environment) {
  const settings = parse(CredentialSettings, env)
  return {
    accessKeyId: settings.AWS_ACCESS_KEY_ID,
    secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    ...(settings.AWS_SESSION_TOKEN === undefined
      ? {}
      : { sessionToken: settings.AWS_SESSION_TOKEN }),
  }
}
