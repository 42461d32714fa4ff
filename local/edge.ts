import { Log, LogLevel, Miniflare, convertV4MiniflareOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { errorCode, StartError } from './aws/start-error.ts'

export interface Edge {
  url: string
  /** Stops workerd. */
  close(): Promise<void>
}

/** An edge in this process. */
export interface EdgeHere extends Edge {
  /** The Worker's KV namespace, past the Worker. */
  traffic: KeyValues
}

/** The part of a KV namespace that is of use from outside the Worker. */
export interface KeyValues {
  get(key: string): Promise<string | null>
  put(key: string, value: string): Promise<void>
  delete(key: string): Promise<void>
}

/** A log line of the Worker, as it wrote it. */
export type EdgeLog = (line: string) => void

class LinesTo extends Log {
  readonly #write: EdgeLog
  constructor(write: EdgeLog) {
    // Below this it would write a line with the path of every request.
    super(LogLevel.WARN)
    this.#write = write
  }
  override log(message: string): void {
    this.#write(message)
  }
}

export interface EdgeOptions {
  wranglerConfig: string
  /** The built module. */
  bundle: string
  /** In place of the file's vars, and for its secrets. */
  settings: Record<string, string>
  /** 0 picks a free one. */
  port: number
  /** Keeps what KV holds over restarts. */
  dataDir?: string
  log: EdgeLog
}

/**
 * Starts the Worker of wrangler.toml in real workerd, on loopback. wrangler itself reads the file.
 *
 * @throws StartError when the port is taken
 */
export async function startEdge(options: EdgeOptions): Promise<EdgeHere> {
  // workerd would otherwise ask the internet where it is.
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
  const { workerOptions } = unstable_getMiniflareWorkerOptions(options.wranglerConfig)
  const { modulesRules: _rules, ...worker } = workerOptions
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: options.port,
      log: new LinesTo(options.log),
      handleStructuredLogs: ({ message }) => options.log(message),
      ...(options.dataDir === undefined ? {} : { defaultPersistRoot: options.dataDir }),
      workers: [
        {
          ...worker,
          name: 'chartside',
          modules: true,
          scriptPath: options.bundle,
          bindings: { ...(worker.bindings as Record<string, string>), ...options.settings },
        },
      ],
    }),
  )
  const url = await miniflare.ready.catch((error: unknown) => {
    throw errorCode(error) === 'ERR_ADDRESS_IN_USE'
      ? new StartError(`Port ${options.port} is taken; choose another for the edge with --port`)
      : error
  })
  return {
    url: url.origin,
    traffic: await miniflare.getKVNamespace('TRAFFIC'),
    close: () => miniflare.dispose(),
  }
}
