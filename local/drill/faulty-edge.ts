import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a drill's edge is told whether KV answers: `POST <this>/down` and `/up`. */
export const KV_SWITCH = '/drill/kv'

/** The built Worker with a KV namespace that can be switched off. */
const wrapped = (built: string): string => `${built}
let down = false
const unavailable = () => Promise.reject(new Error('KV is unavailable'))
const environments = new WeakMap()
const withSwitch = (env) => {
  if (!environments.has(env)) environments.set(env, { ...env, TRAFFIC: {
    get: (...given) => (down ? unavailable() : env.TRAFFIC.get(...given)),
    put: (...given) => (down ? unavailable() : env.TRAFFIC.put(...given)),
  } })
  return environments.get(env)
}
export default {
  fetch(request, env, context) {
    const { pathname } = new URL(request.url)
    if (request.method === 'POST' && pathname.startsWith('${KV_SWITCH}/')) {
      down = pathname.endsWith('/down')
      return new Response(null, { status: 204 })
    }
    return builtWorker.fetch(request, withSwitch(env), context)
  },
}
`

/** The bundle with its default export as a constant, since workerd is given one module. */
function withNamedDefault(bundle: string): string {
  const exported = /export\s*\{\s*([\w$]+) as default\s*\};?\s*$/
  const name = exported.exec(bundle)?.[1]
  if (name === undefined) throw new Error('dist/edge/worker.js does not end in its default export')
  return bundle.replace(exported, `const builtWorker = ${name};`)
}

/** A folder that is the repository to a stack, but for that Worker. */
export function repositoryWithSwitch(root: string): { root: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'chartside-drill-'))
  mkdirSync(join(folder, 'dist/edge'), { recursive: true })
  for (const path of ['template.yaml', 'wrangler.toml', 'edge']) {
    symlinkSync(join(root, path), join(folder, path))
  }
  for (const name of readdirSync(join(root, 'dist'))) {
    if (name !== 'edge') symlinkSync(join(root, 'dist', name), join(folder, 'dist', name))
  }
  const built = readFileSync(join(root, 'dist/edge/worker.js'), 'utf8')
  writeFileSync(join(folder, 'dist/edge/worker.js'), wrapped(withNamedDefault(built)))
  return { root: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
