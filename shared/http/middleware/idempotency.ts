import type { Context, Next } from 'hono'
import { derivedId, sha256Hex } from '#shared/domain/ids.ts'
import { Problem } from '#shared/domain/problems.ts'
import { claim, keepAnswer, release, type StoredAnswer } from '#shared/store/idempotency.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { describeError } from '../log.ts'

/** Refusals under which nothing was attempted: the key stays free for a corrected request. */
const NOTHING_ATTEMPTED = new Set([400, 413, 415, 422, 429])

const KEPT_HEADERS = ['content-type', 'location', 'etag']

/**
 * Runs a POST or PATCH once for its Idempotency-Key. The same key and body get the first answer again, from either runtime; an
 * answer of 5xx is not kept, so that the request can be repeated.
 *
 * @throws Problem `invalid-request`, `idempotency-key-reused`, `idempotency-in-progress`
 */
export async function answerOnce(
  deps: AppDeps,
  c: Context<AppEnv>,
  body: string,
  next: Next,
): Promise<Response | void> {
  const key = c.req.header('idempotency-key')
  // Not every runtime hands over a header without a value, so it counts as none on each.
  if (key === undefined || key === '') return next()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    const message = 'must be 1 to 200 printable ASCII characters'
    throw new Problem('invalid-request', {
      errors: [{ in: 'header', pointer: '/idempotency-key', message }],
    })
  }
  const { store, log } = deps
  const requestId = c.get('requestId')
  const hash = await sha256Hex(JSON.stringify([c.get('actor').subject, c.req.path, key]))
  const stored = await claim(store, hash, await sha256Hex(`${c.req.path}\n${body}`))
  if (stored !== undefined) return replay(stored)
  c.set('requestToken', hash)

  const forget = (error: unknown): void =>
    log({ level: 'error', event: 'idempotency.not-kept', requestId, error: describeError(error) })
  await next()
  if (c.res.status >= 500 || NOTHING_ATTEMPTED.has(c.res.status)) {
    await release(store, hash).catch(forget)
  } else {
    // The work is done. Where its answer cannot be kept, a repeated request finds the work by the ids that follow from the key.
    await keepAnswer(store, hash, await describe(c.res)).catch(forget)
  }
}

async function describe(answer: Response): Promise<StoredAnswer> {
  const headers: Record<string, string> = {}
  for (const name of KEPT_HEADERS) {
    const value = answer.headers.get(name)
    if (value !== null) headers[name] = value
  }
  return { status: answer.status, headers, body: await answer.clone().text() }
}

const replay = (stored: StoredAnswer): Response =>
  new Response(stored.body, {
    status: stored.status,
    headers: { ...stored.headers, 'idempotency-replayed': 'true' },
  })

/** The id of what a POST creates: it follows from the Idempotency-Key, or is new. */
export const newId = async (c: Context<AppEnv>, kind: string): Promise<string> => {
  const token = c.get('requestToken')
  return token === undefined ? crypto.randomUUID() : derivedId(kind, token)
}
