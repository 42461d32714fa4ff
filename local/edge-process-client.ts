import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { StartError } from './aws/start-error.ts'
import type { Edge, EdgeOptions } from './edge.ts'
import type { EdgeReply, EdgeRequest } from './edge-process.ts'

const PROGRAM = fileURLToPath(new URL('edge-process.ts', import.meta.url))

/** As startEdge, in a process that takes workerd with it however this one ends. */
export async function startEdgeProcess(options: EdgeOptions): Promise<Edge> {
  const { log, ...settings } = options
  // A group of its own, so that Ctrl-C reaches it through `close` and not in the middle of a request.
  const child = fork(PROGRAM, [], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const request = (message: EdgeRequest): void => void child.send(message)
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (reply: EdgeReply) => {
      if (reply.kind === 'log') log(reply.line)
      else if (reply.kind === 'started') resolve(reply.url)
      else reject(reply.known ? new StartError(reply.message) : new Error(reply.message))
    })
    child.once('exit', (code) => reject(new Error(`the edge ended with status ${code}`)))
    request({ kind: 'start', options: settings })
  }).catch((error: unknown) => {
    child.kill()
    throw error
  })
  return {
    url,
    close: async () => {
      // One that has ended by itself hears nothing any more.
      if (child.connected) request({ kind: 'close' })
      await exited
    },
  }
}
