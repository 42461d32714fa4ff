import { parseArgs } from 'node:util'
import { StartError } from './aws/start-error.ts'

export const USAGE = `npm start -- [options]

  --note FILE...     load these notes beside the samples
  --no-samples       load no samples
  --data DIR         keep everything in DIR over restarts
  --port N           port of the edge (8787)
  --api-port N       port of the Lambda Function URL (8788)
  --aws-port N       port of the local AWS services (8789)
  --function-url-auth NONE|AWS_IAM
                     who may call the Lambda Function URL: anybody (NONE), or signed requests alone
  --verbose          show every log line (otherwise they go to .chartside/stack.log)
  --help             show this

A port of 0 picks a free one. GROQ_API_KEY in the environment makes Groq's model annotate; without it the offline
lexicon does. CODES_TABLE names a CSV or JSON file of your own codes (term, system, code, display). DYNAMODB_ENDPOINT
names another DynamoDB where the bundled one does not run; AWS_ENDPOINT_URL (with AWS_ACCESS_KEY_ID and
AWS_SECRET_ACCESS_KEY) another AWS-compatible endpoint in place of all embedded services.
`

export interface StartArguments {
  notes: string[]
  samples: boolean
  dataDir: string | undefined
  ports: { edge: number; api: number; aws: number }
  /** The template's parameter of that name; its default where left out. */
  functionUrlAuth: string | undefined
  verbose: boolean
  help: boolean
}

/** Reads the command line. @throws StartError naming what is wrong with it */
export function readArguments(argv: string[]): StartArguments {
  const { values, positionals } = parse(argv)
  const port = (name: 'port' | 'api-port' | 'aws-port', otherwise: number): number => {
    const given = values[name]
    if (given === undefined) return otherwise
    if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
      throw new StartError(`--${name} takes a port number, not ${given}`)
    }
    return Number(given)
  }
  if (positionals.length > 0 && values.note === undefined) {
    throw new StartError(`${positionals[0]} was not expected; see npm start -- --help`)
  }
  return {
    // The shell has already spread `--note *.txt` into one option value and many words.
    notes: [...(values.note ?? []), ...positionals],
    samples: values['no-samples'] !== true,
    dataDir: values.data,
    ports: { edge: port('port', 8787), api: port('api-port', 8788), aws: port('aws-port', 8789) },
    functionUrlAuth: functionUrlAuth(values['function-url-auth']),
    verbose: values.verbose === true,
    help: values.help === true,
  }
}

function functionUrlAuth(given: string | undefined): string | undefined {
  if (given === undefined || given === 'NONE' || given === 'AWS_IAM') return given
  throw new StartError(`--function-url-auth takes NONE or AWS_IAM, not ${given}`)
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        note: { type: 'string', multiple: true },
        'no-samples': { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        'api-port': { type: 'string' },
        'aws-port': { type: 'string' },
        'function-url-auth': { type: 'string' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : 'the command line cannot be read')
  }
}
