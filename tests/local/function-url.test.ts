import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import type { FunctionDefinition } from '#local/lambda/function-definition.ts'
import { StartError } from '#local/aws/start-error.ts'
import { type FunctionUrl, startFunctionUrl } from '#local/lambda/function-url.ts'
import type { LambdaFunction } from '#local/lambda/function.ts'
import { fixture } from './lambda-harness.ts'

interface Started extends FunctionUrl {
  fn: LambdaFunction
  errors: unknown[]
}

interface UrlEvent {
  rawPath: string
  headers: Record<string, string>
  body?: string
  isBase64Encoded: boolean
  requestContext: { requestId: string; http: Record<string, string>; timeEpoch: number }
  [field: string]: unknown
}

const open: Started[] = []

async function start(
  handler = 'web.handler',
  definition: Partial<FunctionDefinition> = {},
): Promise<Started> {
  const { fn } = fixture(handler, definition)
  const errors: unknown[] = []
  const url = await startFunctionUrl({
    fn,
    authType: 'NONE',
    onError: (error) => errors.push(error),
    clock: () => Date.UTC(2026, 2, 5, 9, 7, 3),
  })
  const started = { ...url, fn, errors }
  open.push(started)
  return started
}

afterEach(async () => {
  for (const { close, fn, errors } of open.splice(0)) {
    await close()
    await fn.close()
    expect(errors).toEqual([])
  }
})

/** Sends bytes as they are, and returns the raw answer's text. */
async function raw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(text)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'end')
  socket.destroy()
  return Buffer.concat(chunks).toString()
}

const answering = (url: string, answer: unknown): string =>
  `${url}?answer=${encodeURIComponent(JSON.stringify(answer))}`

it('hands a request over as an event of payload format 2.0', async () => {
  const { url } = await start()
  const port = new URL(url).port
  const answer = await raw(
    url,
    [
      'POST /documents/a%2Fb%20c/%C3%A9?tag=a&tag=b%2C&q=x+y HTTP/1.1',
      `Host: localhost:${port}`,
      'User-Agent: test/1',
      'Cookie: a=1; b=2',
      'Content-Type: application/json; charset=utf-8',
      'X-Note: one',
      'X-Note: two',
      'X-Forwarded-For: 203.0.113.9',
      'Connection: close',
      'Content-Length: 10',
      '',
      '{"a":"é"}',
    ].join('\r\n'),
  )
  const event = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as UrlEvent
  expect(event).toEqual({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/documents/a%2Fb%20c/%C3%A9',
    rawQueryString: 'tag=a&tag=b%2C&q=x+y',
    cookies: ['a=1', 'b=2'],
    headers: {
      host: `localhost:${port}`,
      'user-agent': 'test/1',
      'content-type': 'application/json; charset=utf-8',
      'content-length': '10',
      'x-note': 'one,two',
      'x-forwarded-for': '203.0.113.9, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': port,
    },
    queryStringParameters: { tag: 'a,b,', q: 'x y' },
    requestContext: {
      accountId: 'anonymous',
      apiId: `localhost:${port}`,
      domainName: `localhost:${port}`,
      domainPrefix: `localhost:${port}`,
      http: {
        method: 'POST',
        path: '/documents/a%2Fb%20c/%C3%A9',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test/1',
      },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      routeKey: '$default',
      stage: '$default',
      time: '05/Mar/2026:09:07:03 +0000',
      timeEpoch: Date.UTC(2026, 2, 5, 9, 7, 3),
    },
    body: '{"a":"é"}',
    isBase64Encoded: false,
  })
  expect(answer).toContain(`x-amzn-requestid: ${event.requestContext.requestId}`)
})

it('leaves out what a request does not have', async () => {
  const { url } = await start()
  const event = (await (await fetch(url)).json()) as UrlEvent
  expect(event).toMatchObject({ rawPath: '/', rawQueryString: '', isBase64Encoded: false })
  for (const field of ['body', 'cookies', 'queryStringParameters'])
    expect(event).not.toHaveProperty(field)
})

it.each([
  ['text/plain', false],
  ['Application/JSON; charset=utf-8', false],
  ['application/xml', false],
  ['application/x-www-form-urlencoded', true],
  ['application/octet-stream', true],
  ['image/png', true],
  ['', true],
])('encodes a body of type %s: %s', async (type, isBase64Encoded) => {
  const { url } = await start()
  const body = new TextEncoder().encode('grüße\n')
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: type === '' ? {} : { 'content-type': type },
  })
  const event = (await response.json()) as UrlEvent
  expect(event.isBase64Encoded).toBe(isBase64Encoded)
  expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(
    'grüße\n',
  )
})

it('answers with the status, headers, cookies and body of the function', async () => {
  const { url } = await start()
  const response = await fetch(
    answering(url, {
      statusCode: 201,
      headers: { Location: '/documents/1', 'x-count': 3, 'content-length': '999' },
      cookies: ['a=1; Path=/', 'b=2'],
      body: Buffer.from([0, 255, 10]).toString('base64'),
      isBase64Encoded: true,
    }),
  )
  expect(response.status).toBe(201)
  expect(response.headers.get('location')).toBe('/documents/1')
  expect(response.headers.get('x-count')).toBe('3')
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2'])
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 10])
})

it.each([[{ message: 'plain' }], ['text'], [[1, 2]], [null], [7]])(
  'answers 200 with a bare value: %j',
  async (value) => {
    const { url } = await start()
    const response = await fetch(answering(url, value))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual(value)
  },
)

it.each([
  [{ statusCode: 'soon' }],
  [{ statusCode: 99 }],
  [{ statusCode: 200, body: { not: 'text' } }],
  [{ statusCode: 200, headers: ['x'] }],
  [{ statusCode: 200, headers: { 'x-a': { b: 1 } } }],
  [{ statusCode: 200, headers: { 'x-a': 'line\nbreak' } }],
  [{ statusCode: 200, cookies: 'a=1' }],
])('answers 502 to a malformed response: %j', async (value) => {
  const { url } = await start()
  const response = await fetch(answering(url, value))
  expect(response.status).toBe(502)
  expect(response.headers.get('x-amzn-errortype')).toBe('InternalServerErrorException')
  expect(await response.json()).toEqual({ message: 'Internal Server Error' })
})

it('sends no body with 204, 304 and to HEAD', async () => {
  const { url } = await start()
  for (const statusCode of [204, 304]) {
    const response = await fetch(answering(url, { statusCode, body: 'unwanted' }))
    expect([response.status, await response.text()]).toEqual([statusCode, ''])
  }
  const head = await fetch(answering(url, { statusCode: 200, body: 'four' }), { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '4',
    '',
  ])
})

it('answers 502 without a word of the error when the function fails or runs out of time', async () => {
  for (const { url } of [
    await start('web.fails'),
    await start('web.loops', { timeoutSeconds: 0.3 }),
  ]) {
    const response = await fetch(url)
    expect(response.status).toBe(502)
    expect(await response.json()).toEqual({ message: 'Internal Server Error' })
  }
})

it('answers 429 as AWS does while the function is throttled', async () => {
  const { url, fn } = await start('web.handler', { reservedConcurrency: 0 })
  const response = await fetch(url)
  expect(response.status).toBe(429)
  expect(response.headers.get('x-amzn-errortype')).toBe('TooManyRequestsException')
  expect(response.headers.has('x-served-by')).toBe(false)
  expect(await response.json()).toEqual({
    Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    Type: 'User',
    message: 'Rate Exceeded.',
  })
  expect(fn.environmentCount()).toBe(0)
})

it('refuses a request whose event would exceed 6 MB, base64 included', async () => {
  const { url, fn } = await start()
  for (const [bytes, type] of [
    [5 * 1024 * 1024, 'application/octet-stream'],
    [7 * 1024 * 1024, 'text/plain'],
  ] as const) {
    const body = new Uint8Array(bytes).fill(97)
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })
    expect(response.status).toBe(413)
  }
  expect(fn.environmentCount()).toBe(0)
})

it('tolerates a client that goes away, before its request is whole or before the answer', async () => {
  const { url, fn } = await start('web.slow')
  const half = connect(Number(new URL(url).port), '127.0.0.1')
  half.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
  await new Promise((resolve) => setTimeout(resolve, 50))
  half.destroy()
  const impatient = httpRequest(url).on('error', () => {})
  impatient.end()
  await vi.waitFor(() => expect(fn.environmentCount()).toBe(1))
  impatient.destroy()
  const response = await fetch(url)
  expect(await response.text()).toBe('done')
})

it('finishes the answers under way when it is closed, and waits for no stalled request', async () => {
  const { url, close, fn } = await start('web.slow')
  open.pop()
  const stalled = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
  stalled.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
  const response = fetch(url)
  await vi.waitFor(() => expect(fn.environmentCount()).toBe(1))
  const started = Date.now()
  await close()
  expect(await (await response).text()).toBe('done')
  stalled.destroy()
  expect(Date.now() - started).toBeLessThan(3_000)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  await fn.close()
})

it('says in one line why it cannot start', async () => {
  const { url, fn } = await start()
  const port = Number(new URL(url).port)
  const onError = (): void => {}
  const taken = startFunctionUrl({ fn, authType: 'NONE', port, onError })
  await expect(taken).rejects.toThrow(
    new StartError(`port ${port} is already in use, so the function URL cannot have it`),
  )
  const signed = startFunctionUrl({ fn, authType: 'AWS_IAM', onError })
  await expect(signed).rejects.toThrow(
    new StartError('the URL of fixture: AWS_IAM, and nobody who may call it'),
  )
})
