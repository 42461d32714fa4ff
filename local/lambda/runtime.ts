// One execution environment: started as a process of its own with `node runtime.ts <bundle> <handler> <parent pid>`.
import { Worker } from 'node:worker_threads'
import { writeConsoleAsJson } from './json-console.ts'
import { type Handler, HandlerProblem, loadHandler, toFunctionError } from './handler-module.ts'
import { type FunctionError, PAYLOAD_LIMIT_BYTES } from './invocation.ts'
import { type InvokeMessage, type RuntimeMessage, UNCAUGHT_EXIT_STATUS } from './protocol.ts'

const [, , bundle, handlerName, parentPid] = process.argv
if (process.send === undefined || !bundle || !handlerName || !parentPid) {
  throw new Error('runtime.ts is started by the local Lambda service, with an IPC channel')
}
const channelSend = process.send.bind(process)
// On Lambda there is no channel for a handler to find.
delete process.send

new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { parentPid: Number(parentPid) },
  // The watchdog needs nothing that the handler was given.
  env: {},
}).unref()

/** Of the event that is being handled: an environment has one at a time. */
let currentRequestId: string | undefined
if (process.env['AWS_LAMBDA_LOG_FORMAT'] === 'JSON') writeConsoleAsJson(() => currentRequestId)

function send(message: RuntimeMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    channelSend(message, undefined, undefined, (error: Error | null) =>
      error ? reject(error) : resolve(),
    )
  })
}

/** One line on stderr, as Lambda's runtime leaves in the function's log. */
function report(title: string, error: FunctionError): void {
  process.stderr.write(`ERROR\t${title}\t${JSON.stringify(error)}\n`)
}

async function endWith(
  title: string,
  message: RuntimeMessage & { error: FunctionError },
): Promise<never> {
  report(title, message.error)
  await send(message)
  process.exit(UNCAUGHT_EXIT_STATUS)
}

function serialise(result: unknown): string {
  let payload: string | undefined
  try {
    payload = JSON.stringify(result === undefined ? null : result)
  } catch (cause) {
    throw new Error('Unable to stringify response body', { cause })
  }
  payload ??= 'null'
  const bytes = Buffer.byteLength(payload)
  if (bytes > PAYLOAD_LIMIT_BYTES) {
    throw new HandlerProblem(
      'Function.ResponseSizeTooLarge',
      `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${PAYLOAD_LIMIT_BYTES} bytes).`,
    )
  }
  return payload
}

function contextOf(message: InvokeMessage): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: process.env['AWS_LAMBDA_FUNCTION_VERSION'],
    invokedFunctionArn: message.functionArn,
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    awsRequestId: message.requestId,
    logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
    getRemainingTimeInMillis: () => Math.max(0, message.deadlineMs - Date.now()),
  }
}

async function handle(handler: Handler, message: InvokeMessage): Promise<void> {
  const { requestId } = message
  currentRequestId = requestId
  process.env['_X_AMZN_TRACE_ID'] = message.traceId
  try {
    const payload = serialise(await handler(JSON.parse(message.payload), contextOf(message)))
    await send({ type: 'succeeded', requestId, payload })
  } catch (thrown) {
    const error = toFunctionError(thrown)
    report('Invoke Error', error)
    await send({ type: 'failed', requestId, error })
  }
}

process.on('disconnect', () => process.exit())
process.on('uncaughtException', (thrown) => {
  void endWith('Uncaught Exception', { type: 'fatal', error: toFunctionError(thrown) })
})
process.on('unhandledRejection', (reason) => {
  const error = { ...toFunctionError(reason), errorType: 'Runtime.UnhandledPromiseRejection' }
  if (reason instanceof Error) error.errorMessage = String(reason)
  void endWith('Unhandled Promise Rejection', { type: 'fatal', error })
})

try {
  const handler = await loadHandler(bundle, handlerName)
  process.on('message', (message) => void handle(handler, message as InvokeMessage))
  await send({ type: 'ready' })
} catch (thrown) {
  await endWith('Init Error', { type: 'init-failed', error: toFunctionError(thrown) })
}
