import { createSigner } from '#shared/aws/transport.ts'
import type { Settings } from './target.ts'

/** What a runtime answers at its address. */
export interface Probe {
  up: boolean
  /** Milliseconds until the answer was read. */
  ms: number
  version?: string
  /** In a word, where it is not up. */
  fault?: string
}

const TIMEOUT_MS = 3_000

type Headers = Awaited<ReturnType<ReturnType<typeof createSigner>>>['headers']

/** Signs what is asked of a Function URL, with an operator's credentials; undefined where it takes no signature. */
export function urlSigner(settings: Settings): ((url: string) => Promise<Headers>) | undefined {
  if (settings.FUNCTION_URL_AUTH !== 'AWS_IAM') return undefined
  const { AWS_SESSION_TOKEN: sessionToken } = settings
  const sign = createSigner({
    region: settings.AWS_REGION,
    credentials: () => ({
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    }),
    now: Date.now,
  })
  return async (url) => (await sign({ service: 'lambda', method: 'GET', url, headers: {} })).headers
}

/** Asks a runtime who it is; that touches nothing behind it. */
export async function probe(url: string, sign?: (url: string) => Promise<Headers>): Promise<Probe> {
  const started = performance.now()
  const took = (): number => Math.round(performance.now() - started)
  try {
    const address = `${url.replace(/\/$/, '')}/`
    const response = await fetch(address, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(sign === undefined ? {} : { headers: await sign(address) }),
    })
    const text = await response.text()
    if (!response.ok) return { up: false, ms: took(), fault: `answers ${response.status}` }
    const version = /"version":"([^"]{1,40})"/.exec(text)?.[1]
    return { up: true, ms: took(), ...(version === undefined ? {} : { version }) }
  } catch {
    // Whatever the network says, it comes to this for an operator; the status screen shows it.
    return { up: false, ms: took(), fault: 'does not answer' }
  }
}
