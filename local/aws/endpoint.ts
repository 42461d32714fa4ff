import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { takeDataDirectory, type DataDirectory } from './data-directory.ts'
import { startDynoxide, type Dynoxide } from './emulators/dynoxide.ts'
import { startQueuesTopicsObjects } from './emulators/queues-topics-objects.ts'
import type { QueuesTopicsObjects } from './emulators/queues-topics-objects.ts'
import { Faults, type Fault } from './faults.ts'
import { handle, type Gate } from './gate.ts'
import { administrator, type Principal } from './iam/principal.ts'
import type { ObjectListener } from './object-events.ts'
import { Observation, type ObservedRequest, type Observer } from './observation.ts'
import { dynamodbService } from './services/dynamodb.ts'
import type { ControlledSource } from './services/event-sources.ts'
import { lambdaService, type LambdaControl } from './services/lambda.ts'
import { monitoringService, type ObservedAlarm } from './services/monitoring.ts'
import { s3Service } from './services/s3.ts'
import { snsService, type PublishListener } from './services/sns.ts'
import { sqsService } from './services/sqs.ts'
import type { Credentials } from './signature/verify.ts'
import { errorCode, StartError } from './start-error.ts'

export interface AwsEndpointOptions {
  /** 0 or left out: any free one. */
  port?: number
  region: string
  /** The account's administrators: they may do everything. */
  credentials: readonly Credentials[]
  /** Keeps tables, queues, topics and objects over restarts. In memory without it. */
  dataDir?: string
  /** Without it Lambda's control API knows no function. It can be given later by `useLambda`. */
  lambda?: LambdaControl
  /** A DynamoDB-compatible endpoint to use in place of the emulator. */
  dynamodbEndpoint?: string
}

/** DynamoDB, SQS, S3, SNS and Lambda's control API at one loopback address that lets in signed requests only. */
export interface AwsEndpoint {
  url: string
  /** Physical addresses to load the template with. */
  queueUrl(queueName: string): string
  useLambda(control: LambdaControl, sources: readonly ControlledSource[]): void
  /** The alarms that CloudWatch's API tells of from now on. */
  useAlarms(alarms: readonly ObservedAlarm[]): void
  /** At least once for every object stored while somebody listens, over restarts as well; see ObjectEvents. */
  onObjectCreated(listener: ObjectListener): () => void
  onPublish(listener: PublishListener): () => void
  /** Lets somebody else in from now on, for what their policies allow. */
  admit(principals: readonly Principal[]): void
  /**
   * Puts a message on a queue in the name of an AWS service, which needs no key of ours.
   *
   * @throws NoSuchQueue
   */
  deliver(queueArn: string, body: string, attributes?: Readonly<Record<string, string>>): void
  /** What CloudWatch would be told of a queue now; undefined when there is no such queue. Age in seconds. */
  queueDepth(queueArn: string): { visible: number; oldestAge: number } | undefined
  /** The latest thousand, oldest first. */
  readonly requests: readonly ObservedRequest[]
  observe(observer: Observer, options?: { consumedCapacity?: boolean }): () => void
  faults: { add(fault: Fault): () => void }
  close(): Promise<void>
}

const ACCOUNT_ID = '000000000000'

/** What runs, as far as it has been started. */
interface Parts {
  directory?: DataDirectory
  server?: Server
  dynoxide?: Dynoxide
  emulator?: QueuesTopicsObjects
  dynamodb?: ReturnType<typeof dynamodbService>
}

/** @throws StartError in one line: a port that is taken, a directory that is not writable, a missing binary */
export async function startAwsEndpoint(options: AwsEndpointOptions): Promise<AwsEndpoint> {
  const parts: Parts = {}
  try {
    return await start(options, parts)
  } catch (error) {
    await stop(parts)
    throw error
  }
}

async function start(options: AwsEndpointOptions, parts: Parts): Promise<AwsEndpoint> {
  const { region, credentials, dataDir } = options
  if (dataDir !== undefined) parts.directory = takeDataDirectory(dataDir)

  // Bound first, so that queue URLs are known; requests wait until the gate is there.
  const opened = Promise.withResolvers<Gate>()
  const server = createServer({ keepAliveTimeout: 60_000 }, (message, response) => {
    void opened.promise.then((gate) => handle(gate, message, response))
  })
  parts.server = server
  const url = await listen(server, options.port ?? 0)
  const queueUrl = (queueName: string): string => `${url}/${ACCOUNT_ID}/${queueName}`

  const tables = await findTables(options, parts)
  const dynamodb = dynamodbService(tables)
  parts.dynamodb = dynamodb
  const emulator = await startQueuesTopicsObjects({
    region,
    queueUrl,
    ...(parts.directory === undefined ? {} : { directory: parts.directory.path }),
  })
  parts.emulator = emulator

  const publishListeners = new Set<PublishListener>()
  const observation = new Observation()
  const faults = new Faults()
  const services = {
    dynamodb,
    sqs: sqsService(emulator),
    s3: s3Service(emulator),
    sns: snsService(emulator, (published) => {
      for (const listener of publishListeners) listener(published)
    }),
    lambda: lambdaService(options.lambda, region),
    monitoring: monitoringService([]),
  }
  const place = { region, accountId: ACCOUNT_ID }
  const principals: Principal[] = credentials.map((known) =>
    administrator({ stackName: '', ...place }, known),
  )
  opened.resolve({ principals, ...place, services, faults, observation, now: Date.now })

  return {
    url,
    queueUrl,
    useLambda(control, sources) {
      services.lambda = lambdaService(control, region, sources)
    },
    useAlarms(alarms) {
      services.monitoring = monitoringService(alarms)
    },
    admit: (others) => void principals.push(...others),
    onObjectCreated: (listener) => emulator.events.subscribe(listener),
    onPublish(listener) {
      publishListeners.add(listener)
      return () => void publishListeners.delete(listener)
    },
    deliver: (...message) => emulator.queues.deliver(...message),
    queueDepth: (queueArn) => emulator.queues.depth(queueArn),
    get requests() {
      return observation.requests
    },
    observe: (observer, wanted) => observation.observe(observer, wanted),
    faults,
    close: () => stop(parts),
  }
}

/** Origin of the DynamoDB API behind the gate. */
async function findTables(options: AwsEndpointOptions, parts: Parts): Promise<string> {
  const elsewhere = options.dynamodbEndpoint ?? process.env['DYNAMODB_ENDPOINT']
  if (elsewhere !== undefined && elsewhere !== '') {
    if (URL.canParse(elsewhere)) return elsewhere
    throw new StartError(`DYNAMODB_ENDPOINT is not a URL: ${elsewhere}`)
  }
  parts.dynoxide = await startDynoxide(parts.directory && join(parts.directory.path, 'dynamodb.db'))
  return parts.dynoxide.url
}

async function listen(server: Server, port: number): Promise<string> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    const code = errorCode(error)
    const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be listened on (${code})`
    throw new StartError(`Port ${port} ${reason}`, { cause: error })
  }
  const address = server.address()
  if (address === null || typeof address === 'string') {
    throw new StartError('The endpoint has no port')
  }
  return `http://127.0.0.1:${address.port}`
}

/** From the outside in. A second call finds nothing left to stop. */
async function stop(parts: Parts): Promise<void> {
  const { server, dynamodb, emulator, dynoxide, directory } = parts
  for (const part of Object.keys(parts)) delete parts[part as keyof Parts]
  if (server?.listening === true) {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  dynamodb?.close()
  await emulator?.close()
  await dynoxide?.stop()
  directory?.release()
}
