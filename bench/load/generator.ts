/**
 * A closed-loop load generator: every connection sends its next request when the answer to the last one is there. It
 * runs as a process of its own, so that it does not share the event loop of what it measures, and speaks HTTP/1.1 over
 * plain sockets, so that it costs little beside it. It takes one job at a time over IPC and ends with its parent.
 */
import { connect, type Socket } from 'node:net'
import type { Job, JobResult } from './job.ts'

const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

/** Where the answer in `received` ends, or undefined while it is not all there. @throws Error for an unexpected status */
function answerEnd(received: Buffer, status: number): number | undefined {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd === -1) return undefined
  const head = received.toString('latin1', 0, headEnd)
  if (Number(head.slice(9, 12)) !== status) {
    throw new Error(`answered ${head.slice(9, 12)} where ${status} was expected`)
  }
  const bodyStart = headEnd + HEAD_END.length
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const end = bodyStart + Number(length)
    return received.length >= end ? end : undefined
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error('an answer without a length')
  // JSON has no bare line break in it, so only the end of the answer looks like this.
  const last = received.indexOf(LAST_CHUNK, bodyStart)
  return last === -1 ? undefined : last + LAST_CHUNK.length
}

function run(job: Job): Promise<JobResult> {
  const request = Buffer.from(
    [
      `GET ${job.path} HTTP/1.1`,
      `host: 127.0.0.1:${job.port}`,
      ...Object.entries(job.headers).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n'),
  )
  const started = performance.now()
  const end = started + job.milliseconds
  let requests = 0

  const converse = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let received: Buffer = Buffer.alloc(0)
      let done = false
      const socket: Socket = connect(job.port, '127.0.0.1')
      const finish = (error?: Error): void => {
        done = true
        socket.destroy()
        if (error === undefined) resolve()
        else reject(error)
      }
      socket.setNoDelay(true)
      socket.once('connect', () => socket.write(request))
      socket.once('error', finish)
      socket.once('close', () => {
        if (!done) finish(new Error('the server closed a connection'))
      })
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        try {
          const at = answerEnd(received, job.status)
          if (at === undefined) return
          if (at !== received.length) throw new Error('more was answered than was asked')
        } catch (error) {
          finish(error as Error)
          return
        }
        received = Buffer.alloc(0)
        requests++
        if (performance.now() < end) socket.write(request)
        else finish()
      })
    })

  return Promise.all(Array.from({ length: job.connections }, converse)).then(() => ({
    requests,
    milliseconds: performance.now() - started,
  }))
}

const answer = (message: JobResult | { error: string }): void => {
  process.send?.(message)
}

process.on('message', (job: Job) => {
  run(job).then(answer, (error: unknown) => answer({ error: String(error) }))
})
process.once('disconnect', () => process.exit())
