import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from './aws/start-error.ts'
import type { AwsElsewhere } from './cloud.ts'
import { readArguments, USAGE, type StartArguments } from './arguments.ts'
import { issueKey } from './keys.ts'
import { AlarmError } from './lambda/alarm-query.ts'
import { loadNotes, notesFromFiles, sampleNotes, type Loaded } from './seed.ts'
import { readLocalCodesTable, storeCodesTable, type LocalCodesTable } from './codes-table.ts'
import { leaveTargetFile, targetSettings } from './target-file.ts'
import { startStack, type Stack, type StackLog } from './stack.ts'
import { TemplateError } from './template/faults.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** How long the samples may take before the start goes on without them. Milliseconds. */
const SEED_TIMEOUT_MS = 50_000

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Log lines go to a file, so that what a person has to read is not drowned in them. */
function stackLog(verbose: boolean): StackLog {
  if (verbose) return (part, line) => say(`${part}: ${line}`)
  const folder = join(root, '.chartside')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new StartError(`Cannot write to ${folder}: is the directory read-only?`, { cause: error })
  }
  const file = createWriteStream(join(folder, 'stack.log'))
  return (part, line) => void file.write(`${part}: ${line}\n`)
}

function welcome(
  stack: Stack,
  keys: { clinician: string; ops: string },
  loaded: readonly Loaded[],
): string {
  const { apiKey } = stack.settings
  const [example] = loaded
  // Nobody writes a signature by hand.
  const open = stack.model.functionUrls[0]?.authType === 'NONE' ? stack.functionUrl : stack.edgeUrl
  return `
Chartside is running.

  Workbench             ${stack.edgeUrl}/workbench   (paste the clinician's key)
  Edge (workerd)        ${stack.edgeUrl}
  Lambda Function URL   ${stack.functionUrl}
  Documentation         ${stack.edgeUrl}/docs
  AWS services          ${stack.address.url}

  API key (admin)       ${apiKey}
  API key (clinician)   ${keys.clinician}
  API key (ops)         ${keys.ops}

Upload a note of your own:

  node -p 'JSON.stringify({title:"My note",category:"Note",text:require("fs").readFileSync("note.txt","utf8")})' \\
    | curl -sS ${stack.edgeUrl}/documents -H 'x-api-key: ${apiKey}' -H 'content-type: application/json' --data-binary @-

Open one:

  curl -sS ${stack.edgeUrl}/documents -H 'x-api-key: ${apiKey}'${
    example === undefined
      ? ''
      : `
  curl -sS ${open}/documents/${example.id} -H 'x-api-key: ${apiKey}'`
  }

Ctrl-C stops everything.
`
}

function report(loaded: Loaded[]): void {
  say('  note                              status             suggestions')
  for (const { id, status, suggestions, trouble } of loaded) {
    say(
      `  ${id.padEnd(33)} ${status.padEnd(18)} ${suggestions}${trouble === undefined ? '' : `  ${trouble}`}`,
    )
  }
}

/** The template's parameters that the reader's shell decides: which model annotates, if any. */
function modelParameters(): Record<string, string> {
  const names = {
    GROQ_API_KEY: 'GroqApiKey',
    GROQ_MODEL: 'GroqModel',
    GROQ_BASE_URL: 'GroqBaseUrl',
  }
  return Object.fromEntries(
    Object.entries(names).flatMap(([variable, parameter]) => {
      const value = process.env[variable] ?? ''
      return value === '' ? [] : [[parameter, value]]
    }),
  )
}

/** Where AWS_ENDPOINT_URL points. @throws StartError when it comes without credentials */
function awsElsewhere(): AwsElsewhere | undefined {
  const url = process.env['AWS_ENDPOINT_URL'] ?? ''
  if (url === '') return undefined
  const accessKeyId = process.env['AWS_ACCESS_KEY_ID'] ?? ''
  const secretAccessKey = process.env['AWS_SECRET_ACCESS_KEY'] ?? ''
  if (!URL.canParse(url)) throw new StartError('AWS_ENDPOINT_URL is not a URL')
  if (accessKeyId === '' || secretAccessKey === '') {
    throw new StartError(
      'AWS_ENDPOINT_URL needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY beside it',
    )
  }
  return { url: new URL(url).origin, credentials: { accessKeyId, secretAccessKey } }
}

function codesTable(): LocalCodesTable | undefined {
  const path = process.env['CODES_TABLE'] ?? ''
  return path === '' ? undefined : readLocalCodesTable(path)
}

async function run(options: StartArguments): Promise<void> {
  const codes = codesTable()
  const notes = [...(options.samples ? sampleNotes(root) : []), ...notesFromFiles(options.notes)]
  const elsewhere = awsElsewhere()
  const stack = await startStack({
    root,
    ports: options.ports,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    parameters: {
      ...modelParameters(),
      ...(codes === undefined ? {} : { CodesTable: codes.key }),
      ...(options.functionUrlAuth === undefined
        ? {}
        : { FunctionUrlAuth: options.functionUrlAuth }),
    },
    ...(elsewhere === undefined ? {} : { aws: elsewhere }),
    log: stackLog(options.verbose),
  })
  stopOnSignal(stack)
  if (codes !== undefined) await storeCodesTable(stack, codes)
  const keys = {
    clinician: await issueKey(stack, { role: 'clinician', subject: 'local-clinician' }),
    ops: await issueKey(stack, { role: 'ops', subject: 'local-operator' }),
  }
  leaveTargetFile(join(root, '.chartside'), targetSettings(stack, keys))
  const loaded = await loadNotes(notes, {
    url: stack.edgeUrl,
    apiKey: stack.settings.apiKey,
    timeoutMs: SEED_TIMEOUT_MS,
  })
  report(loaded)
  say(welcome(stack, keys, loaded))
}

function stopOnSignal(stack: Stack): void {
  let stopping = false
  const stop = (): void => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130)
    stopping = true
    say('Stopping ...')
    stack.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** What a person can do something about gets its line; anything else is a defect and shows where it happened. */
function fail(error: unknown): never {
  const known =
    error instanceof StartError || error instanceof TemplateError || error instanceof AlarmError
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(1)
}

try {
  const options = readArguments(process.argv.slice(2))
  if (options.help) say(USAGE)
  else await run(options)
} catch (error) {
  fail(error)
}
