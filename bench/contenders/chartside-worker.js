import worker from '../../dist/edge/worker.js'

// Miniflare's rate limiter is a database behind a Durable Object, where Cloudflare's is a counter in memory.
const RATE_LIMIT = { limit: async () => ({ success: true }) }

// KV as an isolate sees it: what SNAPSHOT says, or nothing.
const kvOf = ({ SNAPSHOT = null }) => ({ get: async () => SNAPSHOT })

let bindings

/** The built bundle with every subject let in, and the weights that the benchmark wants. */
export default {
  fetch: (request, env) =>
    worker.fetch(request, (bindings ??= { ...env, RATE_LIMIT, TRAFFIC: kvOf(env) })),
}
