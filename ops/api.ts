import * as z from 'zod/mini'
import type { Operator } from './operator.ts'
import { OpsError } from './ops-error.ts'

const TIMEOUT_MS = 5_000

const ProblemAnswer = z.object({ title: z.string(), detail: z.string(), requestId: z.string() })

/**
 * Sends one request to the API at the edge, and gives whatever JSON it answers.
 *
 * @throws OpsError in one line where nothing answers, or not in JSON
 */
export async function sendToApi(
  { settings }: Operator,
  request: { method: 'GET' | 'PUT' | 'POST'; path: string; apiKey: string; body?: unknown },
): Promise<{ ok: boolean; status: number; body: unknown }> {
  const { method, path, apiKey, body } = request
  try {
    const response = await fetch(`${settings.EDGE_URL.replace(/\/$/, '')}${path}`, {
      method,
      headers: {
        'x-api-key': apiKey,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { ok: response.ok, status: response.status, body: await response.json() }
  } catch (error) {
    throw new OpsError(`The edge at ${settings.EDGE_URL} does not answer`, { cause: error })
  }
}

/**
 * Calls the API at the edge with the operator's key, and reads its answer by a schema.
 *
 * @throws OpsError in one line: no key, no answer, a problem
 */
export async function callApi<S extends z.ZodMiniType>(
  operator: Operator,
  schema: S,
  request: { method: 'GET' | 'PUT'; path: string; body?: unknown },
): Promise<z.output<S>> {
  const apiKey = operator.settings.OPS_API_KEY
  if (apiKey === undefined) {
    throw new OpsError('The target has no OPS_API_KEY, and this goes through the API')
  }
  const { ok, status, body } = await sendToApi(operator, { ...request, apiKey })
  if (!ok) {
    const problem = ProblemAnswer.safeParse(body)
    const said = problem.success
      ? `${problem.data.title}. ${problem.data.detail} (request ${problem.data.requestId})`
      : 'no problem that this version knows'
    throw new OpsError(`The API refused with ${status}: ${said}`)
  }
  return schema.parse(body)
}
