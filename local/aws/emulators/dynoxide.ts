import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { StartError } from '../start-error.ts'

export interface Dynoxide {
  /** Origin of the DynamoDB API, which checks no signature. */
  url: string
  stop(): Promise<void>
}

/**
 * Runs the emulator in the place of a shell, with a watcher that ends it when standard input closes: that is when this
 * process is gone, by whatever signal. The emulator itself pays no attention to its input.
 */
const WITH_WATCHER =
  'exec 3<&0; ( read -r _ <&3; kill -9 $$ ) >/dev/null 2>&1 & exec "$0" "$@" </dev/null 3<&-'

const START_TIMEOUT_MS = 10_000
const ATTEMPTS = 5

/**
 * Starts DynamoDB's emulator on a free loopback port.
 *
 * @param databasePath SQLite file to keep the tables in; in memory without it
 * @throws StartError when there is no binary for this machine, or it does not start
 */
export async function startDynoxide(databasePath?: string): Promise<Dynoxide> {
  const binary = findBinary()
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const outcome = await run(binary, port, databasePath)
    if (typeof outcome !== 'string') return outcome
    // Between our look and its start somebody else may have taken the port.
    const portTaken = /address (already )?in use/i.test(outcome)
    if (!portTaken || attempt === ATTEMPTS) {
      throw new StartError(`The DynamoDB emulator did not start: ${outcome}`)
    }
  }
}

function findBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}/dynoxide`
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new StartError(
      `There is no DynamoDB emulator for this machine (${name}): run npm ci, or name a DynamoDB-compatible endpoint in DYNAMODB_ENDPOINT`,
      { cause: error },
    )
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new StartError('No free port')
  return address.port
}

/** The running emulator, or what it said before it ended. */
async function run(
  binary: string,
  port: number,
  databasePath: string | undefined,
): Promise<Dynoxide | string> {
  const storage = databasePath === undefined ? [] : ['--db-path', databasePath]
  const child = spawn(
    '/bin/sh',
    ['-c', WITH_WATCHER, binary, '--host', '127.0.0.1', '--port', String(port), ...storage],
    { stdio: ['pipe', 'ignore', 'pipe'], env: {} },
  )
  const said = await untilListening(child)
  if (said !== undefined) {
    child.kill('SIGKILL')
    child.stdin?.destroy()
    return said
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        const impatience = setTimeout(() => child.kill('SIGKILL'), 2000)
        await ended
        clearTimeout(impatience)
      }
      // Lets the watcher go as well.
      child.stdin?.destroy()
    },
  }
}

function untilListening(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = ''
    const timer = setTimeout(
      () => resolve(`no answer within ${START_TIMEOUT_MS} ms`),
      START_TIMEOUT_MS,
    )
    const settle = (outcome: string | undefined): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    child.once('error', (error) => settle(error.message))
    child.once('exit', (code, signal) => settle(said.trim() || `it ended with ${code ?? signal}`))
    child.stderr?.on('data', (chunk: Buffer) => {
      // Kept short: the stream goes on for as long as the emulator runs.
      if (said.length < 4000) said += chunk.toString()
      if (said.includes('listening on')) settle(undefined)
    })
  })
}
