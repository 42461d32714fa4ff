import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import type { Job, JobResult } from './job.ts'

export interface Contender {
  name: string
  port: number
  path: string
  headers: Record<string, string>
  status: number
}

export interface Race {
  /** Requests per second, the median of the rounds. */
  ours: number
  theirs: number
  /** The median of each round's own ratio: what slows a machine down slows both halves of a round. */
  ratio: number
}

const CONNECTIONS = 16
const WARM_UP_MS = 1_500
const ROUND_MS = 1_000
const ROUNDS = 7

/** Loads two servers in turn, in several rounds after a warm-up, each starting with the other one. */
export async function race(ours: Contender, theirs: Contender): Promise<Race> {
  await using generator = startGenerator()
  const load = async (contender: Contender, milliseconds: number): Promise<number> => {
    const { name: _name, ...target } = contender
    const result = await generator.run({ ...target, connections: CONNECTIONS, milliseconds })
    return (1000 * result.requests) / result.milliseconds
  }
  await load(ours, WARM_UP_MS)
  await load(theirs, WARM_UP_MS)
  const rounds: { ours: number; theirs: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) {
      const first = await load(ours, ROUND_MS)
      rounds.push({ ours: first, theirs: await load(theirs, ROUND_MS) })
    } else {
      const first = await load(theirs, ROUND_MS)
      rounds.push({ theirs: first, ours: await load(ours, ROUND_MS) })
    }
  }
  return {
    ours: median(rounds.map((round) => round.ours)),
    theirs: median(rounds.map((round) => round.theirs)),
    ratio: median(rounds.map((round) => round.ours / round.theirs)),
  }
}

/** The load generator in a process of its own; it takes one job at a time. */
export function startGenerator() {
  const child = fork(fileURLToPath(import.meta.resolve('./generator.ts')))
  return {
    async run(job: Job): Promise<JobResult> {
      child.send(job)
      const [answer] = (await once(child, 'message')) as [JobResult | { error: string }]
      if ('error' in answer) throw new Error(`GET ${job.path} on port ${job.port}: ${answer.error}`)
      return answer
    },
    async [Symbol.asyncDispose]() {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}
