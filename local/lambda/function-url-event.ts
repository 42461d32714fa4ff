import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'

/** What the service itself knows of a request. */
export interface UrlRequestFacts {
  requestId: string
  /** Milliseconds since the epoch. */
  now: number
  /** Who signed it, where the URL wants that. */
  caller?: { arn: string; accessKeyId: string; accountId: string }
}

/** Headers that belong to one connection, which Lambda does not pass on. */
const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A request as an event of payload format 2.0, the way a function URL builds it. */
export function functionUrlEvent(
  request: IncomingMessage,
  body: Buffer,
  { requestId, now, caller }: UrlRequestFacts,
): Record<string, unknown> {
  const { rawPath, rawQueryString } = splitTarget(request.url ?? '/')
  const { headers, cookies } = joinHeaders(request.rawHeaders)
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
  const host = headers['host'] ?? 'localhost'
  // AWS adds the caller's own address last, so what a caller claims about itself stands before it.
  headers['x-forwarded-for'] =
    headers['x-forwarded-for'] === undefined
      ? sourceIp
      : `${headers['x-forwarded-for']}, ${sourceIp}`
  headers['x-forwarded-proto'] = 'http'
  headers['x-forwarded-port'] = String(request.socket.localPort ?? 80)
  // An event is JSON, so bytes that are no text cannot be in it as they are, whatever their type claims.
  const isBase64Encoded = body.length > 0 && (!isText(headers['content-type']) || !isUtf8(body))
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(rawQueryString === '' ? {} : { queryStringParameters: joinQuery(rawQueryString) }),
    requestContext: {
      accountId: caller?.accountId ?? 'anonymous',
      apiId: host.split('.')[0],
      ...(caller === undefined
        ? {}
        : {
            authentication: null,
            authorizer: {
              iam: {
                accessKey: caller.accessKeyId,
                accountId: caller.accountId,
                callerId: caller.accessKeyId,
                cognitoIdentity: null,
                principalOrgId: null,
                userArn: caller.arn,
                userId: caller.accessKeyId,
              },
            },
          }),
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'],
      },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  }
}

/** The path and query as they were sent: function URLs decode neither. */
function splitTarget(target: string): { rawPath: string; rawQueryString: string } {
  // A proxy's absolute form names the same resource.
  const local = target.replace(/^https?:\/\/[^/?]*/i, '')
  const question = local.indexOf('?')
  const rawPath = question === -1 ? local : local.slice(0, question)
  return {
    rawPath: rawPath === '' ? '/' : rawPath,
    rawQueryString: question === -1 ? '' : local.slice(question + 1),
  }
}

function joinHeaders(rawHeaders: readonly string[]): {
  headers: Record<string, string>
  cookies: string[]
} {
  const headers: Record<string, string> = {}
  const cookies: string[] = []
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? '').toLowerCase()
    const value = rawHeaders[i + 1] ?? ''
    if (name === 'cookie') {
      cookies.push(
        ...value
          .split(';')
          .map((cookie) => cookie.trim())
          .filter((cookie) => cookie !== ''),
      )
    } else if (!HOP_BY_HOP.has(name)) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`
    }
  }
  return { headers, cookies }
}

function joinQuery(rawQueryString: string): Record<string, string> {
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`
  }
  return parameters
}

/**
 * Whether a body of this type is handed over as text; every other comes as base64. The list is AWS's and is short: forms,
 * `+json` types and bodies without a type are not on it.
 */
function isText(contentType: string | undefined): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return type.startsWith('text/') || /^application\/(json|javascript|xml)$/.test(type)
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(now: number): string {
  const date = new Date(now)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`
}
