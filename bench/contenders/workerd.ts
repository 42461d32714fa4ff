/**
 * Runs one Worker in workerd, reached without Miniflare's own Worker before it. WORKERD_ENTRY is its module in this
 * folder, WORKERD_SETTINGS its settings as JSON.
 */
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Log, LogLevel, Miniflare, convertV4MiniflareOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { announce } from './server-process.ts'

// workerd would otherwise ask the internet where it is.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve(entry))],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*'],
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`${entry} was not built`)
  return file.text
}

const { compatibilityDate, compatibilityFlags } = {
  ...unstable_getMiniflareWorkerOptions('wrangler.toml').workerOptions,
} as { compatibilityDate: string; compatibilityFlags: string[] }

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    host: '127.0.0.1',
    port: 0,
    log: new Log(LogLevel.WARN),
    // Request logs are written, as in production, and read by nobody.
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
      stdout.resume()
      stderr.pipe(process.stderr)
    },
    workers: [
      {
        name: 'contender',
        compatibilityDate,
        compatibilityFlags,
        modules: true,
        script: await bundle(process.env['WORKERD_ENTRY'] ?? ''),
        bindings: JSON.parse(process.env['WORKERD_SETTINGS'] ?? '{}') as Record<string, string>,
        unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      },
    ],
  }),
)
await miniflare.ready
announce(Number((await miniflare.unsafeGetDirectURL('contender')).port))
