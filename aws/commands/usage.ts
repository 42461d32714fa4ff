import process from 'node:process'

/**
 * For a command that reads lines and takes no arguments: shows how it is used when asked, or when it was given one.
 *
 * @returns the exit status, undefined when there are lines to be answered
 */
export function answeredByUsage(usage: string): 0 | 2 | undefined {
  const [argument] = process.argv.slice(2)
  if (argument === undefined) return undefined
  if (argument === '--help' || argument === '-h') {
    process.stdout.write(usage)
    return 0
  }
  process.stderr.write(`it reads standard input and takes no arguments\n\n${usage}`)
  return 2
}
