import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { environmentVariables } from './environment-variables.ts'
import type { FunctionDefinition, LambdaPlatform } from './function-definition.ts'
import type { Execution, FunctionError } from './invocation.ts'
import type { InvokeMessage, RuntimeMessage } from './protocol.ts'

const RUNTIME = fileURLToPath(new URL('./runtime.ts', import.meta.url))

/** Lambda gives about nine tenths of a function's memory to the heap; the rest is the runtime's own. */
const HEAP_SHARE = 0.9

export type FunctionLog = (
  line: string,
  source: { function: string; stream: 'stdout' | 'stderr' },
) => void

export interface ExecutionEnvironmentOptions {
  definition: FunctionDefinition
  platform: LambdaPlatform
  log: FunctionLog
  /** Milliseconds that a module may take to load; 10 s on Lambda. */
  initTimeoutMs: number
  /** Called once, when the process is gone. */
  onEnd: () => void
}

/** One process that handles one event at a time, and is used again for the next. */
export class ExecutionEnvironment {
  readonly #options: ExecutionEnvironmentOptions
  readonly #child: ChildProcess
  readonly #ended = Promise.withResolvers<void>()
  readonly #initialised = Promise.withResolvers<FunctionError | undefined>()
  readonly #initTimer: NodeJS.Timeout
  #current: { requestId: string; settle: (execution: Execution) => void } | undefined
  #alive = true
  #hasEnded = false

  constructor(options: ExecutionEnvironmentOptions) {
    this.#options = options
    const { definition, platform } = options
    const bundle = resolve(definition.bundle)
    this.#child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${Math.floor(definition.memoryMb * HEAP_SHARE)}`,
        RUNTIME,
        bundle,
        definition.handler,
        String(process.pid),
      ],
      {
        cwd: dirname(bundle),
        env: environmentVariables(
          definition,
          platform,
          `$LATEST/${randomUUID().replaceAll('-', '')}`,
        ),
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // A group of its own: Ctrl-C in the developer's terminal ends the stack, which ends this in its own time.
        detached: true,
      },
    )
    this.#child.on('message', (message) => this.#receive(message as RuntimeMessage))
    this.#child.on('error', (error) =>
      this.#end(exitError(`could not be started: ${error.message}`)),
    )
    this.#child.on('exit', () => this.#killGroup())
    this.#child.on('close', (code, signal) => this.#end(exitError(exitReason(code, signal))))
    this.#forwardLog('stdout')
    this.#forwardLog('stderr')
    this.#initTimer = setTimeout(() => {
      this.#initialised.resolve({
        errorType: 'Sandbox.Timedout',
        errorMessage: `Error: Init timed out after ${(options.initTimeoutMs / 1000).toFixed(2)} seconds`,
      })
      this.destroy()
    }, options.initTimeoutMs)
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Resolves when the process is gone. */
  get ended(): Promise<void> {
    return this.#ended.promise
  }

  /** Handles one event, given as JSON text. The function's time starts once its module is loaded. */
  async run(requestId: string, payload: string): Promise<Execution> {
    const initError = await this.#initialised.promise
    if (initError !== undefined) return { kind: 'failed', error: initError }
    const { definition } = this.#options
    const execution = Promise.withResolvers<Execution>()
    const timer = setTimeout(() => this.#timeOut(requestId), definition.timeoutSeconds * 1000)
    this.#current = { requestId, settle: execution.resolve }
    const message: InvokeMessage = {
      requestId,
      payload,
      deadlineMs: Date.now() + definition.timeoutSeconds * 1000,
      functionArn: definition.arn,
      traceId: `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)};Sampled=0`,
    }
    // An error here means that the process is gone; its end settles the execution.
    if (this.#alive) this.#child.send(message, () => {})
    else this.#settle({ kind: 'failed', error: exitError('exited before the event reached it') })
    try {
      return await execution.promise
    } finally {
      clearTimeout(timer)
    }
  }

  /** Ends the process at once, whatever it is doing. */
  destroy(): void {
    this.#alive = false
    this.#killGroup()
  }

  #receive(message: RuntimeMessage): void {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#initTimer)
        this.#initialised.resolve(undefined)
        return
      case 'init-failed':
        this.#alive = false
        this.#initialised.resolve(message.error)
        return
      case 'fatal':
        this.#alive = false
        this.#initialised.resolve(message.error)
        this.#settle({ kind: 'failed', error: message.error })
        return
      case 'succeeded':
        this.#answer(message.requestId, { kind: 'succeeded', payload: message.payload })
        return
      case 'failed':
        this.#answer(message.requestId, { kind: 'failed', error: message.error })
        return
      default:
        message satisfies never
    }
  }

  #answer(requestId: string, execution: Execution): void {
    // An answer to an event that has timed out meanwhile is nobody's.
    if (this.#current?.requestId === requestId) this.#settle(execution)
  }

  #settle(execution: Execution): void {
    this.#current?.settle(execution)
    this.#current = undefined
  }

  #timeOut(requestId: string): void {
    const { definition, log } = this.#options
    const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${definition.timeoutSeconds.toFixed(2)} seconds`
    log(errorMessage, { function: definition.name, stream: 'stderr' })
    this.destroy()
    this.#settle({ kind: 'failed', error: { errorType: 'Sandbox.Timedout', errorMessage } })
  }

  #end(error: FunctionError): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#alive = false
    clearTimeout(this.#initTimer)
    this.#initialised.resolve(error)
    if (this.#current !== undefined) {
      const errorMessage = `RequestId: ${this.#current.requestId} Error: ${error.errorMessage}`
      this.#settle({ kind: 'failed', error: { ...error, errorMessage } })
    }
    this.#ended.resolve()
    this.#options.onEnd()
  }

  #killGroup(): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch (error) {
      // Nobody of the group is left: what was wanted.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }

  #forwardLog(stream: 'stdout' | 'stderr'): void {
    const input = this.#child[stream]
    // A process that could not be started has no streams.
    if (input === null) return
    const lines = createInterface({ input, crlfDelay: Infinity })
    lines.on('line', (line) =>
      this.#options.log(line, { function: this.#options.definition.name, stream }),
    )
  }
}

function exitError(reason: string): FunctionError {
  return { errorType: 'Runtime.ExitError', errorMessage: `Runtime ${reason}` }
}

function exitReason(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal !== null) return `exited with error: signal: ${signal}`
  return code === 0 ? 'exited without providing a reason' : `exited with error: exit status ${code}`
}
