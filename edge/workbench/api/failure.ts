/** What kind of failure a request met; each is answered differently on the page. */
export type FailureKind =
  /** No answer: the network, or a server that takes too long. */
  | 'unreachable'
  /** The server is unwell, or something in between answered in its place. */
  | 'unwell'
  | 'busy'
  | 'key'
  | 'role'
  | 'missing'
  | 'stale'
  | 'refused'

/** A request that did not succeed. It carries no text of a note. */
export class ApiFailure extends Error {
  readonly kind: FailureKind
  readonly status: number
  /** The problem's stable code, where the API itself answered. */
  readonly code: string
  readonly requestId: string | undefined
  readonly retryAfterMs: number | undefined

  constructor(
    kind: FailureKind,
    known: {
      status?: number
      code?: string
      requestId?: string | undefined
      retryAfterMs?: number | undefined
    } = {},
  ) {
    super(kind)
    this.name = 'ApiFailure'
    this.kind = kind
    this.status = known.status ?? 0
    this.code = known.code ?? ''
    this.requestId = known.requestId
    this.retryAfterMs = known.retryAfterMs
  }

  /** Worth sending again as it is: nothing was decided. */
  get passing(): boolean {
    return this.kind === 'unreachable' || this.kind === 'unwell' || this.kind === 'busy'
  }
}

const KIND_OF_STATUS: Record<number, FailureKind> = {
  401: 'key',
  403: 'role',
  404: 'missing',
  412: 'stale',
  429: 'busy',
}

/** Two conflicts pass by themselves; the other 409s are decisions. */
const PASSING_CONFLICTS = new Set(['idempotency-in-progress', 'conflict'])

/** Reads what an answer that is not a success says. Never throws. */
export async function failureOf(answer: Response): Promise<ApiFailure> {
  const { status } = answer
  const problem = await readProblem(answer)
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  const known = {
    status,
    code: problem?.code ?? '',
    requestId: answer.headers.get('x-request-id') ?? undefined,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  }
  // What is no problem document was not said by the API: a proxy or a captive portal answered.
  if (status >= 500 || problem === undefined) return new ApiFailure('unwell', known)
  if (PASSING_CONFLICTS.has(known.code)) return new ApiFailure('busy', known)
  return new ApiFailure(KIND_OF_STATUS[status] ?? 'refused', known)
}

async function readProblem(answer: Response): Promise<{ code: string } | undefined> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return undefined
  // A body that does not parse is not ours, whatever its type claims, and is told apart as such by the caller.
  const body: unknown = await answer.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('type' in body)) return undefined
  return { code: String(body.type).replace('urn:chartside:problem:', '') }
}

/** Words for a failure that a clinician understands, and what to do about it. */
export function wordsFor(failure: unknown): string {
  if (!(failure instanceof ApiFailure)) return 'Something went wrong on this page. Load it again.'
  const reference = failure.requestId === undefined ? '' : ` Reference: ${failure.requestId}.`
  switch (failure.kind) {
    case 'unreachable':
      return 'The server cannot be reached. Check the network.'
    case 'unwell':
      return failure.code === 'breaker-open'
        ? 'Saving is closed for a while: there was more traffic than is safe. Reading goes on.'
        : `The server has trouble answering.${reference}`
    case 'busy':
      return 'The server asks to wait a moment.'
    case 'key':
      return 'The API key is not valid any more. Enter it again, or ask for a new one.'
    case 'role':
      return 'This key may not review notes. Ask for a key with the clinician role.'
    case 'missing':
      return 'It is not there any more: somebody has deleted it.'
    case 'stale':
      return 'Somebody else changed it meanwhile.'
    default:
      return REFUSALS[failure.code] ?? `The server refused it.${reference}`
  }
}

const REFUSALS: Record<string, string> = {
  'note-too-long': 'The note is longer than 200,000 characters. Split it and upload the parts.',
  'body-too-large': 'The file is too large for a note.',
  'note-empty': 'The note is empty.',
  'document-not-ready': 'The note has no text yet. Wait until its upload has ended.',
  'analysis-in-progress': 'The note is being analysed already.',
  'not-well-formed': 'The text has a broken character in it and cannot be stored.',
  'span-outside-note': 'The selection reaches outside the note.',
  'span-splits-character': 'The selection cuts a character in half.',
  'relationship-exists': 'These two are linked that way already.',
  'annotation-elsewhere': 'One of the two is not there any more.',
  'self-relationship': 'An item cannot be linked to itself.',
}
