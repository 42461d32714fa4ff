import { OpsError } from './ops-error.ts'

const HOUR_MS = 3_600_000
const UNITS: Readonly<Record<string, number>> = {
  m: HOUR_MS / 60,
  h: HOUR_MS,
  d: 24 * HOUR_MS,
  w: 7 * 24 * HOUR_MS,
}
const LONGEST_MS = 366 * 24 * HOUR_MS

/** Milliseconds of `45m`, `12h`, `30d` or `4w`. @throws OpsError for anything else, and beyond 366 days */
export function readLifetime(given: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})([mhdw])$/.exec(given) ?? []
  const milliseconds = Number(count) * (UNITS[unit] ?? Number.NaN)
  if (milliseconds > 0 && milliseconds <= LONGEST_MS) return milliseconds
  throw new OpsError(`--expires takes 45m, 12h, 30d or 4w, at most 366d, not ${given}`)
}
