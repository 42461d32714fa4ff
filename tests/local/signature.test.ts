import { describe, expect, it } from 'vitest'
import type { AwsRequest } from '#local/aws/aws-request.ts'
import { sha256Hex } from '#local/aws/signature/canonical.ts'
import { canonicalQuery, canonicalUri } from '#local/aws/signature/percent-encoding.ts'
import { SignatureRefusal } from '#local/aws/signature/refusal.ts'
import { signedHeaders } from '#local/aws/signature/sign.ts'
import { verifySignature } from '#local/aws/signature/verify.ts'

/** The published example account of AWS's documentation. */
const EXAMPLE = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const EXAMPLE_TIME = Date.parse('2013-05-24T00:00:00Z')

const exampleContext = (now = EXAMPLE_TIME) => ({
  credentials: [EXAMPLE],
  region: 'us-east-1',
  now,
})

const request = (
  parts: Partial<Omit<AwsRequest, 'headers'>> & { headers: Record<string, string> },
) => ({
  method: 'GET',
  path: '/',
  query: '',
  body: Buffer.alloc(0),
  signal: new AbortController().signal,
  ...parts,
  headers: new Map(Object.entries(parts.headers)),
})

const documentedGet = () =>
  request({
    path: '/test.txt',
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': sha256Hex(''),
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    },
  })

const documentedPresigned = () =>
  request({
    path: '/test.txt',
    query:
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    headers: { host: 'examplebucket.s3.amazonaws.com' },
  })

const refusalOf = (verify: () => unknown): string => {
  try {
    verify()
  } catch (error) {
    if (error instanceof SignatureRefusal) return error.reason
    throw error
  }
  return 'let in'
}

describe('the signature of a request', () => {
  it('is accepted in the example of a signed header that AWS publishes', () => {
    expect(verifySignature(documentedGet(), exampleContext()).service).toBe('s3')
  })

  it('is accepted in the example of a presigned URL that AWS publishes, until it expires', () => {
    expect(verifySignature(documentedPresigned(), exampleContext()).service).toBe('s3')
    const late = exampleContext(EXAMPLE_TIME + 86_401_000)
    expect(refusalOf(() => verifySignature(documentedPresigned(), late))).toBe('expired')
  })

  it('is refused when any signed part is another one', () => {
    const changed: [string, (request: AwsRequest) => AwsRequest][] = [
      ['method', (r) => ({ ...r, method: 'PUT' })],
      ['path', (r) => ({ ...r, path: '/other.txt' })],
      ['query', (r) => ({ ...r, query: 'versionId=1' })],
      ['header', (r) => ({ ...r, headers: new Map([...r.headers, ['range', 'bytes=0-10']]) })],
      ['host', (r) => ({ ...r, headers: new Map([...r.headers, ['host', 'other']]) })],
    ]
    for (const [part, change] of changed) {
      const refusal = refusalOf(() => verifySignature(change(documentedGet()), exampleContext()))
      expect([part, refusal]).toEqual([part, 'wrong-signature'])
    }
  })

  it('is refused with another body than the hash that was signed', () => {
    const swapped = { ...documentedGet(), body: Buffer.from('x') }
    expect(refusalOf(() => verifySignature(swapped, exampleContext()))).toBe(
      'payload-hash-mismatch',
    )
  })

  it('is refused with a clock that is more than five minutes off, either way', () => {
    const at = (minutes: number) =>
      refusalOf(() =>
        verifySignature(documentedGet(), exampleContext(EXAMPLE_TIME + minutes * 60_000)),
      )
    expect([at(-4.9), at(4.9), at(-5.1), at(5.1)]).toEqual([
      'let in',
      'let in',
      'clock-skew',
      'clock-skew',
    ])
  })

  it('is refused when an x-amz header came in unsigned', () => {
    const smuggled = documentedGet()
    smuggled.headers.set('x-amz-acl', 'public-read')
    expect(refusalOf(() => verifySignature(smuggled, exampleContext()))).toBe('unsigned-header')
  })

  it('is refused for another region, another key, another token, and without any', () => {
    const context = exampleContext()
    const withToken = documentedGet()
    withToken.headers.set('x-amz-security-token', 'somebody')
    const anonymous = documentedGet()
    anonymous.headers.delete('authorization')
    const refusals = [
      refusalOf(() => verifySignature(documentedGet(), { ...context, region: 'eu-central-1' })),
      refusalOf(() => verifySignature(documentedGet(), { ...context, credentials: [] })),
      refusalOf(() => verifySignature(withToken, context)),
      refusalOf(() => verifySignature(anonymous, context)),
    ]
    expect(refusals).toEqual([
      'wrong-scope',
      'unknown-access-key',
      'wrong-session-token',
      'missing-authentication',
    ])
  })

  it('is refused, not failed over, when it is malformed in any way', () => {
    const authorization = documentedGet().headers.get('authorization') ?? ''
    for (const malformed of [
      '',
      'Bearer x',
      'AWS4-HMAC-SHA256',
      authorization.replace('aws4_request', 'aws3_request'),
      authorization.replace(/Signature=.*/, 'Signature=xyz'),
      authorization.replace('host;range', 'range;host'),
      authorization.replace('host;range', 'Host;range'),
      authorization.replace('SignedHeaders=', 'Signed='),
    ]) {
      const broken = documentedGet()
      broken.headers.set('authorization', malformed)
      expect(refusalOf(() => verifySignature(broken, exampleContext()))).toBe(
        'incomplete-signature',
      )
    }
  })

  it('is what our own signer writes, with a session token as well', () => {
    const credentials = { ...EXAMPLE, sessionToken: 'token' }
    const headers = signedHeaders(
      {
        method: 'POST',
        url: 'http://127.0.0.1:1/a%20b',
        headers: { 'x-amz-target': 'A.B' },
        body: '{}',
      },
      { credentials, region: 'us-east-1', service: 'dynamodb', now: EXAMPLE_TIME },
    )
    const sent = request({
      method: 'POST',
      path: '/a%20b',
      body: Buffer.from('{}'),
      headers: { ...headers, host: '127.0.0.1:1' },
    })
    const context = { ...exampleContext(), credentials: [credentials] }
    expect(verifySignature(sent, context)).toEqual({ service: 'dynamodb', signer: credentials })
  })
})

describe('canonical forms', () => {
  it('encode an S3 path once from what it stands for, however it was written', () => {
    for (const written of ['/b/a (1)é.txt', '/b/a%20%281%29%C3%A9.txt', '/b/a+%281)%c3%a9.txt']) {
      const sent = written.replaceAll(/[^\u0020-\u007e]/g, encodeURIComponent)
      expect(canonicalUri(sent, 's3')).toBe('/b/a%20%281%29%C3%A9.txt')
    }
    expect(canonicalUri('/b//x%2B%2fy', 's3')).toBe('/b//x%2B/y')
  })

  it('encode the path of other services a second time', () => {
    expect(canonicalUri('/functions/arn%3Aaws/x', 'lambda')).toBe('/functions/arn%253Aaws/x')
  })

  it('sort parameters by name and value, and give every one a value', () => {
    expect(canonicalQuery('b=2&a=z&a=%C3%A9&a-b=1&flag')).toBe('a=%C3%A9&a=z&a-b=1&b=2&flag=')
  })
})
