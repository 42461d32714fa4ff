import * as z from 'zod/mini'
import type { Operator } from './operator.ts'
import { OpsError } from './ops-error.ts'

const TIMEOUT_MS = 5_000

const ProblemAnswer = z.object({ title: z.string(), detail: z.string(), requestId: z.string() })

/**
 * Calls the API at the edge with the operator's key, and reads its answer by a schema.
 *
 * @throws OpsError in one line: no key, no answer, a problem
 */
export async function callApi<S extends z.ZodMiniType>(
  { settings }: Operator,
  schema: S,
  request: { method: 'GET' | 'PUT'; path: string; body?: unknown },
): Promise<z.output<S>> {
  if (settings.OPS_API_KEY === undefined) {
    throw new OpsError('The target has no OPS_API_KEY, and this goes through the API')
  }
  const { method, path, body } = request
  let response: Response
  let answer: unknown
  try {
    response = await fetch(`${settings.EDGE_URL.replace(/\/$/, '')}${path}`, {
      method,
      headers: {
        'x-api-key': settings.OPS_API_KEY,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    answer = await response.json()
  } catch (error) {
    throw new OpsError(`The edge at ${settings.EDGE_URL} does not answer`, { cause: error })
  }
  if (!response.ok) {
    const problem = ProblemAnswer.safeParse(answer)
    const said = problem.success
      ? `${problem.data.title}. ${problem.data.detail} (request ${problem.data.requestId})`
      : 'no problem that this version knows'
    throw new OpsError(`The API refused with ${response.status}: ${said}`)
  }
  return schema.parse(answer)
}
