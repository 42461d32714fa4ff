import { ICD_10_CM, RXNORM } from './code.ts'
import { createCodesTable, termKey, type CodesRow, type CodesTable } from './codes-table.ts'
import { readCsv } from './csv.ts'
import * as z from 'zod/mini'

const MOST_ROWS = 200_000
/** Nobody mends more than this at a time. */
const MOST_FAULTS = 50

/** Names that people write for code systems, and the URI that stands for each. Anything else is taken as it is. */
const SYSTEMS: Readonly<Record<string, string>> = {
  'icd-10-cm': ICD_10_CM,
  icd10cm: ICD_10_CM,
  rxnorm: RXNORM,
  loinc: 'http://loinc.org',
  'snomed ct': 'http://snomed.info/sct',
  snomed: 'http://snomed.info/sct',
  cpt: 'http://www.ama-assn.org/go/cpt',
}

const field = (longest: number) =>
  z
    .string('is missing')
    .check(
      z.trim(),
      z.minLength(1, 'is missing'),
      z.maxLength(longest, `is longer than ${longest} characters`),
    )

const Row = z.object({
  term: field(200).check(z.regex(/[\p{L}\p{N}]/u, 'has no letter and no digit')),
  system: z.pipe(
    field(100),
    z.transform((system) => SYSTEMS[system.toLowerCase()] ?? system),
  ),
  code: field(50).check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]*$/, 'must be a code of letters, digits and .:_-'),
  ),
  display: field(300),
})

const COLUMNS = ['term', 'system', 'code', 'display'] as const

/** Every bad row of a table, by its line. The table is the customer's own and no patient's. */
export class CodesTableError extends Error {
  override name = 'CodesTableError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    const more = faults.length - MOST_FAULTS
    super([...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))
    this.faults = faults
  }
}

/**
 * A table of codes from CSV (RFC 4180, with a header line) or JSON (an array of objects): term, system, code, display, in
 * any order; further columns are left alone. A table with a bad row is refused as a whole, because half of a customer's
 * decisions would look like all of them.
 *
 * @throws CodesTableError with every fault by its line
 */
export function readCodesTable(content: string): CodesTable {
  const text = content.replace(/^\uFEFF/, '')
  const faults: string[] = []
  const rows: CodesRow[] = []
  const lineOf = new Map<string, number>()
  for (const { line, value } of text.trimStart().startsWith('[') ? fromJson(text) : fromCsv(text)) {
    const parsed = Row.safeParse(value)
    if (!parsed.success) {
      const said = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
      faults.push(`line ${line}: ${[...new Set(said)].join('; ').trim()}`)
      continue
    }
    const key = `${termKey(parsed.data.term)}|${parsed.data.system}|${parsed.data.code}`
    const earlier = lineOf.get(key)
    if (earlier !== undefined) faults.push(`line ${line}: repeats line ${earlier}`)
    lineOf.set(key, line)
    rows.push(parsed.data)
  }
  if (rows.length > MOST_ROWS) faults.push(`the table has more than ${MOST_ROWS} rows`)
  if (rows.length === 0 && faults.length === 0) faults.push('the table has no rows')
  if (faults.length > 0) throw new CodesTableError(faults)
  return createCodesTable(rows)
}

interface Entry {
  line: number
  value: unknown
}

function fromCsv(text: string): Entry[] {
  const { records, fault } = readCsv(text)
  if (fault !== undefined) throw new CodesTableError([fault])
  const [header, ...rest] = records
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase())
  const missing = COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new CodesTableError([`line 1: the header lacks ${missing.join(', ')}`])
  }
  return rest.map(({ line, fields }) => ({
    line,
    value: Object.fromEntries(names.map((name, i) => [name, fields[i]])),
  }))
}

function fromJson(text: string): Entry[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new CodesTableError(['the table is neither CSV nor JSON'])
  }
  if (!Array.isArray(parsed)) throw new CodesTableError(['the table must be an array of objects'])
  const lines = elementLines(text)
  return parsed.map((value: unknown, i) => ({ line: lines[i] ?? 0, value }))
}

/** The line on which each element of a JSON array begins. `text` is valid JSON. */
function elementLines(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let awaited = false
  // Strings are one token, so that brackets and commas inside them count for nothing.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s[\]{},"]+/g)) {
    if (token === '\n') {
      line++
      continue
    }
    if (awaited && depth === 1 && token !== ']' && token !== ',') {
      lines.push(line)
      awaited = false
    }
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth === 1 && (token === ',' || token === '[')) awaited = true
  }
  return lines
}
