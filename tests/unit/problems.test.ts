import { describe, expect, it } from 'vitest'
import { AwsError, AwsUnavailable } from '#shared/aws/errors.ts'
import { PROBLEMS, Problem, problemType, type ProblemCode } from '#shared/domain/problems.ts'
import { contracts } from '#shared/http/contracts.ts'
import { problemsOf } from '#shared/http/operation.ts'
import { asProblem, problemBody, problemResponse } from '#shared/http/problem.ts'

const codes = Object.keys(PROBLEMS) as ProblemCode[]

describe('problems', () => {
  it('have stable types, readable titles and advice', () => {
    for (const code of codes) {
      const [status, title, advice] = PROBLEMS[code]
      expect(problemType(code)).toBe(`urn:chartside:problem:${code}`)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(600)
      expect(title).toMatch(/^[A-Z].*[^.]$/)
      expect(advice).toMatch(/^[`A-Z].*\.$/)
    }
    const titles = codes.map((code) => PROBLEMS[code][1])
    expect(new Set(titles).size).toBe(codes.length)
  })

  it('are each declared by an operation, or belong to no operation', () => {
    const declared = new Set(contracts.flatMap(problemsOf))
    const elsewhere = codes.filter((code) => !declared.has(code))
    expect(elsewhere.toSorted()).toEqual(['method-not-allowed', 'not-found', 'unreadable-request'])
  })

  it('carry their extensions and headers into the answer', async () => {
    const problem = new Problem('precondition-failed', { currentVersion: 4 }, { etag: '"4"' })
    const answer = problemResponse(problem, 'request-1')
    expect(answer.status).toBe(412)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('etag')).toBe('"4"')
    expect(await answer.json()).toEqual({
      type: 'urn:chartside:problem:precondition-failed',
      title: 'The item has changed since',
      status: 412,
      detail: PROBLEMS['precondition-failed'][2],
      requestId: 'request-1',
      currentVersion: 4,
    })
  })

  it('say of what nobody foresaw only its request id', () => {
    for (const error of [
      new Error('the note of Mr Smith'),
      new TypeError('the note of Mr Smith'),
      new AwsError('dynamodb', 'PutItem', 400, 'ValidationException'),
      'the note of Mr Smith',
      undefined,
    ]) {
      const body = problemBody(asProblem(error), 'request-2')
      expect(body).toEqual({
        type: 'urn:chartside:problem:internal',
        title: PROBLEMS.internal[1],
        status: 500,
        detail: PROBLEMS.internal[2],
        requestId: 'request-2',
      })
    }
  })

  it('say when to come back after a service was away, and not which', () => {
    const away = new AwsUnavailable('s3', 'GetObject', { reason: 'deadline', ambiguous: true })
    const problem = asProblem(away)
    expect(problem.code).toBe('service-unavailable')
    expect(Number(problem.headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.stringify(problemBody(problem, 'r'))).not.toMatch(/s3|GetObject|deadline/)
  })

  it('stay the same problem when they are passed on', () => {
    const problem = new Problem('forbidden')
    expect(asProblem(problem)).toBe(problem)
  })
})
