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

/** Asks a runtime who it is; that touches nothing behind it. */
export async function probe(url: string): Promise<Probe> {
  const started = performance.now()
  const took = (): number => Math.round(performance.now() - started)
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
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
