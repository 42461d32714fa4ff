import { format } from 'node:util'

const LEVELS = {
  debug: 'DEBUG',
  info: 'INFO',
  log: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
} as const

/**
 * Makes the console write as Lambda's Node.js runtime does under the log format JSON: one object a line with its time,
 * level and request id, and what was logged as `message`: one argument as it is, several as text.
 */
export function writeConsoleAsJson(requestId: () => string | undefined): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...logged: unknown[]) => {
      const [only] = logged
      const plain = logged.length === 1 && !(only instanceof Error)
      const message = plain ? only : format(...logged)
      const line = { timestamp: new Date().toISOString(), level, requestId: requestId(), message }
      process.stdout.write(`${JSON.stringify(line)}\n`)
    }
  }
}
