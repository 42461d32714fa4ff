import { AwsUnavailable } from '#shared/aws/errors.ts'
import { PROBLEMS, Problem, problemType } from '#shared/domain/problems.ts'

export const PROBLEM_JSON = 'application/problem+json'

/** How long a client should wait for a service that is slow or away. Seconds. */
const RETRY_AFTER_SECONDS = '2'

/** The body of a problem (RFC 9457), for an answer or as one result among many. */
export function problemBody(problem: Problem, requestId: string) {
  const [status, title, detail] = PROBLEMS[problem.code]
  return {
    type: problemType(problem.code),
    title,
    status,
    detail,
    requestId,
    ...problem.extensions,
  }
}

/** A problem as an answer. */
export function problemResponse(problem: Problem, requestId: string): Response {
  return new Response(JSON.stringify(problemBody(problem, requestId)), {
    status: PROBLEMS[problem.code][0],
    headers: { 'content-type': PROBLEM_JSON, ...problem.headers },
  })
}

/** Any error as a problem. What was not foreseen says only that. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof AwsUnavailable) {
    return new Problem('service-unavailable', {}, { 'retry-after': RETRY_AFTER_SECONDS })
  }
  return new Problem('internal')
}
