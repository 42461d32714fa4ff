import { expect } from 'vitest'
import type * as z from 'zod/mini'
import type { Contract } from '#shared/http/contract.ts'
import { contracts } from '#shared/http/contracts.ts'
import { problemsOf } from '#shared/http/operation.ts'
import type { Answer } from './client.ts'

const placeholders = ({ path }: Contract): number => path.split(':').length

/** Fixed paths first, so that `/annotations/search` is not taken for an annotation called search. */
const operations = contracts
  .toSorted((a, b) => placeholders(a) - placeholders(b))
  .map((contract) => ({
    contract,
    pattern: new RegExp(`^${contract.path.replaceAll(/:[a-z]+/gi, '[^/]+')}$`),
  }))

/** The code of a problem's type. */
export const codeOf = (problem: unknown): string =>
  (problem as { type: string }).type.replace('urn:chartside:problem:', '')

export const contractOf = (method: string, path: string): Contract | undefined =>
  operations.find(
    ({ contract, pattern }) =>
      contract.method === method.toLowerCase() && pattern.test(path.split('?')[0] ?? ''),
  )?.contract

/** Holds an answer against what its operation declares: status, schema, headers, or one of its problems. */
export function checkAgainstContract(
  what: string,
  request: { method: string; path: string },
  answer: Answer,
): void {
  const contract = contractOf(request.method, request.path)
  if (contract === undefined) return
  const { status, headers, body } = answer
  if (status === 304) {
    expect(contract.headers, what).toHaveProperty('if-none-match')
    return
  }
  if (status >= 400) {
    expect(problemsOf(contract), `${what}: problems declared`).toContain(codeOf(body))
    return
  }
  const { schema, contentType = 'application/json' } = contract.answer
  expect(status, what).toBe(contract.answer.status)
  expect(headers.get('content-type'), what).toContain(contentType)
  for (const name of Object.keys(contract.answer.headers ?? {})) {
    // Only a list that goes on has a next page.
    if (name !== 'link') expect(headers.get(name), `${what}: ${name}`).toMatch(/\S/)
  }
  if (schema !== undefined) checkSchema(what, schema, body)
}

/** Strictly: a field that is missing fails the schema, and one that is not declared does not survive it. */
function checkSchema(what: string, schema: z.ZodMiniType, body: unknown): void {
  const parsed = schema.safeParse(body)
  expect(parsed.error?.issues ?? [], `${what}: faults`).toEqual([])
  expect(body, `${what}: undeclared fields`).toEqual(parsed.data)
}
