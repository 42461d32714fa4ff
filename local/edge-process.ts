import process from 'node:process'
import { startEdge, type EdgeOptions } from './edge.ts'
import { StartError } from './aws/start-error.ts'

/** What the stack tells the process that runs workerd, and what it hears from it. */
export type EdgeRequest = { kind: 'start'; options: Omit<EdgeOptions, 'log'> } | { kind: 'close' }
export type EdgeReply =
  | { kind: 'started'; url: string }
  | { kind: 'failed'; message: string; known: boolean }
  | { kind: 'log'; line: string }

/**
 * Runs workerd in a process of its own, because workerd outlives a parent that is killed with -9. This process
 * notices that the stack is gone, ends workerd, and goes as well.
 */
const tell = (reply: EdgeReply): void => void process.send?.(reply)

let closing: (() => Promise<void>) | undefined

async function stop(): Promise<void> {
  await closing?.()
  process.exit(0)
}

async function start(options: Omit<EdgeOptions, 'log'>): Promise<void> {
  try {
    const edge = await startEdge({ ...options, log: (line) => tell({ kind: 'log', line }) })
    closing = () => edge.close()
    tell({ kind: 'started', url: edge.url })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    tell({ kind: 'failed', message, known: error instanceof StartError })
  }
}

process.on('message', (request: EdgeRequest) => {
  void (request.kind === 'close' ? stop() : start(request.options))
})
process.on('disconnect', () => void stop())
