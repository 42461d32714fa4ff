import type { Action, AuditEntry } from '#shared/domain/audit.ts'
import { listSystemTrail } from '#shared/store/system-trail.ts'
import type { Report } from './command.ts'
import { readLimit } from './limit.ts'
import type { Operator } from './operator.ts'
import { columns } from './terminal.ts'

const detailsOf = ({ before, after, target }: AuditEntry): string =>
  [
    target ?? '',
    before === undefined ? '' : JSON.stringify(before),
    after === undefined ? '' : `-> ${JSON.stringify(after)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** The entries of some actions in the system's trail, newest first. */
export async function historyReport(
  { store }: Operator,
  actions: readonly Action[],
  limit: string | undefined,
): Promise<Report> {
  const entries = await listSystemTrail(store, { actions, limit: readLimit(limit) ?? 20 })
  const rows = entries.map((entry) => [
    entry.createdAt,
    entry.actor,
    entry.description,
    detailsOf(entry),
  ])
  return {
    json: entries,
    text: rows.length === 0 ? 'Nothing has happened yet.' : columns(rows),
  }
}
