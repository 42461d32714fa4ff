/**
 * Every way in which a request can fail, in one table (RFC 9457). It drives the answers, the OpenAPI document and
 * docs/problems.md. `type` is `urn:chartside:problem:<code>` and never changes once released.
 */
export const PROBLEMS = {
  'malformed-json': [400, 'The body is not JSON', 'Send a body that parses as JSON.'],
  'invalid-request': [
    400,
    'The request does not fit the contract',
    'Every fault is listed in `errors` with its JSON pointer.',
  ],
  'invalid-cursor': [
    400,
    'The cursor is not one of ours, or not for this list',
    'Start again without `cursor`; use the cursor of `Link: rel="next"` unchanged and with the same filters.',
  ],
  'invalid-if-match': [
    400,
    'If-Match is not an entity tag',
    'Send the ETag of the version the change was made from, or leave the header out.',
  ],
  'unreadable-request': [400, 'The request could not be read', 'A GET or HEAD carries no body.'],
  'missing-key': [401, 'An API key is needed', 'Send it in the `x-api-key` header.'],
  'invalid-key': [
    401,
    'The API key is not valid',
    'It is malformed, unknown, revoked or expired. Ask an operator for a new one.',
  ],
  forbidden: [403, 'This key may not do that', 'The operation needs another role.'],
  'not-found': [404, 'There is nothing at this address', 'See /docs for the addresses there are.'],
  'document-not-found': [404, 'No such document', 'It never existed or has been deleted.'],
  'annotation-not-found': [404, 'No such annotation', 'It never existed or has been deleted.'],
  'relationship-not-found': [404, 'No such relationship', 'It never existed or has been deleted.'],
  'snapshot-not-here': [
    404,
    'This runtime has no snapshot of the weights',
    'Only the edge routes by it. Ask at the address of the edge.',
  ],
  'run-not-found': [404, 'No such run', 'It never existed or its document has been deleted.'],
  'method-not-allowed': [405, 'This address does not take that method', 'See `Allow`.'],
  'document-exists': [409, 'There is a document with this id', 'Choose another id.'],
  'relationship-exists': [409, 'These annotations are linked that way already', 'Nothing to do.'],
  'document-not-ready': [
    409,
    'The note has no text yet',
    'Its upload has not been completed; try again once it has.',
  ],
  'analysis-in-progress': [
    409,
    'An analysis of this note is queued or running',
    'Poll the run named in `runId`; ask again when it has ended.',
  ],
  'idempotency-in-progress': [
    409,
    'The first request with this Idempotency-Key is still running',
    'Try again in a moment.',
  ],
  conflict: [
    409,
    'The change met another one',
    'Somebody else changed the same item several times meanwhile. Try again.',
  ],
  'version-conflict': [
    409,
    'The record has changed since the version given',
    'Read it again and repeat the change on `currentVersion`.',
  ],
  'precondition-failed': [
    412,
    'The item has changed since',
    'Fetch it again and decide anew; `currentVersion` is what is stored now.',
  ],
  'body-too-large': [413, 'The body is too large', 'At most 1 MB; use an upload for large notes.'],
  'note-too-long': [413, 'The note is too long', 'At most 200,000 characters.'],
  'unsupported-media-type': [
    415,
    'The body must be JSON',
    'Send `content-type: application/json`.',
  ],
  'not-utf8': [422, 'The body is not UTF-8 text', 'Encode the note as UTF-8.'],
  'not-well-formed': [
    422,
    'The text has half of a surrogate pair',
    'Such text cannot be encoded; send whole characters.',
  ],
  'note-not-text': [
    422,
    'The note is not text',
    'It has a NUL character, as only binary files have.',
  ],
  'note-empty': [422, 'The note is empty', 'Send text with something other than white space.'],
  'span-outside-note': [
    422,
    'The span does not lie inside the note',
    'Offsets are UTF-16 code units, 0-based and end-exclusive, with start before end.',
  ],
  'span-splits-character': [
    422,
    'The span splits a surrogate pair',
    'An offset stands in the middle of a character; `expected` is the note there in whole ones.',
  ],
  'span-text-mismatch': [
    422,
    'The note has another text at these offsets',
    '`expected` is what the note has there.',
  ],
  'self-relationship': [
    422,
    'An annotation cannot be linked to itself',
    'Name two different annotations.',
  ],
  'annotation-elsewhere': [
    422,
    'Both annotations must belong to the document',
    'Relationships join annotations of one note.',
  ],
  'idempotency-key-reused': [
    422,
    'This Idempotency-Key was used with another request',
    'Use a new key for a new request.',
  ],
  'rate-limited': [429, 'Too many requests', 'Wait as long as `Retry-After` says.'],
  internal: [500, 'Something went wrong here', 'Report the request id; nothing else is needed.'],
  'breaker-open': [
    503,
    'Writing is closed while the breaker is tripped',
    'Too much traffic tripped it. Reading goes on; try again after `Retry-After` seconds.',
  ],
  'outcome-unknown': [
    503,
    'It is not known whether the request was carried out',
    'The runtime that had it failed. Look before you send it again; with an `Idempotency-Key` it would have been repeated safely.',
  ],
  'service-unavailable': [
    503,
    'A service behind this address is slow or away',
    'Nothing was half-written. Try again after `Retry-After` seconds.',
  ],
} as const satisfies Record<string, readonly [status: number, title: string, advice: string]>

export type ProblemCode = keyof typeof PROBLEMS

export const problemType = (code: ProblemCode): string => `urn:chartside:problem:${code}`

/** A fault in a request: where (RFC 6901 pointer into the named part) and what. */
export interface Fault {
  in: 'body' | 'query' | 'path' | 'header'
  pointer: string
  message: string
}

/** V8's, on every runtime there is here; not of the language. */
const traced: ErrorConstructor & { stackTraceLimit?: number | undefined } = Error

/**
 * A foreseen failure, thrown anywhere in the core and presented by http/problem.ts.
 * `extensions` go into the answer as they are: never put patient text there, but for `expected`, the slice of the
 * caller's own note.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extensions: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    extensions: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    // Where a foreseen failure was thrown is of no use to anybody, and to find it out costs more than to refuse.
    const { stackTraceLimit } = traced
    traced.stackTraceLimit = 0
    super(code)
    traced.stackTraceLimit = stackTraceLimit
    this.name = 'Problem'
    this.code = code
    this.extensions = extensions
    this.headers = headers
  }
}
