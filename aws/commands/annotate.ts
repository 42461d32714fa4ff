// Annotates notes: files to a format for people and tools, or JSON lines to JSON lines.
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ConfigError, parseEngineConfig, type EngineConfig } from '#shared/config.ts'
import { ENGINES } from '#shared/domain/labels.ts'
import type { CodesTable } from '#shared/nlp/codes-table.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import type { Engine } from '#shared/nlp/types.ts'
import { CodesTableError } from '#shared/nlp/read-codes-table.ts'
import { codesTableInFile } from '../codes-table.ts'
import { environment } from '../env.ts'
import { groqEngine } from '../llm/choose-engine.ts'
import { annotateFiles } from './annotate-files.ts'
import { annotateLine, NoteLine } from './annotate-line.ts'
import { CommandError } from './command-error.ts'
import { FORMATS } from './formats.ts'
import { answerJsonLines } from './json-lines.ts'

const USAGE = `npm run -s annotate -- [--engine lexicon|groq] [--format json|jsonl|brat|html] FILE...
npm run -s annotate -- [--engine lexicon|groq] --jsonl < LINES

  FILE            a note, UTF-8; - is standard input. html takes several notes, brat one
  --jsonl         one JSON object per line: {id, text} in, {id, annotations, relationships} out. With
                  mentions: [{start, end, label?}] only those are classified, each in its place
  --engine        lexicon (rules, offline; the default) or groq (needs GROQ_API_KEY)

CODES_TABLE in the environment names a CSV or JSON file of your own codes (term, system, code, display).
`

process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof CommandError || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  return 2
})

async function run(): Promise<number> {
  const { values, positionals } = parse()
  if (values.help === true) {
    process.stdout.write(USAGE)
    return 0
  }
  const wanted = oneOf('--engine', values.engine ?? 'lexicon', ENGINES)
  const config = parseEngineConfig(environment())
  // Whoever names the model wants the model's answer or to be told that there is none.
  const engine = wanted === 'groq' ? modelOf(config) : createLexiconEngine()
  const { signal } = new AbortController()
  const codes = config.codesTable === undefined ? undefined : await codesFrom(config.codesTable)
  const options = { engine, signal, codes }
  if (values.jsonl === true) {
    if (positionals.length > 0) throw new CommandError('--jsonl reads standard input, no files')
    if (values.format !== undefined) throw new CommandError('--jsonl has no other --format')
    const { stdin: input, stdout: output, stderr: errors } = process
    const answer = (line: NoteLine): unknown => annotateLine(line, options)
    return answerJsonLines({ input, output, errors, schema: NoteLine, answer })
  }
  if (positionals.length === 0) throw new CommandError(`no FILE was given\n\n${USAGE}`)
  const format = oneOf('--format', values.format ?? 'json', FORMATS)
  const { stdout: output, stderr: errors } = process
  return annotateFiles(positionals, { ...options, format, output, errors })
}

function modelOf({ groqApiKey, ...config }: EngineConfig): Engine {
  if (groqApiKey === undefined) throw new CommandError('--engine groq needs GROQ_API_KEY')
  return groqEngine({ ...config, groqApiKey })
}

async function codesFrom(path: string): Promise<CodesTable> {
  try {
    return await codesTableInFile(path)
  } catch (error) {
    if (!(error instanceof CodesTableError)) throw error
    throw new CommandError(error.message.replace(/^/gm, `CODES_TABLE ${path}: `))
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        engine: { type: 'string' },
        format: { type: 'string' },
        jsonl: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : 'unreadable command line')
  }
}

function oneOf<const T extends string>(option: string, given: string, values: readonly T[]): T {
  const value = values.find((one) => one === given)
  if (value === undefined) throw new CommandError(`${option} takes ${values.join(', ')}`)
  return value
}
