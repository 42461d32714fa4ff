import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Half of the time that a command takes is the reading of its own code: what has been compiled once is kept.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/ops', import.meta.url)))
await import('./run.ts')
