/** Where the clinicians' page lives, and the folder of its hashed files. */
const HOME = '/workbench'
const HASHED = `${HOME}/assets/`

/** Nothing but this deployment's own files, no inline code, no framing; and no sink that turns text into code. */
const POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const SECURE_HEADERS: Record<string, string> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-served-by': 'edge',
}

/**
 * Answers a request for the workbench from the Worker's static files; undefined for any other request, which is the
 * API's. Every address below `/workbench` that is no file is a place inside the page.
 */
export async function serveWorkbench(
  request: Request,
  assets: Fetcher,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  if (pathname !== HOME && !pathname.startsWith(`${HOME}/`)) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const hashed = pathname.startsWith(HASHED)
  const file = hashed ? pathname : `${HOME}/index.html`
  const found = await assets.fetch(`https://assets.invalid${file}`)
  const headers = new Headers(SECURE_HEADERS)
  if (!found.ok) {
    headers.set('cache-control', 'no-store')
    headers.set('content-type', 'text/plain; charset=utf-8')
    return new Response('There is no such file in the workbench.\n', { status: 404, headers })
  }
  headers.set('content-type', found.headers.get('content-type') ?? 'application/octet-stream')
  headers.set('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-store')
  return new Response(request.method === 'HEAD' ? null : found.body, { status: 200, headers })
}
