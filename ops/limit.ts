import { OpsError } from './ops-error.ts'

/** The value of --limit. @throws OpsError unless it is a whole number, 1 to 10,000 */
export function readLimit(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const limit = /^\d{1,5}$/.test(given) ? Number(given) : 0
  if (limit < 1 || limit > 10_000) {
    throw new OpsError(`--limit takes a number from 1 to 10000, not ${given}`)
  }
  return limit
}
