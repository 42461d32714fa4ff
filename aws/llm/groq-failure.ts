import type { APIError } from 'groq-sdk'
import { ModelError } from './model-error.ts'

/** What a call of groq-sdk threw, without a word of the request or of the answer. */
export function modelErrorOf(error: unknown, ApiError: typeof APIError): ModelError {
  if (error instanceof ApiError && error.status !== undefined) return statusError(error)
  // The body of a 200 that is not JSON. The error's own message quotes it.
  if (error instanceof SyntaxError) {
    return new ModelError(
      'model-invalid-output',
      'the provider answered with something else than JSON',
    )
  }
  return new ModelError('model-unreachable', 'the connection to the model provider failed')
}

function statusError(error: APIError): ModelError {
  const status = error.status ?? 0
  const detail = { status, retryAfterMs: retryAfter(error.headers) }
  const message = (what: string): string => `${what} (HTTP ${status})`
  // 498: Groq's own status for a service tier that has no capacity left.
  if (status === 429 || status === 498) {
    return new ModelError('model-rate-limited', message('the model is over its limits'), detail)
  }
  if (status === 408 || status >= 500) {
    return new ModelError('model-unreachable', message('the model provider is failing'), detail)
  }
  if (errorCode(error.error) === 'json_validate_failed') {
    return new ModelError('model-invalid-output', message('the model missed the schema'), detail)
  }
  return new ModelError('model-refused', message('the model provider refused the request'), detail)
}

/** `retry-after` in milliseconds: seconds, possibly with a fraction, or an HTTP date. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const value = headers?.get('retry-after')
  if (value === null || value === undefined) return undefined
  const seconds = Number(value)
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/** The `code` in a Groq error body, `{ error: { code } }`. The rest of the body may quote the model. */
function errorCode(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
