import { join } from 'node:path'
import type { AwsEndpoint } from './aws/endpoint.ts'
import type { AwsAddress } from './aws/provision.ts'
import type { Principal } from './aws/iam/principal.ts'
import { StartError } from './aws/start-error.ts'
import { openCloud, type AwsElsewhere, type Cloud } from './cloud.ts'
import type { Edge } from './edge.ts'
import { startEdgeProcess } from './edge-process-client.ts'
import { Alarm } from './lambda/alarm.ts'
import { createLambdaControl } from './lambda/control.ts'
import { createEventSourceControl } from './lambda/event-source-control.ts'
import { EventSourceMapping } from './lambda/event-source-mapping.ts'
import { startFunctionUrl, type FunctionUrl } from './lambda/function-url.ts'
import { LambdaFunction, type RuntimeStep } from './lambda/function.ts'
import type { Invocable } from './lambda/invocation.ts'
import { LambdaMetrics } from './lambda/metrics.ts'
import { startSchedule } from './lambda/schedule.ts'
import { sampleQueues } from './lambda/sample-queues.ts'
import { functionSubscriptions } from './lambda/sns-delivery.ts'
import { keptSettings, newSettings, type LocalSettings } from './settings.ts'
import type { StackModel } from './template/model.ts'

const MINUTE_MS = 60_000
/** After which Lambda hands a failed asynchronous event over again. */
const LAMBDA_RETRY_DELAYS_MS = [60_000, 120_000]
/** CloudWatch looks once a minute; ten seconds find the end of a period soon enough. */
const ALARM_TICK_MS = 10_000

/** A line that a part of the stack wrote. */
export type StackLog = (part: string, line: string) => void

export interface StackOptions {
  /** The folder with template.yaml, wrangler.toml and the built dist/. */
  root: string
  /** 0 picks a free port. */
  ports?: { edge?: number; api?: number; aws?: number }
  /** Keeps everything over restarts; without it all is gone at the end. */
  dataDir?: string
  /** Values for the template's parameters, over its defaults. */
  parameters?: Record<string, string>
  /** Settings of the Worker, over those that follow from the stack. */
  edgeSettings?: Record<string, string>
  /** Another AWS-compatible endpoint, in place of the embedded services. */
  aws?: AwsElsewhere
  /** False keeps functions from being invoked on their schedules; a caller with a clock of its own does that. */
  schedules?: boolean
  /**
   * How many times faster than the clock waiting times pass: a metric's minute, schedules, retries, and what the system
   * itself waits for. Alarms then look at whole periods only, as on AWS, because nobody has to wait for those.
   */
  timeScale?: number
  /** Told of every step of every function, by its logical id. */
  observe?: (logicalId: string, step: RuntimeStep) => void
  /** Stands between the Function URL and its function. */
  betweenUrlAndFunction?: (fn: Invocable) => Invocable
  log: StackLog
}

export interface Stack {
  edgeUrl: string
  functionUrl: string
  aws: AwsEndpoint
  /** Where AWS's services are, and what calls to them are signed with. */
  address: AwsAddress
  model: StackModel
  settings: LocalSettings
  functions: ReadonlyMap<string, LambdaFunction>
  mappings: readonly EventSourceMapping[]
  alarms: readonly Alarm[]
  /** Stops taking work, waits for what is under way, and ends every process that was started. */
  close(): Promise<void>
}

/**
 * Starts the whole system on this machine, as template.yaml and wrangler.toml describe it.
 *
 * @throws StartError, TemplateError, AlarmError: each with a line for the person who started it
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers: (() => Promise<void> | void)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer()
  }
  try {
    return { ...(await start(options, closers)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function start(
  options: StackOptions,
  closers: (() => Promise<void> | void)[],
): Promise<Omit<Stack, 'close'>> {
  const { root, ports = {}, dataDir, timeScale = 1, observe, log } = options
  const settings = dataDir === undefined ? newSettings() : keptSettings(dataDir)
  const cloud = await openCloud({
    templatePath: join(root, 'template.yaml'),
    parameters: {
      ApiKey: settings.apiKey,
      SigningSecret: settings.signingSecret,
      ...options.parameters,
    },
    credentials: settings.credentials,
    port: ports.aws ?? 0,
    dataDir,
    elsewhere: options.aws,
    log: (line) => log('cloud', line),
  })
  closers.push(() => cloud.close())
  const { model, address, identities, endpoint: aws } = cloud

  const metrics = new LambdaMetrics(Date.now, MINUTE_MS / timeScale)
  const platform = {
    region: address.region,
    endpointUrl: address.url,
    controlUrl: aws.url,
    timeScale,
    credentials: address.credentials,
  }
  const functions = new Map(
    model.functions.map((definition) => [
      definition.logicalId,
      new LambdaFunction({
        definition,
        platform: { ...platform, credentials: identities.ofRole(definition.roleArn) },
        metrics,
        deliver: (queueArn, body) => cloud.deliver(queueArn, body),
        log: (line) => log(definition.logicalId, line),
        ...(observe === undefined
          ? {}
          : { observe: (step: RuntimeStep) => observe(definition.logicalId, step) }),
        ...(timeScale === 1
          ? {}
          : { asyncRetryDelaysMs: LAMBDA_RETRY_DELAYS_MS.map((delay) => delay / timeScale) }),
      }),
    ]),
  )
  closers.push(async () => {
    await Promise.all([...functions.values()].map((fn) => fn.close()))
  })
  const sources = model.functions.flatMap((definition) => {
    const fn = functions.get(definition.logicalId)
    return fn === undefined ? [] : [{ definition, fn }]
  })
  const subscriptions = functionSubscriptions(
    sources.map(({ definition, fn }) => ({ fn, snsSources: definition.snsSources })),
  )
  closers.push(cloud.subscribe(subscriptions))
  const control = createLambdaControl(
    [...functions.values()],
    dataDir === undefined ? {} : { stateFile: join(dataDir, 'concurrency.json') },
  )
  const mapped = sources.flatMap(({ definition, fn }) =>
    definition.sqsSources.map((source) => {
      const queue = model.queues.find(({ arn }) => arn === source.queue)
      if (queue === undefined)
        throw new Error(`${definition.logicalId} has a source that is no queue`)
      const mapping = new EventSourceMapping({
        // Lambda polls in the function's name.
        platform: { ...platform, credentials: identities.ofRole(definition.roleArn) },
        queueUrl: queue.url,
        queueArn: queue.arn,
        fn,
        ...source,
        log: (line) => log('mapping', line),
      })
      return { mapping, fn, queueArn: queue.arn }
    }),
  )
  const mappings = mapped.map(({ mapping }) => mapping)
  closers.push(async () => {
    await Promise.all(mappings.map((mapping) => mapping.close()))
  })
  aws.useLambda(
    control,
    createEventSourceControl(
      mapped,
      dataDir === undefined ? {} : { stateFile: join(dataDir, 'paused-sources.json') },
    ),
  )

  const alarms = model.alarms.map(
    (alarm) =>
      new Alarm({
        model: alarm,
        names: model.names,
        metrics,
        publish: (topicArn, subject, message) => cloud.publish(topicArn, subject, message),
        log: (line) => log('alarm', line),
        ...(timeScale === 1 ? {} : { tickMs: ALARM_TICK_MS / timeScale, wholePeriodsOnly: true }),
      }),
  )
  aws.useAlarms(alarms)
  closers.push(sampleQueues(aws, model.queues, metrics))
  for (const alarm of alarms) alarm.start()
  closers.push(async () => {
    await Promise.all(alarms.map((alarm) => alarm.close()))
  })

  for (const { definition, fn } of sources) {
    for (const schedule of options.schedules === false ? [] : definition.schedules) {
      const everyMs = schedule.everyMs / timeScale
      closers.push(startSchedule(fn, { everyMs }, model.names))
    }
  }

  const functionUrl = await openFunctionUrl(options, model, {
    functions,
    principals: identities.principals,
    metrics,
  })
  closers.push(() => functionUrl.close())
  const edge = await openEdge(options, cloud, settings, functionUrl.url)
  closers.push(() => edge.close())
  return {
    edgeUrl: edge.url,
    functionUrl: functionUrl.url.replace(/\/$/, ''),
    aws,
    address,
    model,
    settings,
    functions,
    mappings,
    alarms,
  }
}

function openFunctionUrl(
  { ports, log, betweenUrlAndFunction = (fn) => fn }: StackOptions,
  { functionUrls: [url], names }: StackModel,
  {
    functions,
    principals,
    metrics,
  }: {
    functions: ReadonlyMap<string, LambdaFunction>
    principals: readonly Principal[]
    metrics: LambdaMetrics
  },
): Promise<FunctionUrl> {
  const fn = [...functions.values()].find(({ arn }) => arn === url?.functionArn)
  if (url === undefined || fn === undefined) {
    throw new StartError('template.yaml has no function with a URL')
  }
  return startFunctionUrl({
    fn: betweenUrlAndFunction(fn),
    authType: url.authType,
    callers: { principals, ...names },
    port: ports?.api ?? 0,
    onAnswer: (answer) => metrics.countUrlAnswer(fn.name, answer),
    onError: (error) => log('function-url', error instanceof Error ? error.name : 'error'),
  })
}

/** The Worker gets what a deployment would set as vars and secrets: the names of the stack's own resources. */
function openEdge(
  { root, ports, dataDir, timeScale = 1, edgeSettings, log }: StackOptions,
  { model, address, identities }: Cloud,
  settings: LocalSettings,
  functionUrl: string,
): Promise<Edge> {
  const output = (name: string): string => {
    const value = model.outputs[name]
    if (value === undefined) throw new Error(`template.yaml has no output ${name}`)
    return value
  }
  const edge = identities.ofUser(output('EdgeUserName'))
  return startEdgeProcess({
    wranglerConfig: join(root, 'wrangler.toml'),
    bundle: join(root, 'dist/edge/worker.js'),
    port: ports?.edge ?? 0,
    ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'edge') }),
    log: (line) => log('edge', line),
    settings: {
      ...(timeScale === 1 ? {} : { TIME_SCALE: String(timeScale) }),
      AWS_REGION: model.names.region,
      AWS_ENDPOINT_URL: address.url,
      TABLE_NAME: output('TableName'),
      BUCKET_NAME: output('BucketName'),
      QUEUE_URL: output('QueueUrl'),
      DLQ_URL: output('DlqUrl'),
      API_KEY: settings.apiKey,
      SIGNING_SECRET: settings.signingSecret,
      AWS_ACCESS_KEY_ID: edge.accessKeyId,
      AWS_SECRET_ACCESS_KEY: edge.secretAccessKey,
      FUNCTION_URL: functionUrl,
      FUNCTION_URL_AUTH: model.functionUrls[0]?.authType ?? 'NONE',
      ...edgeSettings,
    },
  })
}
