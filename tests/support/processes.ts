import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  pid: number
  parent: number
  /** Clock ticks since boot: with the pid it names one process for good. */
  startedAt: string
  commandLine: string
}

/** Every process of this machine that can be read (Linux). */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`)
      // The name in parentheses may hold spaces and parentheses of its own.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const [state, parent] = fields
      const startedAt = fields[19]
      if (parent === undefined || startedAt === undefined || state === 'Z') return []
      const commandLine = read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim()
      return [{ pid: Number(name), parent: Number(parent), startedAt, commandLine }]
    })
}

/** A process and all that descend from it. */
export function familyOf(pid: number): Process[] {
  const all = processes()
  const family = all.filter((process) => process.pid === pid)
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid))
  return family
}

/** Those that are still there, by their command lines. */
export function survivors(family: readonly Process[]): string[] {
  const all = new Map(processes().map((process) => [process.pid, process]))
  return family
    .filter(({ pid, startedAt }) => all.get(pid)?.startedAt === startedAt)
    .map(({ commandLine }) => commandLine)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It ended since it was listed.
    return ''
  }
}
