/** Where a deployment is, and what it is asked with. */
export interface Deployment {
  edgeUrl: string
  functionUrl: string
  /** AWS_IAM refuses what is not signed, so there the Function URL is asked through the edge alone. */
  functionUrlAuth: 'NONE' | 'AWS_IAM'
  /** A key of role `ops`; nothing of a patient's can be read with it. */
  apiKey: string
  /** Sent with every request to the edge; names the Worker's version that is to answer. */
  edgeHeaders?: Record<string, string>
}

export interface Check {
  what: string
  /** Why it failed; undefined when it did not. Never has an answer's body in it. */
  fault?: string
}

const TIMEOUT_MS = 10_000

interface Expected {
  status: number
  /** Which runtimes may answer; none where Lambda itself does. */
  servedBy: readonly ('edge' | 'lambda')[]
  /** Members of the answer's JSON. */
  body?: Record<string, unknown>
}

/**
 * Asks a deployment what can be asked without touching a note: whether both runtimes are up, refuse a stranger, and
 * reach the table and the queues. Never throws; what cannot be reached is a failed check.
 */
export async function smoke(deployment: Deployment): Promise<Check[]> {
  const { apiKey, functionUrl, functionUrlAuth, edgeHeaders = {} } = deployment
  const key = { 'x-api-key': apiKey }
  const runtimes = [
    { name: 'edge', url: deployment.edgeUrl, headers: edgeHeaders },
    { name: 'lambda', url: functionUrl, headers: {} },
  ] as const
  const checks = runtimes.flatMap(({ name, url, headers }) => {
    const at = (path: string, expected: Partial<Expected> & { status: number }, more = {}) =>
      check(
        `${name} GET ${path}`,
        `${trimmed(url)}${path}`,
        { ...headers, ...more },
        {
          servedBy: [name],
          ...expected,
        },
      )
    if (name === 'lambda' && functionUrlAuth === 'AWS_IAM') {
      return [check('lambda refuses what is not signed', url, {}, { status: 403, servedBy: [] })]
    }
    return [
      // The edge may pass it on, by the weights.
      at('/', { status: 200, servedBy: name === 'edge' ? ['edge', 'lambda'] : [name] }),
      at('/documents', { status: 401 }, { 'x-api-key': 'not-a-key-of-anybody' }),
      at('/ops/breaker', { status: 200, body: { state: 'closed' } }, key),
      at('/ops/queue', { status: 200 }, key),
    ]
  })
  return Promise.all(checks)
}

const trimmed = (url: string): string => url.replace(/\/$/, '')

async function check(
  what: string,
  url: string,
  headers: Record<string, string>,
  expected: Expected,
): Promise<Check> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(url, { headers, signal, redirect: 'manual' })
    const text = await answer.text()
    const servedBy = answer.headers.get('x-served-by')
    if (answer.status !== expected.status) return { what, fault: `HTTP ${answer.status}` }
    const none = expected.servedBy.length === 0
    if (none ? servedBy !== null : !expected.servedBy.some((one) => one === servedBy)) {
      return { what, fault: `served by ${servedBy ?? 'no runtime'}` }
    }
    const body = expected.body === undefined ? {} : (JSON.parse(text) as Record<string, unknown>)
    const differs = Object.entries(expected.body ?? {}).find(
      ([name, value]) => body[name] !== value,
    )
    return differs === undefined
      ? { what }
      : { what, fault: `${differs[0]} is not ${String(differs[1])}` }
  } catch (error) {
    return { what, fault: error instanceof Error ? error.name : 'unknown error' }
  }
}
