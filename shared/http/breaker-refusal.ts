import type { Role } from '#shared/domain/labels.ts'

/** What a tripped breaker refuses: writes and analyses. Operators go on, or nobody could end it. */
export const changesNotes = (role: Role | 'anyone', method: string): boolean =>
  method !== 'get' && role !== 'ops' && role !== 'anyone'
