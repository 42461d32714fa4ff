import worker from '../../dist/edge/worker.js'

// Miniflare's rate limiter is a database behind a Durable Object, where Cloudflare's is a counter in memory.
const RATE_LIMIT = { limit: async () => ({ success: true }) }

let bindings

/** The built bundle with every subject let in. */
export default {
  fetch: (request, env) => worker.fetch(request, (bindings ??= { ...env, RATE_LIMIT })),
}
