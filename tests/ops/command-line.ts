import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { issueKey } from '#local/keys.ts'
import { targetSettings } from '#local/target-file.ts'
import { openStack, type StackStand } from '#tests/support/stack-stand.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface CommandResult {
  status: number | null
  stdout: string
  stderr: string
  /** Parsed where `--json` was given. */
  json: unknown
}

/** The whole system, and the operators' command line in processes of its own, as an operator runs it. */
export interface OperatorsStand extends StackStand {
  /** What the running system leaves for the command line. */
  settings: Record<string, string>
  ops(...words: string[]): Promise<CommandResult>
  /** The command line with other settings than the stack's. */
  opsWith(changes: Record<string, string | undefined>, ...words: string[]): Promise<CommandResult>
  /** A command under way. */
  start(...words: string[]): ChildProcess
}

export async function openOperatorsStand(
  parameters: Record<string, string> = {},
): Promise<OperatorsStand> {
  const stand = await openStack({
    parameters: { TrafficThreshold: '100000', ...parameters },
    // Tests move the watchdog's clock themselves.
    schedules: false,
  })
  const folder = mkdtempSync(join(tmpdir(), 'chartside-ops-'))
  const settings = targetSettings(stand.stack, {
    ops: await issueKey(stand.stack, { role: 'ops', subject: 'ops@example' }),
    clinician: await issueKey(stand.stack, { role: 'clinician', subject: 'dr@example' }),
  })
  const target = (given: Record<string, string | undefined>): string => {
    const path = join(folder, `${crypto.randomUUID()}.json`)
    writeFileSync(path, JSON.stringify(given))
    return path
  }
  const own = target(settings)
  const start = (path: string, words: string[]): ChildProcess =>
    spawn(process.execPath, ['ops/main.ts', ...words, '--target', path], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  return {
    ...stand,
    settings,
    ops: (...words) => finished(start(own, words), words),
    opsWith: (changes, ...words) =>
      finished(start(target({ ...settings, ...changes }), words), words),
    start: (...words) => start(own, words),
    close: async () => {
      rmSync(folder, { recursive: true, force: true })
      await stand.close()
    },
  }
}

function finished(child: ChildProcess, words: string[]): Promise<CommandResult> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      const json: unknown =
        words.includes('--json') && status === 0 ? JSON.parse(stdout) : undefined
      resolve({ status, stdout, stderr, json })
    })
  })
}
