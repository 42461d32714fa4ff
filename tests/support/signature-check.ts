import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

const rfc3986 = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The service of the request's credential scope, or undefined when it is not signed. */
export const scopeService = (request: IncomingMessage): string | undefined =>
  signatureOf(request)?.scope[2]

/** Checks AWS Signature Version 4, in the header or in the query, written from the specification. */
export function isSigned(request: IncomingMessage, body: Buffer, secretAccessKey: string): boolean {
  const signed = signatureOf(request)
  if (signed === undefined) return false
  const [date = '', region = '', service = ''] = signed.scope
  const declared = String(request.headers['x-amz-content-sha256'] ?? '')
  const inQuery = new URL(request.url ?? '/', 'http://host').searchParams.has('X-Amz-Signature')
  const bodyHash = service === 's3' && inQuery ? 'UNSIGNED-PAYLOAD' : sha256(body)
  if (service === 's3' && !inQuery && declared !== bodyHash) return false
  if (signed.names.some((name) => request.headers[name] === undefined)) return false
  const canonicalRequest = [
    request.method,
    canonicalPath(request.url ?? '/'),
    canonicalQuery(request.url ?? '/'),
    ...signed.names.map((n) => `${n}:${String(request.headers[n]).trim().replace(/ +/g, ' ')}`),
    '',
    signed.names.join(';'),
    bodyHash,
  ].join('\n')
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    signed.datetime,
    signed.scope.join('/'),
    sha256(canonicalRequest),
  ].join('\n')
  const key = hmac(
    hmac(hmac(hmac(`AWS4${secretAccessKey}`, date), region), service),
    'aws4_request',
  )
  const expected = hmac(key, stringToSign)
  const given = Buffer.from(signed.signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function canonicalPath(url: string): string {
  const path = url.split('?')[0] ?? '/'
  return path
    .split('/')
    .map((segment) => rfc3986(decodeURIComponent(segment)))
    .join('/')
}

function canonicalQuery(url: string): string {
  const { searchParams } = new URL(url, 'http://host')
  return [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`)
    .toSorted()
    .join('&')
}

function signatureOf(request: IncomingMessage) {
  const { searchParams } = new URL(request.url ?? '/', 'http://host')
  const header = request.headers.authorization ?? ''
  const part = (name: string) => new RegExp(`${name}=([^,]+)`).exec(header)?.[1]
  const credential = part('Credential') ?? searchParams.get('X-Amz-Credential')
  const names = part('SignedHeaders') ?? searchParams.get('X-Amz-SignedHeaders')
  const signature = part('Signature') ?? searchParams.get('X-Amz-Signature')
  const datetime = request.headers['x-amz-date'] ?? searchParams.get('X-Amz-Date')
  if (!credential || !names || !signature || !datetime) return undefined
  const scope = credential.split('/').slice(1)
  return { scope, names: names.split(';'), signature, datetime: String(datetime) }
}
