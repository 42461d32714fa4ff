import type { ProblemCode } from '#shared/domain/problems.ts'
import { changesNotes } from './breaker-refusal.ts'
import type { Contract } from './contract.ts'

const ALWAYS: ProblemCode[] = ['internal', 'rate-limited', 'service-unavailable']
const WITH_KEY: ProblemCode[] = ['missing-key', 'invalid-key', 'forbidden']
const WITH_BODY: ProblemCode[] = [
  'malformed-json',
  'body-too-large',
  'unsupported-media-type',
  'not-utf8',
  'not-well-formed',
]
const WITH_IDEMPOTENCY: ProblemCode[] = [
  'idempotency-key-reused',
  'idempotency-in-progress',
  'outcome-unknown',
]

/** Every problem an operation can answer with, its own and those of its kind. */
export function problemsOf(operation: Contract): ProblemCode[] {
  const validated = operation.params ?? operation.query ?? operation.body
  const writes = operation.method !== 'get' && operation.method !== 'delete'
  return [
    ...(validated === undefined ? [] : (['invalid-request'] as const)),
    ...(operation.role === 'anyone' ? [] : WITH_KEY),
    ...(operation.problems ?? []),
    ...(changesNotes(operation.role, operation.method) ? (['breaker-open'] as const) : []),
    ...(writes ? WITH_BODY : []),
    ...(takesIdempotencyKey(operation) ? WITH_IDEMPOTENCY : []),
    ...(operation.role === 'anyone' ? (['internal'] as const) : ALWAYS),
  ]
}

/** What can be repeated under the same Idempotency-Key; a GET, PUT or DELETE may be repeated as it is. */
export const takesIdempotencyKey = ({ method }: Contract): boolean =>
  method === 'post' || method === 'patch'

/** `/documents/:id` as OpenAPI writes it. */
export const templatePath = (path: string): string => path.replaceAll(/:([a-z]+)/gi, '{$1}')
