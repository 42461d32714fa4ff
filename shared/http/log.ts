import { AwsFailure } from '#shared/aws/errors.ts'

/** One line of the log. There is no field for free text, so that there is no place for a patient's. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  event: string
  requestId?: string
  runtime?: string
  method?: string
  /** The pattern, such as `/documents/:id`; never the path. */
  route?: string
  status?: number
  /** Milliseconds. */
  ms?: number
  subject?: string
  documentId?: string
  runId?: string
  messageId?: string
  code?: string
  service?: string
  operation?: string
  attempts?: number
  counts?: Record<string, number | undefined>
  engine?: string
  model?: string
  /** Of the model, prompt and completion together. */
  tokens?: number
  /** US dollars. */
  costUsd?: number
  /** The name of an error and where it was thrown; never its message. */
  error?: ErrorDescription
}

export interface ErrorDescription {
  name: string
  /** Only of failures whose messages are written here and name services and codes alone. */
  message?: string
  stack: string[]
}

export type Log = (entry: LogEntry) => void

/** One JSON object a line, to the runtime's own log. */
export const consoleLog: Log = (entry) => {
  // oxlint-disable-next-line no-console -- this is the logger
  console.log(JSON.stringify(entry))
}

/** What may be logged of an error. Messages are left out: they can quote what was being worked on. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  return {
    name: error.name,
    ...(error instanceof AwsFailure ? { message: error.message } : {}),
    stack: framesOf(error),
  }
}

/** A frame ends in its place in a file. */
const FRAME = /^at .*(:\d+:\d+|<anonymous>|native)\)?$/

/** Where an error was thrown. Its stack begins with its message, whose own lines may look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const frames = stack.slice(Math.max(0, stack.indexOf(message)) + message.length)
  const lines = frames.split('\n').map((line) => line.trim())
  return lines.filter((line) => FRAME.test(line)).slice(0, 12)
}
