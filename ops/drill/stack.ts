import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type {
  DrillStackOptions,
  FromStack,
  Mischief,
  StackEvent,
  ToStack,
} from '#local/drill/protocol.ts'
import { OpsError } from '../ops-error.ts'
import { parseTarget, type Target } from '../target.ts'

const PROGRAM = fileURLToPath(new URL('../../local/drill/stack-process.ts', import.meta.url))

/** A stack of the drill's own, in a process of its own: what is running on this machine is left alone. */
export interface DrillStack {
  target: Target
  clinicianKeys: readonly string[]
  /** Everything that was seen so far, in the order in which it happened. */
  events: readonly StackEvent[]
  /** Told of each event once it is known here. */
  onEvent(listener: (event: StackEvent) => void): () => void
  make(mischief: Mischief): Promise<void>
  stop(): Promise<void>
}

/** @throws OpsError with what the stack said, where it does not start */
export async function startDrillStack(options: DrillStackOptions): Promise<DrillStack> {
  const child = fork(PROGRAM, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const send = (message: ToStack): void => void child.send(message)
  const events: StackEvent[] = []
  const listeners = new Set<(event: StackEvent) => void>()
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()
  const started = Promise.withResolvers<Extract<FromStack, { kind: 'started' }>>()
  const fail = (error: Error): void => {
    started.reject(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  child.on('message', (message: FromStack) => {
    switch (message.kind) {
      case 'started':
        started.resolve(message)
        return
      case 'failed':
        fail(new OpsError(`The stack of the drill failed: ${message.message}`))
        return
      case 'done':
        waiting.get(message.id)?.resolve()
        waiting.delete(message.id)
        return
      case 'seen':
        for (const event of message.events) {
          events.push(event)
          for (const listener of listeners) listener(event)
        }
        return
      default:
        message satisfies never
    }
  })
  child.once('exit', (code) =>
    fail(new OpsError(`The stack of the drill ended with status ${code}`)),
  )
  send({ kind: 'start', options })
  const { target, clinicianKeys } = await started.promise.catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  let lastId = 0
  return {
    target: parseTarget('drill', target),
    clinicianKeys,
    events,
    onEvent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    make(mischief) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        send({ kind: 'mischief', id, mischief })
      })
    },
    async stop() {
      if (child.connected) send({ kind: 'stop' })
      await exited
    },
  }
}
