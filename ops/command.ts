import type { ParseArgsOptionsConfig } from 'node:util'
import type { Operator } from './operator.ts'

/** What a command has to say: for a person, and with --json for a program. */
export interface Report {
  text: string
  json: unknown
  /** True where the screen is not the whole answer; the exit status then says so. */
  incomplete?: boolean
}

export interface Invocation {
  /** What follows the command's own words. */
  words: readonly string[]
  /** The value of `--name VALUE`. */
  value: (name: string) => string | undefined
  /** Whether `--name` was given. */
  flag: (name: string) => boolean
}

interface CommandLine {
  /** `keys create`. */
  name: string
  usage: string
  summary: string
  options?: ParseArgsOptionsConfig
  /** How many words may follow its own; none when left out. */
  words?: number
}

/** One command. It throws an OpsError, or an AwsFailure, where what was asked for is not done. */
export interface Command extends CommandLine {
  run: (operator: Operator, invocation: Invocation) => Promise<Report>
}

/** A command that is about no target. */
export interface LoneCommand extends CommandLine {
  runAlone: (invocation: Invocation) => Promise<Report>
}
