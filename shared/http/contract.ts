import { zValidator } from '@hono/zod-validator'
import type { ValidationTargets } from 'hono'
import type * as z from 'zod/mini'
import type { Role } from '#shared/domain/labels.ts'
import { Problem, type Fault, type ProblemCode } from '#shared/domain/problems.ts'

/**
 * One operation of the API: what it accepts and what it answers. The same schemas validate requests and make the
 * OpenAPI document, so the two cannot disagree.
 */
export interface Contract {
  method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  /** Hono's pattern: `/documents/:id`. */
  path: string
  tag: 'Documents' | 'Annotations' | 'Relationships' | 'Runs' | 'Operations' | 'About'
  summary: string
  description?: string
  /** Who may call it; `anyone` needs no key. */
  role: Role | 'anyone'
  params?: z.ZodMiniObject
  query?: z.ZodMiniObject
  headers?: Record<string, { description: string }>
  body?: z.ZodMiniType
  answer: {
    status: 200 | 201 | 202
    description: string
    schema?: z.ZodMiniType
    contentType?: string
    headers?: Record<string, string>
  }
  /** Problems of its own, beside those that every operation of its kind can have. */
  problems?: ProblemCode[]
}

/** Declares an operation, keeping its path and schemas as literal types for the client that is inferred from them. */
export const contract = <const C extends Contract>(operation: C): C => operation

const PART = { param: 'path', query: 'query', json: 'body', header: 'header' } as const
type Part = keyof typeof PART

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function faultsOf(part: Part, issues: readonly z.core.$ZodIssue[], sent: unknown): Fault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          in: PART[part],
          pointer: pointerOf([...issue.path, key]),
          message: 'is not a known field',
        }))
      : [{ in: PART[part], pointer: pointerOf(issue.path), message: wording(issue, sent) }],
  )
}

/** Zod's own messages can repeat what was sent; these name only what is expected. */
function wording(issue: z.core.$ZodIssue, sent: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(sent, issue.path) ? 'is missing' : `must be of type ${issue.expected}`
    case 'invalid_value':
      return isMissing(sent, issue.path)
        ? 'is missing'
        : `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}`
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`
    case 'invalid_format':
    case 'custom':
      return issue.message
    default:
      return 'is not valid'
  }
}

const isMissing = (sent: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : value,
    sent,
  ) === undefined

const unit = (origin: string): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' items long' : ''

/** Validates one part of a request by its schema. Every fault is reported, with its JSON pointer. */
export const accepts = <T extends Part & keyof ValidationTargets, S extends z.ZodMiniType>(
  part: T,
  schema: S,
) =>
  zValidator(part, schema, (result) => {
    if (!result.success) {
      throw new Problem('invalid-request', {
        errors: faultsOf(part, result.error.issues, result.data),
      })
    }
  })
