import { fileURLToPath } from 'node:url'
import { startEdge, type EdgeHere } from '#local/edge.ts'
import type { Traffic } from '#shared/domain/system.ts'
import {
  answer,
  startMisbehavingServer,
  type Behaviour,
} from '#tests/support/misbehaving-server.ts'
import { startLocalAws, type LocalAws } from '#tests/targets/local-aws.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export interface EdgeAnswer {
  status: number
  headers: Headers
  servedBy: string | null
  /** `Server-Timing`, or nothing. */
  timing: string
  text: string
  /** Parsed where it is JSON. */
  body: Record<string, unknown>
}

export interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string | undefined
}

/** The Worker in workerd over local AWS, and a Function URL that does as it is told. */
export interface EdgeStand {
  aws: LocalAws
  edge: EdgeHere
  upstream: Awaited<ReturnType<typeof startMisbehavingServer>>
  /** Every log line of the Worker. */
  lines: string[]
  /** As a clinician, unless a header says otherwise. */
  ask(path: string, request?: Ask): Promise<EdgeAnswer>
  /** Sets the weights through the API. */
  route(lambda: number, more?: { expiresAt?: string }): Promise<Traffic>
  /** A note that is stored, whatever Lambda does. */
  note(): { body: string; patientId: string }
  close(): Promise<void>
}

export async function openEdgeStand(
  settings: Record<string, string> = {},
  { port = 0, aws: given }: { port?: number; aws?: LocalAws } = {},
): Promise<EdgeStand> {
  const aws = given ?? (await startLocalAws())
  const upstream = await startMisbehavingServer()
  upstream.behave(fromLambda)
  const lines: string[] = []
  const edge = await startEdge({
    wranglerConfig: file('wrangler.toml'),
    bundle: file('dist/edge/worker.js'),
    settings: { ...aws.settings, FUNCTION_URL: `${upstream.endpoint}/`, ...settings },
    port,
    log: (line) => lines.push(line),
  })
  const ask: EdgeStand['ask'] = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const response = await fetch(`${edge.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'x-api-key': aws.keys.clinician,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== ''
    return {
      status: response.status,
      headers: response.headers,
      servedBy: response.headers.get('x-served-by'),
      timing: response.headers.get('server-timing') ?? '',
      text,
      body: (isJson ? JSON.parse(text) : {}) as Record<string, unknown>,
    }
  }
  const asOps = { 'x-api-key': aws.keys.ops }
  return {
    aws,
    edge,
    upstream,
    lines,
    ask,
    async route(lambda, more = {}) {
      const { body: record } = await ask('/ops/traffic', { headers: asOps })
      const change = {
        version: record['version'],
        weights: { edge: 100 - lambda, lambda },
        reason: 'a test',
        ...more,
      }
      const { status, body, text } = await ask('/ops/traffic', {
        method: 'PUT',
        headers: asOps,
        body: JSON.stringify(change),
      })
      if (status !== 200) throw new Error(`the weights were refused: ${text}`)
      return body as unknown as Traffic
    },
    note() {
      const patientId = `patient-${crypto.randomUUID()}`
      const note = { title: 'Note', category: 'Note', text: 'Has asthma.', patientId }
      return { body: JSON.stringify(note), patientId }
    },
    async close() {
      await edge.close()
      await upstream.close()
      if (given === undefined) await aws.close()
    },
  }
}

/** What the application at Lambda says: marked as its own. */
export const application = (status: number, body = '{"from":"lambda"}'): Behaviour =>
  answer(status, body, { 'content-type': 'application/json', 'x-served-by': 'lambda' })

export const fromLambda = application(200)
