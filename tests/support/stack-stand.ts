import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startStack, type Stack } from '#local/stack.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

export interface StackAnswer {
  status: number
  headers: Headers
  text: string
  /** Parsed where it is JSON. */
  body: Record<string, unknown>
}

export type Runtime = 'edge' | 'lambda'

/** The whole system, and a way to talk to it. */
export interface StackStand {
  stack: Stack
  /** `<part>: <line>`, of every part. */
  lines: string[]
  call(
    runtime: Runtime,
    method: string,
    path: string,
    sent?: { body?: unknown; raw?: string; headers?: Record<string, string> },
  ): Promise<StackAnswer>
  /** A note once its analysis has ended. */
  settled(documentId: string, withinMs?: number): Promise<Record<string, unknown>>
  close(): Promise<void>
}

export async function openStack(
  options: {
    parameters?: Record<string, string>
    root?: string
    dataDir?: string
    schedules?: boolean
  } = {},
): Promise<StackStand> {
  const lines: string[] = []
  const stack = await startStack({
    root: options.root ?? REPOSITORY,
    parameters: options.parameters ?? {},
    schedules: options.schedules ?? true,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    log: (part, line) => lines.push(`${part}: ${line}`),
  })
  const call: StackStand['call'] = async (runtime, method, path, { body, raw, headers } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(
      `${runtime === 'edge' ? stack.edgeUrl : stack.functionUrl}${path}`,
      {
        method,
        headers: {
          'x-api-key': stack.settings.apiKey,
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(payload === undefined ? {} : { body: payload }),
      },
    )
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : {}
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: parsed as Record<string, unknown>,
    }
  }
  return {
    stack,
    lines,
    call,
    async settled(documentId, withinMs = 15_000) {
      const deadline = Date.now() + withinMs
      for (;;) {
        const { status, body } = await call('edge', 'GET', `/documents/${documentId}`)
        if (status === 200 && body['status'] !== 'processing') return body
        if (Date.now() > deadline) throw new Error(`${documentId} is still ${status} processing`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    close: () => stack.close(),
  }
}

/**
 * The repository with another worker: the built one, but for notes whose ids begin with `loops` or `crashes`, with which
 * it does as they say.
 */
export function repositoryWithBadWorker(): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'chartside-bad-worker-'))
  mkdirSync(join(root, 'dist/WorkerFunction'), { recursive: true })
  for (const path of [
    'template.yaml',
    'wrangler.toml',
    'edge',
    'dist/ApiFunction',
    'dist/KillSwitchFunction',
    'dist/edge',
    'dist/assets',
  ]) {
    symlinkSync(join(REPOSITORY, path), join(root, path))
  }
  const real = pathToFileURL(join(REPOSITORY, 'dist/WorkerFunction/worker.mjs')).href
  writeFileSync(
    join(root, 'dist/WorkerFunction/worker.mjs'),
    `import { handler as real } from ${JSON.stringify(real)}
export const handler = (event, context) => {
  const asks = (what) => event.Records.some(({ body }) => body.includes('documents/' + what))
  if (asks('loops')) for (;;);
  if (asks('crashes')) process.abort()
  return real(event, context)
}
`,
  )
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
