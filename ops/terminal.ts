import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { OpsError } from './ops-error.ts'

/**
 * Asks the person at the terminal; anything but `y` or `yes` is a no.
 *
 * @throws OpsError where nobody is there to be asked
 */
export async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new OpsError('This needs a confirmation: repeat it with --yes')
  // The question goes where a pipe does not take it along with the answer.
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${question}? [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

/**
 * Asks the person at the terminal for a line, and gives it without the spaces around it.
 *
 * @throws OpsError where nobody is there to be asked
 */
export async function askForText(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new OpsError('This needs a name to be typed: repeat it with --name')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${question}: `)
  terminal.close()
  return answer.trim()
}

/** Rows in columns, each as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)))
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `3 s`, `12 min`, `5 h`, `9 d`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} h`
  return `${Math.round(seconds / 86_400)} d`
}

/** How long ago an ISO 8601 time was. */
export const age = (iso: string, now: Date): string => duration(now.getTime() - Date.parse(iso))
