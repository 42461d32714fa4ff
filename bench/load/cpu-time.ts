import { readdirSync, readFileSync } from 'node:fs'
import { median } from '../median.ts'
import { startGenerator, type Contender } from './rounds.ts'

/** A server whose processor time is counted: that of the process `pid`, all its threads together. */
export interface CountedContender extends Contender {
  pid: number
}

export interface CpuRace {
  /** Microseconds of processor time for a request, the median of the rounds. */
  ours: number
  theirs: number
  /** Ours over theirs, the median of each round's own ratio. */
  ratio: number
}

const CONNECTIONS = 4
const WARM_UP_MS = 1_500
const ROUND_MS = 1_000
const ROUNDS = 5

/** The unit of /proc's times on every Linux there is: USER_HZ is 100. Milliseconds. */
const TICK_MS = 10

/** What two servers cost in processor time, in several rounds after a warm-up, each starting with the other one. */
export async function raceCpu(ours: CountedContender, theirs: CountedContender): Promise<CpuRace> {
  await using generator = startGenerator()
  const cost = async (contender: CountedContender, milliseconds: number): Promise<number> => {
    const { name: _name, pid, ...target } = contender
    const before = cpuMs(pid)
    const { requests } = await generator.run({ ...target, connections: CONNECTIONS, milliseconds })
    return (1_000 * (cpuMs(pid) - before)) / requests
  }
  await cost(ours, WARM_UP_MS)
  await cost(theirs, WARM_UP_MS)
  const rounds: { ours: number; theirs: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) {
      const first = await cost(ours, ROUND_MS)
      rounds.push({ ours: first, theirs: await cost(theirs, ROUND_MS) })
    } else {
      const first = await cost(theirs, ROUND_MS)
      rounds.push({ theirs: first, ours: await cost(ours, ROUND_MS) })
    }
  }
  return {
    ours: median(rounds.map((round) => round.ours)),
    theirs: median(rounds.map((round) => round.theirs)),
    ratio: median(rounds.map((round) => round.ours / round.theirs)),
  }
}

/** Processor time that a process has used, in user and in system mode. Linux only. Milliseconds. */
function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is a name in parentheses and may hold spaces; the times are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return TICK_MS * (Number(fields[11]) + Number(fields[12]))
}

/** The one process that a process has started under this name. Linux only. @throws Error where there is none */
export function childNamed(parent: number, name: string): number {
  const children = readdirSync(`/proc/${parent}/task`).flatMap((task) =>
    readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )
  const pid = children.find((child) => readFileSync(`/proc/${child}/comm`, 'utf8').trim() === name)
  if (pid === undefined) throw new Error(`${parent} has no process called ${name}`)
  return Number(pid)
}
