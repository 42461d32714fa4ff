import type { Context } from 'hono'

/** `Link: <...>; rel="next"` (RFC 8288): this request with the next cursor, relative to the address it came to. */
export function nextLink(c: Context, cursor: string): string {
  const url = new URL(c.req.url)
  url.searchParams.set('cursor', cursor)
  return `<${url.pathname}${url.search}>; rel="next"`
}
