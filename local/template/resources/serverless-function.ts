import { join } from 'node:path'
import type { FunctionModel, SqsSource } from '../model.ts'
import { arn } from '../names.ts'
import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import type { Properties } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

export const serverlessFunction: ResourceType = {
  type: 'AWS::Serverless::Function',
  nameProperty: 'FunctionName',
  attributes: ({ name, names }) => ({ Ref: name, Arn: arn(names, 'lambda', `function:${name}`) }),

  read(properties, resource, model) {
    properties.readElsewhere('FunctionName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::Serverless::Function'])
    const logging = properties.child('LoggingConfig')
    logging?.noLocalEffect(NO_LOCAL_EFFECT['AWS::Serverless::Function LoggingConfig'])
    const onFailure = readOnFailure(properties)
    const handler = properties.string('Handler')
    const entryPoint = readBuild(resource.metadata)
    const entry = /([^/]+)\.[^./]+$/.exec(entryPoint)?.[1] ?? ''
    if (handler.split('.')[0] !== entry) {
      properties.fault('Handler', `is not in ${entry}.mjs, which the entry point is built to`)
    }
    const reservedConcurrency = properties.optionalNumber('ReservedConcurrentExecutions')
    const model_: FunctionModel = {
      logicalId: resource.logicalId,
      name: resource.name,
      arn: resource.attributes['Arn'] ?? '',
      handler,
      runtime: properties.oneOf('Runtime', ['nodejs24.x', 'nodejs22.x']),
      entryPoint,
      bundle: join(resource.folder, 'dist', resource.logicalId, `${entry}.mjs`),
      timeoutSeconds: properties.number('Timeout', 3),
      memoryMb: properties.number('MemorySize', 128),
      ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }),
      environment: properties.child('Environment')?.stringMap('Variables') ?? {},
      logFormat: logging?.oneOf('LogFormat', ['Text', 'JSON'], 'Text') ?? 'Text',
      roleArn: properties.string('Role'),
      ...(onFailure === undefined ? {} : { onFailure }),
      sqsSources: [],
      snsSources: [],
      schedules: [],
    }
    for (const [, event] of properties.named('Events')) readEvent(event, model_)
    model.functions.push(model_)
  },
}

/** The one entry point, when the build makes `<entry>.mjs` of it: that file's name is part of the contract. */
function readBuild(metadata: Properties): string {
  metadata.oneOf('BuildMethod', ['esbuild'])
  const build = metadata.child('BuildProperties')
  if (build === undefined) {
    metadata.fault('BuildProperties', 'is missing')
    return ''
  }
  build.noLocalEffect({
    Target: 'the build script reads it',
    Minify: 'the build script reads it',
    MainFields: 'the build script gives the same',
    Sourcemap: 'the build script reads it',
    External: 'the build script reads it',
    Banner: 'the build script reads it',
  })
  build.oneOf('Format', ['esm'])
  if (build.strings('OutExtension').join() !== '.js=.mjs')
    build.fault('OutExtension', 'is not .js=.mjs')
  const [entryPoint, another] = build.strings('EntryPoints')
  if (entryPoint === undefined || another !== undefined) {
    build.fault('EntryPoints', 'is not one file')
  }
  return entryPoint ?? ''
}

function readEvent(event: Properties, model: FunctionModel): void {
  const type = event.oneOf('Type', ['SQS', 'SNS', 'Schedule'])
  const properties = event.child('Properties')
  if (properties === undefined) return event.fault('Properties', 'is missing')
  if (type === 'Schedule') model.schedules.push(readSchedule(properties))
  else if (type === 'SNS') model.snsSources.push(readSnsSource(properties))
  else model.sqsSources.push(readSqsSource(properties))
}

function readSnsSource(properties: Properties): FunctionModel['snsSources'][number] {
  const deadLetters = properties.child('RedrivePolicy')?.string('deadLetterTargetArn')
  return {
    topic: properties.string('Topic'),
    ...(deadLetters === undefined ? {} : { deadLetters }),
  }
}

/** What becomes of an asynchronous event that the function failed at. Lambda's own defaults are two retries, six hours. */
function readOnFailure(properties: Properties): FunctionModel['onFailure'] {
  const config = properties.child('EventInvokeConfig')
  if (config === undefined) return undefined
  const destination = config.child('DestinationConfig')?.child('OnFailure')
  destination?.oneOf('Type', ['SQS'])
  const queue = destination?.string('Destination')
  return {
    retries: config.number('MaximumRetryAttempts', 2),
    maximumEventAgeSeconds: config.number('MaximumEventAgeInSeconds', 21_600),
    ...(queue === undefined ? {} : { queue }),
  }
}

function readSchedule(properties: Properties): { everyMs: number } {
  properties.noLocalEffect({ Description: 'is for people', Name: 'nothing refers to the rule' })
  if (!properties.boolean('Enabled', true))
    properties.fault('Enabled', 'is false, which is not understood')
  const schedule = properties.string('Schedule')
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? []
  if (unit === '') properties.fault('Schedule', `${schedule} is not understood`)
  return { everyMs: Number(count) * (UNIT_MS[unit] ?? 0) }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

function readSqsSource(properties: Properties): SqsSource {
  const window = properties.optionalNumber('MaximumBatchingWindowInSeconds')
  const concurrency = properties.child('ScalingConfig')?.number('MaximumConcurrency')
  if (concurrency !== undefined && (concurrency < 2 || concurrency > 1000)) {
    properties.fault('ScalingConfig.MaximumConcurrency', 'is not between 2 and 1000')
  }
  if (!properties.boolean('Enabled', true))
    properties.fault('Enabled', 'is false, which is not understood')
  const responseTypes = properties.strings('FunctionResponseTypes')
  for (const responseType of responseTypes) {
    if (responseType !== 'ReportBatchItemFailures') {
      properties.fault('FunctionResponseTypes', `${responseType} is not understood`)
    }
  }
  return {
    queue: properties.string('Queue'),
    batchSize: properties.number('BatchSize', 10),
    reportBatchItemFailures: responseTypes.includes('ReportBatchItemFailures'),
    ...(concurrency === undefined ? {} : { maximumConcurrency: concurrency }),
    ...(window === undefined ? {} : { batchingWindowSeconds: window }),
  }
}
