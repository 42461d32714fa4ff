import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ServerProcess {
  port: number
  /** Of the process that was started. */
  pid: number
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts a module of this folder in a process of its own. It says its port over IPC, and ends when that is closed. */
export async function startServerProcess(
  module: string,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = fork(fileURLToPath(import.meta.resolve(module)), {
    env: { ...process.env, ...environment },
    // Request logs are written, as in production, and read by nobody.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const port = await Promise.race([
    once(child, 'message').then(([message]) => (message as { port: number }).port),
    exited.then(([code]) => {
      throw new Error(`${module} ended with ${String(code)} before it listened`)
    }),
  ])
  return {
    port,
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}

/** The other end: tells the parent the port, and ends with it. */
export function announce(port: number): void {
  process.send?.({ port })
  process.once('disconnect', () => process.exit())
}
