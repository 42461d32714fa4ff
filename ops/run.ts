import process from 'node:process'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { AwsFailure } from '#shared/aws/errors.ts'
import type { Command, LoneCommand } from './command.ts'
import { COMMANDS } from './commands.ts'
import { createOperator } from './operator.ts'
import { OpsError } from './ops-error.ts'
import { readTarget } from './target.ts'
import { ask } from './terminal.ts'

const GLOBAL = {
  target: { type: 'string' },
  actor: { type: 'string' },
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const usage = (): string => {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length))
  const lines = COMMANDS.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`)
  return `npm run -s ops -- COMMAND [--target local|NAME] [--json] [--yes] [--actor WHO]

${lines.join('\n')}

  --target   local is the running npm start (the default); NAME is ops/targets/NAME.json and environment variables
  --json     prints JSON
  --yes      does not ask before something is destroyed
  --actor    the name in the audit trail; otherwise the user's
`
}

const EVERY_OPTION: ParseArgsOptionsConfig = Object.assign(
  {},
  GLOBAL,
  ...COMMANDS.map(({ options }) => options),
)

/** The words and options given, whatever command they are for. */
function readArguments(argv: string[]): { words: string[]; options: Map<string, unknown> } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: EVERY_OPTION,
    })
    return { words: positionals, options: new Map(Object.entries(values)) }
  } catch (error) {
    const [line] = error instanceof Error ? error.message.split('\n') : []
    throw new OpsError(line ?? 'The command line cannot be read', { cause: error })
  }
}

/** The command that the first words name. @throws OpsError when there is none, or it does not take what was given */
function findCommand(
  words: readonly string[],
  options: ReadonlyMap<string, unknown>,
): Command | LoneCommand {
  const command = COMMANDS.find(({ name }) =>
    name.split(' ').every((word, index) => words[index] === word),
  )
  if (command === undefined) {
    const given = words.slice(0, 2).join(' ')
    const fault = given === '' ? 'A command is needed' : `There is no command ${given}`
    throw new OpsError(`${fault}; see npm run -s ops -- --help`)
  }
  const rest = words.slice(command.name.split(' ').length)
  const foreign = [...options.keys()].find(
    (name) => !(name in GLOBAL) && !(name in (command.options ?? {})),
  )
  const unexpected = foreign === undefined ? rest[command.words ?? 0] : `--${foreign}`
  if (unexpected !== undefined) {
    throw new OpsError(`${unexpected} was not expected: npm run -s ops -- ${command.usage}`)
  }
  return command
}

async function run(argv: string[]): Promise<void> {
  const { words, options } = readArguments(argv)
  if (argv.length === 0 || options.has('help')) return say(usage())
  const command = findCommand(words, options)
  const value = (name: string): string | undefined => {
    const given = options.get(name)
    return typeof given === 'string' ? given : undefined
  }
  const invocation = {
    words: words.slice(command.name.split(' ').length),
    value,
    flag: (name: string) => options.has(name),
  }
  const operator = () =>
    createOperator(readTarget(value('target') ?? 'local', process.env), {
      actor: value('actor'),
      confirm: options.has('yes') ? () => Promise.resolve(true) : ask,
    })
  const report = await ('runAlone' in command
    ? command.runAlone(invocation)
    : command.run(operator(), invocation))
  say(options.has('json') ? `${JSON.stringify(report.json, null, 2)}\n` : `${report.text}\n`)
  if (report.incomplete === true) process.exitCode = 1
}

const say = (text: string): void => void process.stdout.write(text)

/** What an operator can do something about is one line; anything else is a defect and shows where it happened. */
function lineOf(error: unknown): string {
  if (error instanceof OpsError || error instanceof AwsFailure) return error.message
  // The SDK's own failures: their names say it, and what they were sent holds no patient text.
  if (error instanceof Error && '$metadata' in error)
    return `AWS refused: ${error.name}: ${error.message}`
  if (error instanceof Error) return error.stack ?? error.message
  return String(error)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`)
  process.exitCode = 1
}
